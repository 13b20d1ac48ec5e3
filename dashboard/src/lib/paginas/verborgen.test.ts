/** What is hidden is nowhere: figures are hidden by hand, and every page model is searched for them. */
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { describe, expect, it } from 'vitest';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { renderTrend } from '../chart/server.ts';
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
      createIndicator(kader, keuze, gevonden, cijfers, renderTrend),
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
    const { tellertabel } = createIndicator(kader, keuze, findIndicator(kader, 'kpi2'), beneath, renderTrend);
    expect(tellertabel?.regels.map(({ naam, teller }) => [naam, teller?.zichtbaar])).toEqual([
      ['Aarde', '135'],
      ['Berg', '·'],
      ['Testregio', '209'],
    ]);
  });
});
