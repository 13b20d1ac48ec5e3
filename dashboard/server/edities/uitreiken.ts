/**
 * Hands the pages of an edition that edition instead of the figures of now. Runs after the authorisation table has
 * spoken: here it is decided which edition, and whether of this level.
 */
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { readOpenbaar } from '@regiomonitor/queries/edities/openbaar.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { splitEditieadres, type Editieadres } from '../../src/lib/paginas/editieadres.ts';
import { magErgens } from '../toegang/rechten.ts';
import type { Editiekast, Getoond } from './kast.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The edition that this request is about; undefined when it is about the figures of now. */
    editie: Getoond | undefined;
  }
}

/** Pages that show an edition, and the files that were kept with it. */
const API = /^\/api\/v1(?=\/edities\/\d)/;

export function registerEdities(app: FastifyInstance, beheer: Beheer, kast: Editiekast): void {
  app.decorateRequest('editie', undefined);
  app.addHook('onRequest', async (request, reply) => {
    const adres = splitEditieadres(request.url.replace(/\?.*$/s, '').replace(API, ''));
    if (!adres || request.oordeel !== 'ja') return;
    request.publicatie = undefined;
    const greep = (await mayLook(request, adres, beheer)) ? await grab(request, adres, kast) : undefined;
    if (!greep) {
      request.oordeel = 'weg';
      return;
    }
    reply.raw.once('close', () => greep.release());
    request.publicatie = greep.publicatie;
    request.editie = greep.publicatie;
  });
  app.addHook('onClose', () => kast.close());
}

async function mayLook({ wie }: FastifyRequest, { openbaar }: Editieadres, beheer: Beheer): Promise<boolean> {
  // Who keeps editions can look at the public page before it is switched on.
  return !openbaar || (wie !== undefined && magErgens(wie, 'edities-vaststellen')) || readOpenbaar(beheer);
}

async function grab({ wie }: FastifyRequest, { basis, nummer, openbaar }: Editieadres, kast: Editiekast) {
  const metIntern = !openbaar && wie?.niveau === 'intern';
  const gezocht = nummer ?? (await kast.laatste(false))?.nummer;
  if (gezocht === undefined) return undefined;
  const greep = await kast.acquire(gezocht, nummer === null ? `${basis}/edities/${gezocht}` : basis);
  if (greep && (metIntern || greep.publicatie.niveau === 'openbaar')) return greep;
  greep?.release();
  return undefined;
}
