/**
 * The pages: SvelteKit's server as a function from Request to Response, with a cache of finished pages before it.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Schermen } from '../schermen/schermen.ts';
import { createPagina, type Pagina, type Paginacache } from '../schermen/paginacache.ts';

/**
 * Pages never depend on the name by which the server was reached: what is cached for one reader is sent to the next.
 */
const ORIGIN = 'http://localhost';

export interface PaginaOpties {
  readonly schermen: Schermen;
  readonly cache: Paginacache;
}

export function registerPaginas(app: FastifyInstance, { schermen, cache }: PaginaOpties): void {
  app.get('/*', async (request, reply) => {
    if (request.oordeel !== 'ja')
      return send(request, reply, await renderInstead(schermen, request, request.oordeel));
    const { publicatie, lezer, url } = request;
    const sleutel = publicatie && `${publicatie.niveau} ${publicatie.id} ${lezer.sleutel} ${url}`;
    const known = sleutel && cache.get(sleutel);
    if (known) return send(request, reply, known);
    const pagina = await render(schermen, request);
    if (sleutel && pagina.status === 200) cache.set(sleutel, pagina);
    return send(request, reply, pagina);
  });
}

/** The page that says why the one that was asked for is not shown, at the same address. */
const IN_PLAATS = {
  aanmelden: { pad: '/geen-toegang', status: 401 },
  editie: { pad: '/geen-editie', status: 403 },
  nee: { pad: '/geen-toegang', status: 403 },
} as const;

async function renderInstead(
  schermen: Schermen,
  request: FastifyRequest,
  oordeel: keyof typeof IN_PLAATS,
): Promise<Pagina> {
  const { pad, status } = IN_PLAATS[oordeel];
  return { ...(await render(schermen, request, pad)), status };
}

async function render(schermen: Schermen, request: FastifyRequest, pad = request.url): Promise<Pagina> {
  const response = await schermen.respond(new Request(new URL(pad, ORIGIN)), {
    platform: {
      publicatie: request.publicatie,
      lezer: request.lezer,
      meld: (error) => request.log.error(error),
    },
    getClientAddress: () => request.ip,
  });
  const headers = Object.fromEntries([...response.headers].filter(([naam]) => !OWN_HEADERS.has(naam)));
  return createPagina(response.status, headers, Buffer.from(await response.arrayBuffer()));
}

/** Headers that this module sets itself. */
const OWN_HEADERS = new Set(['etag', 'cache-control', 'vary', 'content-length', 'content-encoding']);

function send(request: FastifyRequest, reply: FastifyReply, pagina: Pagina): FastifyReply {
  reply
    .code(pagina.status)
    .headers(pagina.headers)
    .header('etag', pagina.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding');
  if (pagina.status === 200 && request.headers['if-none-match'] === pagina.etag)
    return reply.code(304).send();
  if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(pagina.plain);
  return reply.header('content-encoding', 'gzip').send(pagina.gzip);
}
