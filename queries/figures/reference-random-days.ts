/** Random days for random rows, most of them where a rule turns. */
import fc from 'fast-check';
import { createPeriode } from '../periode/periode.ts';
import { dagenTussen, telDagenOp } from './reference-days.ts';
import { kwartalenVan } from './reference-dossier.ts';

export const EERSTE = '2022-01-01';
export const LAATSTE = '2027-12-31';

/** Days on which a rule turns: around quarters, 29 to 31 days off them, the ends of short and long months. */
const RANDEN: readonly string[] = [2023, 2024, 2025].flatMap((jaar) => [
  ...kwartalenVan(createPeriode('jaar', jaar)).flatMap(({ start, eind }) => [
    ...[-31, -30, -29, -1, 0, 1, 29, 30, 31].map((aantal) => telDagenOp(start, aantal)),
    ...[-31, -30, -1, 0, 1].map((aantal) => telDagenOp(eind, aantal)),
  ]),
  ...[`${jaar}-02-28`, telDagenOp(`${jaar}-02-28`, 1), `${jaar}-08-31`, `${jaar}-08-30`, `${jaar}-08-29`],
]);

/** A day from `van` to `tot`, both included, that is likely an edge. */
export function dag(van: string, tot: string): fc.Arbitrary<string> {
  const ergens = fc.nat(dagenTussen(van, tot)).map((aantal) => telDagenOp(van, aantal));
  const randen = RANDEN.filter((rand) => van <= rand && rand <= tot);
  if (randen.length === 0) return ergens;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...randen) }, { weight: 1, arbitrary: ergens });
}

/** A state that meets the days from `van` to `tot`: its first day, and its last one or null. */
export function toestand(van: string, tot: string): fc.Arbitrary<{ start: string; einde: string | null }> {
  return dag(EERSTE, tot).chain((start) => {
    const vroegst = start > van ? start : van;
    // Half a year exactly, a day less and a day more, where that still meets the levering.
    const halfjaar = [181, 182, 183, 184]
      .map((aantal) => telDagenOp(start, aantal))
      .filter((eind) => eind >= van);
    return fc.record({
      start: fc.constant(start),
      einde: fc.oneof(
        fc.constant(null),
        dag(vroegst, LAATSTE),
        dag(vroegst, tot > vroegst ? tot : vroegst),
        ...(halfjaar.length > 0 ? [fc.constantFrom(...halfjaar)] : []),
      ),
    });
  });
}
