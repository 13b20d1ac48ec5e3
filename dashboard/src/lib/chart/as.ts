/** The vertical axis: the same unit has the same axis everywhere, so that slopes can be compared. */
import type { Eenheid } from '@regiomonitor/queries/kpis/definitie.ts';
import { formatDecimaal } from '../format/getal.ts';

export interface As {
  readonly min: number;
  readonly max: number;
  readonly stap: number;
}

/**
 * Percentages 0-100, counts from 0, grades 5-9 (wider when a value lies outside). `waarden`: everything that is drawn
 * and shown; hidden values are not among them, so the scale says nothing about them.
 */
export function createAs(eenheid: Eenheid, waarden: readonly number[]): As {
  if (eenheid === '%') return { min: 0, max: 100, stap: 25 };
  if (eenheid === 'cijfer') {
    return { min: Math.floor(Math.min(5, ...waarden)), max: Math.ceil(Math.max(9, ...waarden)), stap: 1 };
  }
  const hoogste = Math.max(1, ...waarden);
  const stap = stepFor(hoogste / 4);
  return { min: 0, max: stap * Math.max(2, Math.ceil(hoogste / stap)), stap };
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is at least `minstens`. */
function stepFor(minstens: number): number {
  let tien = 1;
  while (tien * 10 <= minstens) tien *= 10;
  return [1, 2, 5, 10].map((veelvoud) => veelvoud * tien).find((stap) => stap >= minstens) ?? tien * 10;
}

/** The values that get a label and a gridline. */
export function ticksOf({ min, max, stap }: As): number[] {
  return Array.from({ length: Math.round((max - min) / stap) + 1 }, (_, plaats) => min + plaats * stap);
}

/** '0', '25', '100%': the unit stands at the top only. */
export function labelTick(waarde: number, as: As, eenheid: Eenheid): string {
  return `${formatDecimaal(String(waarde), 0)}${eenheid === '%' && waarde === as.max ? '%' : ''}`;
}
