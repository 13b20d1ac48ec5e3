/** The roles of the demo: one account behind each, that nobody can sign in to with a password. */
import { createAccount, findAccount, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { type Rol } from './rechten.ts';

const VAN_EEN_GEMEENTE: ReadonlySet<Rol> = new Set(['aanleveraar', 'beleidsadviseur']);

/** The account of this role, made when it is first chosen. `gemeente`: the one that it is of, where the role has one. */
export async function vindDemoaccount(
  beheer: Beheer,
  rol: Rol,
  gemeente: string | undefined,
  nu: Date,
): Promise<Account> {
  const email = `demo:${rol}`;
  const scope = (VAN_EEN_GEMEENTE.has(rol) && gemeente) || 'regio';
  return (
    (await findAccount(beheer, 'email', email)) ??
    createAccount(
      beheer,
      {
        email,
        naam: `Demo ${rol}`,
        niveau: 'intern',
        soort: 'demo',
        rollen: [{ rol, scope, aanleveraar: rol === 'aanleveraar' ? 'gemeente' : null }],
      },
      nu,
    )
  );
}
