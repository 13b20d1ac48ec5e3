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
function kaderOp(dag: string, van: string, tot: string) {
  const inhoud = inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN, van, tot });
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

/** The blocks of one bron and gemeente in 2026, seen on 1 November 2026: 'geleverd×2'. */
function blokkenVan(bron: string, gemeente: string, leveringen: readonly LeveringTable[]): string[] {
  const [kalender] = createKalenders(kaderOp('2026-11-01', '2026-01-01', '2026-12-31'), leveringen);
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
  it('show two years each, the latest first', () => {
    const kalenders = createKalenders(kaderOp('2027-03-01', '2024-01-01', '2026-12-31'), []);
    expect(kalenders.map(({ jaren }) => jaren)).toEqual([[2025, 2026], [2024]]);
  });

  it('have every bron that an indicator needs, and no other', () => {
    const [kalender] = createKalenders(kaderOp('2027-03-01', '2026-01-01', '2026-12-31'), []);
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
  const pagina = createLeveringen(kaderOp('2026-11-01', '2026-01-01', '2026-12-31'), [
    levering({}),
    levering({ id: 2, soort: 'nulmelding', ontvangen_op: '2026-07-11T08:00:00Z', status: 'ingetrokken' }),
  ]);

  it('names who misses what', () => {
    expect(pagina.ontbreekt).toContain('casussen, 1e halfjaar 2026: Berg');
    expect(pagina.ontbreekt).toContain('overleggen, 1e kwartaal 2026: alle gemeenten');
    expect(pagina.open).toContain('verwijzingen, 2026: alle gemeenten');
  });

  it('lists the leveringen, the latest first, with what became of them', () => {
    expect(pagina.recent.map(({ ontvangen, uitkomst }) => [ontvangen, uitkomst])).toEqual([
      ['11 juli 2026', 'nulmelding, ingetrokken'],
      ['10 juli 2026', 'geleverd, versie 1'],
    ]);
  });
});
