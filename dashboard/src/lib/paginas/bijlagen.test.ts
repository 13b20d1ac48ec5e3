import { describe, expect, it } from 'vitest';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { CijferTable, UitsplitsingTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { renderTrend } from '../chart/server.ts';
import { createIndicator, findIndicator, type Bijlagen } from './indicator.ts';
import { createKader, type KaderMetCijfers } from './kader.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];
const inhoud = inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN });
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
const LEEG: Bijlagen = { uitsplitsingen: [], context: [], opmerkingen: [] };

function pagina(code: string, bijlagen: Partial<Bijlagen>, cijfers: readonly CijferTable[] = inhoud.cijfer) {
  const keuze = { gebied: kader.regio, periode: kader.laatste };
  return createIndicator(
    kader,
    keuze,
    findIndicator(kader, code),
    cijfers,
    { drawTrend: renderTrend },
    {
      ...LEEG,
      ...bijlagen,
    },
  );
}

describe('per 1.000 jeugdigen', () => {
  const context = GEMEENTEN.map(({ code }) => ({
    ...{ gemeente: code, jaar: 2026, inwoners: null, scheidingen_met_kinderen: null },
    jeugdigen_0_17: 10_000,
  }));
  const rates = (cijfers?: readonly CijferTable[]) =>
    pagina('kpi3', { context }, cijfers).tellertabel?.regels.map(({ perDuizend }) => perDuizend?.zichtbaar);

  it('is the count of the region over the jeugdigen of all its gemeenten', () => {
    const { waarde } = inhoud.cijfer.find(
      (c) => c.indicator === 'kpi3' && c.gebied === 'test' && c.periode === '2026JJ00',
    )!;
    const verwacht = (Number(waarde) / 20).toFixed(1).replace('.', ',');
    expect(pagina('kpi3', { context }).perDuizend).toBe(
      `${verwacht} per 1.000 jeugdigen (20.000 jeugdigen in 2026)`,
    );
  });

  it('does not exist without context of every gemeente, nor for an indicator that is no count of jeugdigen', () => {
    expect(pagina('kpi3', { context: context.slice(1) }).perDuizend).toBe('');
    expect(pagina('kpi2', { context }).perDuizend).toBe('');
  });

  it('is hidden where the count is, whatever it is', () => {
    const verborgen = (teller: string) =>
      rates(
        inhoud.cijfer.map((c) =>
          c.gebied === 'GM0001' ? { ...c, teller, waarde: teller, verborgen: true } : c,
        ),
      );
    expect(verborgen('3')?.[0]).toBe('·');
    expect(verborgen('3')).toEqual(verborgen('4'));
  });
});

describe('an uitsplitsing', () => {
  const deel = (code: string, periode: string, anders: Partial<UitsplitsingTable>): UitsplitsingTable => ({
    ...{ indicator: 'kpi2', uitsplitsing: 'gradatie', periode, deel: code, volgorde: 1 },
    ...{ teller: 6, noemer: 8, verborgen: false },
    ...anders,
  });
  const delen = (periode: string, anders: Partial<UitsplitsingTable> = {}) =>
    ['B', 'C', 'D', 'onbekend'].map((code) => deel(code, periode, anders));
  const naarGradatie = (rijen: readonly UitsplitsingTable[]) =>
    pagina('kpi2', { uitsplitsingen: rijen }).uitsplitsingen.find(({ code }) => code === 'gradatie')!;

  it('shows the latest period up to the chosen one, in the order of the definition', () => {
    const tabel = naarGradatie([...delen('2026HJ01'), ...delen('2026HJ02').toReversed()]);
    expect(tabel.titel).toBe('Naar gradatie, 2e halfjaar 2026');
    expect(tabel.regels.map(({ naam, waarde }) => [naam, waarde.zichtbaar])[0]).toEqual([
      'Gradatie B',
      '75%',
    ]);
  });

  it('says in words that nobody is in a part', () => {
    const tabel = naarGradatie(delen('2026HJ02', { teller: 0, noemer: 0 }));
    expect(tabel.regels[0]?.waarde.zichtbaar).toBe('geen gezinnen');
  });

  it('shows no part of what is hidden, and says that it is', () => {
    const tabel = naarGradatie(delen('2026HJ02', { teller: null, noemer: null, verborgen: true }));
    expect([tabel.regels, tabel.melding]).toEqual([[], expect.stringContaining('verborgen')]);
  });
});

describe('quality beside the figure', () => {
  it('names who is missing, and the remarks with their gemeenten', () => {
    const opmerkingen = GEMEENTEN.map(({ code }) => ({
      ...{ code: 'nulmelding_met_rijen', indicator: 'kpi2', gebied: code, periode: '2026HJ02' },
    }));
    expect(pagina('kpi2', { opmerkingen }).kwaliteit).toEqual([
      'Alles wat dit cijfer nodig heeft, is geleverd.',
      'De gemeente meldde niets te hebben, maar een ander leverde er wel gegevens over. Dat geldt voor Aarde en Berg.',
    ]);
  });
});
