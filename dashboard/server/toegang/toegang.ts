/**
 * Decides for every request whether it is answered, before anything is read for it. The rest of the application sees
 * a request only after this said yes.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OPENBAAR } from '../../src/lib/paginas/editieadres.ts';
import { API_VERSIE } from '../routes/api/openapi.ts';
import { Probleem, sendProbleem } from '../routes/api/probleem.ts';
import { createLezer, type Lezer } from './lezer.ts';
import { heeftToken } from './herkenning.ts';
import { isVanOnszelf } from './herkomst.ts';
import type { Identiteit } from './rechten.ts';
import { eisVanPagina, eisVanRoute, leestCijfers, oordeel, type Eis, type Oordeel } from './routes.ts';

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
    /** Whether figures may be read for this request. */
    leestCijfers: boolean;
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
  app.decorateRequest('leestCijfers', false);
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
    const eis = eisVanRoute(request.method, url);
    if (eis === 'pagina') return decidePagina(request, reply, herken);
    // Who asks matters to what is openbaar only: who keeps editions looks before it is switched on.
    if (eis === 'iedereen' && !url.startsWith(OPENBAAR)) {
      request.oordeel = 'ja';
      return;
    }
    await decide(request, eis, herken);
    if (request.oordeel !== 'ja') return sendGeweigerd(reply, request.oordeel);
    if (isWijziging(request) && !heeftToken(request) && !isVanOnszelf(request))
      return sendProbleem(reply.header('api-version', API_VERSIE), VREEMD);
  });
}

async function decidePagina(
  request: FastifyRequest,
  reply: FastifyReply,
  herken: ToegangOpties['herken'],
): Promise<void> {
  const eis = eisVanPagina(request.url.replace(/\?.*$/s, ''), request.method);
  if (isWijziging(request)) {
    if (!eis) {
      reply.callNotFound();
      return;
    }
    if (!isVanOnszelf(request)) return void sendVreemd(reply);
  }
  // An address without a row is shown to nobody as a page; that it does not exist may be said.
  if (eis) await decide(request, eis, herken);
  else await decide(request, 'iets', herken);
}

/** `iets`: any row would do, for an address that has none. */
async function decide(
  request: FastifyRequest,
  eis: Eis | 'iets' | undefined,
  herken: ToegangOpties['herken'],
): Promise<void> {
  request.wie = await herken(request);
  request.lezer = createLezer(request.wie);
  if (eis === undefined) return;
  if (eis === 'iets') {
    request.oordeel = request.wie ? 'ja' : 'aanmelden';
    return;
  }
  request.oordeel = oordeel(eis, request.wie);
  request.leestCijfers = request.oordeel === 'ja' && leestCijfers(eis);
}

function isWijziging({ method }: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

const VREEMD = new Probleem(
  403,
  'Deze vraag komt niet van deze site. Stuur een token mee: Authorization: Bearer <token>.',
);

function sendVreemd(reply: FastifyReply): FastifyReply {
  return reply
    .code(403)
    .type('text/plain; charset=utf-8')
    .send('Dit formulier komt niet van deze site. Open de pagina opnieuw en probeer het nog eens.\n');
}

function sendGeweigerd(reply: FastifyReply, oordeel: Exclude<Oordeel, 'ja'>): FastifyReply {
  reply.header('api-version', API_VERSIE);
  if (oordeel === 'aanmelden') reply.header('www-authenticate', 'Bearer');
  return sendProbleem(reply, PROBLEMEN[oordeel]());
}

const PROBLEMEN = {
  aanmelden: () =>
    new Probleem(401, 'Meld u aan, of stuur een geldig token mee: Authorization: Bearer <token>.'),
  instellen: () =>
    new Probleem(403, 'Uw regio vraagt een tweede factor. Stel die eerst in op de pagina Account.'),
  editie: () => new Probleem(403, 'Uw account leest alleen vastgestelde edities. Zie /api/v1/edities.'),
  weg: () => new Probleem(404, 'Deze editie is er niet.'),
  nee: () => new Probleem(403, 'Uw account heeft hier geen recht op. Vraag het de coördinator.'),
};
