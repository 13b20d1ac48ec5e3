import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitie as kpi2 } from '@regiomonitor/queries/kpis/kpi2/definitie.ts';
import { definitie as kpi3 } from '@regiomonitor/queries/kpis/kpi3/definitie.ts';
import { definitie as kpi4 } from '@regiomonitor/queries/kpis/kpi4/definitie.ts';
import { definitie as kpi6 } from '@regiomonitor/queries/kpis/kpi6/definitie.ts';
import { writeDecimaal } from '../format/getal.ts';
import { readCijfer } from './cijfer.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Verschil } from './ontwikkeling.ts';
import { compareCijfers, compareInReeks, findVergelijkbare } from './ontwikkeling.ts';
import { createReeks, type Reeks } from './reeks.ts';
import { bandOf, limitOf, wilson } from './schommeling.ts';
import { countOf, meanOf, ONTBREEKT, ONVOLLEDIG, REGIO, rowOf, shareOf } from './voorbeelden.ts';

const share = (teller: number, noemer: number, anders = {}) =>
  readCijfer(kpi2, rowOf(kpi2, '2026HJ01', { ...shareOf(teller, noemer), ...anders }));
const verwijzingen = (aantal: number, anders = {}) =>
  readCijfer(kpi3, rowOf(kpi3, '2026JJ00', { ...countOf(aantal), ...anders }));
const overleggen = (aantal: number) => readCijfer(kpi4, rowOf(kpi4, '2026KW01', countOf(aantal)));
const grade = (som: number, n: number, variantie: number) =>
  readCijfer(kpi6, rowOf(kpi6, '2026JJ00', meanOf(som, n, variantie)));

function verschil(nu: ReturnType<typeof share>, toen: ReturnType<typeof share>): Verschil {
  const uitkomst = compareCijfers(nu, toen);
  if (uitkomst.soort !== 'verschil') throw new Error(`not compared: ${uitkomst.soort}`);
  return uitkomst;
}

describe('size of a change', () => {
  it('is taken from the displayed values: 72 - 65 = 7', () => {
    // 71,57% and 64,92%: exactly 6,65 procentpunt.
    const uitkomst = verschil(share(146, 204), share(124, 191));
    expect([writeDecimaal(uitkomst.grootte), uitkomst.beweging]).toEqual(['7', 'hoger']);
  });

  it('always is the sum that a reader makes of the two displayed values', () => {
    const aandeel = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(aandeel, aandeel, (a, b) => {
        const { grootte, beweging } = verschil(share(...a), share(...b));
        const getoond = ([teller, noemer]: [number, number]) => Math.round((100 * teller) / noemer);
        expect(Number(grootte.eenheden)).toBe(Math.abs(getoond(a) - getoond(b)));
        expect(beweging).toBe(['lager', 'gelijk', 'hoger'][Math.sign(getoond(a) - getoond(b)) + 1]);
      }),
    );
  });

  it('of a count adds the percentage only when both are at least 10', () => {
    const procent = (nu: number, toen: number) => {
      const deel = verschil(verwijzingen(nu), verwijzingen(toen)).procent;
      return deel && writeDecimaal(deel);
    };
    expect([procent(90, 99), procent(11, 10), procent(10, 9), procent(9, 10)]).toEqual([
      '9',
      '10',
      null,
      null,
    ]);
  });
});

describe('what is not compared', () => {
  it.each([
    ['a hidden figure', share(1, 2, { verborgen: true }), share(1, 2), 'verborgen'],
    ['a hidden earlier figure', share(1, 2), share(1, 2, { verborgen: true }), 'verborgen'],
    ['a missing figure', share(0, 0, ONTBREEKT), share(1, 2), 'niet_te_vergelijken'],
    ['an earlier nvt', share(1, 2), share(0, 0, { status: 'nvt' }), 'niet_te_vergelijken'],
    [
      'an incomplete count',
      verwijzingen(0, { ...ONVOLLEDIG, teller: '31', waarde: null }),
      verwijzingen(40),
      'nog_niet_te_vergelijken',
    ],
  ])('%s', (_, nu, toen, soort) => {
    expect(compareCijfers(nu, toen).soort).toBe(soort);
  });

  it('the first period', () => {
    expect(compareCijfers(share(1, 2), undefined)).toEqual({ soort: 'eerste' });
  });

  it('an incomplete percentage, whichever of the two it is', () => {
    const [half, heel] = [share(90, 100, ONVOLLEDIG), share(10, 100)];
    for (const paar of [[half, heel] as const, [heel, half] as const])
      expect(compareCijfers(...paar).soort).toBe('nog_niet_te_vergelijken');
  });
});

