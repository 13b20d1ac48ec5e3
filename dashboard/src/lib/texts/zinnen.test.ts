/** The sentence of every indicator in every case there is, with every earlier figure there can be beside it. */
import { describe, expect, it } from 'vitest';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { readCijfer, type Cijfer } from '../kpi/cijfer.ts';
import type { Dekking } from '../kpi/dekking.ts';
import { compareCijfers } from '../kpi/ontwikkeling.ts';
import { judgeStreefwaarde } from '../kpi/streefwaarde.ts';
import { countOf, meanOf, ONTBREEKT, ONVOLLEDIG, rowOf, shareOf } from '../kpi/voorbeelden.ts';
import { showOntwikkeling } from './ontwikkeling.ts';
import { showStreefwaarde } from './streefwaarde.ts';
import { findProblems } from './taaltoets.ts';
import { writeUitkomst } from './uitkomst.ts';
import { writeZin, writeZinnen } from './zin.ts';

/** A large and a small figure, and the one next to it that chance alone explains, in the form of the indicator. */
function figuresOf({ vorm }: IndicatorDefinitie): Record<string, Partial<CijferTable>> {
  if (vorm === 'aandeel')
    return {
      veel: shareOf(190, 200),
      bijna: shareOf(188, 200),
      weinig: shareOf(20, 200),
      nul: shareOf(0, 200),
      een: shareOf(1, 100),
    };
  if (vorm === 'gemiddelde')
    return { veel: meanOf(1600, 200, 1), bijna: meanOf(1590, 200, 1), weinig: meanOf(1000, 200, 1) };
  return { veel: countOf(190), bijna: countOf(188), weinig: countOf(20), nul: countOf(0), een: countOf(1) };
}

function casesOf(indicator: IndicatorDefinitie): [string, Partial<CijferTable>][] {
  const figuren = figuresOf(indicator);
  const leeg = indicator.vorm === 'aantal' ? {} : { teller: '0', noemer: 0, status: 'nvt' as const };
  const half = indicator.vorm === 'aantal' ? { ...figuren['weinig'], waarde: null } : figuren['weinig'];
  return [
    ...Object.entries(figuren),
    ['definitief', { ...figuren['veel'], status: 'definitief' }],
    ['onvolledig', { ...half, ...ONVOLLEDIG }],
    [
      'onvolledig, niets geteld',
      { ...ONVOLLEDIG, ...(indicator.vorm === 'aantal' ? { teller: '0' } : { teller: '0', noemer: 0 }) },
    ],
    ['onvolledig, teller en noemer verborgen', { ...half, teller: null, noemer: null, ...ONVOLLEDIG }],
    ['verborgen', { verborgen: true }],
    ['ontbreekt', ONTBREEKT],
    ...(indicator.vorm === 'aantal' ? [] : ([['nvt', leeg]] as [string, Partial<CijferTable>][])),
  ];
}

const DEKKINGEN: Dekking[] = [[], ['Geertruidenberg'], ['Breda', 'Altena', 'Drimmelen']].map((ontbreekt) => ({
  ...{
    compleet: 5 - ontbreekt.length,
    verwacht: 5,
    kwartalen: { geleverd: 10 - 2 * ontbreekt.length, verwacht: 10 },
  },
  ...{ ontbreekt, gedeeltelijk: ontbreekt.length ? ['Oosterhout'] : [] },
}));

const DOELEN = [null, '1', '95', '100'];

function read(
  indicator: IndicatorDefinitie,
  jaar: number,
  rij: Partial<CijferTable>,
  streefwaarde: string | null,
): Cijfer {
  const soort = indicator.periodesoorten.includes('halfjaar') ? 'HJ01' : 'JJ00';
  return readCijfer(
    indicator,
    rowOf(indicator, `${jaar}${soort}`, { ...rij, streefwaarde, peildatum: `${jaar}-12-31` }),
  );
}

describe.each(INDICATOREN.map((indicator) => [indicator.code, indicator] as const))('%s', (_, indicator) => {
  const gevallen = casesOf(indicator);
  const alle = gevallen.flatMap(([nu, rij]) =>
    [undefined, ...gevallen.map(([, toen]) => toen)].map((toen) => ({
      nu,
      cijfer: read(indicator, 2026, rij, null),
      vorige: toen && read(indicator, 2025, toen, null),
    })),
  );

  it('keeps every sentence to B1, in every case', () => {
    for (const { cijfer, vorige } of alle)
      for (const dekking of DEKKINGEN)
        expect(writeZinnen(cijfer, vorige, dekking).flatMap(findProblems)).toEqual([]);
  });

  it('has something to say in every case', () => {
    for (const { cijfer, vorige } of alle) expect(writeZin(cijfer, vorige, DEKKINGEN[0]!)).not.toBe('');
  });

  // How many gemeenten are missing is never secret.
  it('says no number of what is hidden or missing', () => {
    for (const { nu, cijfer, vorige } of alle)
      if (nu === 'verborgen' || nu === 'ontbreekt')
        for (const dekking of DEKKINGEN)
          expect(writeZin(cijfer, vorige, dekking).replace(/\d+ gemeenten/, '')).not.toMatch(/\d/);
  });

  it('repeats an earlier figure only when that one was complete and shown', () => {
    const teZien = new Set(['veel', 'bijna', 'weinig', 'nul', 'een', 'definitief']);
    for (const [naam, toen] of gevallen) {
      const tekst = writeZin(
        read(indicator, 2026, gevallen[0]![1], null),
        read(indicator, 2025, toen, null),
        DEKKINGEN[0]!,
      );
      expect([naam, /\b(was|ervoor)\b/.test(tekst.split('. ').slice(1).join(' '))]).toEqual([
        naam,
        teZien.has(naam),
      ]);
    }
  });

  it('compares complete figures alone, and says so of all others', () => {
    for (const { cijfer, vorige } of alle) {
      const { soort } = compareCijfers(cijfer, vorige);
      const compleet = [cijfer, vorige].every(
        (een) => een && (een.toestand === 'voorlopig' || een.toestand === 'definitief'),
      );
      expect(soort === 'verschil').toBe(compleet);
      expect(showOntwikkeling(compareCijfers(cijfer, vorige)).tekst).not.toBe('');
    }
  });

  it('has a word for the target in every case, with or without one', () => {
    for (const [, rij] of gevallen)
      for (const doel of DOELEN) {
        const { woord, noot } = showStreefwaarde(judgeStreefwaarde(read(indicator, 2026, rij, doel)));
        expect([woord, noot].join(' ')).not.toMatch(/undefined|null|NaN|\{/);
        expect(woord).not.toBe('');
      }
  });

  it('makes one outcome on top of the page that keeps to the same limits', () => {
    for (const { cijfer, vorige } of alle)
      for (const doel of DOELEN) {
        const metDoel = { ...cijfer, streefwaarde: doel };
        const uitkomst = writeUitkomst([
          {
            indicator,
            ontwikkeling: compareCijfers(metDoel, vorige),
            streefstand: judgeStreefwaarde(metDoel),
          },
        ]);
        const zinnen = uitkomst.match(/[^.]+\./g) ?? [];
        expect(zinnen.flatMap((zin) => findProblems(zin.trim()))).toEqual([]);
      }
  });
});
