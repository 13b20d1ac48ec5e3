/** An incomplete region as protection shows it: percentages rounded, teller and noemer kept back, counts of people gone. */
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { describe, expect, it } from 'vitest';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { renderTrend } from '../chart/server.ts';
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
const keuze = { gebied: kader.regio, periode: kader.laatste };

const ZONDER = { teller: null, noemer: null, variantie: null, interviews: null };

/** The region of 2026 lacks a gemeente; `verborgen`: whether its counts are marked as hidden, or only have no number. */
function keepBack(verborgen: boolean): CijferTable[] {
  return inhoud.cijfer.map((cijfer) => {
    if (!cijfer.periode.startsWith('2026') || cijfer.gebied === 'GM0001') return cijfer;
    if (cijfer.gebied === 'GM0002') {
      const leeg = { waarde: null, status: 'ontbreekt', geleverd: 0, gemeenten_compleet: 0 } as const;
      return { ...cijfer, ...ZONDER, ...leeg };
    }
    const half = { status: 'onvolledig', gemeenten_compleet: 1, geleverd: cijfer.verwacht / 2 } as const;
    const { vorm } = INDICATOREN.find(({ code }) => code === cijfer.indicator)!;
    if (vorm === 'aantal') return { ...cijfer, ...ZONDER, ...half, waarde: null, verborgen };
    return { ...cijfer, ...ZONDER, ...half, waarde: vorm === 'aandeel' ? '72' : '7.3' };
  });
}

function pageOf(code: string, cijfers: readonly CijferTable[]) {
  return createIndicator(kader, keuze, findIndicator(kader, code), cijfers, { drawTrend: renderTrend });
}

describe.each([true, false])('an incomplete region, its counts marked as hidden: %s', (verborgen) => {
  const cijfers = keepBack(verborgen);

  it('reads like Dutch everywhere: nothing is empty, unknown to a computer or in empty brackets', () => {
    const teksten = JSON.stringify([
      createOverzicht(kader, keuze, cijfers),
      ...INDICATOREN.map(({ code }) => ({ ...pageOf(code, cijfers), teksten: null })),
    ]);
    expect(teksten).not.toMatch(/NaN|undefined|Infinity|van null|null van|\(\)|\( |" van |[^.]\.\. /);
  });

  it('keeps counts back in sign, sentence and chart', () => {
    const { stand, trend } = pageOf('kpi3', cijfers);
    expect(stand?.waarde.zichtbaar).toBe(verborgen ? '·' : 'nog niet bekend');
    expect(stand?.ontwikkeling.pijl).toBe(verborgen ? 'verborgen' : 'geen');
    expect(trend.grafiek.punten.at(-1)).toMatchObject({ waarde: null, label: '', band: null });
  });
});

describe('an incomplete region', () => {
  const cijfers = keepBack(true);

  it('shows a percentage of all there is, and what it is a part of as hidden', () => {
    const { stand, breuk, tellertabel, trend } = pageOf('kpi2', cijfers);
    expect(stand?.waarde).toMatchObject({ zichtbaar: '72%', onderschrift: 'van de gezinnen' });
    expect(stand?.zin).toBe(
      'Bij 72 van de 100 gezinnen is er één plan en één regisseur. Berg heeft nog geen cijfers aangeleverd.',
    );
    expect(breuk).toBe('');
    expect(tellertabel?.regels.at(-1)).toMatchObject({
      teller: { zichtbaar: '·' },
      noemer: { zichtbaar: '·' },
      status: 'onvolledig (1 van 2)',
    });
    expect(trend.grafiek.punten.at(-1)).toMatchObject({
      waarde: 72,
      dekking: '(1 van 2)',
      band: null,
      onvolledig: true,
    });
    expect(trend.grafiek.punten.at(-1)?.uitleg[0]).toBe('2e halfjaar 2026: 72% (onvolledig)');
  });

  it('says why there is no count of people yet', () => {
    expect(pageOf('kpi3', cijfers).stand?.zin).toBe(
      'Zolang niet alles is geleverd, is dit aantal verborgen. Zo is niets over één persoon te herleiden. Berg heeft nog geen cijfers aangeleverd.',
    );
  });

  it('shows a grade with one decimal and without its n', () => {
    expect(pageOf('kpi6', cijfers).stand?.waarde).toMatchObject({
      zichtbaar: '7,3',
      onderschrift: 'gemiddeld rapportcijfer van de respons',
    });
  });
});
