import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { findWoorden, textsIn } from './taaltoets.ts';
import { LEGENDA, TOESTAND } from './tekens.ts';

const modules = readdirSync(new URL('.', import.meta.url)).filter(
  (naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts') && naam !== 'taaltoets.ts',
);

describe('the word list', () => {
  it.each(modules)('%s avoids the words to avoid', async (naam) => {
    const inhoud: unknown = await import(new URL(naam, import.meta.url).href);
    expect(textsIn({ ...(inhoud as object) }).flatMap(findWoorden)).toEqual([]);
  });

  it('so do the definitions', () => {
    expect(textsIn(INDICATOREN.map(({ teksten }) => teksten)).flatMap(findWoorden)).toEqual([]);
  });

  it('the test itself sees a forbidden word', () => {
    expect(findWoorden('Klik op submit')).toHaveLength(1);
  });
});

describe('states and signs', () => {
  it('are called as the word list says', () => {
    expect(Object.values(TOESTAND)).toEqual([
      'ontbreekt',
      'verborgen (te klein aantal)',
      'niet van toepassing',
      'onvolledig',
      'voorlopig',
      'definitief',
    ]);
  });

  it('one sign, one explanation for every reason to hide', () => {
    expect(LEGENDA[0]).toEqual({
      teken: '·',
      betekenis: 'een te klein aantal, of verborgen omdat een te klein aantal er anders uit te berekenen is',
    });
  });
});
