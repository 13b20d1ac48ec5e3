/**
 * Reads one column of a group of rows at a time: most cells of a delivery repeat, so what a text means is worked out
 * once and remembered. Imports nothing of Node.
 */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Kolom } from '../bronnen/contract.ts';
import { findGelijkende } from '../koppelen/gelijkenis.ts';
import { vouwWoord } from '../koppelen/profiel.ts';
import { HOOGSTENS, type Bevindingen } from './bevindingen.ts';
import type { Code, Gegevens } from './foutcodes.ts';
import { Afgekeurd, Dagnummer, type Lezing } from './waarden/afgekeurd.ts';
import { SCHEIDING } from './waarden/code.ts';
import { findFormulefout } from './waarden/formulefout.ts';
import { isOnbekend } from './waarden/onbekend.ts';

/** Rows that belong together, with their numbers in the file. */
export interface Rijengroep {
  rijen: string[][];
  nummers: number[];
}

export interface Kolomlezer {
  readonly kolom: Kolom;
  /** The values of this column; null where the cell is unknown, or wrong and reported. */
  lees(groep: Rijengroep, fouten: Bevindingen): Celwaarde[];
}

/** A column that the file does not have. */
export class AfwezigeKolom implements Kolomlezer {
  readonly kolom: Kolom;

  constructor(kolom: Kolom) {
    this.kolom = kolom;
  }

  lees(groep: Rijengroep): Celwaarde[] {
    return new Array<Celwaarde>(groep.rijen.length).fill(this.kolom.afwezig ?? null);
  }
}

/** Findings whose sentence can name what was probably meant. */
const METSUGGESTIE = new Set<Code>(['onbekende_waarde', 'onbekende_gemeente']);

/** Different words of a column that are kept to be given a meaning. */
const WOORDEN = 100;

/** Texts that are remembered; a hostile file can't make it more. */
const ONTHOUDEN = 10_000;
/** Longer texts are read anew each time. */
const LANGSTE_ONTHOUDEN = 100;

/** How a column is read, and what is said of it. */
export interface Kolomuitleg {
  readonly lezing: Lezing;
  /** What the sentences about this column need. */
  readonly gegevens: Gegevens;
  /** Words to choose from when a cell has another one. */
  readonly woorden: readonly string[];
  /** A cell can hold more than one value. */
  readonly magMeer?: boolean;
}

/** A column of dates, words, numbers and the like. */
export class Celkolom implements Kolomlezer {
  readonly kolom: Kolom;
  readonly #plaats: number;
  readonly #lezing: Lezing;
  readonly #leeg: Celwaarde | Afgekeurd;
  readonly #gegevens: Gegevens;
  readonly #woorden: readonly string[];
  readonly #magMeer: boolean;
  readonly #vreemd = new Map<string, { readonly woord: string; cellen: number }>();
  readonly #bekend = new Map<string, Celwaarde | Afgekeurd | Dagnummer>();
  #dagnummers = 0;
  #eersteDagnummer: { readonly rij: number; readonly datum: string } | undefined;

  /**
   * @param plaats place in the row, from 0
   * @param leeg what an empty cell means, where that is not 'unknown' (the empty cells beside an x)
   */
  constructor(
    kolom: Kolom,
    plaats: number,
    { lezing, gegevens, woorden, magMeer = false }: Kolomuitleg,
    leeg?: Celwaarde,
  ) {
    this.kolom = kolom;
    this.#plaats = plaats;
    this.#lezing = lezing;
    this.#gegevens = gegevens;
    this.#woorden = woorden;
    this.#magMeer = magMeer;
    this.#leeg = leeg ?? this.#unknown();
  }

