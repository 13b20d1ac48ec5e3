/** Adds what somebody matched by hand to a profile. Imports nothing of Node. */
import { normalizeNaam } from '../bronnen/koppelen.ts';
import { parseProfiel, ProfielOngeldig, vouwWoord, type Profiel } from './profiel.ts';

/** Parts of a calendar's profile: by e-mail domain or category. */
export const AGENDADELEN = ['partijen', 'gemeenten', 'soort'] as const;
export type Agendadeel = (typeof AGENDADELEN)[number];

/** What somebody chose. */
export type Keuze =
  | { readonly soort: 'kolom'; readonly kop: string; readonly kolom: string | null }
  | {
      readonly soort: 'woord';
      readonly kolom: string;
      readonly woord: string;
      readonly code: string | null;
    }
  | {
      readonly soort: 'agenda';
      readonly deel: Agendadeel;
      readonly kenmerk: string;
      readonly code: string;
    };

/** A profile as its JSON says it. Every name is as somebody wrote it. */
export interface Profielinhoud {
  readonly bron: string;
  readonly aanleveraar: string;
  readonly kolommen?: Readonly<Record<string, string | null>>;
  readonly waarden?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly agenda?: Readonly<Partial<Record<Agendadeel, Readonly<Record<string, string>>>>>;
}

/** A profile that can be used: what it says, and the JSON that says it. */
export interface Aangevuld {
  readonly profiel: Profiel;
  readonly json: string;
}

/** A profile that says nothing yet. */
export function createLeegProfiel(bron: string, aanleveraar: string): Profielinhoud {
  return { bron, aanleveraar };
}

/** What a profile says, names as they were written. @throws ProfielOngeldig */
export function readInhoud(json: string): Profielinhoud {
  parseProfiel(json);
  return parseInhoud(json);
}

/** What a profile that was kept says, whether or not it can still be used. */
export function parseInhoud(json: string): Profielinhoud {
  return JSON.parse(json.replace(/^\ufeff/, '')) as Profielinhoud;
}

/**
 * The profile with these choices. What it said before of the same header, word or domain makes way.
 *
 * @throws ProfielOngeldig a choice that a profile can't hold
 */
export function vulAan(basis: Profielinhoud, keuzes: readonly Keuze[]): Aangevuld {
  const inhoud = keuzes.reduce(addKeuze, basis);
  const json = `${JSON.stringify(inhoud, null, 2)}\n`;
  return { profiel: parseProfiel(json), json };
}

/**
 * The JSON of the profile without what it says of this header, word or domain. Of one that the contract has outgrown too:
 * taking a line out makes nothing worse.
 */
export function haalWeg(json: string, keuzes: readonly Keuze[]): string {
  const inhoud = keuzes.reduce(dropKeuze, parseInhoud(json));
  return `${JSON.stringify(inhoud, null, 2)}\n`;
}

/** Why a kept profile can no longer be used, in Dutch; null when it can. */
export function zoekBezwaar(json: string): string | null {
  try {
    parseProfiel(json);
    return null;
  } catch (error) {
    if (error instanceof ProfielOngeldig) return error.message;
    throw error;
  }
}

function addKeuze(inhoud: Profielinhoud, keuze: Keuze): Profielinhoud {
  const zonder = dropKeuze(inhoud, keuze);
  switch (keuze.soort) {
    case 'kolom':
      return { ...zonder, kolommen: withEntry(zonder.kolommen, keuze.kop.trim(), keuze.kolom) };
    case 'woord': {
      const woorden = withEntry(ownOf(zonder.waarden, keuze.kolom), keuze.woord.trim(), keuze.code);
      return { ...zonder, waarden: withEntry(zonder.waarden, keuze.kolom, woorden) };
    }
    case 'agenda': {
      const lijst = withEntry(zonder.agenda?.[keuze.deel], keuze.kenmerk.trim(), keuze.code);
      return { ...zonder, agenda: { ...zonder.agenda, [keuze.deel]: lijst } };
    }
  }
}

function dropKeuze(inhoud: Profielinhoud, keuze: Keuze): Profielinhoud {
  switch (keuze.soort) {
    case 'kolom': {
      const naam = normalizeNaam(keuze.kop);
      return { ...inhoud, kolommen: without(inhoud.kolommen, (kop) => normalizeNaam(kop) === naam) };
    }
    case 'woord': {
      const gezocht = vouwWoord(keuze.woord);
      const over = without(ownOf(inhoud.waarden, keuze.kolom), (woord) => vouwWoord(woord) === gezocht);
      const waarden = without(inhoud.waarden, (kolom) => kolom === keuze.kolom);
      const leeg = Object.keys(over).length === 0;
      return { ...inhoud, waarden: leeg ? waarden : withEntry(waarden, keuze.kolom, over) };
    }
    case 'agenda': {
      const gezocht = keuze.kenmerk.trim().toLowerCase();
      const over = without(inhoud.agenda?.[keuze.deel], (een) => een.trim().toLowerCase() === gezocht);
      return { ...inhoud, agenda: { ...inhoud.agenda, [keuze.deel]: over } };
    }
  }
}

/** Any header is a name of its own here, `__proto__` too. */
function withEntry<T>(lijst: Readonly<Record<string, T>> = {}, naam: string, waarde: T): Record<string, T> {
  return Object.fromEntries([...Object.entries(lijst), [naam, waarde]]);
}

function without<T>(
  lijst: Readonly<Record<string, T>> = {},
  isWeg: (naam: string) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(lijst).filter(([naam]) => !isWeg(naam)));
}

function ownOf<T>(lijst: Readonly<Record<string, T>> | undefined, naam: string): T | undefined {
  return lijst && Object.hasOwn(lijst, naam) ? lijst[naam] : undefined;
}
