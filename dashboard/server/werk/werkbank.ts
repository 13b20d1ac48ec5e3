/**
 * Work that takes longer than a page should: begun by a form, looked at by later pages. One piece of a kind at a time;
 * how the last one ended stays until the next begins. A server that stops waits for what it began.
 */

export interface Stuk<V, U> {
  /** What was asked. */
  readonly vraag: V;
  readonly staat: 'bezig' | 'klaar' | 'mislukt';
  /** What came of it, when it is `klaar`. */
  readonly uitkomst?: U;
  /** Why it failed, for the user. */
  readonly melding?: string;
}

export interface Werkplek<V, U> {
  /** Begins; false when another piece is being worked on. */
  begin(vraag: V, work: () => Promise<U>): boolean;
  /** The piece that is or was worked on last, after waiting for it (bounded). */
  kijk(wachtMs?: number): Promise<Stuk<V, U> | undefined>;
  /** Forgets how the last one ended. */
  ruimOp(): void;
  /** Resolves when nothing is being worked on. */
  klaar(): Promise<void>;
}

/** `legUit` makes the sentence for an error. */
export function createWerkplek<V, U>(legUit: (error: unknown) => string): Werkplek<V, U> {
  let stuk: Stuk<V, U> | undefined;
  let bezig: Promise<void> = Promise.resolve();
  return {
    begin(vraag, work) {
      if (stuk?.staat === 'bezig') return false;
      stuk = { vraag, staat: 'bezig' };
      bezig = work().then(
        (uitkomst) => void (stuk = { vraag, staat: 'klaar', uitkomst }),
        (error: unknown) => void (stuk = { vraag, staat: 'mislukt', melding: legUit(error) }),
      );
      return true;
    },
    async kijk(wachtMs = 0) {
      if (stuk?.staat === 'bezig') await raceTimer(bezig, wachtMs);
      return stuk;
    },
    ruimOp() {
      if (stuk?.staat !== 'bezig') stuk = undefined;
    },
    klaar: () => bezig,
  };
}

async function raceTimer(bezig: Promise<void>, wachtMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const laat = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, wachtMs);
  });
  await Promise.race([bezig, laat]);
  clearTimeout(timer);
}
