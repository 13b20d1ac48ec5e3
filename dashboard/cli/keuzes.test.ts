import { PROEFREGIO as regio } from '@regiomonitor/ingest/laden/proefregister.ts';
import { describe, expect, test } from 'vitest';
import { Gebruiksfout } from './afloop.ts';
import { toFilter, type Cijferaanbod } from './cijferkeuze.ts';
import { parseAanleveraar, parseBron, parseLeveringId, parsePeriodekeuze, parseScope } from './keuzes.ts';

describe('what people type for a levering', () => {
  test.each([
    ['GM0001', 'GM0001'],
    ['gm0001', 'GM0001'],
    ['1', 'GM0001'],
    [' Aldorp ', 'GM0001'],
    ['Gemeente Berghem', 'GM0002'],
    ['GM0012', 'GM0002'],
    ['0012', 'GM0002'],
    ['regio', 'regio'],
    ['proef', 'regio'],
    ['PROEFREGIO', 'regio'],
  ])('--gemeente %s is %s', (tekst, scope) => {
    expect(parseScope(tekst, regio)).toBe(scope);
  });

  test('a gemeente from elsewhere is refused with the list of this region', () => {
    expect(() => parseScope('Elders', regio)).toThrow(
      'Aldorp (GM0001), Berghem (GM0002), Cadzijl (GM0003), of regio',
    );
    expect(() => parseScope('GM9999', regio)).toThrow(Gebruiksfout);
  });

  test('a bron, a periode, an aanleveraar and a number', () => {
    expect(parseBron(' Casussen ')).toBe('casussen');
    expect(() => parseBron('cases')).toThrow(/Kies uit: professionals, scholing, casussen/);
    expect(parsePeriodekeuze('2026-h1').code).toBe('2026HJ01');
    expect(() => parsePeriodekeuze('2026H3')).toThrow(/2026HJ01 of 2026-H1/);
    expect(parseAanleveraar(undefined)).toBe('gemeente');
    expect(parseAanleveraar(' RvdK ')).toBe('rvdk');
    expect(() => parseAanleveraar('een hele zin')).toThrow(/korte naam/);
    expect(parseLeveringId('12')).toBe(12);
    expect(() => parseLeveringId('12a')).toThrow(/geen nummer/);
  });
});

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
