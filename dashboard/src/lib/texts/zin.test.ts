import { describe, expect, it } from 'vitest';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { readCijfer } from '../kpi/cijfer.ts';
import type { Dekking } from '../kpi/dekking.ts';
import { countOf, meanOf, ONTBREEKT, ONVOLLEDIG, rowOf, shareOf } from '../kpi/voorbeelden.ts';
import { findProblems } from './taaltoets.ts';
import { writeZin, writeZinnen } from './zin.ts';

const COMPLEET: Dekking = {
  compleet: 5,
  verwacht: 5,
  kwartalen: { geleverd: 10, verwacht: 10 },
  ontbreekt: [],
  gedeeltelijk: [],
};
const ZONDER: Dekking = { ...COMPLEET, compleet: 4, ontbreekt: ['Geertruidenberg'] };

function indicatorOf(code: string): IndicatorDefinitie {
  const gevonden = INDICATOREN.find((indicator) => indicator.code === code);
  if (!gevonden) throw new Error(`no indicator ${code}`);
  return gevonden;
}

function zin(
  code: string,
  nu: Partial<CijferTable>,
  toen?: Partial<CijferTable>,
  dekking = COMPLEET,
): string {
  const indicator = indicatorOf(code);
  const [periode, vorige] = indicator.periodesoorten.includes('halfjaar')
    ? ['2026HJ01', '2025HJ02']
    : ['2026JJ00', '2025JJ00'];
  const cijfer = readCijfer(indicator, rowOf(indicator, periode, nu));
  return writeZin(cijfer, toen && readCijfer(indicator, rowOf(indicator, vorige, toen)), dekking);
}

describe('the example sentence of the specification', () => {
  it('comes out word for word', () => {
    expect(zin('kpi2', { ...shareOf(146, 204), ...ONVOLLEDIG }, shareOf(124, 191), ZONDER)).toBe(
      'Bij 72 van de 100 gezinnen is er één plan en één regisseur. Dat was 65. Geertruidenberg heeft nog geen cijfers aangeleverd.',
    );
  });
});

describe('a share', () => {
  it.each([
    ['none', shareOf(0, 14), 'Bij geen enkel gezin is er één plan en één regisseur.'],
    ['all', shareOf(14, 14), 'Bij alle gezinnen is er één plan en één regisseur.'],
    ['nearly none', shareOf(1, 1000), 'Bij bijna geen gezinnen is er één plan en één regisseur.'],
    ['nearly all', shareOf(999, 1000), 'Bij bijna alle gezinnen is er één plan en één regisseur.'],
    ['one', shareOf(1, 100), 'Bij 1 van de 100 gezinnen is er één plan en één regisseur.'],
  ])('%s', (_, nu, verwacht) => {
    expect(zin('kpi2', nu)).toBe(verwacht);
  });

  it('says that it stayed the same', () => {
    expect(zin('kpi2', shareOf(65, 100), shareOf(124, 191))).toContain(' Dat was ook 65.');
  });

  it('does not repeat an earlier figure that was incomplete, hidden or missing', () => {
    for (const toen of [
      { ...shareOf(1, 2), ...ONVOLLEDIG },
      { ...shareOf(1, 2), verborgen: true },
      ONTBREEKT,
    ]) {
      expect(zin('kpi2', shareOf(65, 100), toen)).not.toContain('Dat was');
    }
  });

  it('has no denominator', () => {
    expect(zin('kpi2b', { status: 'nvt', teller: '0', noemer: 0 })).toBe(
      `In dit halfjaar waren er geen ${indicatorOf('kpi2b').teksten.telwoord[1]}. Er is dus geen percentage.`,
    );
  });

  it('is incomplete without a figure yet', () => {
    expect(zin('kpi2', ONVOLLEDIG, undefined, ZONDER)).toBe(
      'Het cijfer is nog niet bekend. Geertruidenberg heeft nog geen cijfers aangeleverd.',
    );
  });
});

