/**
 * Builds the web application: a Fastify host that follows the current publicatie and hands it to the pages and the API.
 * Listens to nothing: start.ts does that, tests inject.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesBeheerstand } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { LeveringTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { wijzerPath } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { openHuidigePublicatie, type Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { dagVan } from '../src/lib/format/datum.ts';
import { createLeverbureau } from './aanleveren/bureau.ts';
import { vindLeveraar } from './aanleveren/leveraar.ts';
import { ZONDER_INSTELLINGEN, type Instellingen } from './instellingen/schema.ts';
import { createEditiekast } from './edities/kast.ts';
import { registerEdities } from './edities/uitreiken.ts';
import { registerRapporten } from './edities/rapportroutes.ts';
import { createHersteldienst } from './leveringen/hersteldienst.ts';
import { registerBestanden } from './plugins/bestanden.ts';
import { registerBeveiliging } from './plugins/beveiliging.ts';
import type { Certificaat } from './plugins/certificaat.ts';
import { answerUnparsable, answerUnreadable, registerFouten } from './plugins/fouten.ts';
import { GEZONDHEID, registerGezondheid } from './plugins/gezondheid.ts';
import { registerPaginas } from './plugins/paginas.ts';
import { registerSecurityTxt } from './plugins/security-txt.ts';
import { createPost } from './post/post.ts';
import { createRegiolezer } from './profielen/regiolezer.ts';
import { createVolger } from './publicatie/volger.ts';
import { registerApi } from './routes/api/api.ts';
import { createPaginacache } from './schermen/paginacache.ts';
import { loadSchermen } from './schermen/schermen.ts';
import { createVoorverwarmer } from './schermen/voorverwarmer.ts';
import { showRegio, type Regiogegevens } from './schermen/platform.ts';
import { createBeschermwerk } from './toegang/loket-bescherming.ts';
import { createAanbieder } from './toegang/extern/aanbieder.ts';
import { registerExtern } from './toegang/extern/extern.ts';
import { createHerkenning, VOORLEZER } from './toegang/herkenning.ts';
import { createMagLokaal } from './toegang/lokaal.ts';
import type { Klant } from './toegang/balie.ts';
import { createLoket } from './toegang/loket.ts';
import { createSessies } from './toegang/sessies.ts';
import { registerToegang } from './toegang/toegang.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request reads from, from its first to its last byte; undefined while nothing has been published. */
    publicatie: Publicatie | undefined;
    /** Whose monitor this is, without figures; undefined while nothing has been published. */
    regio: Regiogegevens | undefined;
    /** The list of leveringen, for pages that show no figures. */
    leesLeveringen(): Promise<LeveringTable[]>;
  }
}

export interface AppOpties {
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
  /** With it the server speaks HTTPS. */
  readonly certificaat?: Certificaat;
  /** Whether a connection comes from the proxy that does so for it; only what that one says of a reader is believed. */
  readonly isProxy?: (adres: string) => boolean;
  /** Whether pages are made before anybody asks for them. */
  readonly voorverwarmen?: boolean;
  /** Where errors are written; nowhere when left out. */
  readonly log?: { write(line: string): void };
}

const ZENDING_MS = 5 * 60_000;
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
  const post = mail && createPost(mail, (fout) => app.log.error(fout));
  const beschermwerk = createBeschermwerk((error) => app.log.error(error));
  app.addHook('onClose', () => beschermwerk.klaar());
  const leesRegio = createRegiolezer(map, { ...(wachtMs !== undefined && { wachtMs }) });
  const herstel = createHersteldienst({
    ...{ map, beheer, klok, wachtMs },
    meld: (error) => app.log.error(error),
  });
  const bureau = createLeverbureau({
    ...{ map, sleutel, beheer, klok, wachtMs },
    meld: (error) => app.log.error(error),
  });
  app.addHook('onClose', () => bureau.wachtkamer.vergeetAlles());
  const loket = (request: FastifyRequest, reply: FastifyReply, zending?: Klant['zending']) =>
    createLoket(
      {
        ...{
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
        },
        privacy: instellingen.privacy,
        leesRegio,
        meld: (error) => app.log.error(error),
      },
      {
        wie: request.wie,
        adres: request.ip,
        toestel: sessies.toestel(request),
        gemeenten: request.regio?.gemeenten ?? [],
        begin: (account, idToken) => sessies.begin(request, reply, account, idToken),
        editie: request.editie,
        regio: request.regio,
        sessie: sessies.kenmerk(request),
        zending,
        leveringen: async () => {
          const alle = await request.leesLeveringen();
          return alle.filter((levering) => request.lezer.zietLevering(levering));
        },
        eindig: () => sessies.eindig(request, reply),
      },
    );
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
    publicatie: (request) => request.publicatie,
    zicht: (request, reply) => ({ ...request.lezer, leesBijdragen: loket(request, reply).leesBijdragen }),
    exporteerde,
  });
  registerRapporten(app, {
    ...{ map, beheer, exporteerde },
  });
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

/** Nothing that the server takes without a route of its own for it is larger. */
const BODY_BYTES = 64 * 1024;

function createFastify({
  certificaat,
  isProxy,
  log,
}: {
  [K in 'certificaat' | 'isProxy' | 'log']: AppOpties[K] | undefined;
}): FastifyInstance {
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
function createNamen(
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

/** Gives every request its publicatie, the same one until its answer has been sent. Returns a way to reach it. */
function registerPublicatie(
  app: FastifyInstance,
  map: string,
  niveau: Niveau,
  onWissel: (publicatie: Publicatie) => void,
): () => Publicatie | undefined {
  const volger = createVolger({
    wijzer: wijzerPath(map),
    open: () => openHuidigePublicatie(map, niveau),
    onWissel,
    onFout: (error) => app.log.error(error),
  });
  const current = new AsyncLocalStorage<Publicatie | undefined>();

  app.decorateRequest('publicatie', undefined);
  app.decorateRequest('regio', undefined);
  app.decorateRequest('leesLeveringen');
  app.addHook('onRequest', (request, reply, done) => {
    volger.acquire().then((greep) => {
      reply.raw.once('close', () => greep?.release());
      request.regio = greep && showRegio(greep.publicatie);
      request.leesLeveringen = async () =>
        greep ? greep.publicatie.db.selectFrom('levering').selectAll().execute() : [];
      // Probes are told which publicatie there is; for the rest figures are for who may read them.
      const leest = request.leestCijfers || request.routeOptions.url === GEZONDHEID;
      request.publicatie = leest ? greep?.publicatie : undefined;
      current.run(request.publicatie, done);
    }, done);
  });
  app.addHook('onClose', () => volger.close());
  return () => current.getStore();
}
