/** What coördinator and beheerder do with the accounts of others, and how far each may go. */
import {
  AccountBestaat,
  createAccount,
  deleteAccount,
  findAccount,
  listAccounts,
  updateAccount,
  type Account,
} from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createLink, endSessies } from '@regiomonitor/queries/beheer/sessies.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { createGeheim, hashGeheim } from './geheim.ts';
import { magErgens, type Identiteit, type Roltoekenning } from './rechten.ts';

const DAG = 24 * 3_600_000;
/** An invitation waits for somebody's holiday; a new password is wanted today. */
const GELDIG = { uitnodiging: 14 * DAG, herstel: DAG } as const;

export interface Persoon {
  readonly naam: string;
  readonly email: string;
  readonly niveau: Niveau;
  readonly rollen: readonly Roltoekenning[];
}

/** A path on this site that works once. */
export type Link = string;

/** Every account that people sign in with, by name. */
export async function leesAccounts(beheer: Beheer): Promise<Account[]> {
  return (await listAccounts(beheer)).filter(({ soort }) => soort === 'lokaal');
}

/**
 * Whether somebody may change this account or give these roles. Who invites people does not reach the beheerder: a
 * link for a new password would be a way to become one.
 */
export function magWijzigen(wie: Identiteit, rollen: readonly { readonly rol: string }[]): boolean {
  if (magErgens(wie, 'accounts-beheren')) return true;
  return magErgens(wie, 'mensen-uitnodigen') && !rollen.some(({ rol }) => rol === 'beheerder');
}

/** Makes an account and the invitation for it; `bestaat` when the address is in use. */
export async function nodigUit(
  beheer: Beheer,
  persoon: Persoon,
  nu: Date,
): Promise<{ readonly account: Account; readonly link: Link } | 'bestaat'> {
  try {
    const account = await createAccount(beheer, persoon, nu);
    return { account, link: await maakLink(beheer, account, nu) };
  } catch (error) {
    if (error instanceof AccountBestaat) return 'bestaat';
    throw error;
  }
}

/** A link by which this person sets a password. An earlier link no longer works. */
export async function maakLink(beheer: Beheer, account: Account, nu: Date): Promise<Link> {
  const geheim = createGeheim();
  const geldig = account.wachtwoord === null ? GELDIG.uitnodiging : GELDIG.herstel;
  await createLink(beheer, hashGeheim(geheim), account.id, new Date(nu.getTime() + geldig));
  return `/uitnodiging/${geheim}`;
}

/** An account that people sign in with. */
export async function vindAccount(beheer: Beheer, id: string): Promise<Account | undefined> {
  const account = await findAccount(beheer, 'id', id);
  return account?.soort === 'lokaal' ? account : undefined;
}

/** What changes holds from the next click on: rights are read anew for every request. */
export async function wijzigRechten(
  beheer: Beheer,
  id: string,
  rechten: Pick<Persoon, 'niveau' | 'rollen'>,
): Promise<void> {
  await updateAccount(beheer, id, rechten);
}

/** Blocks an account and ends its sessions, or lets it in again. */
export async function zetBlokkade(beheer: Beheer, id: string, geblokkeerd: boolean): Promise<void> {
  await updateAccount(beheer, id, { geblokkeerd: geblokkeerd ? 1 : 0 });
  if (geblokkeerd) await endSessies(beheer, id);
}

export async function verwijder(beheer: Beheer, id: string): Promise<void> {
  await deleteAccount(beheer, id);
}
