/** Keeps one account from taking the server for itself: so many files at once, and so many in a while. */
const MINUUT = 60_000;
const VENSTER_MS = 10 * MINUUT;
const PER_VENSTER = 120;
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
  /** Per account, when files were sent, the latest last. */
  const momenten = new Map<string, number[]>();

  return {
    begin(account) {
      const nu = klok().getTime();
      forgetOld(momenten, nu);
      const onderweg = bezig.get(account) ?? 0;
      if (onderweg >= TEGELIJK) return { wacht: EVEN };
      const eerder = momenten.get(account) ?? [];
      const [eerste] = eerder;
      if (eerste !== undefined && eerder.length >= PER_VENSTER)
        return { wacht: Math.max(1, Math.ceil((eerste + VENSTER_MS - nu) / 1000)) };
      momenten.set(account, [...eerder, nu]);
      bezig.set(account, onderweg + 1);
      return { einde: once(() => stop(bezig, account)) };
    },
  };
}

function forgetOld(momenten: Map<string, number[]>, nu: number): void {
  for (const [account, alle] of momenten) {
    const recent = alle.filter((moment) => moment > nu - VENSTER_MS);
    if (recent.length === 0) momenten.delete(account);
    else momenten.set(account, recent);
  }
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
