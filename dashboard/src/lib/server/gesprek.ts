/** How the pages about signalen and events read and send their forms. */
import { error } from '@sveltejs/kit';
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { Kader } from '../paginas/kader.ts';
import type { Ingevuld } from '../paginas/signalen.ts';

const VELDEN = [
  'tekst',
  'soort',
  'status',
  'wie_rol',
  'wie_gebied',
  'datum',
  'indicator',
  'gebied',
  'trendbreuk',
  'vorige',
] as const;

/** What was filled in, to show it again beside what is wrong with it. */
export function keepIngevuld(veld: (naam: string) => string): Ingevuld {
  return Object.fromEntries(VELDEN.map((naam) => [naam, veld(naam)]));
}

/** A form that begins with this version. */
export function fillIn(versie: Bijdrage): Ingevuld {
  return {
    tekst: versie.tekst,
    soort: versie.soort,
    status: versie.status,
    wie_rol: versie.wie_rol ?? '',
    wie_gebied: versie.wie_gebied ?? undefined,
    datum: versie.datum?.split('-').map(Number).reverse().join('-') ?? '',
    indicator: versie.indicator ?? '',
    gebied: versie.gebied,
    trendbreuk: versie.trendbreuk ? 'ja' : '',
    vorige: String(versie.nummer),
  };
}

/** What may be chosen, by code. */
export function listKeuzes({ indicatoren, gemeenten, regio }: Kader) {
  return {
    indicatoren: indicatoren.map(({ code }) => code),
    gemeenten: gemeenten.map(({ code }) => code),
    regio: regio.code,
  };
}

/** The newest of these versions, or the page that says that there is none. */
export function vereisVersie(versies: readonly Bijdrage[], melding: string): Bijdrage {
  const [laatste] = versies;
  if (!laatste) error(404, melding);
  return laatste;
}
