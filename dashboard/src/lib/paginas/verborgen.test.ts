/** What is hidden is nowhere: figures are hidden by hand, and every page model is searched for them. */
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATEN, formatFigureTable } from '../../../figure-table/figure-table.ts';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import { renderTrend } from '../chart/server.ts';
import { trendOption } from '../chart/trend.ts';
import { createGemeente } from './gemeente.ts';
import { createIndicator, findIndicator } from './indicator.ts';
import { createKader, type KaderMetCijfers } from './kader.ts';
import { createOverzicht } from './overzicht.ts';

const inhoud = inventInhoud({
  gemeenten: [
    { code: 'GM0001', naam: 'Aarde' },
    { code: 'GM0002', naam: 'Berg' },
  ],
  definities: INDICATOREN,
});
const kader = createKader(
  {
    kop: inhoud.publicatie[0]!,
    gebieden: inhoud.gebied,
    periodes: inhoud.periode,
    indicatoren: inhoud.indicator,
  },
  new Set(['2026HJ02']),
  [],
) as KaderMetCijfers;

/** Hides one gemeente's figure, which beneath is as `geheim` says. */
function hide(geheim: Partial<CijferTable>): CijferTable[] {
  return inhoud.cijfer.map((cijfer) =>
    cijfer.indicator === 'kpi2' && cijfer.gebied === 'GM0002' && cijfer.periode === '2026HJ02'
      ? { ...cijfer, ...geheim, verborgen: true }
      : cijfer,
  );
}

function pages(cijfers: readonly CijferTable[]): string {
  const gevonden = findIndicator(kader, 'kpi2');
  const modellen = [kader.regio, ...kader.gemeenten].flatMap((gebied) => {
    const keuze = { gebied, periode: kader.laatste };
    return [
      createOverzicht(kader, keuze, cijfers),
      createIndicator(kader, keuze, gevonden, cijfers, { drawTrend: renderTrend }),
      ...(gebied.soort === 'gemeente' ? [createGemeente(kader, keuze, cijfers)] : []),
    ];
  });
  return JSON.stringify(modellen);
}

describe('a hidden figure', () => {
  const beneath = hide({ teller: '3', noemer: 4, waarde: '75' });

  it('leaves no trace: pages are the same whatever lies beneath', () => {
    expect(pages(beneath)).toBe(pages(hide({ teller: null, noemer: null, waarde: null })));
    expect(pages(beneath)).toBe(pages(hide({ teller: '87', noemer: 91, waarde: '95.604396' })));
  });

  it('is shown as hidden, in signs and in words', () => {
    const gemeente = kader.gemeenten[1]!;
    const pagina = createGemeente(kader, { gebied: gemeente, periode: kader.laatste }, beneath);
    const tegel = pagina.tegels.find(({ code }) => code === 'kpi2');
    expect(tegel?.stand?.waarde).toMatchObject({
      zichtbaar: '·',
      toegankelijk: 'verborgen (te klein aantal)',
    });
    expect(tegel?.stand?.ontwikkeling.pijl).toBe('verborgen');
    expect(tegel?.stand?.streefwaarde.teken).toBe('verborgen');
  });

  it('leaves the figures beside it as they are', () => {
    const keuze = { gebied: kader.regio, periode: kader.laatste };
    const { tellertabel } = createIndicator(kader, keuze, findIndicator(kader, 'kpi2'), beneath, {
      drawTrend: renderTrend,
    });
    expect(tellertabel?.regels.map(({ naam, teller }) => [naam, teller?.zichtbaar])).toEqual([
      ['Aarde', '135'],
      ['Berg', '·'],
      ['Testregio', '209'],
    ]);
  });
});

describe('any hidden figures, of any indicator, gebied and period', () => {
  /** What ECharts is given, instead of the slow drawing that it makes of it. */
  const listOptions = (grafiek: Grafiek) => ({
    breed: JSON.stringify(trendOption(grafiek, 'breed')),
    smal: JSON.stringify(trendOption(grafiek, 'smal')),
  });

  /** Everything that is made of these figures: pages of every indicator and gebied, and files. */
  const everything = (cijfers: readonly CijferTable[]) =>
    JSON.stringify([
      ...[kader.regio, ...kader.gemeenten].flatMap((gebied) => {
        const keuze = { gebied, periode: kader.laatste };
        return [
          createOverzicht(kader, keuze, cijfers),
          ...kader.indicatoren.map(({ code }) =>
            createIndicator(kader, keuze, findIndicator(kader, code), cijfers, { drawTrend: listOptions }),
          ),
        ];
      }),
      ...kader.gemeenten.map((gebied) => createGemeente(kader, { gebied, periode: kader.laatste }, cijfers)),
      ...FORMATEN.map((formaat) => formatFigureTable(cijfers, formaat)),
    ]);

  /** Hides the figures of these places, with beneath them whatever `waarde` makes of their place. */
  const hideAll = (plaatsen: ReadonlySet<number>, waarde: (plaats: number) => number) =>
    inhoud.cijfer.map((cijfer, plaats) => {
      if (!plaatsen.has(plaats)) return cijfer;
      const teller = waarde(plaats);
      const beneden = { teller: String(teller), noemer: teller + 3, waarde: (teller / 11).toFixed(6) };
      return { ...cijfer, ...beneden, variantie: teller, interviews: teller, verborgen: true };
    });

  it('show in no order, scale, change, target, colour, sentence, drawing or file', () => {
    const plaats = fc.nat(inhoud.cijfer.length - 1);
    fc.assert(
      fc.property(
        fc.array(plaats, { minLength: 1, maxLength: 120 }),
        fc.nat(90),
        fc.nat(90),
        (plaatsen, a, b) => {
          const verborgen = new Set(plaatsen);
          const een = everything(hideAll(verborgen, (nummer) => (nummer * 7 + a) % 97));
          expect(everything(hideAll(verborgen, (nummer) => (nummer * 13 + b) % 89))).toBe(een);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('would show if they were not hidden, so that this test can fail', () => {
    const alles = new Set(inhoud.cijfer.keys());
    const open = (waarde: (plaats: number) => number) =>
      everything(hideAll(alles, waarde).map((cijfer) => ({ ...cijfer, verborgen: false })));
    expect(open((nummer) => (nummer % 40) + 11)).not.toBe(open((nummer) => (nummer % 41) + 11));
  });

  it('take every comparison with them: any operand hidden, result hidden', () => {
    const nu = new Set(['2026HJ02', '2026JJ00']);
    const eerder = inhoud.cijfer.map((cijfer) => ({ ...cijfer, verborgen: !nu.has(cijfer.periode) }));
    const huidig = inhoud.cijfer.map((cijfer) => ({ ...cijfer, verborgen: nu.has(cijfer.periode) }));
    for (const cijfers of [eerder, huidig]) {
      const { tegels } = createOverzicht(kader, { gebied: kader.regio, periode: kader.laatste }, cijfers);
      const pijlen = tegels.flatMap(({ stand }) => (stand ? [stand.ontwikkeling.pijl] : []));
      expect(pijlen.length).toBeGreaterThan(0);
      expect(new Set(pijlen)).toEqual(new Set(['verborgen']));
    }
    const { uitkomst } = createOverzicht(kader, { gebied: kader.regio, periode: kader.laatste }, huidig);
    expect(uitkomst).toBe('');
  });
});
