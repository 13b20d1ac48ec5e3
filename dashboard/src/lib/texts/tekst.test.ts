import { describe, expect, it } from 'vitest';
import { definitie as kpi1 } from '@regiomonitor/queries/kpis/kpi1/definitie.ts';
import { definitie as kpi2 } from '@regiomonitor/queries/kpis/kpi2/definitie.ts';
import { definitie as kpi3 } from '@regiomonitor/queries/kpis/kpi3/definitie.ts';
import { definitie as kpi4 } from '@regiomonitor/queries/kpis/kpi4/definitie.ts';
import { definitie as kpi5 } from '@regiomonitor/queries/kpis/kpi5/definitie.ts';
import { definitie as kpi6 } from '@regiomonitor/queries/kpis/kpi6/definitie.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { readCijfer } from '../kpi/cijfer.ts';
import { compareCijfers } from '../kpi/ontwikkeling.ts';
import { createReeks } from '../kpi/reeks.ts';
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
import { showDekking } from './dekking.ts';
import { writeGewicht, writeGrafiek } from './grafiek.ts';
import { showGrens, showOntwikkeling, showVerschilgetal } from './ontwikkeling.ts';
import { capitalize, join, labelOf } from './opsomming.ts';
import { findProblems } from './taaltoets.ts';
import { writeUitkomst } from './uitkomst.ts';
import { sayWaarde, showBreuk, showPeriode, showStatus, showWaarde } from './waarde.ts';

type Anders = Partial<CijferTable>;
const cijfer = (indicator: IndicatorDefinitie, periode: string, anders: Anders) =>
  readCijfer(indicator, rowOf(indicator, periode, anders));

describe('showWaarde', () => {
  it.each([
    ['definitief', kpi2, { ...shareOf(146, 204), status: 'definitief' }, '72%', 'van 204 gezinnen'],
    ['one', kpi2, shareOf(1, 1), '100%*', 'van 1 gezin'],
    ['voorlopig', kpi3, countOf(90), '90*', 'verwijzingen'],
    ['a count of one', kpi3, countOf(1), '1*', 'verwijzing'],
    ['zero is a number', kpi3, countOf(0), '0*', 'verwijzingen'],
    ['incomplete count', kpi4, { ...ONVOLLEDIG, teller: '31' }, 'ten minste 31*', 'overleggen'],
    ['hidden', kpi6, { ...meanOf(24, 3, 1), verborgen: true }, '·', 'verborgen (te klein aantal)'],
    ['missing', kpi2, ONTBREEKT, '–', 'ontbreekt'],
    ['incomplete, no figure yet', kpi2, ONVOLLEDIG, 'nog niet bekend', ''],
    ['incomplete, n not shown', kpi2, { ...ONVOLLEDIG, waarde: '72.3' }, '72%*', 'van de gezinnen'],
  ] as const)('%s', (_, indicator, anders, zichtbaar, onderschrift) => {
    const tekst = showWaarde(cijfer(indicator, '2026JJ00', anders));
    const geheel = [tekst.vooraf, `${tekst.zichtbaar}${tekst.voorlopig ? '*' : ''}`]
      .filter(Boolean)
      .join(' ');
    expect([geheel, tekst.onderschrift]).toEqual([zichtbaar, onderschrift]);
  });

  it('gives a sign its accessible name', () => {
    expect(showWaarde(cijfer(kpi2, '2026HJ01', { verborgen: true })).toegankelijk).toBe(
      'verborgen (te klein aantal)',
    );
    expect(showWaarde(cijfer(kpi2, '2026HJ01', ONTBREEKT)).toegankelijk).toBe('ontbreekt');
  });

  it('can be said, with its parts, status and period', () => {
    const regio = cijfer(kpi2, '2026HJ01', { ...shareOf(146, 204), ...ONVOLLEDIG });
    expect([sayWaarde(regio), showBreuk(regio), showStatus(regio), showPeriode(regio)]).toEqual([
      '72% (onvolledig)',
      '146 van 204 gezinnen',
      'onvolledig (4 van 5)',
      '1e halfjaar 2026',
    ]);
    expect(showPeriode(cijfer(kpi5, '2026JJ00', { ...countOf(8), peildatum: '2026-12-31' }))).toBe(
      '31 december 2026',
    );
  });
});

