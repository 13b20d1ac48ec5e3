import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { describe, expect, it } from 'vitest';
import { inventInhoud } from '../../../test-support/inhoud.ts';
import { createKader } from './kader.ts';
import { createKalenders, type Blok } from './kalender.ts';
import { createLeveringen } from './leveringen.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];

/** A frame on this day, with the years that figures are of. */
function kaderOp(dag: string, van: string, tot: string, gemeenten = GEMEENTEN) {
  const inhoud = inventInhoud({ gemeenten, definities: INDICATOREN, van, tot });
  const kop = { ...inhoud.publicatie[0]!, gemaakt_op: `${dag}T12:00:00Z` };
  const rijen = { kop, gebieden: inhoud.gebied, periodes: inhoud.periode, indicatoren: inhoud.indicator };
  return createKader(rijen, new Set(), []);
}

const levering = (over: Partial<LeveringTable>): LeveringTable => ({
  id: 1,
  bron: 'casussen',
  aanleveraar: 'gemeente',
  scope: 'GM0001',
  periode: '2026HJ01',
  versie: 1,
  soort: 'rijen',
  status: 'actueel',
  ontvangen_op: '2026-07-10T08:00:00Z',
  dekkend: true,
  ...over,
});

const standOp = (
  vandaag: string,
  leveringen: readonly LeveringTable[],
  van = '2026-01-01',
  tot = '2026-12-31',
) => ({
  kader: kaderOp(vandaag, van, tot),
  leveringen,
  termijnen: {},
  vandaag,
});

/** The blocks of one bron and gemeente in 2026, seen on 1 November 2026: 'geleverd×2'. */
function blokkenVan(bron: string, gemeente: string, leveringen: readonly LeveringTable[]): string[] {
  const [kalender] = createKalenders(standOp('2026-11-01', leveringen));
  const rij = kalender?.bronnen.find((deel) => deel.bron === bron);
  const blokken: readonly Blok[] = rij?.gemeenten.find(({ code }) => code === gemeente)?.blokken ?? [];
  return blokken.map(({ staat, breedte }) => `${staat}×${breedte}`);
}

describe('the blocks of a bron', () => {
  it.each([
    ['a levering is as wide as its period', [levering({})], ['geleverd×2', 'open×2']],
    ['a nulmelding covers too', [levering({ soort: 'nulmelding' })], ['nulmelding×2', 'open×2']],
    ['a second version is a correction', [levering({ versie: 2 })], ['gecorrigeerd×2', 'open×2']],
    [
      'a levering for the whole region covers each gemeente',
      [levering({ scope: 'regio' })],
      ['geleverd×2', 'open×2'],
    ],
    ['a yearly levering covers the year', [levering({ periode: '2026JJ00' })], ['geleverd×4']],
    [
      'what came after the term was late',
      [levering({ ontvangen_op: '2026-08-12T08:00:00Z' })],
      ['te_laat×2', 'open×2'],
    ],
    [
      'a yearly levering is late for the half-year whose term it missed',
      [levering({ periode: '2026JJ00', ontvangen_op: '2026-09-01T08:00:00Z' })],
      ['te_laat×4'],
    ],
    [
      'a late correction of what was in time is a correction',
      [
        levering({ status: 'vervangen' }),
        levering({ id: 2, versie: 2, ontvangen_op: '2026-10-01T08:00:00Z' }),
      ],
      ['gecorrigeerd×2', 'open×2'],
    ],
    [
      'part of a half-year leaves the rest of it missing',
      [levering({ periode: '2026KW01' })],
      ['geleverd×1', 'ontbreekt×1', 'open×2'],
    ],
    ['what was withdrawn covers nothing', [levering({ status: 'ingetrokken' })], ['ontbreekt×2', 'open×2']],
    [
      'who only adds rows covers nothing',
      [levering({ aanleveraar: 'gi', dekkend: false })],
      ['ontbreekt×2', 'open×2'],
    ],
    ['another gemeente covers nothing', [levering({ scope: 'GM0002' })], ['ontbreekt×2', 'open×2']],
    ['nothing at all', [], ['ontbreekt×2', 'open×2']],
  ])('%s', (_omschrijving, leveringen, verwacht) => {
    expect(blokkenVan('casussen', 'GM0001', leveringen)).toEqual(verwacht);
  });

  it('follow the rhythm of the bron where nothing was delivered', () => {
    expect(blokkenVan('overleggen', 'GM0001', [])).toEqual([
      'ontbreekt×1',
      'ontbreekt×1',
      'ontbreekt×1',
      'open×1',
    ]);
    expect(blokkenVan('verwijzingen', 'GM0001', [])).toEqual(['open×4']);
  });

  it('of two leveringen side by side stay two blocks', () => {
    const halfjaren = [levering({}), levering({ id: 2, periode: '2026HJ02' })];
    expect(blokkenVan('casussen', 'GM0001', halfjaren)).toEqual(['geleverd×2', 'geleverd×2']);
  });
});

describe('the calendars', () => {
  it('go on until this year, also when nobody has delivered anything of it', () => {
    const kalenders = createKalenders(standOp('2028-06-01', [], '2026-01-01', '2026-12-31'));
    expect(kalenders.map(({ jaren }) => jaren)).toEqual([[2027, 2028], [2026]]);
  });

  it('show two years each, the latest first', () => {
    const kalenders = createKalenders(standOp('2026-12-01', [], '2024-01-01'));
    expect(kalenders.map(({ jaren }) => jaren)).toEqual([[2025, 2026], [2024]]);
  });

  it('have every bron that an indicator needs, and no other', () => {
    const [kalender] = createKalenders(standOp('2026-12-01', []));
    expect(kalender?.bronnen.map(({ bron, ritme }) => [bron, ritme])).toEqual([
      ['professionals', 'jaar'],
      ['scholing', 'jaar'],
      ['casussen', 'halfjaar'],
      ['verwijzingen', 'jaar'],
      ['overleggen', 'kwartaal'],
      ['ervaringsdeskundigen', 'jaar'],
      ['tevredenheid', 'jaar'],
    ]);
  });
});

