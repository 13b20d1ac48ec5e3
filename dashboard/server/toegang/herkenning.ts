/** Finds out whose request it is: the account of its session, or in the demo a visitor. */
import { readTweedeFactorVerplicht, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { useToken } from '@regiomonitor/queries/beheer/tokens.ts';
import type { FastifyRequest } from 'fastify';
import { hashGeheim } from './geheim.ts';
import { isRol, type Identiteit } from './rechten.ts';
import type { Sessies } from './sessies.ts';

export interface HerkenningOpties {
  readonly beheer: Beheer;
  readonly sessies: Sessies;
  readonly klok: () => Date;
  /** Invented figures that everybody who works on this computer may look at. */
  readonly demo: boolean;
  /** Who may sign in here with a password. */
  magLokaal(account: Pick<Account, 'issuer' | 'rollen'>): boolean;
  /** Whether people still sign in with this provider. */
  kentIssuer(issuer: string): boolean;
}

/** A script of somebody who signs in elsewhere works for this long after they last did: who has left there is out here. */
const TOKEN_NA_AANMELDEN_MS = 30 * 24 * 3_600_000;

/** Who reads the demo without having chosen a role. */
const BEZOEKER: Identiteit = {
  account: null,
  rollen: [{ rol: 'regiegroeplid', scope: 'regio', aanleveraar: null }],
  niveau: 'intern',
  alleenLezen: true,
  eerst: null,
};

/** As whom the server makes pages beforehand: who reads figures most. */
export const VOORLEZER: Identiteit = { ...BEZOEKER, account: 'voorlezer', alleenLezen: false };

export function createHerkenning(opties: HerkenningOpties) {
  const { beheer, sessies, klok, demo, magLokaal, kentIssuer } = opties;
  /** What the settings say now holds at once, also for who was signed in already. */
  const telt = (account: Account) =>
    account.soort === 'demo'
      ? demo
      : account.issuer === null
        ? magLokaal(account)
        : kentIssuer(account.issuer);

  async function herkenToken(token: string): Promise<Identiteit | undefined> {
    const account = await useToken(beheer, hashGeheim(token), klok());
    if (account?.soort !== 'lokaal' || !telt(account)) return undefined;
    if (account.issuer !== null && !isRecent(account, klok())) return undefined;
    return toIdentiteit(account, await readTweedeFactorVerplicht(beheer));
  }

  return async (request: FastifyRequest): Promise<Identiteit | undefined> => {
    const token = readToken(request);
    // A script is who its token says, whatever a browser would send along.
    if (token !== undefined) return herkenToken(token);
    const account = await sessies.lees(request);
    // The accounts of the demo have no password: outside it they are nobody.
    if (!account || !telt(account)) return demo ? BEZOEKER : undefined;
    return toIdentiteit(account, account.soort === 'lokaal' && (await readTweedeFactorVerplicht(beheer)));
  };
}

function isRecent({ aangemeld_op }: Account, nu: Date): boolean {
  return aangemeld_op !== null && nu.getTime() - Date.parse(aangemeld_op) < TOKEN_NA_AANMELDEN_MS;
}

/** Without the second factor that the region demands, an account can do nothing but set it up. */
function toIdentiteit(account: Account, verplicht: boolean): Identiteit {
  const { id, niveau, rollen, totp_geheim, issuer } = account;
  // Who signs in elsewhere proves themselves there, with a second factor when that is asked there.
  const eerst = verplicht && issuer === null && totp_geheim === null ? 'tweede-factor' : null;
  const bekend = rollen.flatMap(({ rol, ...rest }) => (isRol(rol) ? [{ rol, ...rest }] : []));
  return { account: id, rollen: eerst ? [] : bekend, niveau, alleenLezen: false, eerst };
}

/** The token of a script, for the API alone: a page is for people. Anything that is no token of ours is refused as one. */
function readToken({ headers, routeOptions }: FastifyRequest): string | undefined {
  if (!headers.authorization || !routeOptions.url?.startsWith('/api/')) return undefined;
  return /^Bearer ([\w-]{43})$/i.exec(headers.authorization)?.[1] ?? '';
}

/** Whether this request comes from a script with a token, which no other site can make a browser send. */
export function heeftToken(request: FastifyRequest): boolean {
  return readToken(request) !== undefined;
}