describe('showOntwikkeling', () => {
  it.each([
    [
      kpi2,
      shareOf(146, 204),
      shareOf(124, 191),
      '7 procentpunt hoger dan in 2025',
      'binnen normale schommeling',
    ],
    [kpi3, countOf(90), countOf(99), '9 minder dan in 2025 (9% lager)', 'binnen normale schommeling'],
    [kpi3, countOf(150), countOf(99), '51 meer dan in 2025 (52% hoger)', 'meer dan normale schommeling'],
    [
      kpi6,
      meanOf(1084.5, 150, 1.3),
      meanOf(852, 120, 1.4),
      '0,1 hoger dan in 2025',
      'binnen normale schommeling',
    ],
    [
      kpi5,
      countOf(8),
      { ...countOf(6), peildatum: '2025-12-31' },
      '2 meer dan op 31 december 2025',
      undefined,
    ],
    [
      kpi5,
      countOf(6),
      { ...countOf(6), peildatum: '2025-12-31' },
      'gelijk aan 31 december 2025 (6)',
      undefined,
    ],
    [kpi2, { ...shareOf(146, 204), ...ONVOLLEDIG }, shareOf(124, 191), 'nog niet te vergelijken', undefined],
    [kpi4, { ...ONVOLLEDIG, teller: '31' }, countOf(30), 'nog niet te vergelijken', undefined],
    [kpi2, ONTBREEKT, shareOf(3, 4), 'niet te vergelijken', undefined],
    [kpi2, { verborgen: true }, shareOf(3, 4), 'verborgen', undefined],
  ] as const)('%#', (indicator, nu, toen, tekst, tag) => {
    const getoond = showOntwikkeling(
      compareCijfers(cijfer(indicator, '2026JJ00', nu), cijfer(indicator, '2025JJ00', toen)),
    );
    expect([getoond.tekst, getoond.tag?.tekst]).toEqual([tekst, tag]);
  });

  it('says why two figures are not compared across a trendbreuk', () => {
    const breuk = { datum: '2026-02-01', letter: 'A', tekst: 'andere telling', trendbreuk: true };
    const [nu, toen] = [shareOf(4, 5), shareOf(3, 5)];
    const getoond = showOntwikkeling(
      compareCijfers(cijfer(kpi2, '2026JJ00', nu), cijfer(kpi2, '2025JJ00', toen), breuk),
    );
    expect([getoond.tekst, getoond.noot]).toEqual([
      'niet te vergelijken',
      'trendbreuk sinds 1 februari 2026',
    ]);
  });

  it('shows the earlier figure where there is no comparison, but never a hidden one', () => {
    const noot = (toen: Anders) =>
      showOntwikkeling(compareCijfers(cijfer(kpi2, '2026JJ00', ONTBREEKT), cijfer(kpi2, '2025JJ00', toen)))
        .noot;
    expect(noot(shareOf(3, 4))).toBe('2025: 75%');
    expect(noot({ ...shareOf(3, 4), verborgen: true })).toBe('');
  });

  it('has a number for a column', () => {
    const getal = (nu: Anders, toen: Anders) =>
      showVerschilgetal(compareCijfers(cijfer(kpi2, '2026JJ00', nu), cijfer(kpi2, '2025JJ00', toen)));
    expect([
      getal(shareOf(80, 100), shareOf(71, 100)),
      getal(shareOf(50, 100), shareOf(54, 100)),
      getal(shareOf(1, 2), shareOf(1, 2)),
      getal({ verborgen: true }, shareOf(1, 2)),
    ]).toEqual(['+9', '−4', '0', null]);
  });

  it('rounds the limit up, so that a whole number is judged the same by the text and by the formula', () => {
    expect(showGrens(27.02, cijfer(kpi3, '2026JJ00', countOf(1)))).toBe('kleiner dan 28');
    expect(showGrens(8.6, cijfer(kpi2, '2026JJ00', shareOf(1, 2)))).toBe('kleiner dan 9 procentpunt');
    expect(showGrens(0.275, cijfer(kpi6, '2026JJ00', meanOf(7, 1, 0)))).toBe('kleiner dan 0,3');
  });
});

