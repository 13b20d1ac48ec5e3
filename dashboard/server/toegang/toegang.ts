/**
 * Decides for every request whether it is answered, before anything is read for it. The rest of the application sees
 * a request only after this said yes.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { API_VERSIE } from '../routes/api/openapi.ts';
import { Probleem, sendProbleem } from '../routes/api/probleem.ts';
import { createLezer, type Lezer } from './lezer.ts';
import type { Identiteit } from './rechten.ts';
import { eisVanPagina, eisVanRoute, oordeel, type Oordeel } from './routes.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that was added, as `GET /gezondheid`: what the authorisation table has to speak about. */
    routelijst: string[];
  }
  interface FastifyRequest {
    /** Whose request it is; undefined without a session. */
    wie: Identiteit | undefined;
    /** What may be shown to them. */
    lezer: Lezer;
    /** What was decided: pages that may not be shown are replaced by one that says why. */
    oordeel: Oordeel;
  }
}

export interface ToegangOpties {
  /** Finds out whose request it is. */
  herken(request: FastifyRequest): Identiteit | undefined | Promise<Identiteit | undefined>;
}

export function registerToegang(app: FastifyInstance, { herken }: ToegangOpties): void {
  app.decorate('routelijst', []);
  app.decorateRequest('wie', undefined);
  app.decorateRequest('lezer');
  app.decorateRequest('oordeel', 'nee');
  app.addHook('onRoute', ({ method, url }) => {
    for (const een of [method].flat()) {
      if (!eisVanRoute(een, url)) throw new Error(`No row in the authorisation table for ${een} ${url}.`);
      app.routelijst.push(`${een} ${url}`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions;
    // Not a route: the answer is that there is nothing here.
    if (url === undefined) return;
    request.wie = await herken(request);
    request.lezer = createLezer(request.wie);
    const eis = eisVanRoute(request.method, url);
    if (eis === 'pagina') {
      // An address without a row is shown to nobody as a page; that it does not exist may be said.
      request.oordeel = oordeel(eisVanPagina(pathOf(request)) ?? 'aangemeld', request.wie);
      return;
    }
    request.oordeel = eis ? oordeel(eis, request.wie) : 'nee';
    if (request.oordeel !== 'ja') return refuse(reply, request.oordeel);
  });
}

/** Whether the figures may be handed to this request. Only rows of the table that ask for a right lead to them. */
export function leestPublicatie(request: FastifyRequest): boolean {
  if (request.oordeel !== 'ja') return false;
  const { url } = request.routeOptions;
  if (url === '/gezondheid') return true;
  const eis = url === undefined ? undefined : eisVanRoute(request.method, url);
  return (eis === 'pagina' ? eisVanPagina(pathOf(request)) : eis) !== undefined;
}

function pathOf({ url }: FastifyRequest): string {
  return url.replace(/\?.*$/s, '');
}

function refuse(reply: FastifyReply, oordeel: Exclude<Oordeel, 'ja'>): FastifyReply {
  reply.header('api-version', API_VERSIE);
  if (oordeel === 'aanmelden') reply.header('www-authenticate', 'Bearer');
  return sendProbleem(reply, PROBLEMEN[oordeel]());
}

const PROBLEMEN = {
  aanmelden: () => new Probleem(401, 'Meld u eerst aan.'),
  editie: () => new Probleem(403, 'Uw account leest alleen vastgestelde edities. Die zijn er nog niet.'),
  nee: () => new Probleem(403, 'Uw account heeft hier geen recht op. Vraag het de coördinator.'),
};
