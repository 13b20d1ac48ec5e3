/** The comparison sees every kind of difference, and nothing where two tables say the same. */
import { expect, it } from 'vitest';
import { referentieCijfers } from './reference.ts';
import { compareFigures } from './reference-compare.ts';
import { levering, regioVan } from './reference-example.ts';

const cijfers = referentieCijfers({
  regio: regioVan(['GM0001']),
  leveringen: [
    levering('tevredenheid', 'GM0001', '2026JJ00', [
      { gemeente: 'GM0001', datum: '2026-01-01', cijfer: '7.5' },
      { gemeente: 'GM0001', datum: '2026-12-31', cijfer: '8' },
    ]),
  ],
});
const kpi6 = cijfers.find((cijfer) => cijfer.indicator === 'kpi6' && cijfer.gebied === 'GM0001')!;
const anders = cijfers.filter((cijfer) => cijfer !== kpi6);

it('finds nothing between equal tables, whatever their order and trailing zeros', () => {
  const gelijk = [...anders, { ...kpi6, teller: '15.500', waarde: '7.750000' }].reverse();
  expect(compareFigures(gelijk, cijfers)).toEqual([]);
});

it.each([
  ['a value', [...anders, { ...kpi6, waarde: '7.8' }], 'kpi6 GM0001 2026JJ00: waarde 7.8, reference 7.75'],
  ['nothing', [...anders, { ...kpi6, waarde: null }], 'kpi6 GM0001 2026JJ00: waarde -, reference 7.75'],
  [
    'a variance',
    [...anders, { ...kpi6, variantie: 0.1 }],
    'kpi6 GM0001 2026JJ00: variantie 0.1, reference 0.125',
  ],
  ['a row too few', anders, 'kpi6 GM0001 2026JJ00: missing'],
  ['a row twice', [...cijfers, kpi6], 'kpi6 GM0001 2026JJ00: twice'],
  ['a row too many', [...cijfers, { ...kpi6, periode: '2027JJ00' }], 'kpi6 GM0001 2027JJ00: not expected'],
])('names %s', (_wat, berekend, verschil) => {
  expect(compareFigures(berekend, cijfers)).toEqual([verschil]);
});
