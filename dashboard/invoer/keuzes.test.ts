import { PROEFREGIO as regio } from '@regiomonitor/ingest/laden/proefregister.ts';
import { describe, expect, test } from 'vitest';
import { Gebruiksfout } from './gebruiksfout.ts';
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
