/** The roles of the demo: one account behind each, that nobody can sign in to with a password. */
import { createAccount, findAccount, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { heeftScope, type Rol } from './rechten.ts';

/** The account of this role, made when it is first chosen. `gemeente`: the one that it is of, where the role has one. */
export async function vindDemoaccount(
  beheer: Beheer,
  rol: Rol,
  gemeente: string | undefined,
  nu: Date,
): Promise<Account> {
  const email = `demo:${rol}`;
  const scope = (heeftScope(rol) && gemeente) || 'regio';
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
