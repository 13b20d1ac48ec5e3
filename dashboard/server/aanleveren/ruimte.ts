/**
 * How many bytes of delivered files this server holds at once. Files that people send wait in memory and nowhere else:
 * on disk they could be read by somebody else, or be left behind.
 */
const MB = 1024 * 1024;

/** The largest file once, and room for many of an ordinary size beside it. */
const RUIMTE_BYTES = 256 * MB;

export interface Ruimte {
  /** Whether there was room for these bytes; if so, they are counted until they are given back. */
  neem(bytes: number): boolean;
  geefTerug(bytes: number): void;
}

/** `maakRuimte` lets go of something that can be missed, and says whether there was anything. */
export function createRuimte(maakRuimte = () => false, hoogstens = RUIMTE_BYTES): Ruimte {
  let bezet = 0;
  return {
    neem(bytes) {
      if (bytes > hoogstens) return false;
      while (bezet + bytes > hoogstens) if (!maakRuimte()) return false;
      bezet += bytes;
      return true;
    },
    geefTerug(bytes) {
      bezet = Math.max(0, bezet - bytes);
    },
  };
}
