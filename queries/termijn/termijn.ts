/** Until when leveringen over a period may come in. Imports nothing of Node. */
import type { Bron, IndicatorDefinitie } from '../kpis/definitie.ts';
import { PERIODESOORTEN, type Periode, type Periodesoort } from '../periode/periode.ts';

/** Whole weeks after the last day of the period, or a day (`MM-DD`) in the year after it. */
export type Termijn = { readonly weken: number } | { readonly dag: string };

/** What the region chose for a bron; what is not in it follows STANDAARD_TERMIJN. */
export type Termijnen = Readonly<Partial<Record<Bron, Termijn>>>;

export const STANDAARD_TERMIJN: Readonly<Record<Periodesoort, Termijn>> = {
  kwartaal: { weken: 4 },
  halfjaar: { weken: 6 },
  jaar: { dag: '03-01' },
};

/** A year of weeks: what comes later belongs to the next period. */
export const MEESTE_WEKEN = 52;

/** Whether this can be a term. 29 February is no day of every year. */
export function isTermijn(termijn: unknown): termijn is Termijn {
  if (typeof termijn !== 'object' || termijn === null) return false;
  if ('weken' in termijn) {
    const { weken } = termijn;
    return Number.isInteger(weken) && Number(weken) >= 0 && Number(weken) <= MEESTE_WEKEN;
  }
  const dag = 'dag' in termijn ? termijn.dag : undefined;
  return typeof dag === 'string' && /^\d\d-\d\d$/.test(dag) && isDag(`2026-${dag}`);
}

/** The last day (ISO date) on which a levering over this period is in time. */
export function uiterlijkOp(periode: Periode, termijn = STANDAARD_TERMIJN[periode.soort]): string {
  if ('dag' in termijn) return `${periode.jaar + 1}-${termijn.dag}`;
  return laterDan(periode.eind, 7 * termijn.weken);
}

/** Whole days from one ISO date to another; negative when that is earlier. */
export function dagenTussen(van: string, tot: string): number {
  return (Date.parse(tot) - Date.parse(van)) / DAG_MS;
}

const DAG_MS = 24 * 60 * 60 * 1000;

function laterDan(dag: string, dagen: number): string {
  return new Date(Date.parse(dag) + dagen * DAG_MS).toISOString().slice(0, 10);
}

function isDag(dag: string): boolean {
  const tijd = new Date(`${dag}T00:00:00Z`);
  return !Number.isNaN(tijd.getTime()) && tijd.toISOString().startsWith(dag);
}

/** A bron that some indicator needs, and how often. */
export interface Ritme {
  readonly bron: Bron;
  /** The shortest kind of period that is computed from it. */
  readonly soort: Periodesoort;
  /** Codes of the indicators that need it. */
  readonly indicatoren: readonly string[];
}

/** Every bron that an indicator needs, in the order of the indicators. */
export function listRitmes(
  indicatoren: readonly Pick<IndicatorDefinitie, 'code' | 'bronnen' | 'periodesoorten'>[],
): Ritme[] {
  const bronnen = new Set(indicatoren.flatMap((indicator) => indicator.bronnen));
  return [...bronnen].map((bron) => {
    const nodig = indicatoren.filter((indicator) => indicator.bronnen.includes(bron));
    const soorten = new Set(nodig.flatMap(({ periodesoorten }) => periodesoorten));
    // From long to short, so the last one found is the shortest.
    const soort = PERIODESOORTEN.findLast((een) => soorten.has(een)) ?? 'jaar';
    return { bron, soort, indicatoren: nodig.map(({ code }) => code) };
  });
}
