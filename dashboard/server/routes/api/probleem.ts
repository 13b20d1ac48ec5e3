/** Errors of the API, as application/problem+json (RFC 9457). The texts are for the developer who called it. */
import type { FastifyReply } from 'fastify';

const TITELS = {
  400: 'Onjuiste vraag',
  401: 'Niet aangemeld',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  409: 'Botst met een eerdere levering',
  413: 'Te groot',
  415: 'Onbekende vorm',
  422: 'Geweigerd door de controle',
  429: 'Te veel tegelijk',
  500: 'Er ging iets mis',
  503: 'Nu niet mogelijk',
} as const;

export type Probleemstatus = keyof typeof TITELS;

/** Thrown by a route to answer with a problem. `detail` says what is wrong and what to do. */
export class Probleem extends Error {
  override name = 'Probleem';
  readonly status: Probleemstatus;
  /** Seconds after which it makes sense to try again. */
  readonly wacht: number | undefined;

  constructor(status: Probleemstatus, detail: string, wacht?: number) {
    super(detail);
    this.status = status;
    this.wacht = wacht;
  }
}

export const PROBLEEMTYPE = 'application/problem+json; charset=utf-8';

/** Answers with this problem; `meer` are members of its own kind beside the usual ones. */
export function sendProbleem(
  reply: FastifyReply,
  { status, message, wacht }: Probleem,
  meer: object = {},
): FastifyReply {
  if (wacht !== undefined) reply.header('retry-after', wacht);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(PROBLEEMTYPE)
    .send(JSON.stringify({ ...meer, type: 'about:blank', title: TITELS[status], status, detail: message }));
}
