import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPeriode,
  parsePeriode,
  periodesTussen,
  PERIODESOORTEN,
  type Periode,
} from '../periode/periode.ts';
import type { LeveringTable } from '../publicatie/schema.ts';
import {
  beoordeelVerwacht,
  LEVERSTATEN,
  planKwartaal,
  toDekkend,
  vatSamen,
  type Dekkend,
} from './levertijd.ts';
import { dagenTussen, isTermijn, MEESTE_WEKEN, uiterlijkOp, type Ritme, type Termijn } from './termijn.ts';

const periodeVan = (code: string) => {
  const periode = parsePeriode(code);
  if (!periode) throw new Error(code);
  return periode;
};

const levering = (over: Partial<LeveringTable>): LeveringTable => ({
  id: 1,
  bron: 'casussen',
  aanleveraar: 'gemeente',
  scope: 'GM0001',
  periode: '2026HJ01',
  versie: 1,
  soort: 'rijen',
  status: 'actueel',
  ontvangen_op: '2026-07-10',
  dekkend: true,
  ...over,
});

const dekkend = (...leveringen: Partial<LeveringTable>[]) =>
  leveringen.flatMap((een) => toDekkend(levering(een), (moment) => moment.slice(0, 10)) ?? []);

const beoordeelKwartaal = (
  kwartaal: Periode,
  alle: readonly Dekkend[],
  { soort }: Pick<Ritme, 'soort'>,
  termijn: Termijn | undefined,
  vandaag: string,
) => beoordeelVerwacht(planKwartaal(kwartaal, soort, termijn), alle, vandaag);

describe('the term of a period', () => {
  it.each([
    ['2026KW01', '2026-04-28'],
    ['2026KW04', '2027-01-28'],
    ['2026HJ01', '2026-08-11'],
    ['2026HJ02', '2027-02-11'],
    ['2026JJ00', '2027-03-01'],
  ])('of %s is %s unless the region chose another', (code, dag) => {
    expect(uiterlijkOp(periodeVan(code))).toBe(dag);
  });

  it('is what the region chose', () => {
    expect(uiterlijkOp(periodeVan('2026KW01'), { weken: 0 })).toBe('2026-03-31');
    expect(uiterlijkOp(periodeVan('2026JJ00'), { dag: '04-15' })).toBe('2027-04-15');
    expect(uiterlijkOp(periodeVan('2026JJ00'), { weken: 2 })).toBe('2027-01-14');
  });

  it.each([
    [{ weken: 0 }, true],
    [{ weken: MEESTE_WEKEN }, true],
    [{ weken: -1 }, false],
    [{ weken: MEESTE_WEKEN + 1 }, false],
    [{ weken: 1.5 }, false],
    [{ dag: '03-01' }, true],
    [{ dag: '02-29' }, false],
    [{ dag: '13-01' }, false],
    [{ dag: '3-1' }, false],
    [{}, false],
    [null, false],
  ])('%j can be one: %s', (termijn, kan) => {
    expect(isTermijn(termijn)).toBe(kan);
  });
});

describe('the state of a quarter on a day', () => {
  const staatOp = (vandaag: string, ...leveringen: Partial<LeveringTable>[]) =>
    beoordeelKwartaal(
      periodeVan('2026KW01'),
      dekkend(...leveringen),
      { soort: 'halfjaar' },
      undefined,
      vandaag,
    );

  it.each([
    ['nothing yet, the period still runs', '2026-05-01', [], 'open', 0],
    ['nothing yet, on the last day of the term', '2026-08-11', [], 'open', 0],
    ['nothing yet, the day after', '2026-08-12', [], 'ontbreekt', 1],
    ['in time', '2026-09-01', [{}], 'geleverd', 0],
    ['on the last day', '2026-09-01', [{ ontvangen_op: '2026-08-11' }], 'geleverd', 0],
    ['too late', '2026-09-01', [{ ontvangen_op: '2026-08-23' }], 'te_laat', 12],
    ['none, and said so', '2026-09-01', [{ soort: 'nulmelding' as const }], 'nulmelding', 0],
    [
      'a late correction of what was in time',
      '2026-11-01',
      [{ status: 'vervangen' as const }, { id: 2, versie: 2, ontvangen_op: '2026-10-01' }],
      'gecorrigeerd',
      0,
    ],
    [
      'in place of one that was withdrawn',
      '2026-11-01',
      [{ status: 'ingetrokken' as const }, { id: 2, versie: 2, ontvangen_op: '2026-08-12' }],
      'te_laat',
      1,
    ],
    ['withdrawn', '2026-11-01', [{ status: 'ingetrokken' as const }], 'ontbreekt', 82],
  ])('%s', (_geval, vandaag, leveringen, staat, dagenTeLaat) => {
    expect(staatOp(vandaag, ...leveringen)).toMatchObject({ staat, dagenTeLaat, uiterlijk: '2026-08-11' });
  });
});

