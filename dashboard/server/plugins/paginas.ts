/**
 * The pages: SvelteKit's server as a function from Request to Response, with a cache of finished pages before it.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { splitEditieadres } from '../../src/lib/paginas/editieadres.ts';
import type { Schermen } from '../schermen/schermen.ts';
import { readEersteBezoek } from '../schermen/eerste-bezoek.ts';
import type { Loket } from '../toegang/loket.ts';
import { createDoorsturing, isElders } from '../schermen/doorsturen.ts';
import { createPagina, type Pagina, type Paginacache } from '../schermen/paginacache.ts';

/**
 * Pages never depend on the name by which the server was reached: what is cached for one reader is sent to the next.
 */
const ORIGIN = 'http://localhost';
const FORMULIERTYPE = 'application/x-www-form-urlencoded';

export interface PaginaOpties {
  readonly schermen: Schermen;
  readonly cache: Paginacache;
  /** What else a page depends on than figures, rights and address: what people wrote, and the day. */
  stand(): Promise<string>;
  /** What the page may have done for this request. */
  loket(request: FastifyRequest, reply: FastifyReply): Loket;
  /** The newest edition that this reader may look at. */
  laatsteEditie(request: FastifyRequest): Promise<number | undefined>;
}

/** A form of ours is a few fields, or all columns and words of a profile. */
const FORMULIER_BYTES = 256 * 1024;

export function registerPaginas(app: FastifyInstance, opties: PaginaOpties): void {
  const { cache } = opties;
  app.get('/*', async (request, reply) => {
    if (request.oordeel !== 'ja') return answerInstead(request, reply, opties);
    const { publicatie, lezer, url } = request;
    // Read before the page is made: a page is never older than what it is kept under.
    const nieuw = isOverzicht(url) && readEersteBezoek(request, reply).toonUitleg ? 'nieuw ' : '';
    const sleutel =
      publicatie &&
      `${nieuw}${publicatie.niveau} ${publicatie.id} ${lezer.sleutel} ${await opties.stand()} ${url}`;
    const known = sleutel && cache.get(sleutel);
    if (known) return send(request, reply, known);
    const pagina = await render(request, reply, opties);
    // Only what depends on nothing but this is kept for another reader.
    if (sleutel && pagina.status === 200) cache.set(sleutel, pagina);
    return send(request, reply, pagina);
  });
  app.register(async (formulieren) => {
    formulieren.removeAllContentTypeParsers();
    formulieren.addContentTypeParser(
      FORMULIERTYPE,
      { parseAs: 'buffer', bodyLimit: FORMULIER_BYTES },
      (_request, body, done) => done(null, body),
    );
    formulieren.post('/*', async (request, reply) => {
      if (request.oordeel !== 'ja') return answerInstead(request, reply, opties);
      return send(request, reply, await render(request, reply, opties));
    });
  });
}

/** The one page that says something to who comes here first. */
function isOverzicht(url: string): boolean {
  return /^\/(\?|$)/.test(url);
}

/** The page that says why the one that was asked for is not shown, at the same address. */
const IN_PLAATS = {
  weg: { pad: '/geen-editie', status: 404 },
  nee: { pad: '/geen-toegang', status: 403 },
} as const;

/** Where somebody begins for whom the overview is not. */
const BEGIN = ['/leveringen', '/beheer'];

async function answerInstead(
  request: FastifyRequest,
  reply: FastifyReply,
  opties: PaginaOpties,
): Promise<FastifyReply> {
  const { oordeel, url } = request;
  reply.header('cache-control', 'no-store');
  if (oordeel === 'aanmelden') return reply.redirect(`/aanmelden?terug=${encodeURIComponent(url)}`, 303);
  if (oordeel === 'instellen') return reply.redirect('/account/tweede-factor', 303);
  if (oordeel === 'editie') return reply.redirect(editieVan(url, await opties.laatsteEditie(request)), 303);
  const thuis =
    url === '/' && oordeel === 'nee' ? BEGIN.find((pad) => request.lezer.magPagina(pad)) : undefined;
  if (thuis) return reply.redirect(thuis, 303);
  if (oordeel === 'ja') throw new RangeError('This page may be shown.');
  const { pad, status } = IN_PLAATS[oordeel];
  const pagina = await render(request, reply, opties, pad);
  return send(request, reply, { ...pagina, status });
}

/** The same page of an edition, for who reads editions only. */
function editieVan(url: string, nummer: number | undefined): string {
  if (nummer === undefined) return '/edities';
  const { pathname, search } = new URL(url, ORIGIN);
  const adres = `/edities/${nummer}${pathname === '/' ? '' : pathname}`;
  return splitEditieadres(adres)?.pad ? adres + search : `/edities/${nummer}`;
}

/** Makes the page at the address of the request, or the one at `inPlaats`. */
async function render(
  request: FastifyRequest,
  reply: FastifyReply,
  { schermen, loket }: PaginaOpties,
  inPlaats?: string,
): Promise<Pagina> {
  const verzoek = inPlaats === undefined ? toRequest(request) : new Request(new URL(inPlaats, ORIGIN));
  const response = await schermen.respond(verzoek, {
    platform: {
      publicatie: request.publicatie,
      regio: request.regio,
      lezer: request.lezer,
      loket: loket(request, reply),
      bezoek: readEersteBezoek(request, reply),
      meld: (error) => request.log.error(error),
    },
    getClientAddress: () => request.ip,
  });
  const location = response.headers.get('location');
  if (request.method === 'POST' && isElders(location)) return createDoorsturing(location);
  const headers = Object.fromEntries([...response.headers].filter(([naam]) => !OWN_HEADERS.has(naam)));
  return createPagina(response.status, headers, Buffer.from(await response.arrayBuffer()));
}

/** The page gets a form as it came; of the headers only what says that it is a form of our own, which was checked. */
function toRequest({ url, method, body }: FastifyRequest): Request {
  const adres = new URL(url, ORIGIN);
  if (method !== 'POST') return new Request(adres);
  const headers = { 'content-type': FORMULIERTYPE, accept: 'text/html', origin: ORIGIN };
  return new Request(adres, { method, headers, body: Buffer.isBuffer(body) ? new Uint8Array(body) : '' });
}

/** Headers that this module sets itself. */
const OWN_HEADERS = new Set(['etag', 'cache-control', 'vary', 'content-length', 'content-encoding']);

function send(request: FastifyRequest, reply: FastifyReply, pagina: Pagina): FastifyReply {
  reply
    .code(pagina.status)
    .headers(pagina.headers)
    .header('etag', pagina.etag)
    .header('cache-control', request.publicatie ? 'private, no-cache' : 'no-store')
    .header('vary', 'accept-encoding, cookie');
  if (pagina.status === 200 && request.headers['if-none-match'] === pagina.etag)
    return reply.code(304).send();
  if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(pagina.plain);
  return reply.header('content-encoding', 'gzip').send(pagina.gzip);
}
