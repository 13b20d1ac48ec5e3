/** From what a provider says of somebody to what they may here. Without a rule that fits, nothing. */
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Claimeis, Rolkoppeling } from '../../instellingen/schema.ts';
import type { Roltoekenning } from '../rechten.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface Rechten {
  readonly niveau: Niveau;
  readonly rollen: readonly Roltoekenning[];
}

/** Undefined when a demand is not met, or no rule gives a role: then there is no access. */
export function leesRechten(
  claims: Claims,
  regels: readonly Rolkoppeling[],
  eisen: readonly Claimeis[],
): Rechten | undefined {
  if (!eisen.every((eis) => matches(claims, eis))) return undefined;
  const passend = regels.filter((regel) => matches(claims, regel));
  if (passend.length === 0) return undefined;
  const rollen = new Map<string, Roltoekenning>();
  for (const { rol, scope = 'regio', aanleveraar } of passend) {
    const naam = rol === 'aanleveraar' ? (aanleveraar ?? 'gemeente') : null;
    rollen.set(`${rol} ${scope} ${naam}`, { rol, scope, aanleveraar: naam });
  }
  // Roles combine, and so do what they may read.
  const intern = passend.some(({ niveau = 'intern' }) => niveau === 'intern');
  return { niveau: intern ? 'intern' : 'openbaar', rollen: [...rollen.values()] };
}

function matches(claims: Claims, { claim, waarde }: Claimeis): boolean {
  const gevonden = findClaim(claims, claim);
  return (Array.isArray(gevonden) ? gevonden : [gevonden]).some(
    (een) => ['string', 'number', 'boolean'].includes(typeof een) && String(een) === waarde,
  );
}

/** `groups`, or `realm_access.roles` for one that is inside another; a name that holds dots itself goes first. */
function findClaim(claims: Claims, naam: string): unknown {
  if (Object.hasOwn(claims, naam)) return claims[naam];
  let binnen: unknown = claims;
  for (const stap of naam.split('.')) {
    if (typeof binnen !== 'object' || binnen === null || !Object.hasOwn(binnen, stap)) return undefined;
    binnen = (binnen as Claims)[stap];
  }
  return binnen;
}

/** What is shown of somebody. */
export interface Persoonsclaims {
  readonly naam: string;
  readonly email: string;
  /** Whether the provider stands for this e-mail address. */
  readonly bevestigd: boolean;
}

/** Undefined without an e-mail address: the log would not say who did something. */
export function leesPersoonsclaims(claims: Claims): Persoonsclaims | undefined {
  const tekst = (naam: string) => {
    const waarde = Object.hasOwn(claims, naam) ? claims[naam] : undefined;
    return typeof waarde === 'string'
      ? waarde
          .replaceAll(/\p{Cc}+/gu, ' ')
          .trim()
          .slice(0, 200)
      : '';
  };
  const email = ['email', 'preferred_username', 'upn'].map(tekst).find(isEmail);
  if (email === undefined) return undefined;
  const naam = tekst('name') || `${tekst('given_name')} ${tekst('family_name')}`.trim() || email;
  return {
    naam: naam.slice(0, 100),
    email,
    bevestigd: email === tekst('email') && claims['email_verified'] !== false,
  };
}

function isEmail(waarde: string): boolean {
  return /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(waarde);
}
