/**
 * Follows the file that points at the current publicatie: opens the new one when it changes, and closes the old one
 * as soon as no request reads it any more. The pointer is looked at for every request (one stat), so a levering that
 * was published by another process is on the screen with the next click.
 */
import { stat } from 'node:fs/promises';

/** What is followed: something with an id that must be closed after use. */
export interface Sluitbaar {
  readonly id: string;
  close(): Promise<void>;
}

/** One reader's hold on a publicatie. It stays open until every hold is released. */
export interface Greep<P> {
  readonly publicatie: P;
  release(): void;
}

export interface Volger<P> {
  /** The current publicatie, or undefined while nothing has been published. Release it after the response. */
  acquire(): Promise<Greep<P> | undefined>;
  /** Waits for the readers that are left and closes everything. */
  close(): Promise<void>;
}

export interface VolgerOpties<P extends Sluitbaar> {
  /** The pointer file; a publicatie is switched to by replacing it. */
  readonly wijzer: string;
  /** Opens what the pointer points at now; undefined when there turns out to be none. */
  open(): Promise<P | undefined>;
  /** Called when another publicatie has become the current one. */
  onWissel?(publicatie: P): void;
  /** Called when the new publicatie cannot be opened and the old one stays. */
  onFout?(error: unknown): void;
}

interface Houder<P> {
  readonly publicatie: P;
  readers: number;
  retired: boolean;
  closed: Promise<void>;
}

const STAY = Symbol('stay');

export function createVolger<P extends Sluitbaar>(opties: VolgerOpties<P>): Volger<P> {
  let stand: string | undefined;
  let huidig: Houder<P> | undefined;
  let bezig: Promise<void> | undefined;
  const closing = new Set<Promise<void>>();

  async function refresh(): Promise<void> {
    const gezien = await readStand(opties.wijzer);
    if (gezien === stand) return;
    const nieuw = gezien === undefined ? undefined : await openOrStay();
    if (nieuw === STAY) return;
    stand = gezien;
    retire(huidig);
    huidig = nieuw && { publicatie: nieuw, readers: 0, retired: false, closed: Promise.resolve() };
    if (nieuw) opties.onWissel?.(nieuw);
  }

  /** While the new one cannot be opened readers keep the old one; the next request tries again. */
  async function openOrStay(): Promise<P | undefined | typeof STAY> {
    try {
      return await opties.open();
    } catch (error) {
      if (!huidig) throw error;
      opties.onFout?.(error);
      return STAY;
    }
  }

  function retire(houder: Houder<P> | undefined): void {
    if (!houder) return;
    houder.retired = true;
    closeWhenIdle(houder);
  }

  function closeWhenIdle(houder: Houder<P>): void {
    if (!houder.retired || houder.readers > 0) return;
    const closed = houder.publicatie.close().finally(() => closing.delete(closed));
    closing.add(closed);
  }

  return {
    async acquire() {
      // One look at a time: requests that arrive during a switch wait for it together.
      await (bezig ??= refresh().finally(() => (bezig = undefined)));
      const houder = huidig;
      if (!houder) return undefined;
      houder.readers++;
      let held = true;
      return {
        publicatie: houder.publicatie,
        release() {
          if (!held) return;
          held = false;
          houder.readers--;
          closeWhenIdle(houder);
        },
      };
    },
    async close() {
      await bezig;
      retire(huidig);
      huidig = undefined;
      await Promise.all(closing);
    },
  };
}

/** What tells one version of the pointer file from the next; undefined when there is none. */
async function readStand(wijzer: string): Promise<string | undefined> {
  try {
    const { ino, mtimeNs, size } = await stat(wijzer, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
