/** Signalen, knelpunten, acties and leeropbrengsten: as rows, filtered, and one with its history. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import { SIGNAALSOORTEN, VOORTGANG as STATUSSEN } from '@regiomonitor/queries/beheer/bijdragen-schema.ts';
import { formatDatum } from '../format/datum.ts';
import { labelOf } from '../texts/opsomming.ts';
import { nameWie, SIGNAALSOORT, SIGNALEN, VOORTGANG } from '../texts/signalen.ts';
import { ROLNAAM } from '../texts/toegang.ts';
import { signaalAdres } from './adressen.ts';
import { nameGebied, showBron } from './duiding.ts';
import type { Kader } from './kader.ts';
import type { Optie } from './keuzelijst.ts';

type Stand = 'open' | 'loopt' | 'klaar' | 'vervallen' | 'over tijd';

/** One as a row: words only. */
export interface Signaalregel {
  readonly id: string;
  readonly soort: string;
  readonly tekst: string;
  /** 'KPI 2 · Breda'. */
  readonly over: string;
  readonly wie: string;
  readonly wanneer: string;
  readonly stand: { readonly soort: Stand; readonly tekst: string };
  readonly adres: string;
  /** 'regiegroeplid, regio · 3 maart 2027'. */
  readonly bron: string;
}

export function isSignaal({ soort }: Pick<Bijdrage, 'soort'>): boolean {
  return (SIGNAALSOORTEN as readonly string[]).includes(soort);
}

export function isAf({ status }: Pick<Bijdrage, 'status'>): boolean {
  return status === 'klaar' || status === 'vervallen';
}

/** `vandaag`: ISO date; what had to be done before it and is not is over tijd. */
export function showSignaal(kader: Kader, bijdrage: Bijdrage, vandaag: string): Signaalregel {
  const { id, soort, tekst, indicator, gebied, wie_rol, wie_gebied, datum } = bijdrage;
  const gebiednaam = nameGebied(kader, gebied);
  return {
    id,
    soort: SIGNAALSOORT[soort] ?? soort,
    tekst,
    over: indicator ? `${labelOf(indicator)} · ${gebiednaam}` : gebiednaam,
    wie: wie_rol ? nameWie(wie_rol, nameGebied(kader, wie_gebied ?? '')) : SIGNALEN.niemand,
    wanneer: datum ? formatDatum(datum) : SIGNALEN.geenDatum,
    stand: readVoortgang(bijdrage, vandaag),
    adres: signaalAdres(id),
    bron: showBron(kader, bijdrage),
  };
}

function readVoortgang(bijdrage: Bijdrage, vandaag: string): Signaalregel['stand'] {
  const woord = VOORTGANG[bijdrage.status] ?? bijdrage.status;
  if (!isAf(bijdrage) && bijdrage.datum !== null && bijdrage.datum < vandaag) {
    return { soort: 'over tijd', tekst: `${woord}, ${SIGNALEN.overTijd}` };
  }
  return { soort: bijdrage.status as Stand, tekst: woord };
}

/** What is to be done first, by date; then what has no date, then what is done. */
export function sortSignalen(bijdragen: readonly Bijdrage[]): Bijdrage[] {
  const sleutel = (een: Bijdrage) => `${isAf(een) ? 1 : 0} ${een.datum ?? '9999-99-99'}`;
  return bijdragen.toSorted((a, b) => sleutel(a).localeCompare(sleutel(b)));
}

/** The choice in the address of /signalen: `?soort=actie&status=open&gebied=GM0758&indicator=kpi2`. */
export interface Signaalfilter {
  readonly soort: string;
  readonly status: string;
  readonly gebied: string;
  readonly indicator: string;
}

export function readSignaalfilter(zoek: URLSearchParams): Signaalfilter {
  const lees = (naam: string) => zoek.get(naam) ?? '';
  return {
    soort: lees('soort'),
    status: lees('status'),
    gebied: lees('gebied'),
    indicator: lees('indicator'),
  };
}

export interface Signalenpagina {
  readonly regels: readonly Signaalregel[];
  readonly totaal: number;
  readonly keuzes: Readonly<Record<keyof Signaalfilter, readonly Optie[]>>;
}

