/** Which cell formats of a workbook show a number as a date (ECMA-376 18.8.30, 18.8.31). Imports nothing of Node. */
import type { Attributen, XmlOntvanger } from './xml.ts';

/** Reads styles.xml; `isDatum` then answers for the number that a cell has in `s`. */
export class Opmaak implements XmlOntvanger {
  readonly #eigen = new Map<number, string>();
  readonly #celopmaak: number[] = [];
  #inCelopmaak = false;

  open(naam: string, attributen: Attributen): void {
    if (naam === 'cellXfs') this.#inCelopmaak = true;
    else if (naam === 'xf' && this.#inCelopmaak) {
      this.#celopmaak.push(Number(attributen.lees('numFmtId') ?? 0));
    } else if (naam === 'numFmt') {
      this.#eigen.set(Number(attributen.lees('numFmtId')), attributen.lees('formatCode') ?? '');
    }
  }

  tekst(): void {}

  sluit(naam: string): void {
    if (naam === 'cellXfs') this.#inCelopmaak = false;
  }

  /** Whether each cell format, by its place, is one of dates. */
  datums(): boolean[] {
    return this.#celopmaak.map((nummer) => {
      const code = this.#eigen.get(nummer);
      return code === undefined ? isIngebouwd(nummer) : isDatumcode(code);
    });
  }
}

/** The numbers of date formats that every spreadsheet program knows, those of other countries included. */
function isIngebouwd(nummer: number): boolean {
  return (
    (nummer >= 14 && nummer <= 22) ||
    (nummer >= 27 && nummer <= 36) ||
    (nummer >= 45 && nummer <= 47) ||
    (nummer >= 50 && nummer <= 58)
  );
}

/** Letters for day, month, year, hour and second in the part for positive numbers; also Dutch j for year, u for hour. */
function isDatumcode(code: string): boolean {
  const kern = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    // `[h]` counts hours; `[Red]`, `[$-413]` and `[>5]` are no dates.
    .replace(/\[(?!(?:h+|m+|s+|u+)\])[^\]]*\]/gi, '')
    .split(';')[0];
  return kern !== undefined && !/general|standaard/i.test(kern) && /[dmyhsju]/i.test(kern);
}
