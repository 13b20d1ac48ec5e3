/** Looks for burgerservicenummers in a column. Imports nothing of Node. */

const NUL = 48;
/** From this many values on, half of them suffices. */
const GENOEG = 3;

/**
 * Whether 8 or 9 digits pass the elfproef: weights 9 to 2 and -1, 8 digits padded with a zero in front.
 * https://nl.wikipedia.org/wiki/Elfproef
 */
export function isElfproef(cijfers: string): boolean {
  let som = 0;
  for (let plaats = 0; plaats < cijfers.length; plaats++) {
    const gewicht = cijfers.length - plaats;
    som += (cijfers.charCodeAt(plaats) - NUL) * (gewicht === 1 ? -1 : gewicht);
  }
  // Nothing but zeros passes as well, and is nobody's number.
  return som % 11 === 0 && /[1-9]/.test(cijfers);
}

/** Counts what could be a BSN in one column. */
export class BsnTeller {
  #waarden = 0;
  #geslaagd = 0;
  #eersteRij = 0;

  /** Takes a cell that has 8 characters or more. */
  neem(cel: string, rij: number): void {
    const cijfers = cel.trim();
    if (cijfers.length < 8 || cijfers.length > 9) return;
    for (let plaats = 0; plaats < cijfers.length; plaats++) {
      const teken = cijfers.charCodeAt(plaats) - NUL;
      if (teken < 0 || teken > 9) return;
    }
    this.#waarden += 1;
    if (!isElfproef(cijfers)) return;
    this.#geslaagd += 1;
    if (this.#eersteRij === 0) this.#eersteRij = rij;
  }

  /** The first row with a BSN; undefined when the column holds none. */
  get gevonden(): number | undefined {
    const genoeg =
      this.#waarden >= GENOEG ? this.#geslaagd * 2 >= this.#waarden : this.#geslaagd === this.#waarden;
    return this.#geslaagd > 0 && genoeg ? this.#eersteRij : undefined;
  }
}