describe('all that was to be delivered', () => {
  const dag = fc
    .integer({ min: Date.UTC(2024, 0, 1) / 864e5, max: Date.UTC(2028, 11, 31) / 864e5 })
    .map((getal) => new Date(getal * 864e5).toISOString().slice(0, 10));
  const termijn: fc.Arbitrary<Termijn | undefined> = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 0, max: MEESTE_WEKEN }).map((weken) => ({ weken })),
    dag.map((een) => ({ dag: een.slice(5) })).filter(isTermijn),
  );
  const soort = fc.constantFrom(...PERIODESOORTEN);
  const los = fc.record({
    periode: fc
      .constantFrom(...PERIODESOORTEN.flatMap((een) => periodesTussen(een, '2025-01-01', '2026-12-31')))
      .map(({ code }) => code),
    ontvangen_op: dag,
    status: fc.constantFrom('actueel' as const, 'vervangen' as const, 'ingetrokken' as const),
    soort: fc.constantFrom('rijen' as const, 'nulmelding' as const),
    versie: fc.integer({ min: 1, max: 3 }),
    dekkend: fc.boolean(),
  });

  it('has exactly one term, after its period and never before that of the period before', () => {
    fc.assert(
      fc.property(soort, termijn, fc.integer({ min: 2000, max: 2100 }), (een, eigen, jaar) => {
        const periodes = periodesTussen(een, `${jaar}-01-01`, `${jaar + 1}-12-31`);
        const dagen = periodes.map((periode) => uiterlijkOp(periode, eigen));
        for (const [plaats, uiterlijk] of dagen.entries()) {
          expect(uiterlijk).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(dagenTussen(periodes[plaats]?.eind ?? '', uiterlijk)).toBeGreaterThanOrEqual(0);
          expect(uiterlijk >= (dagen[plaats - 1] ?? '')).toBe(true);
        }
      }),
    );
  });

  it('is in exactly one state, which is covered or not, and late or not, by the same days', () => {
    fc.assert(
      fc.property(soort, termijn, fc.array(los, { maxLength: 6 }), dag, (een, eigen, leveringen, vandaag) => {
        const alle = dekkend(...leveringen.map((deel, id) => ({ ...deel, id })));
        const kwartalen = periodesTussen('kwartaal', '2025-01-01', '2026-12-31').map((kwartaal) =>
          beoordeelKwartaal(kwartaal, alle, { soort: een }, eigen, vandaag),
        );
        for (const { staat, door, dagenTeLaat, uiterlijk, eerst } of kwartalen) {
          expect(LEVERSTATEN.filter((ander) => ander === staat)).toHaveLength(1);
          expect(door === undefined).toBe(staat === 'ontbreekt' || staat === 'open');
          expect((eerst ?? vandaag) > uiterlijk).toBe(staat === 'ontbreekt' || staat === 'te_laat');
          expect(dagenTeLaat > 0).toBe(staat === 'ontbreekt' || staat === 'te_laat');
        }
        const periodes = vatSamen(kwartalen, vandaag);
        expect(periodes.map(({ periode }) => periode.code)).toEqual(
          periodesTussen(een, '2025-01-01', '2026-12-31').map(({ code }) => code),
        );
        for (const { volledig, opTijd } of periodes) expect(opTijd && !volledig).toBe(false);
      }),
    );
  });

  it('is missing from the day after the term on, and not a day before', () => {
    fc.assert(
      fc.property(soort, termijn, (een, eigen) => {
        const kwartaal = createPeriode('kwartaal', 2026, 2);
        const { uiterlijk } = beoordeelKwartaal(kwartaal, [], { soort: een }, eigen, '2026-01-01');
        const erna = new Date(Date.parse(uiterlijk) + 864e5).toISOString().slice(0, 10);
        const op = (vandaag: string) => beoordeelKwartaal(kwartaal, [], { soort: een }, eigen, vandaag).staat;
        expect([op(uiterlijk), op(erna)]).toEqual(['open', 'ontbreekt']);
      }),
    );
  });
});
