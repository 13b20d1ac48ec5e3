/** Errors of the API, as application/problem+json (RFC 9457). The texts are for the developer who called it. */
import type { FastifyReply } from 'fastify';

const TITELS = {
  400: 'Onjuiste vraag',
  401: 'Niet aangemeld',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  500: 'Er ging iets mis',
  503: 'Nog geen cijfers',
} as const;

export type Probleemstatus = keyof typeof TITELS;

/** Thrown by a route to answer with a problem. `detail` says what is wrong and what to do. */
export class Probleem extends Error {
  override name = 'Probleem';
  readonly status: Probleemstatus;

  constructor(status: Probleemstatus, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** Answers with this problem. */
export function sendProbleem(reply: FastifyReply, { status, message }: Probleem): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title: TITELS[status], status, detail: message }));
}
