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
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nameCookie, readCookie, setCookie } from './koekje.ts';
import { createGeheim, hashGeheim } from './geheim.ts';

const UUR = 3_600_000;
/** A meeting of an afternoon fits in it; a browser that was left open does not stay signed in overnight. */
export const SESSIEDUUR: Sessieduur = { stil: 2 * UUR, hoogstens: 12 * UUR };
const TOESTELDUUR = 180 * 24 * UUR;

export interface Sessies {
  /** Whose session the browser holds. */
  lees(request: FastifyRequest): Promise<Account | undefined>;
  /** Starts a session under a new secret; what the browser held before no longer works. */
  begin(request: FastifyRequest, reply: FastifyReply, account: Account, idToken?: string): Promise<void>;
  /** Ends the session; returns what the provider gave when it began elsewhere. */
  eindig(request: FastifyRequest, reply: FastifyReply): Promise<string | null>;
  /** What the session that the browser holds is known by here; it opens nothing. */
  kenmerk(request: FastifyRequest): string | undefined;
  /** The secret of a browser in which somebody signed in before. */
  toestel(request: FastifyRequest): string | undefined;
}

/** `veilig`: everything goes over TLS, so that cookies do so too and are of this host alone. */
export function createSessies(beheer: Beheer, klok: () => Date, veilig: boolean): Sessies {
  const SESSIE = nameCookie('sessie', veilig);
  const TOESTEL = nameCookie('toestel', veilig);

  async function begin(
    request: FastifyRequest,
    reply: FastifyReply,
    account: Account,
    idToken?: string,
  ): Promise<void> {
    const nu = klok();
    await endHeld(request);
    await sweep(beheer, SESSIEDUUR, nu);
    const geheim = createGeheim();
    await createSessie(beheer, hashGeheim(geheim), account.id, nu, idToken);
    setCookie(reply, SESSIE, geheim, veilig);
    if (account.soort !== 'lokaal' || account.issuer !== null) return;
    const toestel = createGeheim();
    await rememberToestel(beheer, hashGeheim(toestel), account.id, new Date(nu.getTime() + TOESTELDUUR));
    setCookie(reply, TOESTEL, toestel, veilig, TOESTELDUUR);
  }

  async function endHeld(request: FastifyRequest): Promise<string | null> {
    const geheim = readCookie(request, SESSIE);
    return geheim === undefined ? null : endSessie(beheer, hashGeheim(geheim));
  }

  return {
    begin,
    lees: async (request) => {
      const geheim = readCookie(request, SESSIE);
      return geheim === undefined ? undefined : useSessie(beheer, hashGeheim(geheim), SESSIEDUUR, klok());
    },
    eindig: async (request, reply) => {
      const idToken = await endHeld(request);
      setCookie(reply, SESSIE, '', veilig, 0);
      // Nothing that was on the screen stays behind in this browser.
      reply.header('clear-site-data', '"cache"');
      return idToken;
    },
    kenmerk: (request) => {
      const geheim = readCookie(request, SESSIE);
      return geheim === undefined ? undefined : hashGeheim(geheim);
    },
    toestel: (request) => readCookie(request, TOESTEL),
  };
}