describe('showDekking', () => {
  const kwartalen = (geleverd: number, verwacht: number) => ({ geleverd, verwacht });
  const niemand = { ontbreekt: [], gedeeltelijk: [] };

  it.each([
    [{ compleet: 5, verwacht: 5, kwartalen: kwartalen(10, 10), ...niemand }, '5 van 5 gemeenten', ''],
    [
      {
        compleet: 4,
        verwacht: 5,
        kwartalen: kwartalen(8, 10),
        ontbreekt: ['Geertruidenberg'],
        gedeeltelijk: [],
      },
      '4 van 5 gemeenten',
      'onvolledig: Geertruidenberg ontbreekt',
    ],
    [
      { compleet: 2, verwacht: 5, kwartalen: kwartalen(5, 10), ontbreekt: ['A', 'B'], gedeeltelijk: ['C'] },
      '2 van 5 gemeenten',
      'onvolledig: A en B ontbreken en C mist een deel',
    ],
    [{ compleet: 1, verwacht: 1, kwartalen: kwartalen(2, 2), ...niemand }, 'geleverd', ''],
    [{ compleet: 0, verwacht: 1, kwartalen: kwartalen(1, 2), ...niemand }, 'onvolledig', '1 van 2 kwartalen'],
    [{ compleet: 0, verwacht: 1, kwartalen: kwartalen(0, 2), ...niemand }, 'ontbreekt', ''],
  ])('%#', (dekking, tekst, noot) => {
    expect(showDekking(dekking)).toMatchObject({ tekst, noot });
  });
});

describe('writeUitkomst', () => {
  const uitkomst = (indicator: IndicatorDefinitie, nu: Anders, toen: Anders = ONTBREEKT) => {
    const [a, b] = [cijfer(indicator, '2026JJ00', nu), cijfer(indicator, '2025JJ00', toen)];
    return { indicator, streefstand: judgeStreefwaarde(a), ontwikkeling: compareCijfers(a, b) };
  };
  const gehaald = { ...countOf(90), streefwaarde: '95' };
  const nogNiet = { ...shareOf(230, 389), streefwaarde: '60' };

  it('counts targets and names the one change that is more than normale schommeling', () => {
    const tekst = writeUitkomst([
      uitkomst(kpi1, nogNiet, shareOf(150, 389)),
      uitkomst(kpi3, gehaald, countOf(99)),
      uitkomst(kpi4, countOf(31), countOf(30)),
    ]);
    expect(tekst).toBe(
      `1 van de 2 streefwaarden is gehaald. Eén ontwikkeling is groter dan normale schommeling: ${kpi1.teksten.zinnen.hoger} (KPI 1).`,
    );
  });

  it.each([
    [
      'all',
      [uitkomst(kpi3, gehaald), uitkomst(kpi5, { ...countOf(8), streefwaarde: '7' })],
      'Alle 2 streefwaarden zijn gehaald.',
    ],
    ['none', [uitkomst(kpi1, nogNiet), uitkomst(kpi2, nogNiet)], 'Geen van de 2 streefwaarden is gehaald.'],
    ['one target only', [uitkomst(kpi1, nogNiet)], 'De streefwaarde is nog niet gehaald.'],
    ['nothing set', [uitkomst(kpi1, shareOf(1, 2))], ''],
    [
      'nothing to say yet',
      [uitkomst(kpi1, { ...ONTBREEKT, streefwaarde: '60' })],
      'Of de streefwaarden zijn gehaald, is nog niet te zeggen.',
    ],
    [
      'nothing stands out',
      [uitkomst(kpi3, countOf(90), countOf(99))],
      'Geen ontwikkeling is groter dan normale schommeling.',
    ],
  ])('%s', (_, uitkomsten, verwacht) => {
    expect(writeUitkomst(uitkomsten)).toBe(verwacht);
  });

  it('leaves a hidden outcome out of both numbers', () => {
    const verborgen = uitkomst(kpi2, { ...nogNiet, verborgen: true });
    expect(writeUitkomst([uitkomst(kpi1, nogNiet), uitkomst(kpi3, gehaald), verborgen])).toBe(
      '1 van de 2 streefwaarden is gehaald.',
    );
  });
});