describe('normale schommeling', () => {
  it('of counts a and b is 1,96 * sqrt(a + b)', () => {
    expect(limitOf(verwijzingen(90), verwijzingen(99))).toBeCloseTo(1.96 * Math.sqrt(189), 10);
  });

  it('of shares is 1,96 * sqrt(p1(1-p1)/n1 + p2(1-p2)/n2), in procentpunt', () => {
    expect(limitOf(share(72, 100), share(65, 100))).toBeCloseTo(
      196 * Math.sqrt((0.72 * 0.28 + 0.65 * 0.35) / 100),
      10,
    );
  });

  it('of means is 1,96 * sqrt(s1²/n1 + s2²/n2)', () => {
    expect(limitOf(grade(1084.5, 150, 1.3), grade(828, 120, 1.4))).toBeCloseTo(
      1.96 * Math.sqrt(1.3 / 150 + 1.4 / 120),
      10,
    );
  });

  it('does not exist for kpi4: it counts what people did', () => {
    expect(verschil(overleggen(30), overleggen(10)).schommeling).toBeNull();
    expect(bandOf(overleggen(30))).toBeNull();
  });

  it('a change is within it only when it is smaller than the limit', () => {
    const oordeel = (a: number, b: number) => verschil(verwijzingen(a), verwijzingen(b)).schommeling?.oordeel;
    // 1,96 * sqrt(190) = 27,02 and 1,96 * sqrt(192) = 27,16
    expect([oordeel(109, 82), oordeel(110, 82)]).toEqual(['binnen', 'meer']);
  });

  it('a figure that did not move on the screen is not judged', () => {
    expect(verschil(share(1, 1), share(1, 1)).schommeling).toBeNull();
  });

  it('is never "more" unless the formula says so', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const oordeel = verschil(verwijzingen(a), verwijzingen(b)).schommeling?.oordeel;
        const groter = a !== b && Math.abs(a - b) >= 1.96 * Math.sqrt(a + b);
        expect(oordeel === 'meer').toBe(groter);
      }),
    );
  });
});

describe('bands', () => {
  it('Wilson for 7 of 14: 26,8% to 73,2%', () => {
    const [onder, boven] = wilson(7, 14);
    expect([onder.toFixed(1), boven.toFixed(1)]).toEqual(['26.8', '73.2']);
  });

  it('Wilson stays within 0-100 and around the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n))),
        ([k, n]) => {
          const [onder, boven] = wilson(k, n);
          expect(onder).toBeGreaterThanOrEqual(0);
          expect(onder).toBeLessThanOrEqual((100 * k) / n + 1e-9);
          expect(boven).toBeGreaterThanOrEqual((100 * k) / n - 1e-9);
          expect(boven).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('of a count is ± 1,96 * sqrt(count), never below 0', () => {
    expect(bandOf(verwijzingen(100))).toEqual([100 - 19.6, 100 + 19.6]);
    expect(bandOf(verwijzingen(1))?.[0]).toBe(0);
  });

  it('of a mean is ± 1,96 * s / sqrt(n)', () => {
    const [onder, boven] = bandOf(grade(700, 100, 4)) ?? [];
    expect([onder, boven]).toEqual([7 - 0.392, 7 + 0.392]);
  });

  it('does not exist without what it is made of', () => {
    expect(bandOf(share(1, 2, { teller: null, noemer: null }))).toBeNull();
    expect(bandOf(verwijzingen(0, { ...ONVOLLEDIG, teller: '31', waarde: null }))).toBeNull();
  });
});

describe('compareInReeks', () => {
  it('finds the period before and the same period a year before by their codes, not by their places', () => {
    const rijen = ['2025HJ01', '2026HJ01'].map((periode, n) =>
      rowOf(kpi2, periode, shareOf(60 + 10 * n, 100)),
    );
    const reeks = createReeks(kpi2, REGIO, rijen, 'halfjaar', '2026-11-22');
    const laatste = reeks.cijfers[1];
    if (!laatste) throw new Error('two rows make two figures');
    const { vorige, jaarEerder } = compareInReeks(reeks, laatste);
    expect([vorige.soort, jaarEerder?.soort]).toEqual(['eerste', 'verschil']);
  });
});

describe('a trendbreuk', () => {
  const halfjaren = ['2024HJ02', '2025HJ01', '2025HJ02', '2026HJ01'];
  const reeksMet = (...gebeurtenissen: Gebeurtenis[]) =>
    createReeks(
      kpi2,
      REGIO,
      halfjaren.map((periode, n) => rowOf(kpi2, periode, shareOf(50 + 5 * n, 100))),
      'halfjaar',
      '2026-11-22',
      gebeurtenissen,
    );
  const breuk = { letter: 'A', tekst: 'andere telling', trendbreuk: true };
  const soorten = (reeks: Reeks) =>
    reeks.cijfers.map((cijfer) => {
      const { vorige, jaarEerder } = compareInReeks(reeks, cijfer);
      return [vorige.soort, jaarEerder?.soort];
    });

  it('in a period ends the comparison of that period with those before it, and of no others', () => {
    expect(soorten(reeksMet({ datum: '2025-09-01', ...breuk }))).toEqual([
      ['eerste', 'eerste'],
      ['verschil', 'eerste'],
      ['trendbreuk', 'trendbreuk'],
      ['verschil', 'trendbreuk'],
    ]);
  });

  it('named by a period holds from its first day', () => {
    expect(soorten(reeksMet({ periode: '2025HJ02', ...breuk }))).toEqual(
      soorten(reeksMet({ datum: '2025-07-01', ...breuk })),
    );
  });

  it('is another thing than an event', () => {
    expect(soorten(reeksMet({ datum: '2025-09-01', ...breuk, trendbreuk: false }))).toEqual(
      soorten(reeksMet()),
    );
  });

  it('keeps the earlier figure out of what may stand beside it', () => {
    const reeks = reeksMet({ datum: '2025-09-01', ...breuk });
    const codes = reeks.cijfers.map((cijfer) => findVergelijkbare(reeks, cijfer)?.periode.code);
    expect(codes).toEqual([undefined, '2024HJ02', undefined, '2025HJ02']);
  });
});
