import { expect, it } from 'vitest';
import { formatDuur } from './duur.ts';

it.each([
  [1, '1 seconde'],
  [30, '30 seconden'],
  [60, '1 minuut'],
  [61, '2 minuten'],
  [900, '15 minuten'],
])('says %i seconds as %s', (seconden, tekst) => {
  expect(formatDuur(seconden)).toBe(tekst);
});
