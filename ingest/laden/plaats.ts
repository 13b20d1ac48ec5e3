/**
 * The rules of 'Identity and replacement': what a levering puts aside, and what keeps it out. Pure functions.
 * Imports nothing of Node.
 */
import { omvat, overlapt } from '@regiomonitor/queries/periode/periode.ts';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';

/** The key of a levering: what is handed in, by whom, about which gemeente or region, and for which days. */
export interface Plaats {
  readonly bron: Bron;
  readonly aanleveraar: string;
  /** Gemeente code or `regio`. */
  readonly scope: string;
  /** CBS code. */
  readonly periode: string;
  /** ISO dates, first and last day of the period. */
  readonly periode_start: string;
  readonly periode_eind: string;
}

/** What happens to the current leveringen when another one takes its place. */
export interface Plaatsing<L extends Plaats> {
  /** These make way. */
  readonly vervangt: readonly L[];
  /** These refuse it: they have to be withdrawn first. When there is one, nothing is replaced. */
  readonly botstMet: readonly L[];
}

/** Whether two leveringen have the same key. */
export function zelfdePlaats(a: Plaats, b: Plaats): boolean {
  return (
    a.bron === b.bron && a.aanleveraar === b.aanleveraar && a.scope === b.scope && a.periode === b.periode
  );
}

/**
 * Where a levering (new, or put back) would stand among the current ones. It replaces those of the same bron,
 * aanleveraar and scope whose period lies in its own; any other current levering of that bron and aanleveraar that
 * shares both a day and a gemeente with it refuses it.
 */
export function bepaalPlaatsing<L extends Plaats>(nieuw: Plaats, actueel: readonly L[]): Plaatsing<L> {
  const raakt = actueel.filter((ander) => raken(nieuw, ander));
  const vervangt = raakt.filter((ander) => ander.scope === nieuw.scope && omvat(dagen(nieuw), dagen(ander)));
  const botstMet = raakt.filter((ander) => !vervangt.includes(ander));
  return botstMet.length > 0 ? { vervangt: [], botstMet } : { vervangt, botstMet };
}

function raken(a: Plaats, b: Plaats): boolean {
  const scopesRaken = a.scope === b.scope || a.scope === 'regio' || b.scope === 'regio';
  return a.bron === b.bron && a.aanleveraar === b.aanleveraar && scopesRaken && overlapt(dagen(a), dagen(b));
}

function dagen(plaats: Plaats): { start: string; eind: string } {
  return { start: plaats.periode_start, eind: plaats.periode_eind };
}
