/**
 * Finds rows with the same key among millions, in 12 bytes per row: keys are kept as 64-bit fingerprints. That two
 * different keys of one file look the same happens in one of 30 million files of a million rows. Imports nothing of Node.
 */
export class Sleutelregister {
  /** Per slot: two halves of the fingerprint and the row; row 0 is a free slot. */
  #slots = new Uint32Array(3 * 4096);
  #vol = 0;
  #a = 0;
  #b = 0;

  /** Starts a key. */
  begin(): void {
    this.#a = 0x9747b28c;
    this.#b = 0x3c6ef372;
  }

  /** Adds a part of the key; a missing part differs from every text. */
  deel(tekst: string | null): void {
    let a = this.#a;
    let b = this.#b;
    const lengte = tekst === null ? -1 : tekst.length;
    for (let plaats = 0; plaats < lengte; plaats++) {
      const teken = (tekst as string).charCodeAt(plaats);
      a = mixA(a, teken);
      b = mixB(b, teken);
    }
    this.#a = mixA(a, lengte + 0x10000);
    this.#b = mixB(b, lengte + 0x10000);
  }

  /** Ends the key of this row (from 1). Gives the earlier row with the same key, or 0. */
  eindig(rij: number): number {
    if (this.#vol * 2 >= this.#slots.length / 3) this.#groei();
    return this.#plaats(finish(this.#a), finish(this.#b), rij);
  }

  #plaats(a: number, b: number, rij: number): number {
    const slots = this.#slots;
    const masker = slots.length / 3 - 1;
    for (let slot = a & masker; ; slot = (slot + 1) & masker) {
      const begin = slot * 3;
      const eerdere = slots[begin + 2] as number;
      if (eerdere === 0) {
        slots[begin] = a;
        slots[begin + 1] = b;
        slots[begin + 2] = rij;
        this.#vol += 1;
        return 0;
      }
      if (slots[begin] === a && slots[begin + 1] === b) return eerdere;
    }
  }

  #groei(): void {
    const oud = this.#slots;
    this.#slots = new Uint32Array(oud.length * 2);
    this.#vol = 0;
    for (let begin = 0; begin < oud.length; begin += 3) {
      const rij = oud[begin + 2] as number;
      if (rij !== 0) this.#plaats(oud[begin] as number, oud[begin + 1] as number, rij);
    }
  }
}

// Multiply, rotate, multiply, as in MurmurHash3 (Austin Appleby, public domain), with two sets of constants.
function mixA(stand: number, teken: number): number {
  const k = Math.imul(teken, 0xcc9e2d51);
  const h = stand ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function mixB(stand: number, teken: number): number {
  const k = Math.imul(teken, 0x239b961b);
  const h = stand ^ Math.imul((k << 16) | (k >>> 16), 0xab0e9789);
  return (Math.imul((h << 18) | (h >>> 14), 5) + 0x561ccd1b) | 0;
}

function finish(stand: number): number {
  let h = stand;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
