import { describe, expect, test } from 'vitest';
import { toFilter, type Cijferaanbod } from './cijferkeuze.ts';

describe('a choice of figures', () => {
  const aanbod: Cijferaanbod = {
    indicatoren: [{ code: 'kpi1' }, { code: 'kpi2' }],
    gebieden: [
      { code: 'proef', naam: 'Proefregio', soort: 'regio' },
      { code: 'GM0001', naam: 'Aldorp', soort: 'gemeente' },
    ],
    periodes: [{ code: '2026HJ01' }, { code: '2026JJ00' }, { code: '2026KW01' }],
  };

  test('in any spelling, several at once, becomes codes', () => {
    const keuze = { indicator: 'KPI2, kpi1', gebied: 'aldorp,regio', periode: '2026,2026-H1,2026-Q1' };
    expect(toFilter(keuze, aanbod)).toEqual({
      indicator: ['kpi2', 'kpi1'],
      gebied: ['GM0001', 'proef'],
      periode: ['2026JJ00', '2026HJ01', '2026KW01'],
    });
  });

  test('left out is everything', () => {
    expect(toFilter({}, aanbod)).toEqual({ indicator: [], gebied: [], periode: [] });
  });

  test.each([
    [{ indicator: 'kpi9' }, /De indicator "kpi9".*Kies uit: kpi1, kpi2/],
    [{ gebied: 'Elders' }, /Het gebied "Elders".*proef \(Proefregio\), GM0001 \(Aldorp\)/],
    [{ periode: '2031' }, /De periode "2031".*2026HJ01/],
    [{ periode: 'vorig jaar' }, /De periode "vorig jaar"/],
    [{ indicator: ',' }, /De indicator is leeg/],
  ])('of what is not there is refused with what is: %j', (keuze, melding) => {
    expect(() => toFilter(keuze, aanbod)).toThrow(melding);
  });
});
