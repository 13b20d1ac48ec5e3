/** Collects findings: all are counted, the first thousand are kept. Imports nothing of Node. */
import type { Bevinding } from './controle.ts';
import { createMelding, type Code, type Gegevens } from './foutcodes.ts';

/** As many findings as a report lists. */
export const HOOGSTENS = 1000;

interface Voorlopig {
  readonly rij: number | null;
  readonly kolom: string | null;
  /** Raw cell; shown only when it identifies nobody. */
  readonly ruw: string | null;
  readonly code: Code;
  readonly melding: string;
}

/** A list of findings of one kind. */
export class Bevindingen {
  readonly #gemeld: Voorlopig[] = [];
  /** Findings of the rows that are being read, still in order of column. */
  #lopend: Voorlopig[] = [];
  #aantal = 0;

  get aantal(): number {
    return this.#aantal;
  }

  /** Of the file, the header or a whole column: comes before everything that is said of rows. */
  meldVooraf(
    rij: number | null,
    kolom: string | null,
    code: Code,
    variant: string,
    gegevens: Gegevens,
  ): void {
    this.#aantal += 1;
    const plaats = this.#gemeld.findLastIndex((bevinding) => bevinding.ruw === VOORAF) + 1;
    this.#gemeld.splice(plaats, 0, {
      rij,
      kolom,
      ruw: VOORAF,
      code,
      melding: createMelding(code, variant, gegevens),
    });
  }

  /** Of one cell or row. `ruw` is the cell, where it may be shown at all. */
  meld(
    rij: number,
    kolom: string | null,
    code: Code,
    variant: string,
    gegevens: Gegevens,
    ruw: string | null = null,
  ): void {
    this.#aantal += 1;
    if (this.#gemeld.length >= HOOGSTENS) return;
    this.#lopend.push({
      rij,
      kolom,
      ruw: ruw && detach(ruw),
      code,
      melding: createMelding(code, variant, gegevens),
    });
  }

  /** Ends a group of rows: what was found in them is put in order of row. */
  sluitGroep(): void {
    if (this.#lopend.length === 0) return;
    this.#lopend.sort((a, b) => (a.rij ?? 0) - (b.rij ?? 0));
    this.#gemeld.push(...this.#lopend.slice(0, HOOGSTENS - this.#gemeld.length));
    this.#lopend = [];
  }

  /** The cells that may be shown when they turn out to identify nobody. */
  *ruweWaarden(): Generator<string> {
    for (const { ruw } of this.#gemeld) if (ruw !== null && ruw !== VOORAF) yield ruw;
  }

  /** The findings as they are reported; `toon` gives what may be seen of a cell. */
  lijst(toon: (ruw: string) => string | null): Bevinding[] {
    return this.#gemeld.slice(0, HOOGSTENS).map(({ rij, kolom, ruw, code, melding }) => ({
      rij,
      kolom,
      waarde: ruw === null || ruw === VOORAF ? null : toon(ruw),
      code,
      melding,
    }));
  }
}

/** Marks findings without a cell that go first. */
const VOORAF = '\0vooraf';
/** Longer cells are never shown whole. */
const BEWAARD = 200;

/** A copy that does not keep the text it was cut from in memory. */
function detach(tekst: string): string {
  return JSON.parse(JSON.stringify(tekst.slice(0, BEWAARD))) as string;
}
