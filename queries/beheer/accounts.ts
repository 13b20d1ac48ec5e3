/** Accounts and their roles. What a role may do is decided elsewhere; here they are only kept. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AccountTable } from './accounts-schema.ts';
import type { Beheer, BeheerDatabase } from './beheer.ts';

export interface Accountrol {
  readonly rol: string;
  /** Code of a gemeente, or `regio`. */
  readonly scope: string;
  /** Only for who delivers: under which name. */
  readonly aanleveraar: string | null;
}

export interface Account extends Readonly<AccountTable> {
  readonly rollen: readonly Accountrol[];
}

export interface NieuwAccount {
  readonly email: string;
  readonly naam: string;
  readonly niveau: AccountTable['niveau'];
  readonly soort?: AccountTable['soort'];
  readonly rollen: readonly Accountrol[];
  /** Who says who this is, for who signs in elsewhere. */
  readonly extern?: { readonly issuer: string; readonly subject: string };
}

const TWEEDE_FACTOR = 'tweede_factor';

/** There is an account with this e-mail address. */
export class AccountBestaat extends Error {
  override name = 'AccountBestaat';
}

/** Addresses are compared without regard to case and surrounding space. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/**
 * Adds an account that nobody can sign in with yet.
 *
 * @throws AccountBestaat
 */
export async function createAccount(beheer: Beheer, nieuw: NieuwAccount, nu: Date): Promise<Account> {
  const id = randomUUID();
  await beheer.db.transaction().execute(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('account')
      .values({
        id,
        email: normalizeEmail(nieuw.email),
        naam: nieuw.naam.trim(),
        niveau: nieuw.niveau,
        soort: nieuw.soort ?? 'lokaal',
        wachtwoord: null,
        totp_geheim: null,
        totp_stap: null,
        geblokkeerd: 0,
        aangemaakt_op: nu.toISOString(),
        issuer: nieuw.extern?.issuer ?? null,
        subject: nieuw.extern?.subject ?? null,
        aangemeld_op: null,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw new AccountBestaat();
    await writeRollen(db, id, nieuw.rollen);
  });
  return requireAccount(await findAccount(beheer, 'id', id));
}

/** Changes what an account is; its roles are replaced as a whole when they are given. */
export async function updateAccount(
  beheer: Beheer,
  id: string,
  { rollen, ...kolommen }: Partial<Omit<AccountTable, 'id'>> & { readonly rollen?: readonly Accountrol[] },
): Promise<void> {
  await beheer.db.transaction().execute(async (db) => {
    if (Object.keys(kolommen).length > 0) {
      await db.updateTable('account').set(kolommen).where('id', '=', id).execute();
    }
    if (!rollen) return;
    await db.deleteFrom('account_rol').where('account_id', '=', id).execute();
    await writeRollen(db, id, rollen);
  });
}

async function writeRollen(
  db: Kysely<BeheerDatabase>,
  id: string,
  rollen: readonly Accountrol[],
): Promise<void> {
  if (rollen.length === 0) return;
  const rijen = rollen.map(({ rol, scope, aanleveraar }) => ({ account_id: id, rol, scope, aanleveraar }));
  await db.insertInto('account_rol').values(rijen).execute();
}

/** One account with its roles. */
export async function findAccount(
  beheer: Beheer,
  kolom: 'id' | 'email',
  waarde: string,
): Promise<Account | undefined> {
  const account = await beheer.db
    .selectFrom('account')
    .selectAll()
    .where(kolom, '=', waarde)
    .executeTakeFirst();
  return account && (await addRollen(beheer, [account]))[0];
}

/** Every account, by name. */
export async function listAccounts(beheer: Beheer): Promise<Account[]> {
  const accounts = await beheer.db.selectFrom('account').selectAll().orderBy('naam').orderBy('id').execute();
  return addRollen(beheer, accounts);
}

async function addRollen(beheer: Beheer, accounts: readonly AccountTable[]): Promise<Account[]> {
  const ids = accounts.map(({ id }) => id);
  const rollen = await beheer.db
    .selectFrom('account_rol')
    .selectAll()
    .where('account_id', 'in', ids)
    .orderBy('rol')
    .orderBy('scope')
    .execute();
  const perAccount = Map.groupBy(rollen, ({ account_id }) => account_id);
  return accounts.map((account) => ({
    ...account,
    rollen: (perAccount.get(account.id) ?? []).map(({ rol, scope, aanleveraar }) => ({
      rol,
      scope,
      aanleveraar,
    })),
  }));
}

function requireAccount(account: Account | undefined): Account {
  if (!account) throw new RangeError('The account that was just made is not there.');
  return account;
}

/** Whether the region demands a second factor of everybody. */
export async function readTweedeFactorVerplicht(beheer: Beheer): Promise<boolean> {
  const rij = await beheer.db
    .selectFrom('instelling')
    .select('waarde')
    .where('sleutel', '=', TWEEDE_FACTOR)
    .executeTakeFirst();
  return rij?.waarde === 'verplicht';
}

export async function writeTweedeFactorVerplicht(beheer: Beheer, verplicht: boolean): Promise<void> {
  const waarde = verplicht ? 'verplicht' : 'vrij';
  await beheer.db
    .insertInto('instelling')
    .values({ sleutel: TWEEDE_FACTOR, waarde })
    .onConflict((conflict) => conflict.column('sleutel').doUpdateSet({ waarde }))
    .execute();
}

/** Removes an account with all that hangs on it. */
export async function deleteAccount(beheer: Beheer, id: string): Promise<void> {
  await beheer.db.deleteFrom('account').where('id', '=', id).execute();
}

/** Replaces the recovery codes of an account by these (as hashes). */
export async function replaceHerstelcodes(
  beheer: Beheer,
  id: string,
  hashes: readonly string[],
): Promise<void> {
  await beheer.db.transaction().execute(async (db) => {
    await db.deleteFrom('herstelcode').where('account_id', '=', id).execute();
    if (hashes.length === 0) return;
    await db
      .insertInto('herstelcode')
      .values(hashes.map((hash) => ({ hash, account_id: id })))
      .execute();
  });
}

/** Uses a recovery code up; whether there was one. */
export async function useHerstelcode(beheer: Beheer, id: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await beheer.db
    .deleteFrom('herstelcode')
    .where('account_id', '=', id)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Marks the code of a time step as used; whether it was the first time, also when two arrive at once. */
export async function useTotpStap(beheer: Beheer, id: string, stap: number): Promise<boolean> {
  const { numUpdatedRows } = await beheer.db
    .updateTable('account')
    .set({ totp_stap: stap })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('totp_stap', 'is', null), eb('totp_stap', '<', stap)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
