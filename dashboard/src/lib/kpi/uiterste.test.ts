/** A mean at an end of the scale: shown as 10 or 1, and nothing is said that would tell more. */
import { definitie as kpi6 } from '@regiomonitor/queries/kpis/kpi6/definitie.ts';
import { describe, expect, it } from 'vitest';
import { createGrafiek } from '../chart/grafiek.ts';
import { drawKlein, createGedeeldeAs } from '../chart/klein.ts';
import { drawSparkline } from '../chart/sparkline.ts';
import { sayWaarde, showWaarde } from '../texts/waarde.ts';
import { writeZinnen } from '../texts/zin.ts';
import { isUiterste, readCijfer } from './cijfer.ts';
import { compareCijfers } from './ontwikkeling.ts';
import { createReeks } from './reeks.ts';
import { judgeStreefwaarde } from './streefwaarde.ts';
import { meanOf, REGIO, rowOf } from './voorbeelden.ts';

const [soort, nuCode, toenCode] = kpi6.periodesoorten.includes('halfjaar')
  ? (['halfjaar', '2026HJ01', '2025HJ02'] as const)
  : (['jaar', '2026JJ00', '2025JJ00'] as const);
const tien = { teller: null, noemer: 14, waarde: '10' };
const een = { teller: null, noemer: 14, waarde: '1' };
const gewoon = meanOf(108, 15, 1.2);
const nu = (rij: object) => readCijfer(kpi6, rowOf(kpi6, nuCode, rij));
const toen = (rij: object) => readCijfer(kpi6, rowOf(kpi6, toenCode, rij));
const COMPLEET = {
  compleet: 5,
  verwacht: 5,
  kwartalen: { geleverd: 10, verwacht: 10 },
  ontbreekt: [],
  gedeeltelijk: [],
};

describe('a mean at an end of the scale', () => {
  it.each([
    ['10', tien],
    ['1', een],
  ])('is shown without decimals: %s', (getal, rij) => {
    expect(isUiterste(nu(rij))).toBe(true);
    expect([showWaarde(nu(rij)).zichtbaar, sayWaarde(nu(rij))]).toEqual([getal, getal]);
    expect(showWaarde(nu(rij)).onderschrift).toBe('gemiddeld rapportcijfer van 14 respons');
  });

  it('is another thing than a mean of which all is shown', () => {
    expect(isUiterste(nu(gewoon))).toBe(false);
    expect(showWaarde(nu(gewoon)).zichtbaar).toBe('7,2');
  });

  it('has no decimals in a sentence, now or as the period before', () => {
    expect(writeZinnen(nu(tien), toen(gewoon), COMPLEET).join(' ')).toMatch(/\b10\b(?!,).* 7,2\.$/);
    expect(writeZinnen(nu(gewoon), toen(tien), COMPLEET).join(' ')).toMatch(/ een 10\.$/);
  });

  it('has no decimals in a drawing, and no band', () => {
    const rijen = [rowOf(kpi6, toenCode, tien), rowOf(kpi6, nuCode, gewoon)];
    const reeks = createReeks(kpi6, REGIO, rijen, soort, '2027-01-01');
    expect(createGrafiek(reeks).punten[0]).toMatchObject({ waarde: 10, label: '10', band: null });
    const tekeningen = drawSparkline(reeks) + drawKlein(reeks, createGedeeldeAs([reeks]));
    expect(tekeningen).not.toContain('10,0');
  });

  it('is not compared: how far it is from another mean is not known', () => {
    expect(compareCijfers(nu(tien), toen(gewoon)).soort).toBe('niet_te_vergelijken');
    expect(compareCijfers(nu(gewoon), toen(een)).soort).toBe('niet_te_vergelijken');
    expect(compareCijfers(nu(tien), toen(tien)).soort).toBe('niet_te_vergelijken');
  });

  it.each([
    ['7.5', tien, 'gehaald'],
    ['9.5', tien, 'gehaald'],
    ['9.6', tien, 'niet_te_zeggen'],
    ['7.5', een, 'nog_niet'],
    ['1.2', een, 'niet_te_zeggen'],
  ])(
    'is held against a target of %s only where every mean at that end is on the same side',
    (doel, rij, stand) => {
      expect(judgeStreefwaarde(nu({ ...rij, streefwaarde: doel })).soort).toBe(stand);
    },
  );
});