  lees(groep: Rijengroep, fouten: Bevindingen): Celwaarde[] {
    const { rijen, nummers } = groep;
    const waarden = new Array<Celwaarde>(rijen.length);
    for (let i = 0; i < rijen.length; i++) {
      const tekst = rijen[i]?.[this.#plaats] ?? '';
      const gelezen = this.#bekend.get(tekst);
      const uitkomst = gelezen === undefined ? this.#interpret(tekst) : gelezen;
      if (uitkomst instanceof Afgekeurd) {
        waarden[i] = null;
        this.#meld(fouten, nummers[i] ?? 0, uitkomst, tekst);
      } else if (uitkomst instanceof Dagnummer) {
        waarden[i] = uitkomst.datum;
        this.#tel(nummers[i] ?? 0, uitkomst);
      } else waarden[i] = uitkomst;
    }
    return waarden;
  }

  /** The value of one cell without reporting anything; undefined when it is wrong. */
  gluur(rij: readonly string[]): Celwaarde | undefined {
    const tekst = rij[this.#plaats] ?? '';
    const gelezen = this.#bekend.get(tekst);
    const uitkomst = gelezen === undefined ? this.#interpret(tekst) : gelezen;
    if (uitkomst instanceof Afgekeurd) return undefined;
    return uitkomst instanceof Dagnummer ? uitkomst.datum : uitkomst;
  }

  /** The cell as it stands in the file, for a finding. */
  ruw(rij: readonly string[] | undefined): string {
    return (rij?.[this.#plaats] ?? '').trim();
  }

  /** Words that mean nothing here, with the cells that they were in. */
  get vreemdeWoorden(): Iterable<{ readonly woord: string; readonly cellen: number }> {
    return this.#vreemd.values();
  }

  /** What this word was probably meant to be. */
  stelVoor(woord: string): string | undefined {
    return findGelijkende(woord, this.#woorden);
  }

  /** Cells that were read as the day number of a spreadsheet, and the first of them. */
  get dagnummers(): { readonly aantal: number; readonly rij: number; readonly datum: string } | undefined {
    return this.#eersteDagnummer && { aantal: this.#dagnummers, ...this.#eersteDagnummer };
  }

  #interpret(tekst: string): Celwaarde | Afgekeurd | Dagnummer {
    const uitkomst = this.#interpretTrimmed(tekst.trim());
    if (tekst.length > LANGSTE_ONTHOUDEN) return uitkomst;
    if (this.#bekend.size >= ONTHOUDEN) this.#bekend.clear();
    // A copy: a piece cut from the file's text would keep all of that text in memory.
    this.#bekend.set(JSON.parse(JSON.stringify(tekst)) as string, uitkomst);
    return uitkomst;
  }

  #interpretTrimmed(tekst: string): Celwaarde | Afgekeurd | Dagnummer {
    if (tekst === '') return this.#leeg;
    if (isOnbekend(tekst)) return this.#unknown();
    return findFormulefout(tekst) ?? this.#lezing(tekst);
  }

  #unknown(): null | Afgekeurd {
    return this.kolom.magLeeg ? null : new Afgekeurd('waarde_ontbreekt');
  }

  #meld(fouten: Bevindingen, rij: number, { code, variant }: Afgekeurd, tekst: string): void {
    // A text is refused for what may not be seen.
    const ruw = variant === 'zonder_uitkomst' || code === 'ongeldige_tekst' ? null : tekst.trim();
    // Suggestions take time: only for findings that are listed.
    const isWoord = variant === 'standaard' && METSUGGESTIE.has(code);
    if (isWoord) this.#keepWoorden(tekst.trim());
    const suggestie = isWoord && fouten.aantal < HOOGSTENS ? this.stelVoor(tekst.trim()) : undefined;
    if (suggestie === undefined) fouten.meld(rij, this.kolom.naam, code, variant, this.#gegevens, ruw);
    else {
      fouten.meld(rij, this.kolom.naam, code, 'gelijkend', { ...this.#gegevens, suggestie }, ruw);
    }
  }

  #keepWoorden(cel: string): void {
    if (cel.length > LANGSTE_ONTHOUDEN) return;
    for (const deel of this.#magMeer ? cel.split(SCHEIDING) : [cel]) {
      const woord = deel.trim();
      const sleutel = vouwWoord(woord);
      const bekend = this.#vreemd.get(sleutel);
      if (bekend) bekend.cellen += 1;
      else if (this.#vreemd.size < WOORDEN && woord !== '' && this.#lezing(woord) instanceof Afgekeurd) {
        this.#vreemd.set(sleutel, { woord: JSON.parse(JSON.stringify(woord)) as string, cellen: 1 });
      }
    }
  }

  #tel(rij: number, { datum }: Dagnummer): void {
    this.#dagnummers += 1;
    this.#eersteDagnummer ??= { rij, datum };
  }
}

/** An identifier as a spreadsheet shows it after it lost digits: 1,23E+11. */
const AFGEKAPT = /^\d{1,3}(?:[.,]\d{1,20})?E[+-]\d{1,3}$/i;
const LAATSTE_ASCII = 127;
const NUL = 48;
const NEGEN = 57;

/** A column of identifiers. They hardly repeat, and no cell of it is ever shown. */
export class Idkolom implements Kolomlezer {
  readonly kolom: Kolom;
  readonly #plaats: number;
  /** Headers that may be shown only while they are no identifier. */
  readonly #koppen: Set<string> | undefined;

  /** @param koppen headers that are to be shown; those that occur as an identifier are taken out */
  constructor(kolom: Kolom, plaats: number, koppen: Set<string>) {
    this.kolom = kolom;
    this.#plaats = plaats;
    this.#koppen = koppen.size > 0 ? koppen : undefined;
  }

  lees(groep: Rijengroep, fouten: Bevindingen): Celwaarde[] {
    const { rijen, nummers } = groep;
    const waarden = new Array<Celwaarde>(rijen.length);
    for (let i = 0; i < rijen.length; i++) {
      const id = cleanId(rijen[i]?.[this.#plaats] ?? '');
      this.#koppen?.delete(id);
      if (isOnbekend(id)) {
        waarden[i] = null;
        if (!this.kolom.magLeeg) this.#meld(fouten, nummers[i] ?? 0, 'waarde_ontbreekt');
      } else {
        const fout = findIdfout(id);
        waarden[i] = fout ? null : id;
        if (fout) this.#meld(fouten, nummers[i] ?? 0, fout.code, fout.variant);
      }
    }
    return waarden;
  }

  /** The identifier in this row, as `lees` would give it. */
  gluur(rij: readonly string[]): string {
    return cleanId(rij[this.#plaats] ?? '');
  }

  #meld(fouten: Bevindingen, rij: number, code: Code, variant = 'standaard'): void {
    fouten.meld(rij, this.kolom.naam, code, variant, { kolom: this.kolom.naam });
  }
}

/**
 * The same identifier, whoever typed it: without white space around it and signs that nobody sees, with ordinary
 * spaces, and in one Unicode form.
 */
export function cleanId(ruw: string): string {
  const id = ruw.trim();
  for (let plaats = 0; plaats < id.length; plaats++) {
    if (id.charCodeAt(plaats) > LAATSTE_ASCII) return cleanUnicode(id);
  }
  return id;
}

function cleanUnicode(id: string): string {
  return id.replace(ONZICHTBAAR, '').replace(/\s/g, ' ').trim().normalize('NFC');
}

/** Soft hyphen, zero-width spaces and joiners, marks of direction. */
const ONZICHTBAAR = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** What keeps a text from being an identifier: digits that were lost, or the error of a formula. */
function findIdfout(id: string): Afgekeurd | undefined {
  const eerste = id.charCodeAt(0);
  if (eerste >= NUL && eerste <= NEGEN) {
    return AFGEKAPT.test(id) ? new Afgekeurd('wetenschappelijke_notatie') : undefined;
  }
  return findFormulefout(id);
}
