/**
 * The pages: SvelteKit's server as a function from Request to Response, with a cache of finished pages before it.
 */
import multipart from '@fastify/multipart';
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { splitEditieadres } from '../../src/lib/paginas/editieadres.ts';
import { formatDuur } from '../../src/lib/format/duur.ts';
import type { Leverbureau } from '../aanleveren/bureau.ts';
import { ontvangZending, toKlantzending, Zendingfout, type Klantzending } from '../aanleveren/zending.ts';
import type { Schermen } from '../schermen/schermen.ts';
import { readEersteBezoek } from '../schermen/eerste-bezoek.ts';
import type { Klant } from '../toegang/balie.ts';
import type { Loket } from '../toegang/loket.ts';
import { createDoorsturing, isElders } from '../schermen/doorsturen.ts';
import { neemtBestandAan } from '../toegang/routes.ts';
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
  /** The newest edition that this reader may look at. */
  laatsteEditie(request: FastifyRequest): Promise<number | undefined>;
  loket(request: FastifyRequest, reply: FastifyReply, zending?: Klant['zending']): Loket;
  /** Where files that come with a form are taken in. */
  readonly bureau: Pick<Leverbureau, 'rem' | 'ruimte'>;
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
    if (sleutel && pagina.status === 200 && !pagina.headers['cache-control']) cache.set(sleutel, pagina);
    return send(request, reply, pagina);
  });
  app.register(async (formulieren) => {
    formulieren.removeAllContentTypeParsers();
    formulieren.addContentTypeParser(
      FORMULIERTYPE,
      { parseAs: 'buffer', bodyLimit: FORMULIER_BYTES },
      (_request, body, done) => {
        done(null, body);
      },
    );
    // A file that is too large is told of by ourselves.
    await formulieren.register(multipart, { throwFileSizeLimit: false });
    formulieren.post('/*', async (request, reply) => {
      if (request.oordeel !== 'ja') return answerInstead(request, reply, opties);
      if (!request.isMultipart()) return send(request, reply, await render(request, reply, opties));
      if (!neemtBestandAan(request.url))
        throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']);
      return answerZending(request, reply, opties);
    });
  });
}

/** The one page that says something to who comes here first. */
function isOverzicht(url: string): boolean {
  return /^\/(\?|$)/.test(url);
}

/** Takes in the file that came with a form; the page says what became of it, also when it was not taken in. */
async function answerZending(
  request: FastifyRequest,
  reply: FastifyReply,
  opties: PaginaOpties,
): Promise<FastifyReply> {
  const rem = opties.bureau.rem.begin(request.wie?.account ?? request.ip);
  if ('wacht' in rem) {
    reply.header('connection', 'close').header('retry-after', rem.wacht);
    return send(
      request,
      reply,
      await render(request, reply, opties, { zending: { fout: TE_SNEL(rem.wacht) } }),
    );
  }
  let zending: Klantzending | undefined;
  try {
    zending = toKlantzending(await ontvangZending(request, opties.bureau.ruimte));
    return await send(request, reply, await render(request, reply, opties, { zending }));
  } catch (error) {
    if (!(error instanceof Zendingfout)) throw error;
    // What was not read of the request is not waited for.
    reply.header('connection', 'close');
    return await send(
      request,
      reply,
      await render(request, reply, opties, { zending: { fout: error.message } }),
    );
  } finally {
    zending?.vergeet();
    rem.einde();
  }
}

const TE_SNEL = (seconden: number) =>
  `U stuurt veel bestanden achter elkaar. Wacht ${formatDuur(seconden)} en probeer het dan opnieuw.`;

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
  const pagina = await render(request, reply, opties, { inPlaats: pad });
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
  { inPlaats, zending }: { inPlaats?: string; zending?: Klant['zending'] } = {},
): Promise<Pagina> {
  const verzoek =
    inPlaats === undefined ? toRequest(request, zending) : new Request(new URL(inPlaats, ORIGIN));
  const response = await schermen.respond(verzoek, {
    platform: {
      publicatie: request.publicatie,
      regio: request.regio,
      lezer: request.lezer,
      bezoek: readEersteBezoek(request, reply),
      loket: loket(request, reply, zending),
      meld: (error) => request.log.error(error),
    },
    getClientAddress: () => request.ip,
  });
  const location = response.headers.get('location');
  if (request.method === 'POST' && isElders(location)) return createDoorsturing(location);
  const headers = Object.fromEntries([...response.headers].filter(([naam]) => !OWN_HEADERS.has(naam)));
  // A page that shows what is in no publicatie says so itself.
  if (response.headers.get('cache-control')?.includes('no-store')) headers['cache-control'] = 'no-store';
  return createPagina(response.status, headers, Buffer.from(await response.arrayBuffer()));
}

/** The page gets a form as it came; of the headers only what says that it is a form of our own, which was checked. */
function toRequest({ url, method, body }: FastifyRequest, zending: Klant['zending']): Request {
  const adres = new URL(url, ORIGIN);
  if (method !== 'POST') return new Request(adres);
  const headers = { 'content-type': FORMULIERTYPE, accept: 'text/html', origin: ORIGIN };
  return new Request(adres, { method, headers, body: readBody(body, zending) });
}

/** A file stays behind: the page reaches it through the desk. */
function readBody(body: unknown, zending: Klant['zending']): string | Uint8Array<ArrayBuffer> {
  if (zending) return 'fout' in zending ? '' : new URLSearchParams([...zending.velden]).toString();
  return Buffer.isBuffer(body) ? new Uint8Array(body) : '';
}

/** Headers that this module sets itself. */
const OWN_HEADERS = new Set(['etag', 'cache-control', 'vary', 'content-length', 'content-encoding']);

function send(request: FastifyRequest, reply: FastifyReply, pagina: Pagina): FastifyReply {
  reply
    .code(pagina.status)
    .headers(pagina.headers)
    .header('etag', pagina.etag)
    .header(
      'cache-control',
      pagina.headers['cache-control'] ?? (request.publicatie ? 'private, no-cache' : 'no-store'),
    )
    .header('vary', 'accept-encoding, cookie');
  if (pagina.status === 200 && request.headers['if-none-match'] === pagina.etag)
    return reply.code(304).send();
  if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(pagina.plain);
  return reply.header('content-encoding', 'gzip').send(pagina.gzip);
}
