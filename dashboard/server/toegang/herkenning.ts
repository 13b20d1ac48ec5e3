/** Finds out whose request it is: the account of its session, or in the demo a visitor. */
import { readTweedeFactorVerplicht, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import type { FastifyRequest } from 'fastify';
import { isRol, type Identiteit } from './rechten.ts';
import type { Sessies } from './sessies.ts';

export interface HerkenningOpties {
  readonly beheer: Beheer;
  readonly sessies: Sessies;
  /** Invented figures that everybody who works on this computer may look at. */
  readonly demo: boolean;
}

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

export function createHerkenning({ beheer, sessies, demo }: HerkenningOpties) {
  return async (request: FastifyRequest): Promise<Identiteit | undefined> => {
    const account = await sessies.lees(request);
    // The accounts of the demo have no password: outside it they are nobody.
    if (!account || (account.soort === 'demo' && !demo)) return demo ? BEZOEKER : undefined;
    return toIdentiteit(account, account.soort === 'lokaal' && (await readTweedeFactorVerplicht(beheer)));
  };
}

/** Without the second factor that the region demands, an account can do nothing but set it up. */
function toIdentiteit({ id, niveau, rollen, totp_geheim }: Account, verplicht: boolean): Identiteit {
  const eerst = verplicht && totp_geheim === null ? 'tweede-factor' : null;
  const bekend = rollen.flatMap(({ rol, ...rest }) => (isRol(rol) ? [{ rol, ...rest }] : []));
  return { account: id, rollen: eerst ? [] : bekend, niveau, alleenLezen: false, eerst };
}
