import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRENS, median, meetAfwijking, type Meting } from './afwijking.ts';

const aantal = (teller: number): Meting => ({ teller, noemer: null, kwadraten: null });
const aandeel = (teller: number, noemer: number): Meting => ({ teller, noemer, kwadraten: null });
const cijfers = (...getallen: number[]): Meting => ({
  teller: getallen.reduce((som, getal) => som + getal, 0),
  noemer: getallen.length,
  kwadraten: getallen.reduce((som, getal) => som + getal ** 2, 0),
});
const valtOp = (vorm: Parameters<typeof meetAfwijking>[0], nieuw: Meting, eerder: readonly Meting[]) =>
  Math.abs(meetAfwijking(vorm, nieuw, eerder)?.z ?? 0) > GRENS;

describe('a number of rows', () => {
  it.each([
    ['62% fewer than the one levering before', 50, [131], true],
    ['a little fewer than the one levering before', 110, [131], false],
    ['half of what it was, and few', 4, [8], false],
    ['none where there were many', 0, [131], true],
    ['none where there were a few', 0, [3], false],
    ['many where there were none', 40, [0], true],
    ['a quarter fewer than in two leveringen', 100, [131, 135], false],
    [
      'a quarter fewer than in a long and steady series',
      900,
      [1200, 1210, 1195, 1205, 1190, 1200, 1210],
      true,
    ],
    [
      'a quarter fewer than in a long series that swings',
      900,
      [1200, 700, 1500, 900, 1300, 650, 1100],
      false,
    ],
    ['as before, after one odd levering', 131, [130, 4000, 128, 133], false],
    ['as odd as one odd levering before it', 4000, [130, 4000, 128, 133], true],
  ])('%s: %i beside %j stands out: %s', (_geval, nieuw, eerder, verwacht) => {
    expect(valtOp('aantal', aantal(nieuw), eerder.map(aantal))).toBe(verwacht);
  });
});

describe('a share', () => {
  it.each([
    ['much smaller', [6, 50], [[59, 131]], true],
    ['a little smaller', [40, 100], [[59, 131]], false],
    ['of few rows', [0, 4], [[3, 5]], false],
    ['all where there were none', [100, 100], [[0, 100]], true],
    [
      'none, as always',
      [0, 100],
      [
        [0, 90],
        [0, 110],
        [0, 95],
      ],
      false,
    ],
  ])('%s stands out: %j beside %j', (_geval, [teller = 0, noemer = 0], eerder, verwacht) => {
    expect(
      valtOp(
        'aandeel',
        aandeel(teller, noemer),
        eerder.map(([t = 0, n = 0]) => aandeel(t, n)),
      ),
    ).toBe(verwacht);
  });

  it('of nothing is not compared', () => {
    expect(meetAfwijking('aandeel', aandeel(0, 0), [aandeel(3, 5)])).toBeUndefined();
    expect(meetAfwijking('aandeel', aandeel(3, 5), [aandeel(0, 0)])).toBeUndefined();
  });
});

describe('a mean grade', () => {
  it('stands out when it fell by two points, and not by a half', () => {
    const eerder = [cijfers(7, 8, 7.5, 6, 9, 8), cijfers(7, 7, 8, 8, 7.5, 7)];
    expect(valtOp('gemiddelde', cijfers(5, 5.5, 5, 6, 5, 4), eerder)).toBe(true);
    expect(valtOp('gemiddelde', cijfers(7, 7, 7, 7, 7, 6), eerder)).toBe(false);
  });
});

describe('any series', () => {
  const getal = fc.integer({ min: 0, max: 100_000 });

  it('is never compared with nothing, and what equals every earlier one never stands out', () => {
    expect(meetAfwijking('aantal', aantal(10), [])).toBeUndefined();
    fc.assert(
      fc.property(getal, fc.integer({ min: 1, max: 8 }), (waarde, keer) => {
        expect(
          meetAfwijking(
            'aantal',
            aantal(waarde),
            Array.from({ length: keer }, () => aantal(waarde)),
          )?.z,
        ).toBe(0);
      }),
    );
  });

  it('gives a finite distance with the sign of the difference', () => {
    fc.assert(
      fc.property(getal, fc.array(getal, { minLength: 1, maxLength: 8 }), (nieuw, eerder) => {
        const z = meetAfwijking('aantal', aantal(nieuw), eerder.map(aantal))?.z ?? Number.NaN;
        expect(Number.isFinite(z)).toBe(true);
        const midden = median(eerder.map((waarde) => Math.log(waarde + 0.5)));
        expect(Math.sign(z)).toBe(Math.sign(Math.log(nieuw + 0.5) - midden) || 0);
      }),
    );
  });

  it('does not mind the order of the earlier ones', () => {
    fc.assert(
      fc.property(getal, fc.array(getal, { minLength: 1, maxLength: 8 }), (nieuw, eerder) => {
        const heen = meetAfwijking('aantal', aantal(nieuw), eerder.map(aantal));
        expect(meetAfwijking('aantal', aantal(nieuw), eerder.toReversed().map(aantal))).toEqual(heen);
      }),
    );
  });
});
