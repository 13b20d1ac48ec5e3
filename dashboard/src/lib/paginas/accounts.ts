/** An account as a line in the list. */
import { ACCOUNTS } from '../texts/accounts.ts';
import { nameRol, NIVEAU } from '../texts/toegang.ts';

interface Accountgegevens {
  readonly id: string;
  readonly naam: string;
  readonly email: string;
  readonly niveau: 'intern' | 'openbaar';
  readonly wachtwoord: string | null;
  readonly totp_geheim: string | null;
  readonly geblokkeerd: number;
  readonly issuer: string | null;
  readonly rollen: readonly { rol: string; scope: string; aanleveraar: string | null }[];
}

/** A provider by its name. */
interface Aanbiedernaam {
  readonly issuer: string;
  readonly naam: string;
}

/** No hash and no secret goes further than this. */
export function showAccountregel(
  account: Accountgegevens,
  gemeenten: readonly { readonly code: string; readonly naam: string }[],
  aanbieders: readonly Aanbiedernaam[],
) {
  const { id, naam, email, niveau, rollen } = account;
  return {
    id,
    naam,
    email,
    niveau: NIVEAU[niveau],
    rollen: rollen.map((rol) => nameRol(rol, gemeenten)).join(', '),
    staat: nameStaat(account, aanbieders),
  };
}

/** Where somebody signs in, by name; undefined for who does so here. */
export function nameAanbieder(
  { issuer }: Pick<Accountgegevens, 'issuer'>,
  aanbieders: readonly Aanbiedernaam[],
): string | undefined {
  if (issuer === null) return undefined;
  return aanbieders.find((een) => een.issuer === issuer)?.naam ?? ACCOUNTS.vroegereAanbieder;
}

function nameStaat(account: Accountgegevens, aanbieders: readonly Aanbiedernaam[]): string {
  const { geblokkeerd, wachtwoord, totp_geheim } = account;
  if (geblokkeerd) return ACCOUNTS.geblokkeerd;
  const elders = nameAanbieder(account, aanbieders);
  if (elders !== undefined) return ACCOUNTS.via(elders);
  if (wachtwoord === null) return ACCOUNTS.uitgenodigd;
  return totp_geheim === null ? ACCOUNTS.actief : ACCOUNTS.metCode;
}
