/** Which publicatie a request reads from. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LeveringTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { wijzerPath } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { openHuidigePublicatie, type Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { FastifyInstance } from 'fastify';
import { GEZONDHEID } from '../plugins/gezondheid.ts';
import { showRegio, type Regiogegevens } from './regiogegevens.ts';
import { createVolger } from './volger.ts';

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

/** Gives every request its publicatie, the same one until its answer has been sent. Returns a way to reach it. */
export function registerPublicatie(
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
