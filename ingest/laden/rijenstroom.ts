/** Blocks of checked rows on their way into the register: pseudonymised, then written, in order. */
import type { Sleutel } from '../pseudonimiseren/sleutelketen.ts';
import type { Opdracht, Rijenblok } from '../controleren/controle.ts';
import { createPseudonimiseerdraad } from '../pseudonimiseren/draad.ts';
import { createPseudonimiseerder } from '../pseudonimiseren/pseudoniem.ts';
import type { Rijenschrijver } from './rijenschrijver.ts';

export interface Rijenstroom {
  /** Takes a block; waits when too many are under way. */
  neem(blok: Rijenblok): Promise<void>;
  /** Waits until every block has been written. */
  leeg(): Promise<void>;
  /** Lets go of the thread, if there was one. Nothing is written any more after it. */
  close(): Promise<void>;
}

/** Smaller files are done before a thread has started. */
const DRAAD_VANAF_BYTES = 4_000_000;
/** Blocks that are under way at a time: enough to keep both threads busy, few enough to keep memory flat. */
const ONDERWEG = 2;

/** A stream into the writer for a file of this size. Close it, whatever happens. */
export function createRijenstroom(
  schrijver: Rijenschrijver,
  sleutel: Sleutel,
  opdracht: Opdracht,
  grootte: number,
): Rijenstroom {
  if (grootte >= DRAAD_VANAF_BYTES) return createDraadstroom(schrijver, sleutel, opdracht);
  const pseudonimiseer = createPseudonimiseerder(sleutel, opdracht.bron, opdracht);
  return {
    neem: async (blok) => {
      pseudonimiseer(blok);
      schrijver.schrijf(blok);
    },
    leeg: async () => {},
    close: async () => {},
  };
}

function createDraadstroom(schrijver: Rijenschrijver, sleutel: Sleutel, opdracht: Opdracht): Rijenstroom {
  const draad = createPseudonimiseerdraad(sleutel, opdracht.bron, opdracht);
  const onderweg: Promise<void>[] = [];
  const verwerk = async (blok: Rijenblok): Promise<void> => {
    await draad.pseudonimiseer(blok);
    schrijver.schrijf(blok);
  };
  return {
    neem: async (blok) => {
      const klus = verwerk(blok);
      // Its failure comes out where it is waited for.
      klus.catch(() => {});
      onderweg.push(klus);
      if (onderweg.length >= ONDERWEG) await onderweg.shift();
    },
    leeg: async () => {
      for (const klus of onderweg.splice(0)) await klus;
    },
    close: async () => {
      await draad.close();
      await Promise.allSettled(onderweg);
    },
  };
}
