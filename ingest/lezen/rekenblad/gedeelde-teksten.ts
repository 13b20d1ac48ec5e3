/** The texts that the cells of a workbook refer to (ECMA-376 18.4). Imports nothing of Node. */
import type { XmlOntvanger } from './xml.ts';

/** Gathers the text of an element `si` or `is`: all runs of it, without the pronunciation of Asian names. */
export class Tekstbouwer {
  tekst = '';
  #inTekst = false;
  #inUitspraak = false;

  open(naam: string): void {
    if (naam === 'rPh') this.#inUitspraak = true;
    else if (naam === 't') this.#inTekst = true;
  }

  voegToe(tekst: string): void {
    if (this.#inTekst && !this.#inUitspraak) this.tekst += tekst;
  }

  sluit(naam: string): void {
    if (naam === 'rPh') this.#inUitspraak = false;
    else if (naam === 't') this.#inTekst = false;
  }
}

/** Reads sharedStrings.xml. */
export class GedeeldeTeksten implements XmlOntvanger {
  readonly lijst: string[] = [];
  #bouwer: Tekstbouwer | undefined;

  open(naam: string): void {
    if (naam === 'si') this.#bouwer = new Tekstbouwer();
    else this.#bouwer?.open(naam);
  }

  tekst(tekst: string): void {
    this.#bouwer?.voegToe(tekst);
  }

  sluit(naam: string): void {
    if (naam !== 'si') return this.#bouwer?.sluit(naam);
    this.lijst.push(decodeTekens(this.#bouwer?.tekst ?? ''));
    this.#bouwer = undefined;
  }
}

/** `_x000D_` for a carriage return: how Excel writes signs that XML has no place for. */
export function decodeTekens(tekst: string): string {
  if (!tekst.includes('_x')) return tekst;
  return tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
