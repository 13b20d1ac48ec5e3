/**
 * Builds the web application: a Fastify host that follows the current publicatie and hands it to the pages and the API.
 * Listens to nothing: start.ts does that, tests inject.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesBeheerstand } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dagVan } from '../src/lib/format/datum.ts';
import { createLeverbureau } from './aanleveren/bureau.ts';
import { vindLeveraar } from './aanleveren/leveraar.ts';
import { ZONDER_INSTELLINGEN, type Instellingen } from './instellingen/schema.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { createFastify, createNamen, type Hostopties } from './fastify.ts';
import { registerPublicatie } from './publicatie/publicatie.ts';
import { createKlant } from './toegang/klant.ts';
import { createEditiekast } from './edities/kast.ts';
import { registerEdities } from './edities/uitreiken.ts';
import { registerRapporten } from './edities/rapportroutes.ts';
import { createHersteldienst } from './leveringen/hersteldienst.ts';
import { registerBestanden } from './plugins/bestanden.ts';
import { registerBeveiliging } from './plugins/beveiliging.ts';
import { registerFouten } from './plugins/fouten.ts';
import { registerGezondheid } from './plugins/gezondheid.ts';
import { registerPaginas } from './plugins/paginas.ts';
import { registerSecurityTxt } from './plugins/security-txt.ts';
import { createPost } from './post/post.ts';
import { createRegiolezer } from './profielen/regiolezer.ts';
import { registerApi } from './routes/api/api.ts';
import type { Contact } from './routes/api/openapi.ts';
import { API_CONTACT } from '../src/lib/texts/uitvoer.ts';
import { createPaginacache } from './schermen/paginacache.ts';
import { loadSchermen } from './schermen/schermen.ts';
import { createVoorverwarmer } from './schermen/voorverwarmer.ts';
import { createBeschermwerk } from './toegang/loket-bescherming.ts';
import { createAanbieder } from './toegang/extern/aanbieder.ts';
import { registerExtern } from './toegang/extern/extern.ts';
import { createHerkenning, VOORLEZER } from './toegang/herkenning.ts';
import { createMagLokaal } from './toegang/lokaal.ts';
import type { Klant } from './toegang/balie.ts';
import { createLoket } from './toegang/loket.ts';
import { createSessies } from './toegang/sessies.ts';
import { registerToegang } from './toegang/toegang.ts';

export interface AppOpties extends Hostopties {
  /** Data folder. */
  readonly map: string;
  /** File of the pseudonymisation key; beside the data folder when left out. */
  readonly sleutel?: string;
  /** How long a delivery waits for a register that is in use, in milliseconds. */
  readonly wachtMs?: number;
  /** Protection level of everything that this server shows. */
  readonly niveau?: Niveau;
  /** Invented figures: who works on this computer may look without an account, and choose a role. */
  readonly demo?: boolean;
  readonly klok?: () => Date;
  readonly instellingen?: Instellingen;
  /** Whether pages are made before anybody asks for them. */
  readonly voorverwarmen?: boolean;
}

const CACHE_BYTES = 64 * 1024 * 1024;

