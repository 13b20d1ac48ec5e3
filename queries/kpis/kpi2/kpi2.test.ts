import { beforeAll, describe, expect, it } from 'vitest';
import { ALTENA, BREDA, bereken, levering, type Lezer, type Splitser } from '../voorbeeld.ts';

const gelijk = { gemeente: BREDA, aantal_regisseurs: 1 };
const a = { ...gelijk, casus_id: 'A', start: '2025-11-01', plan_datum: '2026-04-01' };
const b = { ...gelijk, casus_id: 'B', start: '2026-05-01', plan_datum: '2026-09-15' };
const c = {
  ...gelijk,
  casus_id: 'C',
  start: '2026-01-01',
  einde: '2026-03-20',
  plan_datum: '2026-01-02',
  aantal_regisseurs: 2,
};
const d = { ...gelijk, gezin_id: 'D', start: '2026-02-01', einde: '2026-04-30', plan_datum: '2026-02-01' };
const e = { ...gelijk, casus_id: 'E', start: '2026-06-01' };

describe('the worked example of 2026', () => {
  let lees: Lezer;
  beforeAll(async () => {
    ({ lees } = await bereken([
      levering('casussen', BREDA, '2026HJ01', [
        a,
        { ...b, plan_datum: null },
        c,
        { ...d, casus_id: 'D1' },
        { ...d, casus_id: 'D2' },
        e,
      ]),
      levering('casussen', BREDA, '2026HJ02', [a, b, { ...e, plan_datum: '2026-07-01' }]),
    ]));
  });

  it.each([
    ['2026HJ01', '2/5 = 40'],
    ['2026HJ02', '3/3 = 100'],
    ['2026JJ00', '4/5 = 80'],
  ])('%s: %s', (periode, verwacht) => {
    expect(lees('kpi2', periode, BREDA)).toBe(verwacht);
  });
});

describe('which row of a casus counts', () => {
  const open = { gemeente: BREDA, casus_id: 'A', start: '2026-01-01', aantal_regisseurs: 1 };
  const metPlan = { ...open, plan_datum: '2026-02-01' };
  const zonder = { ...open, plan_datum: null };

  it("takes the gemeente's own row before another aanleveraar's of the same period", async () => {
    const { lees } = await bereken([
      levering('casussen', BREDA, '2026HJ01', [metPlan]),
      levering('casussen', BREDA, '2026HJ01', [zonder], 'cjg'),
    ]);
    expect(lees('kpi2', '2026HJ01', BREDA)).toBe('1/1 = 100');
  });

  it('takes the row whose levering ends last, and then the shorter', async () => {
    const { lees } = await bereken([
      levering('casussen', BREDA, '2026HJ01', [metPlan]),
      levering('casussen', BREDA, '2026KW02', [zonder], 'slt'),
    ]);
    expect(lees('kpi2', '2026HJ01', BREDA)).toBe('0/1 = 0');
  });

  it('judges scheiding, gradatie and dates on the chosen row alone', async () => {
    const { lees } = await bereken([
      levering('casussen', BREDA, '2026HJ01', [metPlan]),
      levering('casussen', BREDA, '2026HJ02', [{ ...metPlan, gradatie: 'A' }]),
    ]);
    expect(lees('kpi2', '2026HJ01', BREDA)).toBe('1/1 = 100');
    expect(lees('kpi2', '2026JJ00', BREDA)).toBe('0/0 = - nvt');
  });
});

describe('the teller', () => {
  it.each([
    ['plan on the day that the casus closed', { plan_datum: '2026-03-20', einde: '2026-03-20' }, '1/1 = 100'],
    ['plan the day after it closed', { plan_datum: '2026-03-21', einde: '2026-03-20' }, '0/1 = 0'],
    ['plan on the peildatum', { plan_datum: '2026-06-30' }, '1/1 = 100'],
    [
      'closed after the peildatum: the peildatum decides',
      { plan_datum: '2026-07-01', einde: '2026-08-01' },
      '0/1 = 0',
    ],
    ['number of regisseurs unknown', { plan_datum: '2026-02-01', aantal_regisseurs: null }, '0/1 = 0'],
    ['no regisseur', { plan_datum: '2026-02-01', aantal_regisseurs: 0 }, '0/1 = 0'],
    ['scheiding unknown', { plan_datum: '2026-02-01', scheiding: null }, '0/0 = - nvt'],
    ['ended the day before the period', { einde: '2025-12-31' }, '0/0 = - nvt'],
  ])('%s', async (_naam, rij, verwacht) => {
    const casus = { gemeente: BREDA, casus_id: 'A', start: '2025-10-01', aantal_regisseurs: 1, ...rij };
    const { lees } = await bereken([levering('casussen', BREDA, '2026HJ01', [casus])]);
    expect(lees('kpi2', '2026HJ01', BREDA)).toBe(verwacht);
  });
});

it('adds up to the region as a ratio of sums, over what was delivered', async () => {
  const rij = { start: '2026-01-01', aantal_regisseurs: 1 };
  const { vind } = await bereken([
    levering('casussen', BREDA, '2026HJ01', [
      { ...rij, gemeente: BREDA, casus_id: 'A', plan_datum: '2026-01-01' },
      { ...rij, gemeente: BREDA, casus_id: 'B' },
    ]),
    levering('casussen', ALTENA, '2026HJ01', [
      { ...rij, gemeente: ALTENA, casus_id: 'A', plan_datum: '2026-01-01' },
    ]),
  ]);
  expect(vind('kpi2', '2026HJ01')).toMatchObject({
    teller: '2',
    noemer: 3,
    waarde: '66.666667',
    status: 'onvolledig',
    geleverd: 4,
    verwacht: 10,
    gemeenten_compleet: 2,
    gemeenten_verwacht: 5,
  });
});

describe('uitsplitsingen', () => {
  const rij = { gemeente: BREDA, start: '2026-01-01', aantal_regisseurs: 1, plan_datum: '2026-01-01' };
  let splits: Splitser;
  beforeAll(async () => {
    ({ splits } = await bereken([
      levering('casussen', BREDA, '2026HJ01', [
        { ...rij, casus_id: '1', gezin_id: 'X', gradatie: 'B', team: 'SLT' },
        { ...rij, casus_id: '2', gezin_id: 'X', gradatie: 'D', team: 'RET' },
        { ...rij, casus_id: '3', gradatie: 'B', team: 'SLT', plan_datum: null },
        { ...rij, casus_id: '4', gradatie: null, team: null },
        { ...rij, casus_id: '5', gradatie: 'A', team: 'SLT' },
      ]),
      levering('casussen', ALTENA, '2026HJ01', [
        { ...rij, gemeente: ALTENA, casus_id: '1', gradatie: 'B', team: 'CJG' },
      ]),
    ]));
  });

  it('put each gezin in one part: the heaviest gradatie, and apart where more teams work', () => {
    expect(splits('kpi2', 'gradatie', '2026HJ01')).toEqual({ B: '1/2', D: '1/1', onbekend: '1/1' });
    expect(splits('kpi2', 'team', '2026HJ01')).toEqual({
      SLT: '0/1',
      meer: '1/1',
      onbekend: '1/1',
      CJG: '1/1',
    });
  });

  it('know what each gemeente has of the region', () => {
    expect(splits('kpi2', 'gradatie', '2026HJ01', BREDA)).toEqual({ B: '0/1', D: '1/1', onbekend: '1/1' });
  });

  it('are made of half-years alone', () => {
    expect(splits('kpi2', 'gradatie', '2026JJ00')).toEqual({});
  });
});
