/** Sessions as the browser sees them: two cookies, of which only hashes are kept here. */
import { type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import {
  createSessie,
  endSessie,
  rememberToestel,
  sweep,
  useSessie,
  type Sessieduur,
} from '@regiomonitor/queries/beheer/sessies.ts';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createGeheim, hashGeheim } from './geheim.ts';

const UUR = 3_600_000;
/** A meeting of an afternoon fits in it; a browser that was left open does not stay signed in overnight. */
const SESSIEDUUR: Sessieduur = { stil: 2 * UUR, hoogstens: 12 * UUR };
const TOESTELDUUR = 180 * 24 * UUR;

const SESSIE = 'sessie';
const TOESTEL = 'toestel';

export interface Sessies {
  /** Whose session the browser holds. */
  lees(request: FastifyRequest): Promise<Account | undefined>;
  /** Starts a session under a new secret; what the browser held before no longer works. */
  begin(request: FastifyRequest, reply: FastifyReply, account: Account): Promise<void>;
  eindig(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** The secret of a browser in which somebody signed in before. */
  toestel(request: FastifyRequest): string | undefined;
}

export function createSessies(beheer: Beheer, klok: () => Date): Sessies {
  async function begin(request: FastifyRequest, reply: FastifyReply, account: Account): Promise<void> {
    const nu = klok();
    await endHeld(beheer, request);
    await sweep(beheer, SESSIEDUUR, nu);
    const geheim = createGeheim();
    await createSessie(beheer, hashGeheim(geheim), account.id, nu);
    setCookie(reply, SESSIE, geheim);
    if (account.soort !== 'lokaal') return;
    const toestel = createGeheim();
    await rememberToestel(beheer, hashGeheim(toestel), account.id, new Date(nu.getTime() + TOESTELDUUR));
    setCookie(reply, TOESTEL, toestel, TOESTELDUUR);
  }

  return {
    begin,
    lees: async (request) => {
      const geheim = readCookie(request, SESSIE);
      return geheim === undefined ? undefined : useSessie(beheer, hashGeheim(geheim), SESSIEDUUR, klok());
    },
    eindig: async (request, reply) => {
      await endHeld(beheer, request);
      setCookie(reply, SESSIE, '', 0);
      // Nothing that was on the screen stays behind in this browser.
      reply.header('clear-site-data', '"cache"');
    },
    toestel: (request) => readCookie(request, TOESTEL),
  };
}

async function endHeld(beheer: Beheer, request: FastifyRequest): Promise<void> {
  const geheim = readCookie(request, SESSIE);
  if (geheim !== undefined) await endSessie(beheer, hashGeheim(geheim));
}

/** Only what can be one of our secrets; a cookie of another shape is no cookie. */
function readCookie({ headers }: FastifyRequest, naam: string): string | undefined {
  const waarde = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[naam];
  return waarde !== undefined && /^[\w-]{43}$/.test(waarde) ? waarde : undefined;
}

/** `duur` in milliseconds; without it the cookie goes when the browser is closed. */
function setCookie(reply: FastifyReply, name: string, value: string, duur?: number): void {
  const cookie = { name, value, path: '/', httpOnly: true, sameSite: 'lax' } as const;
  const maxAge = duur === undefined ? {} : { maxAge: duur / 1000 };
  reply.header('set-cookie', stringifySetCookie({ ...cookie, ...maxAge }));
}
