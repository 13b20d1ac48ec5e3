/** What people do with their own account: password, second factor, and the link by which they first come in. */
import {
  replaceHerstelcodes,
  updateAccount,
  useTotpStap,
  type Account,
} from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { endSessies, findLink, forgetToestellen, useLink } from '@regiomonitor/queries/beheer/sessies.ts';
import { hashGeheim } from './geheim.ts';
import { createHerstelcodes, findStap, normalizeCode } from './tweede-factor.ts';
import { hashWachtwoord, keurWachtwoord, type Afkeuring } from './wachtwoord.ts';

/** Whose invitation this is; undefined when it was used or has ended. */
export function leesUitnodiging(beheer: Beheer, code: string, nu: Date): Promise<Account | undefined> {
  return findLink(beheer, hashGeheim(code), nu);
}

export type Uitnodiging = { readonly account: Account } | { readonly fout: Afkeuring | 'vervallen' };

/** Sets the first or a new password by a link that works once. Who knew the old one is out. */
export async function neemUitnodigingAan(
  beheer: Beheer,
  code: string,
  wachtwoord: string,
  nu: Date,
): Promise<Uitnodiging> {
  const hash = hashGeheim(code);
  const account = await findLink(beheer, hash, nu);
  if (!account) return { fout: 'vervallen' };
  const fout = keurWachtwoord(wachtwoord, account);
  if (fout) return { fout };
  const phc = await hashWachtwoord(wachtwoord);
  if (!(await useLink(beheer, hash, nu))) return { fout: 'vervallen' };
  await putWachtwoord(beheer, account.id, phc);
  return { account };
}

/** Sets a new password, which ends every session of the account; returns why not. */
export async function wijzigWachtwoord(
  beheer: Beheer,
  account: Account,
  wachtwoord: string,
): Promise<Afkeuring | undefined> {
  const fout = keurWachtwoord(wachtwoord, account);
  if (fout) return fout;
  await putWachtwoord(beheer, account.id, await hashWachtwoord(wachtwoord));
  return undefined;
}

async function putWachtwoord(beheer: Beheer, id: string, wachtwoord: string): Promise<void> {
  await updateAccount(beheer, id, { wachtwoord });
  await endSessies(beheer, id);
  await forgetToestellen(beheer, id);
}

/**
 * Switches the second factor on when the code shows that the app knows the secret. Returns the recovery codes, which are
 * shown this once; undefined when the code is wrong. Every session of the account ends.
 */
export async function zetTweedeFactorAan(
  beheer: Beheer,
  account: Account,
  geheim: string,
  code: string,
  nu: Date,
): Promise<string[] | undefined> {
  if (!/^[A-Z2-7]{32}$/.test(geheim)) return undefined;
  const stap = findStap(geheim, normalizeCode(code), nu);
  if (stap === undefined) return undefined;
  await updateAccount(beheer, account.id, { totp_geheim: geheim, totp_stap: null });
  await useTotpStap(beheer, account.id, stap);
  const codes = createHerstelcodes();
  await replaceHerstelcodes(
    beheer,
    account.id,
    codes.map((een) => hashGeheim(normalizeCode(een))),
  );
  await endSessies(beheer, account.id);
  return codes;
}

/** Switches the second factor off, which ends every session of the account. */
export async function zetTweedeFactorUit(beheer: Beheer, account: Account): Promise<void> {
  await updateAccount(beheer, account.id, { totp_geheim: null, totp_stap: null });
  await replaceHerstelcodes(beheer, account.id, []);
  await endSessies(beheer, account.id);
}