describe('a count', () => {
  it('names the period before', () => {
    expect(zin('kpi3', countOf(90), countOf(99))).toMatch(/^90 keer .* Het jaar ervoor was dat 99\.$/);
  });

  it('is zero', () => {
    expect(zin('kpi3', countOf(0))).toBe(indicatorOf('kpi3').teksten.zinnen.nul);
  });

  it('is one', () => {
    expect(zin('kpi4', countOf(1))).toBe(
      indicatorOf('kpi4').teksten.zinnen.enkelvoud.replace('{waarde}', '1'),
    );
  });

  it('is incomplete: at least, and not held against the period before', () => {
    const tekst = zin('kpi4', { ...ONVOLLEDIG, teller: '31' }, countOf(30), ZONDER);
    expect(tekst).toContain('ten minste 31');
    expect(tekst).toContain('Het hele getal is nog niet bekend.');
    expect(tekst).not.toContain('ervoor');
  });

  it('is incomplete with nothing counted yet', () => {
    expect(zin('kpi4', { ...ONVOLLEDIG, teller: '0' })).toBe(
      'Tot nu toe is er niets geteld. Het hele getal is nog niet bekend.',
    );
  });

  it('is a stand: never "at least", with its date', () => {
    const tekst = zin('kpi5', { ...ONVOLLEDIG, teller: '6', peildatum: '2026-09-30' }, countOf(5), ZONDER);
    expect(tekst).not.toContain('ten minste');
    expect(tekst).toContain('Dit is de stand op 30 september 2026.');
  });
});

describe('hidden and missing', () => {
  it('hidden says so, and nothing else', () => {
    expect(zin('kpi6', { ...meanOf(24, 3, 1), verborgen: true }, meanOf(70, 10, 1))).toBe(
      'Dit cijfer is verborgen. Zo is niets over één persoon te herleiden.',
    );
  });

  it('missing says who', () => {
    expect(zin('kpi2', ONTBREEKT, shareOf(65, 100), ZONDER)).toBe(
      'Geertruidenberg heeft nog geen cijfers aangeleverd.',
    );
  });

  it.each([
    [['A', 'B'], 'A en B hebben nog geen cijfers aangeleverd.'],
    [['A', 'B', 'C'], '3 gemeenten hebben nog geen cijfers aangeleverd.'],
    [['A', 'B', 'C', 'D', 'E'], 'Nog geen enkele gemeente heeft cijfers aangeleverd.'],
  ])('missing: %j', (ontbreekt, verwacht) => {
    expect(zin('kpi2', ONTBREEKT, undefined, { ...COMPLEET, ontbreekt })).toBe(verwacht);
  });
});

describe.each(INDICATOREN.map((indicator) => [indicator.code, indicator] as const))('%s', (_, indicator) => {
  const getallen: Partial<CijferTable>[] = {
    aandeel: [
      shareOf(0, 9),
      shareOf(1, 1000),
      shareOf(1, 100),
      shareOf(72, 100),
      shareOf(999, 1000),
      shareOf(5, 5),
    ],
    aantal: [countOf(0), countOf(1), countOf(90), countOf(12345)],
    gemiddelde: [meanOf(1084.5, 150, 1), meanOf(10, 1, 0)],
  }[indicator.vorm];
  const lang: Dekking = {
    ...COMPLEET,
    ontbreekt: ['Nuenen, Gerwen en Nederwetten', 'De Fryske Marren'],
    gedeeltelijk: ['Breda'],
  };

  it('speaks B1 in every state: short sentences, no forbidden word, no gap left', () => {
    const standen = getallen.flatMap((getal) => [
      getal,
      { ...getal, verborgen: true },
      { ...getal, ...ONVOLLEDIG, peildatum: '2026-09-30' },
      { ...getal, status: 'nvt' as const, waarde: null },
      ONTBREEKT,
    ]);
    for (const nu of standen) {
      for (const toen of [undefined, ...getallen]) {
        const cijfer = readCijfer(indicator, rowOf(indicator, '2026JJ00', nu));
        const vorige = toen && readCijfer(indicator, rowOf(indicator, '2025JJ00', toen));
        expect(writeZinnen(cijfer, vorige, lang).flatMap(findProblems)).toEqual([]);
      }
    }
  });

  it('has short clauses for a change', () => {
    const { hoger, lager } = indicator.teksten.zinnen;
    for (const woorden of [hoger, lager]) expect(woorden.split(' ').length).toBeLessThanOrEqual(6);
  });
});
