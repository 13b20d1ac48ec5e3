/**
 * The editions that are being looked at, opened once each. They never change, so what was opened stays right; the ones
 * that were read longest ago are closed when there are many.
 */
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { findEditie, leesEdities, type Editie } from '@regiomonitor/queries/edities/editie.ts';
import { openEditie, type Editiepublicatie } from '@regiomonitor/queries/edities/openen.ts';
import { leesBewaardeTeksten, type Editieteksten } from '@regiomonitor/queries/edities/teksten.ts';
import type { Greep } from '../publicatie/volger.ts';

/** An edition as the pages get it. */
export interface Getoond extends Editiepublicatie {
  /** Beginning of the addresses at which it is looked at: '/edities/3'. */
  readonly basis: string;
  readonly teksten: Editieteksten;
}

export interface Editiekast {
  /** Undefined when there is no such edition. Release it after the response. @throws EditieGeschonden */
  acquire(nummer: number, basis: string): Promise<Greep<Getoond> | undefined>;
  /** The newest edition that is openbaar, or that who may see intern ones sees. */
  laatste(metIntern: boolean): Promise<Editie | undefined>;
  close(): Promise<void>;
}

interface Houder {
  readonly publicatie: Getoond;
  readers: number;
}

/** Editions that stay open while nobody reads them. */
const OPEN = 8;

export function createEditiekast(map: string, beheer: Beheer): Editiekast {
  const open = new Map<string, Promise<Houder | undefined>>();

  async function load(nummer: number, basis: string): Promise<Houder | undefined> {
    const editie = await findEditie(beheer, nummer);
    if (!editie) return undefined;
    const teksten = await leesBewaardeTeksten(map, editie);
    return { publicatie: { ...(await openEditie(map, editie)), basis, teksten }, readers: 0 };
  }

  function find(nummer: number, basis: string): Promise<Houder | undefined> {
    const known = open.get(basis) ?? load(nummer, basis);
    // At the end of the Map: the first one is the one that was read longest ago.
    open.delete(basis);
    open.set(basis, known);
    known.then(
      (houder) => houder ?? open.delete(basis),
      () => open.delete(basis),
    );
    return known;
  }

  async function shrink(): Promise<void> {
    for (const [basis, belofte] of open) {
      if (open.size <= OPEN) return;
      const houder = await belofte.catch(() => undefined);
      if (!houder || houder.readers > 0 || open.get(basis) !== belofte) continue;
      open.delete(basis);
      await houder.publicatie.close();
    }
  }

  return {
    async acquire(nummer, basis) {
      const houder = await find(nummer, basis);
      if (!houder) return undefined;
      houder.readers++;
      let held = true;
      return {
        publicatie: houder.publicatie,
        release() {
          if (!held) return;
          held = false;
          houder.readers--;
          void shrink();
        },
      };
    },
    async laatste(metIntern) {
      const edities = await leesEdities(beheer);
      return edities.findLast(({ niveau }) => metIntern || niveau === 'openbaar');
    },
    async close() {
      const houders = await Promise.all([...open.values()].map((belofte) => belofte.catch(() => undefined)));
      open.clear();
      for (const houder of houders) await houder?.publicatie.close();
    },
  };
}
