/** Reads what people write beside the figures from a form, and says what is wrong with it. */
import { isElfproef } from '@regiomonitor/ingest/controleren/elfproef.ts';
import { SIGNAALSOORTEN, VOORTGANG } from '@regiomonitor/queries/beheer/bijdragen-schema.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { ROLLEN } from '../toegang/rechten.ts';

/** What is wrong with what was filled in. */
export type Schrijffout =
  'leeg' | 'te-lang' | 'persoon' | 'datum' | 'keuze' | 'wie' | 'wanneer' | 'gewijzigd' | 'mag-niet';

type Veld = (naam: string) => string;

/** Longest texts, in characters. */
const LANGSTE = { duiding: 4000, regel: 500 } as const;

/** The text of a form: with line ends as everywhere, and nothing in it that could be somebody. */
export function leesTekst(veld: Veld, soort: keyof typeof LANGSTE): { tekst: string } | Schrijffout {
  const tekst = veld('tekst').replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
  if (tekst === '') return 'leeg';
  if (tekst.length > LANGSTE[soort] || /[^\P{Cc}\n\t]/u.test(tekst)) return 'te-lang';
  return bevatPersoonsgegeven(tekst) ? 'persoon' : { tekst };
}

/** Whether a text holds what could be a burgerservicenummer or an e-mail address. */
export function bevatPersoonsgegeven(tekst: string): boolean {
  if (/[^\s@]@[^\s@]+\.[^\s@]/.test(tekst)) return true;
  // In groups only nine digits: eight in groups are a date more often than somebody.
  return [...tekst.matchAll(/(?<!\d)(?:\d{8,9}|\d(?:[ .]?\d){8})(?!\d)/g)].some(([getal]) =>
    isElfproef(getal.replaceAll(/\D/g, '')),
  );
}

export function leesNiveau(veld: Veld): Niveau {
  return veld('niveau') === 'openbaar' ? 'openbaar' : 'intern';
}

/** An ISO date, from a date field or typed as 3-4-2026; null when the field is empty, undefined when it is no date. */
export function leesDatum(tekst: string): string | null | undefined {
  const schoon = tekst.trim();
  if (schoon === '') return null;
  const getypt = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4})$/.exec(schoon);
  const iso = getypt ? `${getypt[3]}-${getypt[2]?.padStart(2, '0')}-${getypt[1]?.padStart(2, '0')}` : schoon;
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(iso)) return undefined;
  const dag = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(iso) ? iso : undefined;
}

/** What a form may choose from: codes of the publicatie. */
export interface Keuzes {
  readonly indicatoren: readonly string[];
  readonly gemeenten: readonly string[];
  /** Code of the region. */
  readonly regio: string;
}

/** About what: an indicator or none in particular, and the region or a gemeente. */
export function leesOnderwerp(
  veld: Veld,
  { indicatoren, gemeenten, regio }: Keuzes,
): { indicator: string | null; gebied: string } | Schrijffout {
  const indicator = veld('indicator') || null;
  const gebied = veld('gebied') || regio;
  if (indicator !== null && !indicatoren.includes(indicator)) return 'keuze';
  return gebied === regio || gemeenten.includes(gebied) ? { indicator, gebied } : 'keuze';
}

/** A signaal, knelpunt, actie or leeropbrengst. An actie says who does it and when. */
export function leesSignaal(veld: Veld, keuzes: Keuzes) {
  const tekst = leesTekst(veld, 'regel');
  if (typeof tekst === 'string') return tekst;
  const onderwerp = leesOnderwerp(veld, keuzes);
  if (typeof onderwerp === 'string') return onderwerp;
  const soort = pick(SIGNAALSOORTEN, veld('soort'));
  const status = pick(VOORTGANG, veld('status') || 'open');
  if (!soort || !status) return 'keuze';
  const datum = leesDatum(veld('datum'));
  if (datum === undefined) return 'datum';
  const wie = leesWie(veld('wie_rol'), veld('wie_gebied'), keuzes);
  if (!wie) return 'keuze';
  if (soort === 'actie' && wie.wie_rol === null) return 'wie';
  if (soort === 'actie' && datum === null) return 'wanneer';
  return { ...tekst, ...onderwerp, ...wie, soort, status, datum };
}

/** A role and whose; no role is nobody. */
function leesWie(
  rol: string,
  gebied: string,
  { gemeenten, regio }: Keuzes,
): { wie_rol: string | null; wie_gebied: string | null } | undefined {
  if (rol === '') return { wie_rol: null, wie_gebied: null };
  const van = gebied || regio;
  if (!pick(ROLLEN, rol) || !(van === regio || gemeenten.includes(van))) return undefined;
  return { wie_rol: rol, wie_gebied: van };
}

/** Something that happened on a day. */
export function leesGebeurtenis(veld: Veld, keuzes: Keuzes) {
  const tekst = leesTekst(veld, 'regel');
  if (typeof tekst === 'string') return tekst;
  const onderwerp = leesOnderwerp(veld, keuzes);
  if (typeof onderwerp === 'string') return onderwerp;
  const datum = leesDatum(veld('datum'));
  if (!datum) return 'datum';
  return { ...tekst, ...onderwerp, datum, trendbreuk: veld('trendbreuk') === '' ? 0 : 1 };
}

function pick<T extends string>(keuzes: readonly T[], tekst: string): T | undefined {
  return keuzes.find((keuze) => keuze === tekst);
}
