import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalPlaatsing, zelfdePlaats, type Plaats } from './plaats.ts';

function plaats(
  periode: string,
  scope = 'GM0001',
  aanleveraar = 'gemeente',
  bron: Plaats['bron'] = 'casussen',
): Plaats {
  const { code, start, eind } = parsePeriode(periode)!;
  return { bron, aanleveraar, scope, periode: code, periode_start: start, periode_eind: eind };
}

const CASES: readonly {
  wat: string;
  nieuw: Plaats;
  staat: Plaats[];
  vervangt: number[];
  botstMet: number[];
}[] = [
  { wat: 'an empty place', nieuw: plaats('2026'), staat: [], vervangt: [], botstMet: [] },
  { wat: 'the same key', nieuw: plaats('2026-H1'), staat: [plaats('2026-H1')], vervangt: [0], botstMet: [] },
  {
    wat: 'a year over its parts',
    nieuw: plaats('2026'),
    staat: [plaats('2026-Q1'), plaats('2026-Q2'), plaats('2026-H2'), plaats('2025')],
    vervangt: [0, 1, 2],
    botstMet: [],
  },
  {
    wat: 'a quarter in a year',
    nieuw: plaats('2026-Q1'),
    staat: [plaats('2026')],
    vervangt: [],
    botstMet: [0],
  },
  {
    wat: 'the region beside a gemeente',
    nieuw: plaats('2026', 'regio'),
    staat: [plaats('2026')],
    vervangt: [],
    botstMet: [0],
  },
  {
    wat: 'a gemeente beside the region',
    nieuw: plaats('2026'),
    staat: [plaats('2026-Q3', 'regio')],
    vervangt: [],
    botstMet: [0],
  },
  {
    wat: 'another gemeente',
    nieuw: plaats('2026'),
    staat: [plaats('2026', 'GM0002')],
    vervangt: [],
    botstMet: [],
  },
  {
    wat: 'another aanleveraar',
    nieuw: plaats('2026'),
    staat: [plaats('2026-Q1', 'regio', 'gi')],
    vervangt: [],
    botstMet: [],
  },
  {
    wat: 'another bron',
    nieuw: plaats('2026'),
    staat: [plaats('2026', 'GM0001', 'gemeente', 'scholing')],
    vervangt: [],
    botstMet: [],
  },
  {
    wat: 'the period beside it',
    nieuw: plaats('2026-H1'),
    staat: [plaats('2026-H2')],
    vervangt: [],
    botstMet: [],
  },
];

describe('where a levering stands', () => {
  test.each(CASES)('$wat', ({ nieuw, staat, vervangt, botstMet }) => {
    const plaatsing = bepaalPlaatsing(nieuw, staat);
    expect(plaatsing.vervangt).toEqual(vervangt.map((index) => staat[index]));
    expect(plaatsing.botstMet).toEqual(botstMet.map((index) => staat[index]));
  });

  test('one collision keeps everything in its place', () => {
    const nieuw = plaats('2026', 'regio');
    const { vervangt, botstMet } = bepaalPlaatsing(nieuw, [plaats('2026-Q1', 'regio'), plaats('2026-Q2')]);
    expect(vervangt).toEqual([]);
    expect(botstMet).toEqual([plaats('2026-Q2')]);
  });

  test('whatever is delivered in whatever order, no gemeente and day is ever delivered twice by one aanleveraar', () => {
    const periodes = ['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'];
    const eender = fc.record({
      periode: fc.constantFrom(...periodes),
      scope: fc.constantFrom('GM0001', 'GM0002', 'regio'),
    });
    fc.assert(
      fc.property(fc.array(eender, { maxLength: 25 }), (reeks) => {
        let staat: Plaats[] = [];
        for (const { periode, scope } of reeks) {
          const nieuw = plaats(periode, scope);
          const { vervangt, botstMet } = bepaalPlaatsing(nieuw, staat);
          if (botstMet.length === 0) staat = [...staat.filter((een) => !vervangt.includes(een)), nieuw];
        }
        const kwartalen = staat.flatMap((een) =>
          [1, 2, 3, 4].flatMap((kwartaal) => {
            const { start, eind } = parsePeriode(`${een.periode.slice(0, 4)}-Q${kwartaal}`)!;
            const erin = een.periode_start <= start && eind <= een.periode_eind;
            const gemeenten = een.scope === 'regio' ? ['GM0001', 'GM0002'] : [een.scope];
            return erin ? gemeenten.map((gemeente) => `${gemeente} ${start}`) : [];
          }),
        );
        expect(new Set(kwartalen).size).toBe(kwartalen.length);
      }),
    );
  });
});

test('the key is bron, aanleveraar, scope and periode', () => {
  expect(zelfdePlaats(plaats('2026'), plaats('2026JJ00'))).toBe(true);
  expect(zelfdePlaats(plaats('2026'), plaats('2026-H1'))).toBe(false);
  expect(zelfdePlaats(plaats('2026'), plaats('2026', 'regio'))).toBe(false);
});
