import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitie as kpi2 } from '@regiomonitor/queries/kpis/kpi2/definitie.ts';
import { definitie as kpi3 } from '@regiomonitor/queries/kpis/kpi3/definitie.ts';
import { definitie as kpi4 } from '@regiomonitor/queries/kpis/kpi4/definitie.ts';
import { definitie as kpi6 } from '@regiomonitor/queries/kpis/kpi6/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { compareInReeks, findVorige } from '../kpi/ontwikkeling.ts';
import type { Reeks } from '../kpi/reeks.ts';
import { createReeks } from '../kpi/reeks.ts';
import { judgeDekking } from '../kpi/dekking.ts';
import { judgeStreefwaarde } from '../kpi/streefwaarde.ts';
import {
  countOf,
  GEMEENTE,
  meanOf,
  ONTBREEKT,
  ONVOLLEDIG,
  REGIO,
  rowOf,
  shareOf,
} from '../kpi/voorbeelden.ts';
import { writeGrafiek } from '../texts/grafiek.ts';
import { showOntwikkeling } from '../texts/ontwikkeling.ts';
import { showStreefwaarde } from '../texts/streefwaarde.ts';
import { writeZin } from '../texts/zin.ts';
import { createAs, labelTick, ticksOf } from './as.ts';
import { createGrafiek } from './grafiek.ts';
import { createGedeeldeAs, drawKlein } from './klein.ts';
import { renderTrend } from './server.ts';
import { drawSparkline } from './sparkline.ts';
import { createTabel } from './tabel.ts';
import { trendOption } from './trend.ts';

const STAND = '2026-11-22';
const doel = (streefwaarde: string) => ({ streefwaarde, nulmeting: '52', nulmeting_jaar: 2023 });

/** Every state in one series: hidden, complete, missing, incomplete, open. */
const gemeente = createReeks(
  kpi2,
  GEMEENTE,
  [
    rowOf(kpi2, '2024HJ01', { verborgen: true, ...doel('60') }),
    rowOf(kpi2, '2024HJ02', { ...shareOf(8, 14), ...doel('60') }),
    rowOf(kpi2, '2025HJ01', { ...shareOf(12, 19), ...doel('70') }),
    rowOf(kpi2, '2025HJ02', { ...ONTBREEKT, ...doel('70') }),
    rowOf(kpi2, '2026HJ01', { ...shareOf(9, 12), ...ONVOLLEDIG, ...doel('80') }),
    rowOf(kpi2, '2026HJ02', { ...ONTBREEKT, ...doel('80') }),
  ].map((rij) => ({ ...rij, gebied: GEMEENTE.code })),
  'halfjaar',
  STAND,
);
const regio = createReeks(
  kpi2,
  REGIO,
  ['2024HJ01', '2024HJ02', '2025HJ01', '2025HJ02'].map((p, n) => rowOf(kpi2, p, shareOf(108 + 8 * n, 200))),
  'halfjaar',
  STAND,
);
const jaren = (...waarden: Partial<CijferTable>[]) =>
  createReeks(
    kpi3,
    REGIO,
    waarden.map((waarde, n) => rowOf(kpi3, `${2024 + n}JJ00`, waarde)),
    'jaar',
    STAND,
  );
const verwijzingen = jaren(
  { ...countOf(107), streefwaarde: '105' },
  { ...countOf(99), streefwaarde: '100' },
  { ...countOf(90), streefwaarde: '95' },
);
const overleggen = createReeks(
  kpi4,
  REGIO,
  [10, 12, 9, 14, 15, 16, 12, 18].map((n, i) =>
    rowOf(kpi4, `${2025 + (i >> 2)}KW0${(i % 4) + 1}`, countOf(n)),
  ),
  'kwartaal',
  STAND,
);
const cijfers = createReeks(
  kpi6,
  REGIO,
  [rowOf(kpi6, '2025JJ00', meanOf(828, 120, 1.4)), rowOf(kpi6, '2026JJ00', meanOf(1084.5, 150, 1.3))],
  'jaar',
  STAND,
);