describe('writeGrafiek', () => {
  const reeks = (indicator: IndicatorDefinitie, ...waarden: Anders[]) =>
    createReeks(
      indicator,
      REGIO,
      waarden.map((waarde, n) => rowOf(indicator, `${2024 + n}JJ00`, waarde)),
      'jaar',
      '2026-11-22',
    );

  it('claims a change that is more than normale schommeling', () => {
    const { kop, zin } = writeGrafiek(
      reeks(kpi2, shareOf(540, 1000), shareOf(650, 1000), shareOf(655, 1000)),
    );
    expect(kop).toBe('Regio: van 54% naar 66% sinds 2024');
    expect(zin).toBe(
      'De stijging is groter dan normale schommeling. De laatste stap, van 65% naar 66%, valt binnen normale schommeling.',
    );
  });

  it.each([
    [
      'within it',
      reeks(kpi3, countOf(107), countOf(99), countOf(90)),
      'geen verandering groter dan normale schommeling sinds 2024',
    ],
    ['without it', reeks(kpi5, countOf(4), countOf(8)), 'van 4 naar 8 sinds 2024'],
    ['equal', reeks(kpi5, countOf(4), countOf(4)), '4, gelijk aan 2024'],
    ['one figure', reeks(kpi3, countOf(4), ONTBREEKT), 'nog te weinig cijfers voor een ontwikkeling'],
    [
      'hidden ones do not count',
      reeks(kpi3, countOf(400), { ...countOf(4), verborgen: true }),
      'nog te weinig cijfers voor een ontwikkeling',
    ],
  ])('%s', (_, lijn, vondst) => {
    expect(writeGrafiek(lijn).kop).toBe(`Regio: ${vondst}`);
  });

  it('has short cautions and a description of every point', () => {
    const lijn = reeks(
      kpi3,
      { ...countOf(107), nulmeting: '112', nulmeting_jaar: 2023 },
      { verborgen: true },
      { ...countOf(90), streefwaarde: '95' },
    );
    const { zin, beschrijving } = writeGrafiek(lijn);
    expect(zin.split(/(?<=\.) /).flatMap(findProblems)).toEqual([]);
    expect(beschrijving).toBe(
      '2024 107, 2025 verborgen (te klein aantal), 2026 90. Streefwaarde 2026: 95. Nulmeting 2023: 112.',
    );
  });

  it('weighs one of few', () => {
    expect(writeGewicht(cijfer(kpi2, '2026HJ01', { gebied: GEMEENTE.code, ...shareOf(7, 14) }))).toBe(
      '1 gezin is 7 procentpunt',
    );
    expect(writeGewicht(cijfer(kpi2, '2026HJ01', shareOf(7, 20)))).toBe('');
    expect(writeGewicht(cijfer(kpi2, '2026HJ01', { ...shareOf(7, 14), verborgen: true }))).toBe('');
  });
});

describe('small words', () => {
  it.each([
    [['A'], 'A'],
    [['A', 'B', 'C'], 'A, B en C'],
  ])('join %j', (delen, verwacht) => {
    expect(join(delen)).toBe(verwacht);
  });

  it('capitals and labels', () => {
    expect([capitalize('ijs'), capitalize('één'), capitalize('72')]).toEqual(['IJs', 'Één', '72']);
    expect(['kpi2', 'kpi2b', 'kpi3_jeugdigen', 'wachttijd'].map(labelOf)).toEqual([
      'KPI 2',
      'KPI 2b',
      'KPI 3',
      'wachttijd',
    ]);
  });
});
