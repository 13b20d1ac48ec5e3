import { describe, expect, it } from 'vitest';
import { ALTENA, BREDA, bereken, levering } from '../kpis/voorbeeld.ts';

const casus = { gemeente: BREDA, start: '2026-01-01', plan_datum: '2026-01-01', aantal_regisseurs: 1 };
const totaal = (
  indicator: string,
  periode: string,
  teller: string,
  noemer: number | null = null,
  gemeente = BREDA,
) => ({
  indicator,
  gemeente,
  periode,
  teller,
  noemer,
});
const aantallen = (...rijen: ReturnType<typeof totaal>[]) =>
  levering('aantallen', 'regio', '2026JJ00', rijen);

describe('totals instead of rows', () => {
  it('count as they are, and cover their period', async () => {
    const { lees, vind } = await bereken([
      aantallen(totaal('kpi2', '2026HJ01', '7', 9), totaal('kpi3', '2026JJ00', '4')),
    ]);
    expect(lees('kpi2', '2026HJ01', BREDA)).toBe('7/9 = 77.777778');
    expect(lees('kpi3', '2026JJ00', BREDA)).toBe('4 = 4');
    expect(vind('kpi3', '2026JJ00')).toMatchObject({
      teller: '4',
      status: 'onvolledig',
      geleverd: 4,
      verwacht: 20,
    });
  });

  it('add up over periods and gemeenten, with each other and with rows', async () => {
    const { lees } = await bereken([
      aantallen(totaal('kpi2', '2026HJ02', '3', 4), totaal('kpi2', '2026HJ01', '1', 1, ALTENA)),
      levering('casussen', BREDA, '2026HJ01', [{ ...casus, casus_id: 'A' }]),
    ]);
    expect(lees('kpi2', '2026JJ00', BREDA)).toBe('4/5 = 80');
    expect(lees('kpi2', '2026HJ01')).toBe('2/2 = 100 onvolledig');
  });

  it('give way to rows of the same period', async () => {
    const { lees } = await bereken([
      aantallen(totaal('kpi2', '2026HJ01', '7', 9)),
      levering('casussen', BREDA, '2026HJ01', [{ ...casus, casus_id: 'A' }]),
    ]);
    expect(lees('kpi2', '2026HJ01', BREDA)).toBe('1/1 = 100');
  });

  it('cover the quarters of their period that rows leave open', async () => {
    const { lees } = await bereken([
      aantallen(totaal('kpi4', '2026JJ00', '20')),
      levering('overleggen', BREDA, '2026KW01', [
        { overleg_id: 'o', datum: '2026-02-01', gemeenten: [BREDA], partijen: ['SLT', 'RET'] },
      ]),
    ]);
    expect(lees('kpi4', '2026KW01', BREDA)).toBe('1 = 1');
    expect(lees('kpi4', '2026JJ00', BREDA)).toBe('21 = 21');
  });

  it('say nothing of a shorter period, and a longer total goes before its parts', async () => {
    const { lees } = await bereken([
      aantallen(totaal('kpi4', '2026JJ00', '20'), totaal('kpi4', '2026KW01', '6')),
    ]);
    expect(lees('kpi4', '2026JJ00', BREDA)).toBe('20 = 20');
    expect(lees('kpi4', '2026KW01', BREDA)).toBe('6 = 6');
    expect(lees('kpi4', '2026HJ01', BREDA)).toBe('6 = - onvolledig');
  });

  it('take the place of rows for a stand', async () => {
    const { lees } = await bereken([
      aantallen(totaal('kpi5', '2026JJ00', '6')),
      levering('ervaringsdeskundigen', BREDA, '2026HJ01', [
        { persoon_id: 'e', gemeenten: [BREDA], start: '2026-01-01' },
      ]),
    ]);
    expect(lees('kpi5', '2026JJ00', BREDA)).toBe('6 = 6');
    expect(lees('kpi5', '2026JJ00')).toBe('6 = - onvolledig');
  });

  it('have no spread', async () => {
    const { vind } = await bereken([aantallen(totaal('kpi6', '2026JJ00', '82.5', 11))]);
    expect(vind('kpi6', '2026JJ00', BREDA)).toMatchObject({ waarde: '7.5', variantie: null });
  });
});
