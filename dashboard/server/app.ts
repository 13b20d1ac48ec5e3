/**
 * Builds the web application: a Fastify host that follows the current publicatie and hands it to the pages and the API.
 * Listens to nothing: start.ts does that, tests inject.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { wijzerPath } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { openHuidigePublicatie, type Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerBestanden } from './plugins/bestanden.ts';
import { registerBeveiliging } from './plugins/beveiliging.ts';
import { answerUnreadable, registerFouten } from './plugins/fouten.ts';
import { registerGezondheid } from './plugins/gezondheid.ts';
import { registerPaginas } from './plugins/paginas.ts';
import { createVolger } from './publicatie/volger.ts';
import { registerApi } from './routes/api/api.ts';
import { createPaginacache } from './schermen/paginacache.ts';
import { loadSchermen } from './schermen/schermen.ts';
import { createVoorverwarmer } from './schermen/voorverwarmer.ts';
import type { Identiteit } from './toegang/rechten.ts';
import { leestPublicatie, registerToegang, type ToegangOpties } from './toegang/toegang.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request reads from, from its first to its last byte; undefined while nothing has been published. */
    publicatie: Publicatie | undefined;
  }
}

export interface AppOpties {
  /** Data folder. */
  readonly map: string;
  /** Protection level of everything that this server shows. */
  readonly niveau?: Niveau;
  /** Finds out whose request it is. When left out: whoever works on this computer, who may look. */
  readonly herken?: ToegangOpties['herken'];
  /** Whether pages are made before anybody asks for them. */
  readonly voorverwarmen?: boolean;
  /** Where errors are written; nowhere when left out. */
  readonly log?: { write(line: string): void };
}

const CACHE_BYTES = 64 * 1024 * 1024;

/** Without accounts: who reaches the server works on this computer, and sees what the regiegroep sees. */
const OP_DEZE_COMPUTER: Identiteit = {
  rollen: [{ rol: 'regiegroeplid', scope: 'regio', aanleveraar: null }],
  niveau: 'intern',
  alleenLezen: true,
};

/** Throws SchermenOntbreken when the pages were not built. */
export async function createApp({
  map,
  niveau = 'intern',
  herken = () => OP_DEZE_COMPUTER,
  voorverwarmen = false,
  log,
}: AppOpties): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log ? { level: 'error', stream: log } : false,
    frameworkErrors: answerUnreadable,
  });
  const schermen = await loadSchermen();
  const cache = createPaginacache(CACHE_BYTES);

  registerBeveiliging(app);
  registerToegang(app, { herken });
  const voorverwarmer = createVoorverwarmer((pad) => app.inject(pad));
  app.addHook('preClose', () => voorverwarmer.stop());
  const reading = registerPublicatie(app, map, niveau, (publicatie) => {
    cache.clear();
    if (voorverwarmen) voorverwarmer.start(publicatie);
  });
  registerFouten(app);
  registerGezondheid(app, reading);
  registerApi(app, { publicatie: reading, zicht: ({ lezer }) => lezer });
  registerBestanden(app, schermen.bestanden);
  registerPaginas(app, { schermen, cache });
  return app;
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
  app.addHook('onRequest', (request, reply, done) => {
    if (!leestPublicatie(request)) {
      current.run(undefined, done);
      return;
    }
    volger.acquire().then((greep) => {
      request.publicatie = greep?.publicatie;
      reply.raw.once('close', () => greep?.release());
      current.run(greep?.publicatie, done);
    }, done);
  });
  app.addHook('onClose', () => volger.close());
  return () => current.getStore();
}
