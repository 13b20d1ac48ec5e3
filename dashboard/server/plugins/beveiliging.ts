/**
 * What holds for every request before anything else: headers that every answer carries, the name by which the server
 * may be reached, and that nothing goes over the network unprotected. Without the check of the name a page elsewhere
 * could reach a server on this computer by pointing its own name at 127.0.0.1 (DNS rebinding).
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GEZONDHEID } from './gezondheid.ts';

export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // Pages bring their own policy, with the hashes of their scripts.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

const JAAR_S = 365 * 24 * 3600;
const HSTS = `max-age=${2 * JAAR_S}; includeSubDomains`;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface Vervoer {
  /** Whether this name is one of the server's own, besides those of this computer itself. */
  readonly isNaam: (hostname: string) => boolean;
  /** Whether a connection comes from the proxy that the server stands behind; undefined without one. */
  readonly isProxy?: (adres: string) => boolean;
  /** Where readers find the monitor. */
  readonly adres?: string;
  /** Whether a request is one that the server makes to itself. */
  readonly isIntern: () => boolean;
}

export function registerBeveiliging(app: FastifyInstance, vervoer: Vervoer): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (vervoer.isIntern()) return;
    if (!isVerzoekAanOns(request)) return refuse(reply, 400, 'Dit verzoek is niet te begrijpen.');
    const hostname = request.hostname.toLowerCase();
    const hier = LOOPBACK.has(hostname);
    if (request.protocol === 'https' && !hier) reply.header('strict-transport-security', HSTS);
    if (vervoer.isProxy && !isProbe(request)) {
      if (!vervoer.isProxy(request.socket.remoteAddress ?? ''))
        return refuse(reply, 403, 'Deze server antwoordt alleen via de proxy.');
      if (request.protocol !== 'https') return sendNaarHttps(request, reply, vervoer.adres);
    }
    if (!hier && !vervoer.isNaam(hostname)) {
      return refuse(reply, 421, 'Deze server antwoordt niet op deze naam. Gebruik het adres van de monitor.');
    }
  });
}

/** A path on this server, and one name for it: what is in between might read anything else in another way. */
function isVerzoekAanOns({ url, raw: { rawHeaders } }: FastifyRequest): boolean {
  const namen = rawHeaders.filter((naam, plek) => plek % 2 === 0 && naam.toLowerCase() === 'host');
  return url.startsWith('/') && !url.startsWith('//') && namen.length <= 1;
}

/** A probe on this computer asks whether the server is there, and is told nothing else. */
function isProbe({ routeOptions, socket }: FastifyRequest): boolean {
  return routeOptions.url === GEZONDHEID && /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
}

/** People are shown the way; a script that sends a secret unprotected has to notice. */
function sendNaarHttps(
  { method, url, routeOptions }: FastifyRequest,
  reply: FastifyReply,
  adres: string | undefined,
): FastifyReply {
  const lezend = method === 'GET' || method === 'HEAD';
  if (adres?.startsWith('https:') && lezend && !routeOptions.url?.startsWith('/api'))
    return reply.redirect(adres + url, 308);
  return refuse(
    reply,
    403,
    'Gebruik het adres dat met https:// begint: dit verzoek kwam onversleuteld binnen.',
  );
}

function refuse(reply: FastifyReply, status: number, zin: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${zin}\n`);
}
