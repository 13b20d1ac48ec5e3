/** Headers of a file to columns of a contract. Imports nothing of Node. */
import type { Contract, Kolom } from './contract.ts';

/** What all spellings of one name have in common: letters and digits, without case and diacritics. */
export function normalizeNaam(tekst: string): string {
  return tekst
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How sure it is that a header means a column: said in a profile, by its own name, or by another name. */
const RANG = { profiel: 2, eigen: 1, alias: 0 } as const;

/** The column that a header means. */
interface Vindplaats {
  readonly kolom: Kolom;
  readonly rang: number;
}

/** Headers in one spelling, with the column that they mean; null for one that is left alone on purpose. */
export type Kopprofiel = ReadonlyMap<string, string | null>;

/** Finds the column that a header means. */
export class Kopzoeker {
  readonly contract: Contract;
  readonly #namen = new Map<string, Vindplaats>();
  readonly #genegeerd = new Set<string>();

  constructor(contract: Contract, profiel: Kopprofiel = new Map()) {
    this.contract = contract;
    for (const kolom of contract.kolommen) {
      this.#namen.set(normalizeNaam(kolom.naam), { kolom, rang: RANG.eigen });
    }
    for (const kolom of contract.kolommen) {
      for (const alias of kolom.aliassen) {
        const naam = normalizeNaam(alias);
        if (!this.#namen.has(naam)) this.#namen.set(naam, { kolom, rang: RANG.alias });
      }
    }
    for (const [naam, doel] of profiel) this.#applyProfiel(naam, doel);
  }

  find(kop: string): Vindplaats | undefined {
    // No header is that long; a cell of a data row may be.
    return kop.length > 100 ? undefined : this.#namen.get(normalizeNaam(kop));
  }

  /** Whether a profile says that this column is left alone. */
  isGenegeerd(kop: string): boolean {
    return this.#genegeerd.size > 0 && this.#genegeerd.has(normalizeNaam(kop));
  }

  #applyProfiel(naam: string, doel: string | null): void {
    const kolom = this.contract.kolommen.find((een) => een.naam === doel);
    if (kolom) this.#namen.set(naam, { kolom, rang: RANG.profiel });
    else {
      this.#namen.delete(naam);
      this.#genegeerd.add(naam);
    }
  }

  /** How many columns of the contract this row names: the required ones, and all. */
  score(rij: readonly string[]): { verplicht: number; alle: number } {
    const namen = new Set<Kolom>();
    for (const cel of rij.slice(0, 1000)) {
      const gevonden = this.find(cel);
      if (gevonden) namen.add(gevonden.kolom);
    }
    return { verplicht: [...namen].filter((kolom) => kolom.verplicht).length, alle: namen.size };
  }
}

/** A header row, read. Places count from 0. */
export interface Koppeling {
  /** Place of each column of the contract that the file has. */
  readonly plaatsen: ReadonlyMap<string, number>;
  /** Required columns that the file lacks. */
  readonly ontbrekend: readonly Kolom[];
  /** Places of headers for a column that another header names as well. */
  readonly dubbel: readonly number[];
  /** Places of headers that the contract does not know, unnamed columns included. */
  readonly onbekend: readonly number[];
  /** Number of columns up to the last one with a header. */
  readonly breedte: number;
}

/**
 * Reads a header row. What a profile says goes before a column's own name, and that before an alias: a file with both
 * `gemeente` and `gemeentenaam` is clear, and `gemeentenaam` is then a column that the contract does not know.
 */
export function koppel(kopregel: readonly string[], zoeker: Kopzoeker): Koppeling {
  const koppen = kopregel.map((kop) => kop.trim());
  const breedte = koppen.findLastIndex((kop) => kop !== '') + 1;
  const gevonden = koppen.slice(0, breedte).map((kop) => zoeker.find(kop));
  const hoogste = new Map<Kolom, number>();
  for (const plek of gevonden) {
    if (plek) hoogste.set(plek.kolom, Math.max(plek.rang, hoogste.get(plek.kolom) ?? 0));
  }
  const plaatsen = new Map<string, number>();
  const dubbel: number[] = [];
  const onbekend: number[] = [];
  gevonden.forEach((plek, plaats) => {
    if (!plek || plek.rang < (hoogste.get(plek.kolom) ?? 0)) {
      if (!zoeker.isGenegeerd(koppen[plaats] ?? '')) onbekend.push(plaats);
    } else if (plaatsen.has(plek.kolom.naam)) dubbel.push(plaats);
    else plaatsen.set(plek.kolom.naam, plaats);
  });
  const ontbrekend = zoeker.contract.kolommen.filter((kolom) => kolom.verplicht && !plaatsen.has(kolom.naam));
  return { plaatsen, ontbrekend, dubbel, onbekend, breedte };
}
