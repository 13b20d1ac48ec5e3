/** For which gemeenten, and under which names, somebody may deliver. */
import type { Regiogegevens } from '../publicatie/regiogegevens.ts';
import { mag, type Identiteit } from '../toegang/rechten.ts';

export interface Leverkeuzes {
  /** Codes with names; `regio` for the region as a whole. */
  readonly gebieden: readonly { readonly code: string; readonly naam: string }[];
  /** The names that the roles bring along. */
  readonly aanleveraars: readonly string[];
  /** Whether any other name may be used too. */
  readonly andereNaam: boolean;
}

export function listKeuzes(wie: Identiteit, regio: Regiogegevens | undefined): Leverkeuzes {
  const alle = [...(regio?.gemeenten ?? []), { code: 'regio', naam: regio?.naam ?? '' }];
  const gebieden = alle.filter(({ code }) => mag(wie, 'aanleveren', { scope: code }));
  const namen = wie.rollen.flatMap(({ rol, aanleveraar }) =>
    rol === 'aanleveraar' ? (aanleveraar ?? []) : [],
  );
  const andereNaam = mag(wie, 'aanleveren', { scope: 'regio', aanleveraar: '' });
  return { gebieden, aanleveraars: [...new Set(andereNaam ? ['gemeente', ...namen] : namen)], andereNaam };
}
