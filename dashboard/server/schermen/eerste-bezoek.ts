/** Whether a browser has been here before: kept in the browser itself, and says nothing of whose it is. */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAAM = 'uitleg';
const GEZIEN = 'gezien';
const JAAR_S = 365 * 24 * 3600;

export interface EersteBezoek {
  /** The explanation for who comes here first has not been put away in this browser. */
  readonly toonUitleg: boolean;
  verbergUitleg(): void;
}

export function readEersteBezoek({ headers, protocol }: FastifyRequest, reply: FastifyReply): EersteBezoek {
  return {
    toonUitleg: headers.cookie === undefined || parseCookie(headers.cookie)[NAAM] !== GEZIEN,
    verbergUitleg() {
      const bewaar = { path: '/', maxAge: JAAR_S, httpOnly: true, sameSite: 'lax' } as const;
      const cookie = { name: NAAM, value: GEZIEN, secure: protocol === 'https', ...bewaar };
      reply.header('set-cookie', stringifySetCookie(cookie));
    },
  };
}
