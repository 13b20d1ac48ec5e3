/** `/.well-known/security.txt` (RFC 9116): where who finds a weakness can tell so. */
import type { FastifyInstance } from 'fastify';

const DAG_MS = 24 * 3_600_000;
/** The file is made anew for every reader; who keeps it has to look again after this. */
const GELDIG_MS = 180 * DAG_MS;

export interface SecurityTxt {
  readonly contact?: string;
  readonly adres?: string;
  readonly klok: () => Date;
}

const PAD = '/.well-known/security.txt';

export function registerSecurityTxt(app: FastifyInstance, { contact, adres, klok }: SecurityTxt): void {
  app.get(PAD, async (_request, reply) => {
    if (contact === undefined) {
      reply.callNotFound();
      return reply;
    }
    const vandaag = Math.floor(klok().getTime() / DAG_MS) * DAG_MS;
    const regels = [
      `Contact: ${contact}`,
      `Expires: ${new Date(vandaag + GELDIG_MS).toISOString()}`,
      'Preferred-Languages: nl, en',
      ...(adres === undefined ? [] : [`Canonical: ${adres}${PAD}`]),
    ];
    return reply.type('text/plain; charset=utf-8').send(`${regels.join('\n')}\n`);
  });
}
