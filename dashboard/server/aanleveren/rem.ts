/** Keeps one account from taking the server for itself: so many files at once, and so many in a while. */
import { createBegrenzer, type Grens } from '../plugins/begrenzer.ts';

/** The leveringen of years at once, then two a minute; who goes on faster waits longer every time. */
const GRENS: Grens = { vrij: 120, herstelMs: 30_000, wachtMs: 10_000, langsteWachtMs: 10 * 60_000 };
const TEGELIJK = 2;
/** Seconds to wait while as many as may be are on their way. */
const EVEN = 5;

export interface Rem {
  /**
   * Starts taking in a file for this account. `einde` is to be called when it is done; `wacht` are the seconds after
   * which one may try again.
   */
  begin(account: string): { readonly einde: () => void } | { readonly wacht: number };
}

export function createRem(klok: () => Date): Rem {
  const bezig = new Map<string, number>();
  const begrenzer = createBegrenzer(GRENS);

  return {
    begin(account) {
      const onderweg = bezig.get(account) ?? 0;
      if (onderweg >= TEGELIJK) return { wacht: EVEN };
      const wacht = begrenzer.vraag(account, klok());
      if (wacht > 0) return { wacht };
      bezig.set(account, onderweg + 1);
      return { einde: once(() => stop(bezig, account)) };
    },
  };
}

function stop(bezig: Map<string, number>, account: string): void {
  const over = (bezig.get(account) ?? 1) - 1;
  if (over === 0) bezig.delete(account);
  else bezig.set(account, over);
}

function once(work: () => void): () => void {
  let gedaan = false;
  return () => {
    if (gedaan) return;
    gedaan = true;
    work();
  };
}
