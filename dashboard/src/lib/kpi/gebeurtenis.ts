/** What happened at some moment, marked on the line of an indicator; a trendbreuk also ends what may be compared. */
import { readPeriode } from '../format/periode.ts';
import type { Cijfer } from './cijfer.ts';

export type Gebeurtenis = (
  | { /** ISO date. */ readonly datum: string }
  | { /** Code of a period: its first day. */ readonly periode: string }
) & {
  /** In the circle on the line, and in front of the note under the chart: 'A'. */
  readonly letter: string;
  /** 'werkafspraak één regisseur': what happened, without its date. */
  readonly tekst: string;
  /** The figures from this moment on are made otherwise: they are not compared with those of before. */
  readonly trendbreuk: boolean;
};

/** ISO date of the first day on which it holds. */
export function dayOf(gebeurtenis: Gebeurtenis): string {
  return 'datum' in gebeurtenis ? gebeurtenis.datum : readPeriode(gebeurtenis.periode).start;
}

/**
 * The trendbreuk that lies between two figures of one series, in either order; the latest when there are more. A
 * period in which a trendbreuk falls counts as after it: a part of it is made in the new way.
 */
export function findTrendbreuk(
  gebeurtenissen: readonly Gebeurtenis[],
  een: Cijfer,
  ander: Cijfer,
): Gebeurtenis | undefined {
  const [eerst, laatst] = een.periode.eind < ander.periode.eind ? [een, ander] : [ander, een];
  return gebeurtenissen
    .filter((gebeurtenis) => gebeurtenis.trendbreuk)
    .filter((breuk) => eerst.periode.eind < dayOf(breuk) && dayOf(breuk) <= laatst.periode.eind)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
    .at(-1);
}
