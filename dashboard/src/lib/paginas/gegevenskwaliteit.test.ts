import type { Kwaliteitsregel } from '@regiomonitor/queries/kwaliteit/kwaliteit.ts';
import { expect, it } from 'vitest';
import { createGegevenskwaliteit } from './gegevenskwaliteit.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];
const regel = (over: Partial<Kwaliteitsregel>): Kwaliteitsregel => ({
  ...{ levering_id: 1, bron: 'casussen', gemeente: 'GM0001', periode: '2026HJ01', aanleveraar: 'gemeente' },
  ...{ rijen: 20, maat: 'plan_datum onbekend', aantal: 5, aandeel: 25 },
  ...over,
});

it('shows the latest levering of each gemeente, and all of them together', () => {
  const [casussen] = createGegevenskwaliteit(
    [
      regel({}),
      regel({ maat: 'team onbekend', aantal: 0, aandeel: 0 }),
      regel({ levering_id: 2, periode: '2025HJ02', aantal: 9 }),
      regel({ levering_id: 3, gemeente: 'GM0002', rijen: 5, aantal: 0, aandeel: 0 }),
    ],
    GEMEENTEN,
  );
  expect(casussen?.rijen.map(({ naam, wat, rijen, maten }) => [naam, wat, rijen, maten])).toEqual([
    ['Aarde', '1e halfjaar 2026, gemeente', '20', ['5 (25%) plan_datum niet ingevuld']],
    ['Berg', '1e halfjaar 2026, gemeente', '5', []],
    ['Samen', '', '25', ['5 (20%) plan_datum niet ingevuld']],
  ]);
});

it('of more gemeenten than one reads, tells what they are together', () => {
  const regels = Array.from({ length: 30 }, (_, id) =>
    regel({ levering_id: id, gemeente: `GM${1000 + id}` }),
  );
  const [casussen] = createGegevenskwaliteit(regels, GEMEENTEN);
  expect(casussen?.rijen.map(({ naam, rijen }) => [naam, rijen])).toEqual([['Samen', '600']]);
});
