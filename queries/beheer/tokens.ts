/** Tokens of the API: a script acts as the account that made it. Only hashes are kept. */
import { randomUUID } from 'node:crypto';
import { findAccount, type Account } from './accounts.ts';
import type { Beheer } from './beheer.ts';

export interface TokenTable {
  id: string;
  /** SHA-256 of what the script holds. */
  hash: string;
  account_id: string;
  /** What it is for, in the words of who made it. */
  naam: string;
  /** ISO instants. */
  gemaakt_op: string;
  gebruikt_op: string | null;
}

/** A script may ask many times a minute; the last use need not be more precise. */
const NOTEER_MS = 60_000;

export async function createToken(
  beheer: Beheer,
  token: Pick<TokenTable, 'hash' | 'account_id' | 'naam'>,
  nu: Date,
): Promise<void> {
  const rij = { id: randomUUID(), ...token, gemaakt_op: nu.toISOString(), gebruikt_op: null };
  await beheer.db.insertInto('token').values(rij).execute();
}

/** The tokens of an account, the oldest first, without their hashes. */
export async function listTokens(beheer: Beheer, accountId: string): Promise<Omit<TokenTable, 'hash'>[]> {
  return beheer.db
    .selectFrom('token')
    .select(['id', 'account_id', 'naam', 'gemaakt_op', 'gebruikt_op'])
    .where('account_id', '=', accountId)
    .orderBy('gemaakt_op')
    .orderBy('id')
    .execute();
}

/** Takes a token of this account back; returns what it was for, or undefined when there is none. */
export async function deleteToken(
  beheer: Beheer,
  accountId: string,
  id: string,
): Promise<string | undefined> {
  const rij = await beheer.db
    .deleteFrom('token')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('naam')
    .executeTakeFirst();
  return rij?.naam;
}

/** Whose token this is, noting its use; undefined when it was taken back or its account is blocked. */
export async function useToken(beheer: Beheer, hash: string, nu: Date): Promise<Account | undefined> {
  const token = await beheer.db.selectFrom('token').selectAll().where('hash', '=', hash).executeTakeFirst();
  const account = token && (await findAccount(beheer, 'id', token.account_id));
  if (!account || account.geblokkeerd) return undefined;
  if (token.gebruikt_op === null || nu.getTime() - Date.parse(token.gebruikt_op) > NOTEER_MS) {
    const gebruikt_op = nu.toISOString();
    await beheer.db.updateTable('token').set({ gebruikt_op }).where('id', '=', token.id).execute();
  }
  return account;
}