describe('the page of deliveries', () => {
  const leveringen = [
    levering({}),
    levering({ id: 2, soort: 'nulmelding', ontvangen_op: '2026-07-11T08:00:00Z', status: 'ingetrokken' }),
  ];
  const pagina = createLeveringen(standOp('2026-10-15', leveringen), () => true);
  const taken = pagina.taken.map(({ staat, wat, wanneer, wie }) => `${staat}: ${wat}. ${wanneer}: ${wie}`);

  it('names what is missing, the longest first, then what is due; what still runs is nothing to do', () => {
    expect(taken).toEqual([
      'ontbreekt: overleggen, 1e kwartaal 2026. De termijn was 28 april 2026: Aarde en Berg',
      'ontbreekt: overleggen, 2e kwartaal 2026. De termijn was 28 juli 2026: Aarde en Berg',
      'ontbreekt: casussen, 1e halfjaar 2026. De termijn was 11 augustus 2026: Berg',
      'open: overleggen, 3e kwartaal 2026. Uiterlijk 28 oktober 2026: Aarde en Berg',
    ]);
  });

  it('leads to the page for delivering, filled in', () => {
    expect(pagina.taken[2]?.gemeenten).toEqual([
      { naam: 'Berg', adres: '/leveringen/aanleveren?bron=casussen&gemeente=GM0002&periode=2026HJ01' },
    ]);
  });

  it('tells which part is there and came in time, of what had its term', () => {
    const { perioden, perGemeente, perBron, totaal } = pagina.volledigheid;
    expect(perioden).toEqual(['1e halfjaar 2026']);
    expect(totaal).toEqual([{ verwacht: 6, volledig: 1, opTijd: 1 }]);
    expect(perGemeente.map(({ naam, delen }) => [naam, delen[0]])).toEqual([
      ['Aarde', { verwacht: 3, volledig: 1, opTijd: 1 }],
      ['Berg', { verwacht: 3, volledig: 0, opTijd: 0 }],
    ]);
    expect(perBron.find(({ sleutel }) => sleutel === 'overleggen')?.delen).toEqual([
      { verwacht: 4, volledig: 0, opTijd: 0 },
    ]);
  });

  it('lists the leveringen, the latest first, with what became of them', () => {
    expect(pagina.regels.map(({ ontvangen, uitkomst, adres }) => [ontvangen, uitkomst, adres])).toEqual([
      ['11 juli 2026', 'nulmelding, ingetrokken', '/leveringen/2'],
      ['10 juli 2026', 'geleverd, versie 1', '/leveringen/1'],
    ]);
  });
});

describe('a region with more gemeenten than one reads side by side', () => {
  const gemeenten = Array.from({ length: 30 }, (_, nummer) => ({
    code: `GM${String(nummer + 1).padStart(4, '0')}`,
    naam: `Gemeente ${nummer + 1}`,
  }));
  const leveringen = gemeenten.flatMap(({ code }, nummer) => [
    levering({ id: 2 * nummer, scope: code, periode: '2025HJ02', ontvangen_op: '2026-01-10T08:00:00Z' }),
    ...(nummer < 4 ? [] : [levering({ id: 2 * nummer + 1, scope: code })]),
  ]);
  const stand = {
    kader: kaderOp('2026-11-01', '2025-01-01', '2026-12-31', gemeenten),
    ...{ leveringen, termijnen: {}, vandaag: '2026-11-01' },
  };
  const casussen = (pagina: ReturnType<typeof createLeveringen>) =>
    pagina.kalenders[0]?.bronnen
      .find(({ bron }) => bron === 'casussen')
      ?.gemeenten.map(({ naam, blokken }) => [naam, blokken.map(({ staat, tekst }) => `${staat}${tekst}`)]);

  it('is counted per period, what is missing before all else', () => {
    const pagina = createLeveringen(stand, () => true);
    expect(casussen(pagina)).toEqual([
      [
        'alle gemeenten',
        ['ontbreekt: 30 van 30', 'geleverd: 30 van 30', 'ontbreekt: 4 van 30', 'open: 30 van 30'],
      ],
    ]);
    expect(pagina.volledigheid.perGemeente).toEqual([]);
    const taak = pagina.taken.find(({ wat }) => wat === 'overleggen, 1e kwartaal 2025');
    expect(taak).toMatchObject({ andere: '24 andere' });
    expect(taak?.gemeenten).toHaveLength(6);
  });

  it('shows the calendar of the gemeente that is chosen, and lists every levering when asked', () => {
    const pagina = createLeveringen(stand, () => true, { gebied: 'GM0002', alles: false });
    expect(casussen(pagina)).toEqual([
      [
        'Gemeente 2',
        ['ontbreekt, 447 dagen', 'geleverd', 'ontbreekt, 82 dagen', 'open tot en met 11 februari 2027'],
      ],
    ]);
    expect(pagina).toMatchObject({ gekozen: 'Gemeente 2', alle: 1, naarAlle: null });
    const geheel = createLeveringen(stand, () => true);
    expect(geheel).toMatchObject({ alle: 56, naarAlle: '/leveringen?lijst=alle#lijst' });
    expect(geheel.regels).toHaveLength(10);
    expect(createLeveringen(stand, () => true, { gebied: 'GM9999', alles: true }).regels).toHaveLength(56);
  });
});
