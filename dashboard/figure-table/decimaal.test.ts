import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundDecimaal } from './decimaal.ts';

it.each([
  ['72.300469483568', '72.300469'],
  ['7.6250000000', '7.625'],
  ['0.0000005', '0.000001'],
  ['-0.0000005', '-0.000001'],
  ['-0.0000004', '0'],
  ['1.0000004999', '1'],
  ['99.9999995', '100'],
  ['154', '154'],
  ['154.', '154'],
  ['12345678901234567890.1234565', '12345678901234567890.123457'],
])('%s at 6 decimals is %s', (tekst, verwacht) => {
  expect(roundDecimaal(tekst, 6)).toBe(verwacht);
});

it.each(['', '7,5', '1e5', 'NaN', 'Infinity', ' 7'])('refuses %j, which is no decimal number', (tekst) => {
  expect(() => roundDecimaal(tekst, 6)).toThrow(RangeError);
});

it('moves no number further than half of the last decimal, and rounding twice changes nothing', () => {
  const duizendmiljardste = 1_000_000_000n;
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (exact) => {
      const fractie = String(exact % duizendmiljardste).padStart(9, '0');
      const afgerond = roundDecimaal(`${exact / duizendmiljardste}.${fractie}`, 6);
      const [heel = '', rest = ''] = afgerond.split('.');
      const terug = BigInt(heel + rest.padEnd(9, '0'));
      const verschil = terug > exact ? terug - exact : exact - terug;
      expect(verschil).toBeLessThanOrEqual(500n);
      expect(roundDecimaal(afgerond, 6)).toBe(afgerond);
    }),
  );
});
