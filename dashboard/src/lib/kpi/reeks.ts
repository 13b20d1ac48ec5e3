/** The figures of one indicator in one gebied, period after period. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode, Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import { PERIODESOORTEN } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Cijfer } from './cijfer.ts';
import { readCijfer } from './cijfer.ts';
import { selectReeks } from './rijen.ts';
import { dayOf, type Gebeurtenis } from './gebeurtenis.ts';

export interface Reeks {
  readonly indicator: IndicatorDefinitie;
  readonly gebied: GebiedTable;
  readonly soort: Periodesoort;
  /** In order of period; missing and hidden ones keep their place. */
  readonly cijfers: readonly Cijfer[];
  /** ISO date on which the publicatie was made: periods that end later are still open. */
  readonly stand: string;
  /** What is marked on its line, in order of day. */
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

/** Picks from `rijen` (any rows) those of this indicator, gebied and kind of period. */
export function createReeks(
  indicator: IndicatorDefinitie,
  gebied: GebiedTable,
  rijen: readonly CijferTable[],
  soort: Periodesoort,
  stand: string,
  gebeurtenissen: readonly Gebeurtenis[] = [],
): Reeks {
  const cijfers = selectReeks(rijen, indicator.code, gebied.code)
    .map((rij) => readCijfer(indicator, rij))
    .filter((cijfer) => cijfer.periode.soort === soort)
    .sort((a, b) => (a.periode.start < b.periode.start ? -1 : 1));
  const opDag = gebeurtenissen.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return { indicator, gebied, soort, cijfers, stand, gebeurtenissen: opDag };
}

/** The figure of one period, by its code. */
export function findCijfer(reeks: Reeks, periode: string): Cijfer | undefined {
  return reeks.cijfers.find((cijfer) => cijfer.periode.code === periode);
}

/** Nothing delivered, and the period has not ended: nobody is late yet. */
export function isOpen(cijfer: Cijfer, stand: string): boolean {
  return cijfer.toestand === 'ontbreekt' && cijfer.periode.eind >= stand;
}

/** The kind of period to show when the reader looks at `gekozen`: the same, or the finest that is longer. */
export function choosePeriodesoort(indicator: IndicatorDefinitie, gekozen: Periodesoort): Periodesoort {
  const duur = (soort: Periodesoort) => -PERIODESOORTEN.indexOf(soort);
  const passend = indicator.periodesoorten.filter((soort) => duur(soort) >= duur(gekozen));
  return passend.sort((a, b) => duur(a) - duur(b))[0] ?? indicator.periodesoorten[0] ?? 'jaar';
}

/**
 * The figure to show for the period that the reader looks at. A longer period (the year, in a half-year review) is
 * the latest that is closed: ended, or delivered in full. Undefined when there is none up to that period.
 */
export function chooseCijfer(reeks: Reeks, gekozen: Periode): Cijfer | undefined {
  const zelfde = findCijfer(reeks, gekozen.code);
  if (zelfde || reeks.soort === gekozen.soort) return zelfde;
  const tot = reeks.cijfers.filter((cijfer) => cijfer.periode.start <= gekozen.eind);
  const gesloten = tot.filter((c) => c.periode.eind < reeks.stand || c.geleverd === c.verwacht);
  return gesloten.findLast((c) => c.toestand !== 'ontbreekt') ?? gesloten.at(-1) ?? tot.at(-1);
}
