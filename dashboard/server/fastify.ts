/** The bare host: what it takes at most, how long it waits, and by which names it may be reached. */
import Fastify, { type FastifyInstance } from 'fastify';
import type { Certificaat } from './plugins/certificaat.ts';
import { answerUnparsable, answerUnreadable } from './plugins/fouten.ts';

export interface Hostopties {
  /** With it the server speaks HTTPS. */
  readonly certificaat?: Certificaat | undefined;
  /** Whether a connection comes from the proxy that does so for it; only what that one says of a reader is believed. */
  readonly isProxy?: ((adres: string) => boolean) | undefined;
  /** Where errors are written; nowhere when left out. */
  readonly log?: { write(line: string): void } | undefined;
}

const ZENDING_MS = 5 * 60_000;
/** Nothing that the server takes without a route of its own for it is larger. */
const BODY_BYTES = 64 * 1024;

/** A server without routes; it listens to nothing yet. */
export function createFastify({ certificaat, isProxy, log }: Hostopties): FastifyInstance {
  const opties = {
    logger: log ? { level: 'error', stream: log } : false,
    frameworkErrors: answerUnreadable,
    clientErrorHandler: answerUnparsable,
    bodyLimit: BODY_BYTES,
    // Who sends a file slower than this is not waited for: what came of it is held in memory.
    requestTimeout: ZENDING_MS,
    ...(isProxy && { trustProxy: isProxy }),
  };
  if (!certificaat) return Fastify(opties);
  const { cert, key } = certificaat;
  return Fastify({ ...opties, https: { cert, key, minVersion: 'TLSv1.2' } });
}

/** The names by which the server may be reached: its address, or those of its certificate; a proxy is believed. */
export function createNamen(
  adres: string | undefined,
  certificaat: Certificaat | undefined,
  achterProxy: boolean,
): (hostname: string) => boolean {
  const eigen = adres === undefined ? undefined : new URL(adres).hostname;
  return (hostname) => {
    if (eigen !== undefined) return hostname === eigen;
    return achterProxy || (certificaat?.isNaam(hostname) ?? false);
  };
}