/** An event within a half-year, and a trendbreuk just after it. */
const metGebeurtenissen: Reeks = {
  ...regio,
  gebeurtenissen: [
    { datum: '2024-10-01', letter: 'A', tekst: 'werkafspraak één regisseur', trendbreuk: false },
    { periode: '2025HJ01', letter: 'B', tekst: 'andere registratie', trendbreuk: true },
  ],
};

const VOORBEELDEN = [
  ['gemeente', gemeente],
  ['verwijzingen', verwijzingen],
  ['overleggen', overleggen],
  ['cijfers', cijfers],
  ['gebeurtenissen', metGebeurtenissen],
] as const;

/** One element per line, so that a changed drawing reads as a change. */
const lines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

describe('golden drawings', () => {
  it.each(VOORBEELDEN)('%s', async (naam, reeks) => {
    const { breed, smal } = renderTrend(createGrafiek(reeks));
    await expect(lines(breed)).toMatchFileSnapshot(`golden/${naam}-breed.svg`);
    await expect(lines(smal)).toMatchFileSnapshot(`golden/${naam}-smal.svg`);
    await expect(lines(drawSparkline(reeks))).toMatchFileSnapshot(`golden/${naam}-sparkline.svg`);
    const klein = drawKlein(reeks, createGedeeldeAs([reeks]), reeks === gemeente ? regio : undefined);
    await expect(lines(klein)).toMatchFileSnapshot(`golden/${naam}-klein.svg`);
  });

  it('the option is plain data, but for the formatters of its axes', async () => {
    const option = JSON.stringify(trendOption(createGrafiek(gemeente), 'breed'), null, 1);
    await expect(`${option}\n`).toMatchFileSnapshot('golden/gemeente-option.txt');
  });
});

function drawings(reeks: Reeks): string[] {
  const { breed, smal } = renderTrend(createGrafiek(reeks));
  return [breed, smal, drawSparkline(reeks), drawKlein(reeks, createGedeeldeAs([reeks]))];
}

