/** Makes a presentation in a thread of its own. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Reeks } from '../src/lib/kpi/reeks.ts';
import { maakInDraad } from './draad.ts';
import { writeBronregel } from './herkomst.ts';

export interface Presentatieopdracht {
  readonly titel: string;
  /** Where the figures are from, on every slide. */
  readonly bron: string;
  /** ISO instant of the figures: the date of the file. */
  readonly gemaaktOp: string;
  readonly reeksen: readonly Reeks[];
}

/**
 * A slide for each series, between a title and what the signs mean. The library numbers charts through the whole life of
 * a thread, so a new thread is also what makes the same figures give the same bytes.
 *
 * @throws Error when the thread fails
 */
export function maakPresentatie(
  publicatie: Publicatie,
  titel: string,
  reeksen: readonly Reeks[],
): Promise<Uint8Array> {
  const opdracht: Presentatieopdracht = {
    titel,
    bron: writeBronregel(publicatie),
    gemaaktOp: publicatie.kop.gemaakt_op,
    reeksen,
  };
  return maakInDraad(new URL('./presentatie-werker.ts', import.meta.url), opdracht);
}
