/**
 * The rows of a sheet as SpreadsheetML (ECMA-376, part 1, 18.3.1), some at a time: a sheet of tens of thousands of rows is
 * never in memory as a whole. Words are kept once, in a list of their own (18.4.9), and are never a formula.
 */
import { colToLetter } from 'hucre';
import { escapeXml } from '../src/lib/chart/svg.ts';
import type { Werkcel } from './werkboek.ts';

/** Rows that are written at once: a few milliseconds of work. */
const TEGELIJK = 250;
/** What XML cannot hold. */
const STUURTEKENS = /[^\t\n\r\u0020-\ufffd]/g;

/** The words of a workbook, each with its number. */
export interface Woorden {
  numberOf(woord: string): number;
  /** Those that were added, in order, as items of the list. */
  write(): string;
}

/** `vanaf`: how many the list holds already. */
export function createWoorden(vanaf: number): Woorden {
  const nummers = new Map<string, number>();
  return {
    numberOf(woord) {
      const bekend = nummers.get(woord);
      if (bekend !== undefined) return bekend;
      const nummer = vanaf + nummers.size;
      nummers.set(woord, nummer);
      return nummer;
    },
    write: () =>
      [...nummers.keys()]
        .map((woord) => `<si><t xml:space="preserve">${escapeXml(woord.replace(STUURTEKENS, ''))}</t></si>`)
        .join(''),
  };
}

/** The rows below the headings: the first one is row 2. */
export function* writeRijen(rijen: Iterable<readonly Werkcel[]>, woorden: Woorden): Generator<string> {
  let stuk = '';
  let nummer = 1;
  for (const rij of rijen) {
    nummer++;
    stuk += `<row r="${nummer}">${writeCellen(rij, nummer, woorden)}</row>`;
    if (nummer % TEGELIJK > 0) continue;
    yield stuk;
    stuk = '';
  }
  if (stuk) yield stuk;
}

function writeCellen(rij: readonly Werkcel[], nummer: number, woorden: Woorden): string {
  let cellen = '';
  rij.forEach((cel, kolom) => {
    if (cel === null) return;
    const plaats = `${colToLetter(kolom)}${nummer}`;
    cellen +=
      typeof cel === 'number'
        ? `<c r="${plaats}"><v>${cel}</v></c>`
        : `<c r="${plaats}" t="s"><v>${woorden.numberOf(cel)}</v></c>`;
  });
  return cellen;
}