export function createSignalen(
  kader: Kader,
  bijdragen: readonly Bijdrage[],
  filter: Signaalfilter,
  vandaag: string,
): Signalenpagina {
  const signalen = bijdragen.filter(isSignaal);
  const past = (een: Bijdrage) =>
    (!filter.soort || een.soort === filter.soort) &&
    (!filter.status || matchesStatus(een, filter.status, vandaag)) &&
    (!filter.gebied || een.gebied === filter.gebied) &&
    (!filter.indicator || een.indicator === filter.indicator);
  return {
    regels: sortSignalen(signalen.filter(past)).map((een) => showSignaal(kader, een, vandaag)),
    totaal: signalen.length,
    keuzes: {
      soort: withAlles(
        SIGNAALSOORTEN.map((soort) => [soort, SIGNAALSOORT[soort] ?? soort]),
        filter.soort,
      ),
      status: withAlles(
        [...STATUSSEN.map((status) => [status, VOORTGANG[status] ?? status] as const), OVER_TIJD],
        filter.status,
      ),
      gebied: withAlles(listGebieden(kader), filter.gebied),
      indicator: withAlles(listIndicatoren(kader), filter.indicator),
    },
  };
}

const OVER_TIJD = ['over-tijd', SIGNALEN.overTijd] as const;

function matchesStatus(een: Bijdrage, status: string, vandaag: string): boolean {
  if (status === OVER_TIJD[0]) return readVoortgang(een, vandaag).soort === 'over tijd';
  return een.status === status;
}

type Paar = readonly [waarde: string, tekst: string];

const toOpties = (paren: readonly Paar[], gekozen: string): Optie[] =>
  paren.map(([waarde, tekst]) => ({ waarde, tekst, gekozen: waarde === gekozen }));

const withAlles = (paren: readonly Paar[], gekozen: string) =>
  toOpties([['', SIGNALEN.alles], ...paren], gekozen);

function listGebieden({ regio, gemeenten }: Kader): Paar[] {
  return [[regio.code, SIGNALEN.regio], ...gemeenten.map(({ code, naam }): Paar => [code, naam])];
}

/** Headline indicators: what people speak about. */
function listIndicatoren({ indicatoren }: Kader): Paar[] {
  return indicatoren
    .filter(({ code, kpi }) => code === kpi)
    .map(({ code, beschrijving }): Paar => [code, `${labelOf(code)} ${beschrijving.teksten.kort}`]);
}

/** What was filled in, or what a form begins with. */
export type Ingevuld = Readonly<Partial<Record<string, string>>>;

/** The lists of a form about a signaal or an event. */
export interface Formulierkeuzes {
  readonly soorten: readonly Optie[];
  readonly statussen: readonly Optie[];
  readonly rollen: readonly Optie[];
  readonly wieGebieden: readonly Optie[];
  readonly gebieden: readonly Optie[];
  readonly indicatoren: readonly Optie[];
}

export function createFormulierkeuzes(kader: Kader, ingevuld: Ingevuld): Formulierkeuzes {
  const gebieden = listGebieden(kader);
  return {
    soorten: toOpties(
      SIGNAALSOORTEN.map((soort) => [soort, SIGNAALSOORT[soort] ?? soort]),
      ingevuld['soort'] ?? 'actie',
    ),
    statussen: toOpties(
      STATUSSEN.map((status) => [status, VOORTGANG[status] ?? status]),
      ingevuld['status'] ?? 'open',
    ),
    rollen: toOpties([['', SIGNALEN.niemand], ...Object.entries(ROLNAAM)], ingevuld['wie_rol'] ?? ''),
    wieGebieden: toOpties(gebieden, ingevuld['wie_gebied'] ?? kader.regio.code),
    gebieden: toOpties(gebieden, ingevuld['gebied'] ?? kader.regio.code),
    indicatoren: toOpties(
      [['', SIGNALEN.alleIndicatoren], ...listIndicatoren(kader)],
      ingevuld['indicator'] ?? '',
    ),
  };
}
