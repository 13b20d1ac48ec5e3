/** Dates as people write them: day before month, always. Imports nothing of Node. */
import { Afgekeurd, Dagnummer } from './afgekeurd.ts';

const MAANDEN = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
const AFKORTINGEN: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mrt: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 },
};

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const CIJFERS = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/;
const WOORD = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/;
const DAGNUMMER = /^[2-8]\d{4}$/;
/** Midnight behind a date says nothing more than the date. */
const MIDDERNACHT = /[ T]0{1,2}:00(?::00(?:\.0{1,9})?)?$/;

const LANGSTE = 40;
/** Two digits up to here are of this century. */
const EEUWGRENS = 69;
/** What many systems write for 'no end'. */
const ZONDER_EINDE = '9999-12-31';
const DAG_MS = 86_400_000;
const DAG_NUL = Date.UTC(1899, 11, 30);

/**
 * ISO text of the date in a cell: `2026-03-31`, `31-03-2026`, `31/3/2026`, `31-3-26`, `31 maart 2026`, or a day
 * number of Excel (20000-80000). The years 1900-2199 exist, and 9999-12-31.
 */
export function leesDatum(tekst: string): string | Afgekeurd | Dagnummer {
  if (tekst.length > LANGSTE) return new Afgekeurd('ongeldige_datum');
  const schoon = tekst.replace(MIDDERNACHT, '').replace(/\s+/g, ' ');
  if (DAGNUMMER.test(schoon)) return leesDagnummer(Number(schoon));
  const delen = splitDatum(schoon);
  return (delen && createDatum(...delen)) ?? new Afgekeurd('ongeldige_datum');
}

function leesDagnummer(dagnummer: number): Afgekeurd | Dagnummer {
  if (dagnummer > 80_000) return new Afgekeurd('ongeldige_datum');
  return new Dagnummer(new Date(DAG_NUL + dagnummer * DAG_MS).toISOString().slice(0, 10));
}

function splitDatum(tekst: string): [jaar: number, maand: number, dag: number] | undefined {
  const iso = ISO.exec(tekst);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const cijfers = CIJFERS.exec(tekst);
  if (cijfers) return [leesJaar(cijfers[3] ?? ''), Number(cijfers[2]), Number(cijfers[1])];
  const woord = WOORD.exec(tekst.toLowerCase());
  if (woord) return [Number(woord[3]), leesMaand(woord[2] ?? ''), Number(woord[1])];
  return undefined;
}

function leesJaar(cijfers: string): number {
  const jaar = Number(cijfers);
  if (cijfers.length === 4) return jaar;
  return jaar <= EEUWGRENS ? 2000 + jaar : 1900 + jaar;
}

/** 0 for a word that is no month. */
function leesMaand(woord: string): number {
  return AFKORTINGEN[woord] ?? MAANDEN.indexOf(woord) + 1;
}

function createDatum(jaar: number, maand: number, dag: number): string | undefined {
  if (maand < 1 || maand > 12 || dag < 1 || dag > daysInMonth(jaar, maand)) return undefined;
  const datum = `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
  return (jaar >= 1900 && jaar <= 2199) || datum === ZONDER_EINDE ? datum : undefined;
}

function daysInMonth(jaar: number, maand: number): number {
  return new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
}

/** `3 april 2026`. */
export function schrijfDatum(datum: string): string {
  return `${Number(datum.slice(8))} ${MAANDEN[Number(datum.slice(5, 7)) - 1]} ${datum.slice(0, 4)}`;
}
