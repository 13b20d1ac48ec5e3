/** Reads who somebody is and what they may from a form; each role once, with a scope where the role has one. */
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Persoon } from './accountbeheer.ts';
import { heeftScope, ROLLEN, type Roltoekenning } from './rechten.ts';

/** What is wrong with what was filled in. */
export type Invulfout = 'naam' | 'email' | 'niveau' | 'rollen' | 'scope' | 'aanleveraar';

/** `veld`: the text of a field, '' when it is not there. `scopes`: codes of the gemeenten. */
export function leesPersoon(veld: (naam: string) => string, scopes: readonly string[]): Persoon | Invulfout {
  const naam = veld('naam').trim();
  const email = veld('email').trim();
  if (naam === '' || naam.length > 100 || hasControl(naam)) return 'naam';
  if (email.length > 200 || !/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(email)) return 'email';
  const rechten = leesRechten(veld, scopes);
  return typeof rechten === 'string' ? rechten : { naam, email, ...rechten };
}

export function leesRechten(
  veld: (naam: string) => string,
  scopes: readonly string[],
): Pick<Persoon, 'niveau' | 'rollen'> | Invulfout {
  const niveau = veld('niveau');
  if (!isNiveau(niveau)) return 'niveau';
  const rollen: Roltoekenning[] = [];
  for (const rol of ROLLEN) {
    if (veld(`rol_${rol}`) === '') continue;
    const scope = heeftScope(rol) ? veld(`scope_${rol}`) : 'regio';
    if (scope !== 'regio' && !scopes.includes(scope)) return 'scope';
    const aanleveraar = rol === 'aanleveraar' ? veld('aanleveraar').trim().toLowerCase() || 'gemeente' : null;
    if (aanleveraar !== null && !/^[a-z][a-z0-9_-]{0,29}$/.test(aanleveraar)) return 'aanleveraar';
    rollen.push({ rol, scope, aanleveraar });
  }
  return rollen.length === 0 ? 'rollen' : { niveau, rollen };
}

function isNiveau(tekst: string): tekst is Niveau {
  return tekst === 'intern' || tekst === 'openbaar';
}

function hasControl(tekst: string): boolean {
  return /\p{Cc}/u.test(tekst);
}
