/**
 * Finds rows of the figure table by what they are of. The rows of a publicatie stay the same array for as long as it is
 * read, so each array is put in order once, and not searched again for every figure on a page.
 */
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';

interface Register {
  readonly perReeks: ReadonlyMap<string, readonly CijferTable[]>;
  readonly perPeriode: ReadonlyMap<string, readonly CijferTable[]>;
}

const registers = new WeakMap<readonly CijferTable[], Register>();

/** Every period of one indicator in one gebied. */
export function selectReeks(
  rijen: readonly CijferTable[],
  indicator: string,
  gebied: string,
): readonly CijferTable[] {
  return registerOf(rijen).perReeks.get(`${indicator}|${gebied}`) ?? [];
}

/** Every gebied of one indicator in one period. */
export function selectPeriode(
  rijen: readonly CijferTable[],
  indicator: string,
  periode: string,
): readonly CijferTable[] {
  return registerOf(rijen).perPeriode.get(`${indicator}|${periode}`) ?? [];
}

function registerOf(rijen: readonly CijferTable[]): Register {
  const known = registers.get(rijen);
  if (known) return known;
  const register = {
    perReeks: Map.groupBy(rijen, ({ indicator, gebied }) => `${indicator}|${gebied}`),
    perPeriode: Map.groupBy(rijen, ({ indicator, periode }) => `${indicator}|${periode}`),
  };
  registers.set(rijen, register);
  return register;
}
