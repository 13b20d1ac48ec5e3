/**
 * Holds back who asks for costly work too often, such as an upload: some at once are free, the count wears off with
 * time, and who goes on has to wait twice as long every time. In memory: a restart forgives.
 */
export interface Grens {
  /** How many are free at once. */
  readonly vrij: number;
  /** After this many milliseconds one of them is forgotten. */
  readonly herstelMs: number;
  /** The first time that one has to wait, and the longest. */
  readonly wachtMs: number;
  readonly langsteWachtMs: number;
}

export interface Begrenzer {
  /** Seconds to wait before the next; 0 when it may be now, and then it counts. */
  vraag(sleutel: string, nu: Date): number;
}

/** What came in from one account or address. */
interface Stand {
  aantal: number;
  op: number;
  wachtTot: number;
}

/** More than this many names are not kept: a flood of invented ones must not fill the memory. */
const HOOGSTENS_SLEUTELS = 10_000;

export function createBegrenzer({ vrij, herstelMs, wachtMs, langsteWachtMs }: Grens): Begrenzer {
  const standen = new Map<string, Stand>();

  return {
    vraag(sleutel, nu) {
      const ms = nu.getTime();
      const vorige = standen.get(sleutel) ?? { aantal: 0, op: ms, wachtTot: 0 };
      if (ms < vorige.wachtTot) return Math.ceil((vorige.wachtTot - ms) / 1000);
      const aantal = Math.max(0, vorige.aantal - (ms - vorige.op) / herstelMs) + 1;
      const teveel = Math.ceil(aantal - vrij);
      const wacht = aantal < vrij ? 0 : Math.min(langsteWachtMs, wachtMs * 2 ** teveel);
      // The last one to come in is the last one to be forgotten.
      standen.delete(sleutel);
      standen.set(sleutel, { aantal, op: ms, wachtTot: ms + wacht });
      if (standen.size > HOOGSTENS_SLEUTELS) standen.delete(standen.keys().next().value ?? sleutel);
      return 0;
    },
  };
}
