/** `GET /gezondheid` for probes: whether the server answers, and which publicatie it shows. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { FastifyInstance } from 'fastify';

export const GEZONDHEID = '/gezondheid';

export function registerGezondheid(app: FastifyInstance, publicatie: () => Publicatie | undefined): void {
  app.get(GEZONDHEID, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'in orde', publicatie: publicatie()?.id ?? null };
  });
}
