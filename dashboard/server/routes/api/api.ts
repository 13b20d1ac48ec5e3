/**
 * The HTTP API, by the Dutch REST API Design Rules: /api/v1, Dutch nouns, no slash at the end,
 * API-Version on every answer, problem+json for every error, the OpenAPI document beside it for everybody.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { OPENBAAR } from '../../../src/lib/paginas/editieadres.ts';
import { registerAanleveren, type AanleverOpties } from './aanleveren.ts';
import { BESTANDSBRONNEN } from './bestanden.ts';
import { sendAntwoord, type Antwoord } from './antwoord.ts';
import { BRONNEN, type Bestandsbron, type Bron, type Zicht } from './bronnen.ts';
import { API_PAD, API_VERSIE, createOpenapi, type Contact } from './openapi.ts';
import { Probleem, sendProbleem } from './probleem.ts';
import { readParameters } from './vraag.ts';

export interface ApiOpties {
  /** The publicatie that the current request reads from; undefined while nothing has been published. */
  publicatie(request: FastifyRequest): Publicatie | undefined;
  /** Told of every file that is taken along. */
  exporteerde?(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** What of it who asks may see. */
  zicht(request: FastifyRequest, reply: FastifyReply): Zicht;
  /** Who to ask about the API; undefined where the region did not set it. */
  readonly contact?: Contact | undefined;
  /** How files are delivered. */
  readonly aanleveren: AanleverOpties;
}

const OPENAPI_PAD = `${API_PAD}/openapi.json`;
const LEVERINGEN_PAD = `${API_PAD}/leveringen`;
/** An edition has what figures are shown from; who delivered belongs to now. */
export const EDITIE_PAD = `${API_PAD}/edities/:nummer`;
/** The files of an openbaar edition, for everybody, at addresses that stay. */
const OPENBAAR_PAD = `${OPENBAAR}/edities/:nummer`;
const VAN_OPENBAAR = [...BRONNEN.filter(({ pad }) => pad === '/cijfers'), ...BESTANDSBRONNEN];
const VAN_EDITIES = [...BRONNEN.filter(({ pad }) => pad !== '/leveringen'), ...BESTANDSBRONNEN];
const READ_METHODS = ['GET', 'HEAD'];
/** What an address knows beside reading. */
const WRITE_METHODS: Readonly<Record<string, readonly string[]>> = { [LEVERINGEN_PAD]: ['POST'] };

/** Adds the API to the application. Everything below /api answers as the API does, unknown addresses too. */
export function registerApi(app: FastifyInstance, opties: ApiOpties): void {
  const { publicatie, zicht, exporteerde } = opties;
  app.register(async (api) => {
    api.addHook('onRequest', async (_request, reply) => {
      reply.header('api-version', API_VERSIE);
    });
    api.setErrorHandler((error, request, reply) => {
      if (error instanceof Probleem) return sendProbleem(reply, error);
      if ((error as FastifyError).code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
        return sendProbleem(reply, new Probleem(415, 'Stuur een formulier: multipart/form-data.'));
      }
      request.log.error(error);
      return sendProbleem(
        reply,
        new Probleem(500, 'Probeer het later nog eens, of meld het aan de beheerder.'),
      );
    });

    const answer = (bron: Bron | Bestandsbron) => async (request: FastifyRequest, reply: FastifyReply) => {
      if (request.oordeel === 'weg') throw new Probleem(404, 'Deze editie is er niet.');
      const antwoord = await readBron(bron, request, publicatie(request), zicht(request, reply));
      if (antwoord.bestandsnaam) await exporteerde?.(request, reply);
      return sendAntwoord(request, reply, antwoord);
    };
    // Nobody had to say who they are: so many at once and in a while, as for who delivers.
    const { rem } = opties.aanleveren;
    const answerAnybody =
      (bron: Bron | Bestandsbron) => async (request: FastifyRequest, reply: FastifyReply) => {
        const beurt = rem.begin(request.wie?.account ?? request.ip);
        if ('wacht' in beurt)
          throw new Probleem(429, `Probeer het over ${beurt.wacht} seconden opnieuw.`, beurt.wacht);
        try {
          return await answer(bron)(request, reply);
        } finally {
          beurt.einde();
        }
      };
    for (const bron of [...BRONNEN, ...BESTANDSBRONNEN]) api.get(API_PAD + bron.pad, answer(bron));
    for (const bron of VAN_EDITIES) api.get(EDITIE_PAD + bron.pad, answer(bron));
    for (const bron of VAN_OPENBAAR) api.get(OPENBAAR_PAD + bron.pad, answerAnybody(bron));
    registerAanleveren(api, LEVERINGEN_PAD, opties.aanleveren);
    registerOpenapi(api, opties.contact);
    registerUnknown(api);
  });
}

async function readBron(
  bron: Bron | Bestandsbron,
  request: FastifyRequest,
  publicatie: Publicatie | undefined,
  zicht: Zicht,
): Promise<Antwoord> {
  const parameters = readParameters(request.query, Object.keys(bron.vraag?.properties ?? {}));
  if (!publicatie)
    throw new Probleem(503, 'Er zijn nog geen cijfers gepubliceerd. Lever eerst gegevens aan.');
  return bron.read(publicatie, parameters, zicht);
}

function registerOpenapi(api: FastifyInstance, contact: Contact | undefined): void {
  const body = JSON.stringify(createOpenapi(contact));
  api.get(OPENAPI_PAD, async (request, reply) => {
    readParameters(request.query, []);
    // Anybody may read how the API works, from any page; the figures themselves stay with this site.
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return sendAntwoord(request, reply, { body, type: 'application/json; charset=utf-8' });
  });
}

function registerUnknown(api: FastifyInstance): void {
  const known = new Set([OPENAPI_PAD, ...[...BRONNEN, ...BESTANDSBRONNEN].map((bron) => API_PAD + bron.pad)]);
  const refuse = async (request: FastifyRequest, reply: FastifyReply) => {
    const pad = request.url.replace(/\?.*$/, '');
    if (!known.has(pad))
      throw new Probleem(404, `Dit adres bestaat niet. Wat er wel is, staat in ${OPENAPI_PAD}.`);
    const methods = methodsOf(pad);
    reply.header('allow', methods.join(', '));
    throw new Probleem(405, `Dit adres kent alleen ${methods.slice(0, -1).join(', ')} en ${methods.at(-1)}.`);
  };
  // An unknown address needs no parsing of what was sent to it.
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    done(null);
  });
  for (const pad of known) {
    const others = api.supportedMethods.filter((method) => !methodsOf(pad).includes(method));
    api.route({ method: others, url: pad, handler: refuse });
  }
  for (const pad of ['/api', '/api/*']) api.all(pad, refuse);
}

function methodsOf(pad: string): string[] {
  return [...READ_METHODS, ...(WRITE_METHODS[pad] ?? [])];
}