/** Throws SchermenOntbreken when the pages were not built. */
export async function createApp({
  map,
  sleutel = `${map}.sleutel`,
  wachtMs,
  niveau = 'intern',
  demo = false,
  klok = () => new Date(),
  instellingen = ZONDER_INSTELLINGEN,
  certificaat,
  isProxy,
  voorverwarmen = false,
  log,
}: AppOpties): Promise<FastifyInstance> {
  const app = createFastify({ certificaat, isProxy, log });
  const meld = (error: unknown) => app.log.error(error);
  const { adres, contact } = instellingen;
  const veilig = certificaat !== undefined || isProxy !== undefined;
  const schermen = await loadSchermen();
  const cache = createPaginacache(CACHE_BYTES);

  const vooraf = new AsyncLocalStorage<typeof VOORLEZER>();
  registerBeveiliging(app, {
    isNaam: createNamen(adres, certificaat, isProxy !== undefined),
    isIntern: () => vooraf.getStore() !== undefined,
    ...(isProxy && { isProxy }),
    ...(adres !== undefined && { adres }),
  });
  const beheer = await openBeheer(map);
  app.addHook('onClose', () => beheer.close());
  const sessies = createSessies(beheer, klok, veilig);
  const magLokaal = createMagLokaal(instellingen);
  const kentIssuer = (issuer: string) => instellingen.aanbieders.some((een) => een.issuer === issuer);
  const herken = createHerkenning({ beheer, sessies, klok, demo, magLokaal, kentIssuer });
  const aanbieders =
    adres === undefined ? [] : instellingen.aanbieders.map((een) => createAanbieder(een, adres));
  registerToegang(app, { herken: (request) => vooraf.getStore() ?? herken(request) });
  const haal = (pad: string) => (demo ? app.inject(pad) : vooraf.run(VOORLEZER, () => app.inject(pad)));
  const voorverwarmer = createVoorverwarmer(async (pad) => {
    const verder = (await haal(pad)).headers.location;
    if (typeof verder === 'string') await haal(verder);
  });
  app.addHook('preClose', () => voorverwarmer.stop());
  const reading = registerPublicatie(app, map, niveau, (publicatie) => {
    cache.clear();
    if (voorverwarmen) voorverwarmer.start(publicatie);
  });
  const kast = createEditiekast(map, beheer);
  registerEdities(app, beheer, kast);
  const { mail } = instellingen;
  const post = mail && createPost(mail, meld);
  const beschermwerk = createBeschermwerk(meld);
  app.addHook('onClose', () => beschermwerk.klaar());
  const leesRegio = createRegiolezer(map, { ...(wachtMs !== undefined && { wachtMs }) });
  const herstel = createHersteldienst({ map, beheer, klok, wachtMs, meld });
  const bureau = createLeverbureau({ map, sleutel, beheer, klok, wachtMs, meld });
  app.addHook('onClose', () => bureau.wachtkamer.vergeetAlles());
  const diensten = {
    map,
    sleutel,
    beheer,
    beschermwerk,
    bureau,
    herstel,
    klok,
    demo,
    aanbieders,
    magLokaal,
    adres,
    post,
    privacy: instellingen.privacy,
    leesRegio,
    meld,
  };
  const loket = (request: FastifyRequest, reply: FastifyReply, zending?: Klant['zending']) =>
    createLoket(diensten, createKlant(sessies, request, reply, zending));
  registerFouten(app);
  registerGezondheid(app, reading);
  registerExtern(app, { beheer, klok, veilig, aanbieders, loket });
  registerSecurityTxt(app, {
    klok,
    ...(contact !== undefined && { contact }),
    ...(adres !== undefined && { adres }),
  });
  /** What anybody may read is not written down: nobody could be named. */
  const exporteerde = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.wie) await loket(request, reply).noteerExport(request.url);
  };
  registerApi(app, {
    aanleveren: {
      ...bureau,
      leveraar: ({ wie }, { opdracht }) => vindLeveraar(beheer, wie, opdracht),
    },
    contact: createContact(instellingen),
    publicatie: (request) => request.publicatie,
    zicht: (request, reply) => ({ ...request.lezer, leesBijdragen: loket(request, reply).leesBijdragen }),
    exporteerde,
  });
  registerRapporten(app, { map, beheer, exporteerde });
  registerBestanden(app, schermen.bestanden);
  registerPaginas(app, {
    schermen,
    cache,
    stand: async () => `${dagVan(klok().toISOString())} ${await leesBeheerstand(beheer)}`,
    loket,
    laatsteEditie: async ({ wie }) => (await kast.laatste(wie?.niveau === 'intern'))?.nummer,
    bureau,
  });
  return app;
}

/** Who to ask about the API: all of it is the region's to set, an address that is read by mail included. */
function createContact({ adres, contact, privacy }: Instellingen): Contact | undefined {
  const email = /^mailto:(.+)$/.exec(contact ?? '')?.[1];
  if (adres === undefined || email === undefined) return undefined;
  return { name: privacy?.verantwoordelijke ?? API_CONTACT, email, url: adres };
}
