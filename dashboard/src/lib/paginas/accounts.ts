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
  readonly rollen: readonly { rol: string; scope: string; aanleveraar: string | null }[];
}

/** No hash and no secret goes further than this. */
export function showAccountregel(
  account: Accountgegevens,
  gemeenten: readonly { readonly code: string; readonly naam: string }[],
) {
  const { id, naam, email, niveau, rollen } = account;
  return {
    id,
    naam,
    email,
    niveau: NIVEAU[niveau],
    rollen: rollen.map((rol) => nameRol(rol, gemeenten)).join(', '),
    staat: nameStaat(account),
  };
}

function nameStaat({ geblokkeerd, wachtwoord, totp_geheim }: Accountgegevens): string {
  if (geblokkeerd) return ACCOUNTS.geblokkeerd;
  if (wachtwoord === null) return ACCOUNTS.uitgenodigd;
  return totp_geheim === null ? ACCOUNTS.actief : ACCOUNTS.metCode;
}
