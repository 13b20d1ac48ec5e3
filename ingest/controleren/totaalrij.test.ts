import { describe, expect, it } from 'vitest';
import { isTotaalrij, wijktAf } from './totaalrij.ts';

it.each([
  [['Totaal', '3'], true],
  [['TOTAAL: 3'], true],
  [['', ' Subtotaal'], true],
  [['eindtotaal 3 rijen'], true],
  [['totaalplan', 'Breda'], false],
  [['C-1', 'totaal'], false],
  [['', ''], false],
])('%j is a row of totals: %s', (rij, verwacht) => {
  expect(isTotaalrij(rij)).toBe(verwacht);
});

describe('the number of rows it states', () => {
  const isGetalkolom = (plaats: number): boolean => plaats === 2;
  it.each([
    [['Totaal', '3'], false],
    [['Totaal', '4'], true],
    [['Totaal: 3 rijen'], false],
    [['Totaal (4)'], true],
    [['Totaal', '', '17'], false],
    [['Totaal', '2', '3'], true],
    [['Totaal', '3', '9', '12'], false],
    [['Totaal'], false],
  ])('%j differs from 3: %s', (rij, verwacht) => {
    expect(wijktAf(rij, 3, isGetalkolom)).toBe(verwacht);
  });
});
