/** The account of somebody who signed in elsewhere: made or linked the first time, brought up to date every time. */
import {
  AccountBestaat,
  createAccount,
  findAccount,
  normalizeEmail,
  updateAccount,
  type Account,
} from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { findExtern, koppelExtern, type ExterneIdentiteit } from '@regiomonitor/queries/beheer/extern.ts';
import type { Aanbiederinstelling } from '../../instellingen/schema.ts';
import { leesPersoonsclaims, leesRechten, type Claims, type Persoonsclaims } from './rechten-uit-claims.ts';

/** Why somebody does not come in. */
export type Weigering = 'geen-toegang' | 'geen-email' | 'bestaat' | 'geblokkeerd';

export type Toelating =
  | { readonly account: Account; readonly gedaan: 'gemaakt' | 'gekoppeld' | 'gewijzigd' | 'niets' }
  | { readonly weigering: Weigering };

/** Lets in whom this provider vouches for, with the rights that its claims give now. */
export async function laatToe(
  beheer: Beheer,
  { issuer, rollen: regels, eisen = [], domeinen = [] }: Aanbiederinstelling,
  { subject, claims }: { readonly subject: string; readonly claims: Claims },
  nu: Date,
): Promise<Toelating> {
  const rechten = leesRechten(claims, regels, eisen);
  if (!rechten) return { weigering: 'geen-toegang' };
  const persoon = leesPersoonsclaims(claims);
  if (!persoon) return { weigering: 'geen-email' };
  const gevonden = await find(beheer, { issuer, subject }, persoon, domeinen);
  if (gevonden === 'bestaat') return { weigering: gevonden };
  const aangemeld_op = nu.toISOString();
  if (!gevonden) {
    const nieuw = { ...persoon, ...rechten, extern: { issuer, subject } };
    const account = await createAccount(beheer, nieuw, nu).catch(ignoreBestaat);
    if (!account) return { weigering: 'bestaat' };
    await updateAccount(beheer, account.id, { aangemeld_op });
    return { account, gedaan: 'gemaakt' };
  }
  const { oud, gekoppeld } = gevonden;
  if (oud.geblokkeerd) return { weigering: 'geblokkeerd' };
  if (gekoppeld) await koppelExtern(beheer, oud.id, { issuer, subject });
  const email = await chooseEmail(beheer, oud, persoon);
  await updateAccount(beheer, oud.id, { naam: persoon.naam, email, aangemeld_op, ...rechten });
  const account = (await findAccount(beheer, 'id', oud.id)) ?? oud;
  return { account, gedaan: gekoppeld ? 'gekoppeld' : hasChanged(oud, account) ? 'gewijzigd' : 'niets' };
}

/**
 * By who they are there, never by their e-mail address alone: that would let one provider take over accounts of others.
 * Only an address in a domain that the settings say this provider is the authority for may be linked, and never that of
 * a beheerder.
 */
async function find(
  beheer: Beheer,
  identiteit: ExterneIdentiteit,
  { email, bevestigd }: Persoonsclaims,
  domeinen: readonly string[],
): Promise<{ readonly oud: Account; readonly gekoppeld: boolean } | 'bestaat' | undefined> {
  const bekend = await findExtern(beheer, identiteit);
  if (bekend) return { oud: bekend, gekoppeld: false };
  const genormaliseerd = normalizeEmail(email);
  const ander = await findAccount(beheer, 'email', genormaliseerd);
  if (!ander) return undefined;
  const domein = genormaliseerd.slice(genormaliseerd.lastIndexOf('@') + 1);
  const mag =
    bevestigd &&
    domeinen.includes(domein) &&
    ander.soort === 'lokaal' &&
    ander.issuer === null &&
    !ander.rollen.some(({ rol }) => rol === 'beheerder');
  return mag ? { oud: ander, gekoppeld: true } : 'bestaat';
}

/** A new address, unless somebody else has it. */
async function chooseEmail(beheer: Beheer, oud: Account, { email }: Persoonsclaims): Promise<string> {
  const nieuw = normalizeEmail(email);
  const ander = await findAccount(beheer, 'email', nieuw);
  return ander && ander.id !== oud.id ? oud.email : nieuw;
}

function hasChanged(oud: Account, nieuw: Account): boolean {
  const wat = ({ niveau, rollen, email }: Account) => JSON.stringify([niveau, rollen, email]);
  return wat(oud) !== wat(nieuw);
}

function ignoreBestaat(error: unknown): undefined {
  if (!(error instanceof AccountBestaat)) throw error;
}
