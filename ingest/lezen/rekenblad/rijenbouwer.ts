/** Gathers the cells of a sheet into groups of rows, within the limits. Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { beschadigd, teGroot } from '../leesfout.ts';
import type { Records } from '../records.ts';

/** Rows and characters of a group, about. */
const GROEP_RIJEN = 2_000;
const GROEP_TEKENS = 256 * 1024;
/** Shorter stretches of rows without cells are given as empty rows, longer ones are skipped. */
const GAT = 500;

export class Rijenbouwer {
  #eerste = 1;
  #rijen: string[][] = [];
  readonly #klaar: Records[] = [];
  #tekensGroep = 0;
  #tekens = 0;
  #cellen = 0;
  #laatste = 0;

  /**
   * Adds a row. Cells without text may be left out.
   *
   * @param rij number of the row from 1; higher than that of the row before
   */
  voegToe(rij: number, cellen: string[]): void {
    if (!(rij > this.#laatste) || !Number.isInteger(rij)) throw beschadigd();
    if (rij > GRENZEN.rijen) throw teGroot('rijen');
    this.#weigh(rij, cellen);
    this.#laatste = rij;
    const volgende = this.#eerste + this.#rijen.length;
    if (rij - volgende > GAT || this.#rijen.length >= GROEP_RIJEN || this.#tekensGroep > GROEP_TEKENS) {
      this.#flush(rij);
    }
    while (this.#eerste + this.#rijen.length < rij) this.#rijen.push([]);
    this.#rijen.push(cellen);
  }

  /** The groups that are complete. */
  *oogst(): Generator<Records> {
    yield* this.#klaar.splice(0);
  }

  /** Ends the sheet. */
  sluit(): void {
    this.#flush(this.#laatste + 1);
  }

  #weigh(rij: number, cellen: string[]): void {
    if (cellen.length > GRENZEN.kolommen) throw teGroot('kolommen', rij);
    let tekens = 0;
    for (const cel of cellen) tekens += cel.length;
    if (tekens > GRENZEN.rij) throw teGroot('rij', rij);
    this.#tekensGroep += tekens;
    this.#tekens += tekens;
    this.#cellen += cellen.length;
    if (this.#tekens > GRENZEN.uitgepakt) throw teGroot('uitgepakt');
    if (this.#cellen > GRENZEN.cellen) throw teGroot('cellen');
  }

  #flush(volgende: number): void {
    if (this.#rijen.length > 0) this.#klaar.push({ eerste: this.#eerste, rijen: this.#rijen });
    this.#rijen = [];
    this.#tekensGroep = 0;
    this.#eerste = volgende;
  }
}
