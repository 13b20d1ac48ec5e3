/**
 * The figure table: the one shape in which figures leave the monitor, on the command line and over HTTP.
 * Rows come in as they are in a publicatie; order and selection are the caller's.
 */
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { roundDecimaal } from './decimaal.ts';

export const FORMATEN = ['csv', 'csv-excel', 'json'] as const;
export type Formaat = (typeof FORMATEN)[number];

/** The columns in the order of every format, and the keys of the JSON objects. */
export const KOLOMMEN = [
  'indicator',
  'gebied',
  'periode',
  'teller',
  'noemer',
  'waarde',
  'eenheid',
  'status',
  'geleverd',
  'verwacht',
  'streefwaarde',
  'verborgen',
] as const;
export type Kolom = (typeof KOLOMMEN)[number];

/** What the table needs of a figure. */
export type Cijferrij = Pick<CijferTable, Kolom>;

/** A number is exact decimal text with a dot and at most 6 decimals; other cells are words. */
interface Cel {
  soort: 'getal' | 'woord';
  tekst: string;
}

const DECIMALEN = 6;

/** Media type of each format, for HTTP. */
export const MEDIATYPE: Record<Formaat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-excel': 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/**
 * These rows as a file: `csv` is RFC 4180; `csv-excel` opens well in Dutch Excel (BOM, `;`, decimal comma, no formulas);
 * `json` is an array of objects with numbers as numbers and null for an empty cell. `achteraan`: a column of its own at the
 * end (not in `json`), with the same words in every row.
 */
export function formatFigureTable(
  rijen: readonly Cijferrij[],
  formaat: Formaat,
  achteraan?: readonly [kolom: string, woorden: string],
): string {
  if (formaat === 'json') return formatJson(rijen);
  const dialect = formaat === 'csv' ? RFC4180 : EXCEL;
  const extra = (plek: 0 | 1) => (achteraan ? [dialect.cel(woord(achteraan[plek]))] : []);
  const regels = [[...KOLOMMEN.map((kolom) => dialect.cel(woord(kolom))), ...extra(0)]];
  for (const rij of rijen)
    regels.push([...readCellen(rij).map((cel) => (cel ? dialect.cel(cel) : '')), ...extra(1)]);
  return dialect.begin + regels.map((cellen) => `${cellen.join(dialect.scheiding)}\r\n`).join('');
}

interface Dialect {
  begin: string;
  scheiding: string;
  cel(cel: Cel): string;
}

const RFC4180: Dialect = {
  begin: '',
  scheiding: ',',
  cel: ({ tekst }) => quote(tekst, ','),
};

const EXCEL: Dialect = {
  begin: '\uFEFF',
  scheiding: ';',
  cel: ({ soort, tekst }) => (soort === 'getal' ? tekst.replace('.', ',') : quote(disarm(tekst), ';')),
};

/** A cell of CSV, in quotes where it needs them. */
export function quote(tekst: string, scheiding: string): string {
  const bijzonder = tekst.includes(scheiding) || /["\r\n]/.test(tekst);
  return bijzonder ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

/** Excel runs a cell that starts with one of these signs as a formula; an apostrophe makes it text. */
export function disarm(tekst: string): string {
  return /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
}

function formatJson(rijen: readonly Cijferrij[]): string {
  const objecten = rijen.map((rij) => {
    const cellen = readCellen(rij);
    const velden = KOLOMMEN.map((kolom, index) => `"${kolom}":${formatJsonCel(cellen[index] ?? null)}`);
    return `{${velden.join(',')}}`;
  });
  return `[${objecten.join(',\n')}]\n`;
}

function formatJsonCel(cel: Cel | null): string {
  if (!cel) return 'null';
  return cel.soort === 'getal' ? cel.tekst : JSON.stringify(cel.tekst);
}

/** The cells of a row for a workbook: numbers as numbers, null where a cell is empty. */
export function readRij(rij: Cijferrij): (string | number | null)[] {
  return readCellen(rij).map((cel) => (cel?.soort === 'getal' ? Number(cel.tekst) : (cel?.tekst ?? null)));
}

/** One cell per column, null where it is empty; a hidden figure has no numbers, whatever the row holds. */
function readCellen(rij: Cijferrij): (Cel | null)[] {
  const zichtbaar = !rij.verborgen;
  return [
    woord(rij.indicator),
    woord(rij.gebied),
    woord(rij.periode),
    getal(zichtbaar ? rij.teller : null),
    getal(zichtbaar ? rij.noemer : null),
    getal(zichtbaar ? rij.waarde : null),
    woord(rij.eenheid),
    woord(rij.status),
    getal(rij.geleverd),
    getal(rij.verwacht),
    getal(rij.streefwaarde),
    woord(rij.verborgen ? 'ja' : 'nee'),
  ];
}

function woord(tekst: string): Cel {
  return { soort: 'woord', tekst };
}

function getal(waarde: string | number | null): Cel | null {
  return waarde === null ? null : { soort: 'getal', tekst: roundDecimaal(String(waarde), DECIMALEN) };
}
