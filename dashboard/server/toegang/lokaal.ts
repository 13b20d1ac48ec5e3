/** Who may sign in here with a password: everybody, or only who has to be able to get in when nothing else works. */
import type { Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Instellingen } from '../instellingen/schema.ts';

/** An account that signs in elsewhere has no password here. */
export function createMagLokaal({ lokaleAccounts }: Pick<Instellingen, 'lokaleAccounts'>) {
  return ({ issuer, rollen }: Pick<Account, 'issuer' | 'rollen'>): boolean =>
    issuer === null && (lokaleAccounts === 'iedereen' || rollen.some(({ rol }) => rol === 'beheerder'));
}
