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
  // Most began shortly before or during the levering.
  const begin = fc.oneof(dag(EERSTE, tot), dag(telDagenOp(van, -190), tot));
  return begin.chain((start) => {
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

/** Six months that begin on a day that the sixth month lacks, and that fall a day short or just suffice. */
const SCHRIKKELAFSPRAKEN = [
  '2023-08-29',
  '2023-08-30',
  '2023-08-31',
  '2024-08-28',
  '2024-08-29',
  '2024-08-31',
].flatMap((start) =>
  [180, 181, 182, 183, 184].map((aantal) => ({ start, einde: telDagenOp(start, aantal) })),
);

/** As `toestand`, often an appointment of about half a year over the end of February. */
export function afspraak(van: string, tot: string): fc.Arbitrary<{ start: string; einde: string | null }> {
  const passend = SCHRIKKELAFSPRAKEN.filter(({ start, einde }) => start <= tot && einde >= van);
  return passend.length === 0
    ? toestand(van, tot)
    : fc.oneof(toestand(van, tot), fc.constantFrom(...passend));
}

/** Days that follow each other at or about 30 days, within these bounds. */
export function reeksVanDagen(van: string, tot: string): fc.Arbitrary<string[]> {
  const stappen = fc.array(fc.constantFrom(0, 1, 29, 30, 30, 31), { maxLength: 6 });
  return fc.tuple(dag(van, tot), stappen).map(([eerste, na]) => {
    const dagen = [eerste];
    for (const stap of na) dagen.push(telDagenOp(dagen.at(-1) ?? eerste, stap));
    return dagen.filter((een) => een <= tot);
  });
}