describe('every drawing', () => {
  const alle = VOORBEELDEN.flatMap(([, reeks]) => drawings(reeks));

  it('is an image with a name', () => {
    for (const svg of alle) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toMatch(/aria-label="[^"]+"|<title [^>]*>[^<]+<\/title><desc [^>]*>[^<]+<\/desc>/);
    }
  });

  it('passes a strict content security policy, and has no colour of its own', () => {
    for (const svg of alle) {
      expect(svg).not.toMatch(/<style|style=|<script|\son[a-z]+=|href|url\(/);
      const raakvlak = /fill="rgb\(0,0,0\)" fill-opacity="0"/g;
      expect(svg.replace(raakvlak, '')).not.toMatch(/(fill|stroke)="(#|rgb)/);
    }
  });

  it('escapes the names in it', () => {
    const naar = { ...GEMEENTE, naam: 'A <b>"&' };
    const [breed, smal, sparkline, klein] = drawings({ ...gemeente, gebied: naar });
    for (const svg of [breed, smal, klein]) expect(svg).toContain('A &lt;b&gt;');
    for (const svg of [breed, smal, sparkline, klein]) expect(svg).not.toContain('<b>');
  });

  it('can do without any figure', () => {
    const leeg = createReeks(kpi2, REGIO, [], 'halfjaar', STAND);
    const niets = createReeks(kpi2, REGIO, [rowOf(kpi2, '2026HJ01', ONTBREEKT)], 'halfjaar', STAND);
    for (const svg of [...drawings(leeg), ...drawings(niets)])
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

describe('signs', () => {
  const { punten } = createGrafiek(gemeente);

  it('hidden and missing have each their own, an open period has none', () => {
    expect(punten.map(({ teken }) => teken)).toEqual(['·', '', '', '–', '', '']);
    expect(punten.map(({ open }) => open)).toEqual([false, false, false, false, false, true]);
  });

  it('the tooltip says them in words', () => {
    expect(punten.map(({ uitleg }) => uitleg[0])).toEqual([
      '1e halfjaar 2024: verborgen (te klein aantal)',
      '2e halfjaar 2024: 57%',
      '1e halfjaar 2025: 63%',
      '2e halfjaar 2025: ontbreekt',
      '1e halfjaar 2026: 75% (onvolledig)',
      '2e halfjaar 2026: termijn loopt nog',
    ]);
  });

  it('no line runs through a gap; towards an incomplete point it is dotted', () => {
    const reeks = {
      ...gemeente,
      cijfers: gemeente.cijfers.filter(({ toestand }) => toestand !== 'ontbreekt'),
    };
    const klein = drawKlein(reeks, createGedeeldeAs([reeks]));
    expect([...klein.matchAll(/class="(c-line[^"]*)"/g)].map(([, klasse]) => klasse)).toEqual([
      'c-line',
      'c-line inc',
    ]);
    expect(drawKlein(gemeente, createGedeeldeAs([gemeente]))).not.toContain('c-line inc');
  });
});

describe('createAs', () => {
  it.each([
    ['%', [3], { min: 0, max: 100, stap: 25 }],
    ['aantal', [], { min: 0, max: 2, stap: 1 }],
    ['aantal', [3], { min: 0, max: 3, stap: 1 }],
    ['aantal', [107], { min: 0, max: 150, stap: 50 }],
    ['aantal', [16], { min: 0, max: 20, stap: 5 }],
    ['cijfer', [7.2], { min: 5, max: 9, stap: 1 }],
    ['cijfer', [4.6, 9.3], { min: 4, max: 10, stap: 1 }],
  ] as const)('%s of %j', (eenheid, waarden, as) => {
    expect(createAs(eenheid, waarden)).toEqual(as);
  });

  it('holds every value, in at most seven steps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true })), (waarden) => {
        const as = createAs('aantal', waarden);
        expect(Math.max(...waarden, 0)).toBeLessThanOrEqual(as.max);
        expect(ticksOf(as).length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('names the unit once, at the top', () => {
    const as = createAs('%', []);
    expect(ticksOf(as).map((waarde) => labelTick(waarde, as, '%'))).toEqual(['0', '25', '50', '75', '100%']);
  });
});

describe('createTabel', () => {
  it('holds the same points as the chart, missing and hidden ones included', () => {
    const { periodes, rijen } = createTabel([gemeente, regio]);
    expect(periodes.map(({ naam }) => naam)).toEqual([
      '1e halfjaar 2024',
      '2e halfjaar 2024',
      '1e halfjaar 2025',
      '2e halfjaar 2025',
      '1e halfjaar 2026',
      '2e halfjaar 2026',
    ]);
    expect(rijen.map(({ naam, cellen }) => [naam, ...cellen.map(({ zichtbaar }) => zichtbaar)])).toEqual([
      ['Breda', '·', '57%', '63%', '–', '75%', '–'],
      ['Regio', '54%', '58%', '62%', '66%', '–', '–'],
    ]);
  });
});

describe('a hidden figure', () => {
  /** All that is ever made of a series. */
  const everything = (reeks: Reeks) => {
    const grafiek = createGrafiek(reeks);
    return JSON.stringify([
      grafiek,
      trendOption(grafiek, 'breed'),
      trendOption(grafiek, 'smal'),
      drawSparkline(reeks),
      drawSparkline(reeks, reeks),
      drawKlein(reeks, createGedeeldeAs([reeks], reeks), reeks),
      writeGrafiek(reeks),
      createTabel([reeks]),
      reeks.cijfers.map((cijfer) => [
        writeZin(cijfer, findVorige(reeks, cijfer), judgeDekking(cijfer, [])),
        showStreefwaarde(judgeStreefwaarde(cijfer)),
        Object.values(compareInReeks(reeks, cijfer)).map((o) => o && showOntwikkeling(o)),
      ]),
    ]);
  };
  const rij = (teller: number, noemer: number, verborgen: boolean) => ({
    ...shareOf(teller, noemer),
    verborgen,
    variantie: teller,
  });
  const cel = fc.record({
    a: fc.nat(200),
    b: fc.nat(200),
    verborgen: fc.boolean(),
    onvolledig: fc.boolean(),
  });

  it.each([kpi2, kpi3, kpi6])(
    'of $code changes nothing that anybody sees, whatever its value',
    (indicator) => {
      const reeks = (
        cellen: { a: number; b: number; verborgen: boolean; onvolledig: boolean }[],
        kies: 'a' | 'b',
      ) =>
        createReeks(
          indicator,
          REGIO,
          cellen.map((c, n) => ({
            ...rowOf(indicator, `${2015 + n}JJ00`, rij(c.verborgen ? c[kies] : c.a, 200, c.verborgen)),
            ...(c.onvolledig ? ONVOLLEDIG : {}),
            streefwaarde: '60',
          })),
          'jaar',
          STAND,
        );
      fc.assert(
        fc.property(fc.array(cel, { minLength: 1, maxLength: 8 }), (cellen) => {
          expect(everything(reeks(cellen, 'b'))).toBe(everything(reeks(cellen, 'a')));
        }),
      );
    },
  );

  it('the drawing of ECharts neither', () => {
    const met = (teller: number) => jaren(countOf(40), { ...countOf(teller), verborgen: true }, countOf(44));
    expect(renderTrend(createGrafiek(met(4)))).toEqual(renderTrend(createGrafiek(met(9876))));
  });
});

describe('what happened', () => {
  const grafiek = createGrafiek(metGebeurtenissen);

  it('stands on its day, a trendbreuk at the edge of its period', () => {
    expect(grafiek.momenten.map(({ plaats }) => plaats)).toEqual([1, 1.5]);
    expect(grafiek.momenten.map(({ tekst }) => tekst)).toEqual([
      '1 oktober 2024: werkafspraak één regisseur',
      '1e halfjaar 2025 (trendbreuk): andere registratie',
    ]);
  });

  it('is left out where it lies outside the periods that are drawn', () => {
    const vroeger = { datum: '2019-01-01', letter: 'A', tekst: 'vroeger', trendbreuk: true };
    expect(createGrafiek({ ...regio, gebeurtenissen: [vroeger] }).momenten).toEqual([]);
  });

  it('interrupts every line at a trendbreuk, and at nothing else', () => {
    expect(grafiek.punten.map(({ naBreuk }) => naBreuk)).toEqual([false, false, true, false]);
    const lijnen = (svg: string) => svg.match(/<polyline/g)?.length;
    expect([lijnen(drawSparkline(regio)), lijnen(drawSparkline(metGebeurtenissen))]).toEqual([1, 2]);
  });

  it('is said in the description, and the heading claims nothing across a trendbreuk', () => {
    const { kop, beschrijving } = writeGrafiek(metGebeurtenissen);
    expect(beschrijving).toContain('B: 1e halfjaar 2025 (trendbreuk): andere registratie.');
    expect(kop).toContain('sinds 1e halfjaar 2025');
  });

  it('never lies over another letter', () => {
    const dicht = ['2024-10-01', '2024-10-02', '2025-12-31'].map((datum, n) => ({
      ...{ datum, tekst: 'iets', trendbreuk: false },
      letter: 'ABC'[n] ?? '',
    }));
    const { smal } = renderTrend(createGrafiek({ ...regio, gebeurtenissen: dicht }));
    const x = [...smal.matchAll(/<text[^>]*class="m"[^>]*translate\(([\d.]+)/g)].map(([, plek]) =>
      Number(plek),
    );
    expect(x).toHaveLength(3);
    expect((x[1] ?? 0) - (x[0] ?? 0)).toBeGreaterThanOrEqual(22);
    expect(x[2]).toBeLessThanOrEqual(254);
  });
});
