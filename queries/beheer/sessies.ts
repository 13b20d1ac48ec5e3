/** Sessions, links that work once, and the devices of an account. Only hashes of what the browser holds are kept. */
import { findAccount, type Account } from './accounts.ts';
import type { Beheer } from './beheer.ts';

/** How long a session lasts without use, and at most; in milliseconds. */
export interface Sessieduur {
  readonly stil: number;
  readonly hoogstens: number;
}

/** How often the last use is written down: once a minute is precise enough, and a page is not a write. */
const NOTEER_MS = 60_000;

/** `idToken`: what the provider gave to who signed in elsewhere. */
export async function createSessie(
  beheer: Beheer,
  hash: string,
  accountId: string,
  nu: Date,
  idToken: string | null = null,
): Promise<void> {
  const op = nu.toISOString();
  await beheer.db
    .insertInto('sessie')
    .values({ hash, account_id: accountId, begonnen_op: op, gezien_op: op, id_token: idToken })
    .execute();
}

/** Whose session this is; undefined when it ended, was never there, or its account is blocked. */
export async function useSessie(
  beheer: Beheer,
  hash: string,
  duur: Sessieduur,
  nu: Date,
): Promise<Account | undefined> {
  const sessie = await beheer.db.selectFrom('sessie').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!sessie) return undefined;
  const stil = nu.getTime() - Date.parse(sessie.gezien_op);
  if (stil > duur.stil || nu.getTime() - Date.parse(sessie.begonnen_op) > duur.hoogstens) {
    await endSessie(beheer, hash);
    return undefined;
  }
  if (stil > NOTEER_MS) {
    const gezien_op = nu.toISOString();
    await beheer.db.updateTable('sessie').set({ gezien_op }).where('hash', '=', hash).execute();
  }
  const account = await findAccount(beheer, 'id', sessie.account_id);
  return account?.geblokkeerd ? undefined : account;
}

/** Ends a session; returns what its provider gave at sign-in, when that was elsewhere. */
export async function endSessie(beheer: Beheer, hash: string): Promise<string | null> {
  const sessie = await beheer.db
    .deleteFrom('sessie')
    .where('hash', '=', hash)
    .returning('id_token')
    .executeTakeFirst();
  return sessie?.id_token ?? null;
}

/** A session that goes on, known by the hash of what its browser holds. */
export interface Sessieregel {
  readonly hash: string;
  /** ISO instants. */
  readonly begonnen_op: string;
  readonly gezien_op: string;
}

/** Where an account is signed in now, the one used last first. */
export async function listSessies(
  beheer: Beheer,
  accountId: string,
  duur: Sessieduur,
  nu: Date,
): Promise<Sessieregel[]> {
  const sinds = (ms: number) => new Date(nu.getTime() - ms).toISOString();
  return beheer.db
    .selectFrom('sessie')
    .select(['hash', 'begonnen_op', 'gezien_op'])
    .where('account_id', '=', accountId)
    .where('gezien_op', '>=', sinds(duur.stil))
    .where('begonnen_op', '>=', sinds(duur.hoogstens))
    .orderBy('gezien_op', 'desc')
    .orderBy('hash')
    .execute();
}

/** Ends one session of this account; whether there was one. */
export async function endEigenSessie(beheer: Beheer, accountId: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await beheer.db
    .deleteFrom('sessie')
    .where('account_id', '=', accountId)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Signs an account out everywhere. */
export async function endSessies(beheer: Beheer, accountId: string): Promise<void> {
  await beheer.db.deleteFrom('sessie').where('account_id', '=', accountId).execute();
}

/** Makes a link for an account; an earlier one of the same account no longer works. */
export async function createLink(
  beheer: Beheer,
  hash: string,
  accountId: string,
  eindigt: Date,
): Promise<void> {
  await beheer.db.transaction().execute(async (db) => {
    await db.deleteFrom('eenmalige_link').where('account_id', '=', accountId).execute();
    await db
      .insertInto('eenmalige_link')
      .values({ hash, account_id: accountId, eindigt_op: eindigt.toISOString() })
      .execute();
  });
}

/** Whose link this is, while it works. */
export async function findLink(beheer: Beheer, hash: string, nu: Date): Promise<Account | undefined> {
  const link = await beheer.db
    .selectFrom('eenmalige_link')
    .select('account_id')
    .where('hash', '=', hash)
    .where('eindigt_op', '>', nu.toISOString())
    .executeTakeFirst();
  const account = link && (await findAccount(beheer, 'id', link.account_id));
  return account?.geblokkeerd ? undefined : account;
}

/** Uses a link up; whether this was the one time that it worked, also when two arrive at once. */
export async function useLink(beheer: Beheer, hash: string, nu: Date): Promise<boolean> {
  const { numDeletedRows } = await beheer.db
    .deleteFrom('eenmalige_link')
    .where('hash', '=', hash)
    .where('eindigt_op', '>', nu.toISOString())
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Takes back the link of an account that was not used. */
export async function forgetLinks(beheer: Beheer, accountId: string): Promise<void> {
  await beheer.db.deleteFrom('eenmalige_link').where('account_id', '=', accountId).execute();
}

/** Remembers the browser in which an account signed in. */
export async function rememberToestel(
  beheer: Beheer,
  hash: string,
  accountId: string,
  eindigt: Date,
): Promise<void> {
  await beheer.db
    .insertInto('toestel')
    .values({ hash, account_id: accountId, eindigt_op: eindigt.toISOString() })
    .execute();
}

/** Whether this account signed in from this browser before. */
export async function isToestelVan(beheer: Beheer, hash: string, email: string, nu: Date): Promise<boolean> {
  const rij = await beheer.db
    .selectFrom('toestel')
    .innerJoin('account', 'account.id', 'toestel.account_id')
    .select('hash')
    .where('hash', '=', hash)
    .where('email', '=', email)
    .where('eindigt_op', '>', nu.toISOString())
    .executeTakeFirst();
  return rij !== undefined;
}

/** Forgets every browser of an account: after a new password they have to prove themselves again. */
export async function forgetToestellen(beheer: Beheer, accountId: string): Promise<void> {
  await beheer.db.deleteFrom('toestel').where('account_id', '=', accountId).execute();
}

/** Removes what has ended: sessions, links, devices and attempts of long ago. */
export async function sweep(beheer: Beheer, duur: Sessieduur, nu: Date): Promise<void> {
  const op = nu.toISOString();
  const geleden = (ms: number) => new Date(nu.getTime() - ms).toISOString();
  const { db } = beheer;
  await db.deleteFrom('sessie').where('gezien_op', '<', geleden(duur.stil)).execute();
  await db.deleteFrom('sessie').where('begonnen_op', '<', geleden(duur.hoogstens)).execute();
  await db.deleteFrom('eenmalige_link').where('eindigt_op', '<', op).execute();
  await db.deleteFrom('toestel').where('eindigt_op', '<', op).execute();
  await db
    .deleteFrom('aanmeldpoging')
    .where('laatste_op', '<', geleden(24 * 3_600_000))
    .execute();
}
