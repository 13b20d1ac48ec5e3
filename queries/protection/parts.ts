/** Splits a system into parts that share no number: each is solved by itself. */
import type { Cel, Eis, Rij, Stelsel } from './system.ts';
import { need } from './need.ts';

/** A connected part. `variabelen` are numbers in the system; rows and demands keep those numbers. */
export interface Deel {
  readonly variabelen: readonly number[];
  readonly rijen: readonly Rij[];
  readonly cellen: readonly Cel[];
  readonly eisen: readonly Eis[];
}

/** The connected parts of a system, those without a secret included. */
export function partsOf(stelsel: Stelsel): Deel[] {
  const wortel = stelsel.variabelen.map((_, nummer) => nummer);
  const find = (nummer: number): number => {
    let top = nummer;
    while (wortel[top] !== top) top = need(wortel[top]);
    wortel[nummer] = top;
    return top;
  };
  const join = (nummers: readonly number[]): void => {
    for (const nummer of nummers) wortel[find(nummer)] = find(need(nummers[0]));
  };
  for (const rij of stelsel.rijen) join(rij.termen.map(([variabele]) => variabele));
  for (const cel of stelsel.cellen) join(cel.noemer === null ? [cel.teller] : [cel.teller, cel.noemer]);
  for (const eis of stelsel.eisen)
    join([...eis.termen.map(([variabele]) => variabele), ...(eis.vast === null ? [] : [eis.vast])]);

  const rijen = Map.groupBy(stelsel.rijen, (rij) => find(need(rij.termen[0])[0]));
  const cellen = Map.groupBy(stelsel.cellen, (cel) => find(cel.teller));
  const eisen = Map.groupBy(stelsel.eisen, (eis) => find(need(eis.termen[0])[0]));
  const variabelen = Map.groupBy(stelsel.variabelen.keys(), find);
  return [...variabelen].map(([top, nummers]) => ({
    variabelen: nummers,
    rijen: rijen.get(top) ?? [],
    cellen: cellen.get(top) ?? [],
    eisen: eisen.get(top) ?? [],
  }));
}
