import { beforeAll, describe, expect, it } from 'vitest';
import {
  ALTENA,
  BREDA,
  bereken,
  DRIMMELEN,
  GEERTRUIDENBERG,
  levering,
  OOSTERHOUT,
  REGIO,
  type Lezer,
} from '../voorbeeld.ts';

describe('the worked example of one quarter', () => {
  let lees: Lezer;
  beforeAll(async () => {
    const datum = '2026-02-10';
    ({ lees } = await bereken([
      levering('overleggen', 'regio', '2026KW01', [
        { overleg_id: 'o1', datum, gemeenten: [BREDA], partijen: ['SLT', 'onderwijs'] },
        { overleg_id: 'o2', datum, gemeenten: [DRIMMELEN, GEERTRUIDENBERG], partijen: ['SLT', 'RET'] },
        { overleg_id: 'o3', datum, gemeenten: ['regio'], partijen: ['RET', 'onderwijs'] },
        { overleg_id: 'o4', datum, gemeenten: [BREDA], partijen: ['SLT', 'RET'], status: 'geannuleerd' },
        { overleg_id: 'o5', datum, gemeenten: [OOSTERHOUT], partijen: ['SLT'] },
      ]),
    ]));
  });

  it.each([
    [BREDA, '2 = 2'],
    [ALTENA, '1 = 1'],
    [DRIMMELEN, '2 = 2'],
    [GEERTRUIDENBERG, '2 = 2'],
    [OOSTERHOUT, '1 = 1'],
    [REGIO, '3 = 3'],
  ])('%s: %s', (gebied, verwacht) => {
    expect(lees('kpi4', '2026KW01', gebied)).toBe(verwacht);
  });
});

const rij = { overleg_id: 'o', datum: '2026-02-10', gemeenten: [BREDA], partijen: ['SLT', 'RET'] };

it('counts an overleg in every gemeente that it names, also where that one made a nulmelding', async () => {
  const { lees } = await bereken([
    levering('overleggen', BREDA, '2026KW01', [{ ...rij, gemeenten: [BREDA, ALTENA, DRIMMELEN] }]),
    levering('overleggen', ALTENA, '2026KW01'),
  ]);
  expect(lees('kpi4', '2026KW01', BREDA)).toBe('1 = 1');
  expect(lees('kpi4', '2026KW01', ALTENA)).toBe('1 = 1');
  expect(lees('kpi4', '2026KW01', DRIMMELEN)).toBe('- = - ontbreekt');
  expect(lees('kpi4', '2026KW01')).toBe('1 = - onvolledig');
});

it('judges each row of an overleg by itself: parties of different rows are not combined', async () => {
  const { lees } = await bereken([
    levering('overleggen', BREDA, '2026KW01', [{ ...rij, partijen: ['SLT'] }]),
    levering('overleggen', ALTENA, '2026KW01', [{ ...rij, gemeenten: [ALTENA], partijen: ['RET'] }]),
  ]);
  expect(lees('kpi4', '2026KW01', BREDA)).toBe('0 = 0');
});

it.each([
  ['onderwijs and zorg are one group', { partijen: ['onderwijs', 'zorg'] }, '0 = 0'],
  ['a casusoverleg does not count', { soort: 'casusoverleg' }, '0 = 0'],
  ['unknown status does not count', { status: null }, '0 = 0'],
])('%s', async (_naam, anders, verwacht) => {
  const { lees } = await bereken([levering('overleggen', BREDA, '2026KW01', [{ ...rij, ...anders }])]);
  expect(lees('kpi4', '2026KW01', BREDA)).toBe(verwacht);
});

it('is computed for quarters, half-years and years, each distinct over the whole period', async () => {
  const { lees } = await bereken([
    levering('overleggen', 'regio', '2026JJ00', [rij, { ...rij, overleg_id: 'o2', datum: '2026-05-10' }]),
  ]);
  expect(
    ['2026KW01', '2026KW02', '2026HJ01', '2026HJ02', '2026JJ00'].map((p) => lees('kpi4', p, BREDA)),
  ).toEqual(['1 = 1', '1 = 1', '2 = 2', '0 = 0', '2 = 2']);
});
