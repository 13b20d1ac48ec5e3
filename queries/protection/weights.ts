/** What the absence of a cell costs: the least useful is hidden first. */
import { parsePeriode } from '../periode/periode.ts';
import type { Cijfer, IndicatorVorm } from './interface.ts';

/** The figure of the region is worth this many of one gemeente. */
const REGIO = 12;
const PER_SOORT = { jaar: 3, halfjaar: 1, kwartaal: 0.5 } as const;
/** A headline against a side series. */
const HOOFDREEKS = 2;

/**
 * Gemeente before region, half-year before year, side series before headline; among equals the one that speaks of the
 * fewest, so that the choice is the same every time.
 */
export function weightOf(cijfer: Cijfer, vorm: IndicatorVorm, isRegio: boolean): number {
  const omvang = cijfer.noemer ?? Number(cijfer.teller ?? 0);
  const soort = parsePeriode(cijfer.periode)?.soort ?? 'jaar';
  return (
    (isRegio ? REGIO : 1) *
    PER_SOORT[soort] *
    (vorm.kpi === vorm.code ? HOOFDREEKS : 1) *
    (1 + Math.log10(1 + omvang) / 20)
  );
}
