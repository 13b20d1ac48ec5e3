/** Signing in with password and, where the account has one, a second factor. */
import {
  forgetMislukt,
  noteMislukt,
  readWachttijd,
  type Pogingsleutel,
} from '@regiomonitor/queries/beheer/aanmeldpogingen.ts';
import {
  findAccount,
  normalizeEmail,
  useHerstelcode,
  useTotpStap,
  type Account,
} from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { isToestelVan } from '@regiomonitor/queries/beheer/sessies.ts';
import type { Loketopties } from './balie.ts';
import { createGeheim, hashGeheim } from './geheim.ts';
import { findStap, normalizeCode } from './tweede-factor.ts';
import { hashWachtwoord, verifyWachtwoord } from './wachtwoord.ts';

export interface Aanmeldpoging {
  readonly email: string;
  readonly wachtwoord: string;
  /** From the app, or a recovery code; empty when there is none. */
  readonly code: string;
  /** Network address of who asks. */
  readonly adres: string;
  /** The secret of a browser in which somebody signed in before. */
  readonly toestel: string | undefined;
}

export type Aanmelding =
  | { readonly status: 'aangemeld'; readonly account: Account }
  /** Something is not right; what, is not said. */
  | { readonly status: 'onjuist' }
  | { readonly status: 'wachten'; readonly seconden: number };

/** What Argon2 gets to chew on for an account that does not exist, so that it takes as long as one that does. */
const niemand = hashWachtwoord(createGeheim());

/**
 * Tries to sign in. An attempt counts as failed until it has succeeded, so that many at once do not slip through;
 * one that has to wait is answered without computing a hash.
 */
export async function meldAan(
  { beheer, klok, magLokaal }: Pick<Loketopties, 'beheer' | 'klok' | 'magLokaal'>,
  poging: Aanmeldpoging,
): Promise<Aanmelding> {
  const nu = klok();
  const email = normalizeEmail(poging.email);
  const sleutels = await createSleutels(beheer, email, poging, nu);
  const wachttijd = await readWachttijd(beheer, sleutels, nu);
  if (wachttijd > 0) return { status: 'wachten', seconden: Math.ceil(wachttijd / 1000) };
  await noteMislukt(beheer, sleutels, nu);
  const account = await findAccount(beheer, 'email', email);
  const klopt = await verifyWachtwoord(account?.wachtwoord ?? (await niemand), poging.wachtwoord);
  if (!account?.wachtwoord || !klopt || account.geblokkeerd) return { status: 'onjuist' };
  if (account.soort !== 'lokaal' || !magLokaal(account)) return { status: 'onjuist' };
  if (!(await passesTweedeFactor(beheer, account, poging.code, nu))) return { status: 'onjuist' };
  await forgetMislukt(beheer, sleutels);
  return { status: 'aangemeld', account };
}

/** A browser that signed in to this account before is counted apart: it gets in while others guess. */
async function createSleutels(
  beheer: Beheer,
  email: string,
  { adres, toestel }: Aanmeldpoging,
  nu: Date,
): Promise<Pogingsleutel[]> {
  const hash = toestel === undefined ? undefined : hashGeheim(toestel);
  if (hash !== undefined && (await isToestelVan(beheer, hash, email, nu))) return [`toestel:${hash}`];
  return [`account:${hashGeheim(email)}`, `adres:${adres}`];
}

async function passesTweedeFactor(
  beheer: Beheer,
  account: Account,
  code: string,
  nu: Date,
): Promise<boolean> {
  if (account.totp_geheim === null) return true;
  const netjes = normalizeCode(code);
  const stap = findStap(account.totp_geheim, netjes, nu);
  if (stap !== undefined) return useTotpStap(beheer, account.id, stap);
  return netjes !== '' && useHerstelcode(beheer, account.id, hashGeheim(netjes));
}
