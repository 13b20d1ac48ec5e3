import { describe, expect, it } from 'vitest';
import { BsnTeller, isElfproef } from './elfproef.ts';

describe('the elfproef', () => {
  it.each([
    ['999999011', true],
    ['999999990', true],
    ['999999012', false],
    ['10000008', true],
    ['010000008', true],
    ['000000000', false],
  ])('%s: %s', (cijfers, geslaagd) => {
    expect(isElfproef(cijfers)).toBe(geslaagd);
  });
});

describe('a column', () => {
  const [goed, goed2, fout, fout2] = ['999999011', '999999023', '999999012', '999999013'] as const;
  const gevonden = (cellen: string[]): number | undefined => {
    const teller = new BsnTeller();
    cellen.forEach((cel, plaats) => teller.neem(cel, plaats + 2));
    return teller.gevonden;
  };

  it.each([
    ['one that passes', [goed], 2],
    ['one that fails', [fout], undefined],
    ['two that pass', [goed, goed2], 2],
    ['one of two', [goed, fout], undefined],
    ['two of three', [fout, goed, goed2], 3],
    ['one of three', [goed, fout, fout2], undefined],
    ['half of four', [fout, fout2, goed, goed2], 4],
    ['with spaces', [` ${goed}\u00a0`], 2],
    ['inside other text', [`BSN ${goed}`, 'abcdefghi', '1234567890'], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, cellen, rij) => {
    expect(gevonden(cellen)).toBe(rij);
  });
});
