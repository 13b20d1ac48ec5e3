import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPeriode,
  omvat,
  overlapt,
  parsePeriode,
  periodesTussen,
  PERIODESOORTEN,
  verschuif,
} from './periode.ts';

describe('reading a period', () => {
  it.each([
    ['2026JJ00', '2026JJ00', '2026-01-01', '2026-12-31'],
    ['2026', '2026JJ00', '2026-01-01', '2026-12-31'],
    ['2026-H1', '2026HJ01', '2026-01-01', '2026-06-30'],
    ['2026HJ02', '2026HJ02', '2026-07-01', '2026-12-31'],
    ['2026-q1', '2026KW01', '2026-01-01', '2026-03-31'],
    [' 2026KW04 ', '2026KW04', '2026-10-01', '2026-12-31'],
  ])('%s is %s', (tekst, code, start, eind) => {
    expect(parsePeriode(tekst)).toMatchObject({ code, start, eind });
  });

  it.each(['', '2026HJ03', '2026-Q5', '26', '2026JJ01', '1899', '2026-13', 'KW01', '2026KW00'])(
    'refuses %s',
    (tekst) => {
      expect(parsePeriode(tekst)).toBeUndefined();
    },
  );
});

const periode = fc
  .record({
    soort: fc.constantFrom(...PERIODESOORTEN),
    jaar: fc.integer({ min: 1990, max: 2100 }),
    plaats: fc.nat(3),
  })
  .map(({ soort, jaar, plaats }) =>
    createPeriode(soort, jaar, soort === 'jaar' ? 1 : (plaats % (soort === 'halfjaar' ? 2 : 4)) + 1),
  );

describe('whatever the period', () => {
  it('is read back from its code', () => {
    fc.assert(
      fc.property(periode, (p) => {
        expect(parsePeriode(p.code)).toEqual(p);
      }),
    );
  });

  it('shifted there and back is itself, and shifted by one begins the day after it ends', () => {
    fc.assert(
      fc.property(periode, fc.integer({ min: -40, max: 40 }), (p, aantal) => {
        expect(verschuif(verschuif(p, aantal), -aantal)).toEqual(p);
        const dagErna = new Date(Date.parse(p.eind) + 86_400_000).toISOString().slice(0, 10);
        expect(verschuif(p, 1).start).toBe(dagErna);
      }),
    );
  });

  it('is the only one of its kind between its own first and last day', () => {
    fc.assert(
      fc.property(periode, (p) => {
        expect(periodesTussen(p.soort, p.start, p.eind)).toEqual([p]);
      }),
    );
  });

  it('overlaps what it contains', () => {
    fc.assert(fc.property(periode, periode, (a, b) => !omvat(a, b) || overlapt(a, b)));
  });
});
