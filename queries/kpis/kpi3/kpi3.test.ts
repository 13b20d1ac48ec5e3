import { expect, it } from 'vitest';
import { BREDA, bereken, levering } from '../voorbeeld.ts';

const rij = { gemeente: BREDA, jeugdige_id: 'J1', hulpvorm: 'pleegzorg' };

it('counts 3 in the worked example of 2026', async () => {
  const { lees } = await bereken([
    levering('verwijzingen', BREDA, '2026JJ00', [
      { ...rij, datum: '2026-03-03' },
      { ...rij, datum: '2026-11-20', hulpvorm: 'gesloten', soort_start: 'herhaald' },
      { ...rij, jeugdige_id: 'J2', datum: '2026-04-01', scheiding: null },
      { ...rij, jeugdige_id: 'J3', datum: '2026-04-01', hulpvorm: 'ambulant' },
      { ...rij, jeugdige_id: 'J4', datum: '2026-04-01', hulpvorm: 'crisis' },
      { ...rij, jeugdige_id: 'J5', datum: '2026-04-01', hulpvorm: 'ots', soort_start: 'verlenging' },
    ]),
    levering(
      'verwijzingen',
      BREDA,
      '2026JJ00',
      [
        { ...rij, datum: '2026-03-10' },
        { ...rij, datum: '2026-03-05', hulpvorm: 'ots' },
      ],
      'gi',
    ),
    levering('verwijzingen', BREDA, '2026JJ00', [{ ...rij, datum: '2026-03-05', hulpvorm: 'ots' }], 'rvdk'),
  ]);
  expect(lees('kpi3', '2026JJ00', BREDA)).toBe('3 = 3');
  expect(lees('kpi3_jeugdigen', '2026JJ00', BREDA)).toBe('1 = 1');
});

it.each([
  ['30 days: one', '2026-03-03', '2026-04-02', '1 = 1'],
  ['31 days: two', '2026-03-03', '2026-04-03', '2 = 2'],
])('holds rows together that are at most %s', async (_naam, eerste, tweede, verwacht) => {
  const { lees } = await bereken([
    levering('verwijzingen', BREDA, '2026JJ00', [
      { ...rij, datum: eerste },
      { ...rij, datum: tweede },
    ]),
  ]);
  expect(lees('kpi3', '2026JJ00', BREDA)).toBe(verwacht);
});

it('dates a chain across New Year by its first row, also when that year is not covered', async () => {
  const { lees } = await bereken([
    levering('verwijzingen', BREDA, '2026JJ00', [{ ...rij, datum: '2026-01-05' }]),
    levering('verwijzingen', BREDA, '2025JJ00', [{ ...rij, datum: '2025-12-20' }], 'gi'),
  ]);
  expect(lees('kpi3', '2026JJ00', BREDA)).toBe('0 = 0');
  expect(lees('kpi3', '2025JJ00', BREDA)).toBe('- = - ontbreekt');
});

it('counts rows without jeugdige one each from the gemeente, and not from others', async () => {
  const zonder = { ...rij, jeugdige_id: null, datum: '2026-03-03' };
  const { lees } = await bereken([
    levering('verwijzingen', BREDA, '2026JJ00', [zonder, zonder]),
    levering('verwijzingen', BREDA, '2026JJ00', [zonder], 'rvdk'),
  ]);
  expect(lees('kpi3', '2026JJ00', BREDA)).toBe('2 = 2');
  expect(lees('kpi3_jeugdigen', '2026JJ00', BREDA)).toBe('0 = 0');
});

it('leaves out what came before the parents parted', async () => {
  const { lees } = await bereken([
    levering('verwijzingen', BREDA, '2026JJ00', [
      { ...rij, datum: '2026-03-03', datum_uiteengaan: '2026-03-04' },
      { ...rij, jeugdige_id: 'J2', datum: '2026-03-03', datum_uiteengaan: '2026-03-03' },
    ]),
  ]);
  expect(lees('kpi3', '2026JJ00', BREDA)).toBe('1 = 1');
});

it('says "ten minste" for an incomplete year: a teller and no waarde', async () => {
  const { lees } = await bereken([
    levering('verwijzingen', BREDA, '2026HJ01', [{ ...rij, datum: '2026-03-03' }]),
  ]);
  expect(lees('kpi3', '2026JJ00', BREDA)).toBe('1 = - onvolledig');
});
