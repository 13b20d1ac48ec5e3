/** Accounts that sign in elsewhere, and the sign-ins that are under way there. */
import type { AanmeldverzoekTable } from './accounts-schema.ts';
import { findAccount, replaceHerstelcodes, updateAccount, type Account } from './accounts.ts';
import type { Beheer } from './beheer.ts';
import { endSessies, forgetLinks, forgetToestellen } from './sessies.ts';

/** Who somebody is, according to whom. Neither changes during the life of an account there. */
export interface ExterneIdentiteit {
  readonly issuer: string;
  readonly subject: string;
}

export async function findExtern(
  beheer: Beheer,
  { issuer, subject }: ExterneIdentiteit,
): Promise<Account | undefined> {
  const rij = await beheer.db
    .selectFrom('account')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return rij && findAccount(beheer, 'id', rij.id);
}

/** From now on this account signs in elsewhere and nowhere else: its password and all that goes with it is gone. */
export async function koppelExtern(beheer: Beheer, id: string, identiteit: ExterneIdentiteit): Promise<void> {
  await updateAccount(beheer, id, { ...identiteit, wachtwoord: null, totp_geheim: null, totp_stap: null });
  await replaceHerstelcodes(beheer, id, []);
  await endSessies(beheer, id);
  await forgetToestellen(beheer, id);
  await forgetLinks(beheer, id);
}

/** Remembers a sign-in that is under way. */
export async function createVerzoek(beheer: Beheer, verzoek: AanmeldverzoekTable, nu: Date): Promise<void> {
  await beheer.db.deleteFrom('aanmeldverzoek').where('eindigt_op', '<', nu.toISOString()).execute();
  await beheer.db.insertInto('aanmeldverzoek').values(verzoek).execute();
}

/** The sign-in that this is the answer to, once: an answer that comes again finds nothing. */
export async function takeVerzoek(
  beheer: Beheer,
  antwoord: Pick<AanmeldverzoekTable, 'hash' | 'aanbieder' | 'state'>,
  nu: Date,
): Promise<AanmeldverzoekTable | undefined> {
  const verzoek = await beheer.db
    .deleteFrom('aanmeldverzoek')
    .where('hash', '=', antwoord.hash)
    .where('aanbieder', '=', antwoord.aanbieder)
    .where('state', '=', antwoord.state)
    .returningAll()
    .executeTakeFirst();
  return verzoek && verzoek.eindigt_op > nu.toISOString() ? verzoek : undefined;
}
