import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAantal,
  formatDecimaal,
  formatStreefwaarde,
  formatWaarde,
  roundDecimaal,
  parseDecimaal,
} from './getal.ts';

describe('formatDecimaal', () => {
  it.each([
    ['1234.5', 1, '1.234,5'],
    ['7.625', 1, '7,6'],
    ['7.65', 1, '7,7'],
    ['-7.65', 1, '−7,7'],
    ['72.300469', 0, '72'],
    ['64.5', 0, '65'],
    ['-0.5', 0, '−1'],
    ['-0.4', 0, '0'],
    ['0', 0, '0'],
    ['0.05', 1, '0,1'],
    ['8', 1, '8,0'],
    ['1000000', 0, '1.000.000'],
    ['123456789012345678901.5', 0, '123.456.789.012.345.678.902'],
  ])('%s with %i decimals is %s', (tekst, decimalen, verwacht) => {
    expect(formatDecimaal(tekst, decimalen)).toBe(verwacht);
  });

  it.each(['', ' 1', '1,5', '1e3', 'NaN', 'Infinity', '.5', '5.', '--1', '+1'])('refuses %j', (tekst) => {
    expect(() => formatDecimaal(tekst, 0)).toThrow(TypeError);
  });

  it('never moves a number by more than half of its last digit', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.nat(6), fc.nat(6), (eenheden, decimalen, naar) => {
        const af = roundDecimaal({ eenheden, decimalen }, naar).eenheden * 10n ** BigInt(12 - naar);
        const fout = af - eenheden * 10n ** BigInt(12 - decimalen);
        expect((fout < 0n ? -fout : fout) * 2n).toBeLessThanOrEqual(10n ** BigInt(12 - naar));
      }),
    );
  });

  it('agrees with the Dutch locale of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (getal) => {
        expect(formatAantal(getal)).toBe(getal.toLocaleString('nl-NL'));
      }),
    );
  });
});

describe('formatAantal', () => {
  it.each([Number.NaN, Infinity, 1.5])('refuses %d', (getal) => {
    expect(() => formatAantal(getal)).toThrow(TypeError);
  });
});

describe('formatWaarde', () => {
  it.each([
    ['72.300469', '%', '72%'],
    ['1234', 'aantal', '1.234'],
    ['7.226667', 'cijfer', '7,2'],
  ] as const)('%s %s is %s', (waarde, eenheid, verwacht) => {
    expect(formatWaarde(waarde, eenheid)).toBe(verwacht);
  });
});

describe('formatStreefwaarde', () => {
  it.each([
    ['80', '%', '80%'],
    ['80.000000000', '%', '80%'],
    ['79.5', '%', '79,5%'],
    ['95', 'aantal', '95'],
    ['7', 'cijfer', '7,0'],
    ['7.5', 'cijfer', '7,5'],
  ] as const)('%s %s is %s', (waarde, eenheid, verwacht) => {
    expect(formatStreefwaarde(waarde, eenheid)).toBe(verwacht);
  });
});

it('reads what it can write', () => {
  expect(parseDecimaal('-12.50')).toEqual({ eenheden: -1250n, decimalen: 2 });
});
