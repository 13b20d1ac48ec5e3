import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BeschermingTable, CijferTable, UitsplitsingTable } from './schema.ts';
import { findLekken } from './toets-uitsplitsing.ts';
import { splitsUit, type Deeltelling, type Uitsplitsopdracht } from './uitsplitsen.ts';

const DELEN = ['B', 'C', 'D', 'onbekend'] as const;
const GEMEENTEN = ['GM1', 'GM2', 'GM3'] as const;
/** Per gemeente the teller and noemer of each gradatie. */
type Tafel = readonly (readonly (readonly [teller: number, noemer: number])[])[];

const REGEL: BeschermingTable = {
  ...{ indicator: 'kpi2', beschermen: true, klasse: 'werkproces', drempel: 5, complement: false },
  ...{ cijfers: 0, verborgen: 0 },
};

function opdracht(tafel: Tafel, anders: Partial<Uitsplitsopdracht> = {}): Uitsplitsopdracht {
  const som = (rijen: readonly (readonly [number, number])[], nummer: 0 | 1) =>
    rijen.reduce((totaal, cel) => totaal + cel[nummer], 0);
  const telling = (
    gebied: string,
    deel: string,
    rijen: readonly (readonly [number, number])[],
  ): Deeltelling => ({
    ...{ indicator: 'kpi2', uitsplitsing: 'gradatie', periode: '2026HJ01', gebied, deel },
    ...{ teller: som(rijen, 0), noemer: som(rijen, 1) },
  });
  const tellingen = DELEN.flatMap((deel, k) => [
    telling(
      'regio',
      deel,
      tafel.map((rij) => rij[k] ?? [0, 0]),
    ),
    ...tafel.map((rij, g) => telling(GEMEENTEN[g] ?? '', deel, [rij[k] ?? [0, 0]])),
  ]);
  const cijfer = (gebied: string, rijen: readonly (readonly [number, number])[]) =>
    ({
      ...{ indicator: 'kpi2', gebied, periode: '2026HJ01', status: 'voorlopig', verborgen: false },
      ...{ teller: String(som(rijen, 0)), noemer: som(rijen, 1) },
    }) as CijferTable;
  return {
    niveau: 'intern',
    regio: 'regio',
    tellingen,
    cijfers: [cijfer('regio', tafel.flat()), ...tafel.map((rij, g) => cijfer(GEMEENTEN[g] ?? '', rij))],
    instellingen: [REGEL],
    ...anders,
  };
}

const gradaties = (rijen: readonly UitsplitsingTable[]) =>
  rijen.filter((rij) => rij.uitsplitsing === 'gradatie');
const splits = (tafel: Tafel, anders: Partial<Uitsplitsopdracht> = {}) =>
  gradaties(splitsUit(opdracht(tafel, anders)));
const isShown = (rijen: readonly UitsplitsingTable[]) =>
  rijen.length > 0 && rijen.every((rij) => !rij.verborgen);

const RUIM: Tafel = [
  [
    [4, 9],
    [3, 8],
    [2, 7],
    [0, 0],
  ],
  [
    [5, 9],
    [6, 8],
    [1, 7],
    [0, 0],
  ],
  [
    [5, 9],
    [6, 8],
    [1, 7],
    [0, 0],
  ],
];
/** The same with another cell in one gemeente. */
const met = (g: number, k: number, cel: readonly [number, number]): Tafel =>
  RUIM.map((rij, i) => rij.map((oud, j) => (i === g && j === k ? cel : oud)));

describe('an uitsplitsing', () => {
  it('is shown with every part, zero included', () => {
    expect(splits(RUIM).map(({ deel, teller, noemer }) => [deel, teller, noemer])).toEqual([
      ['B', 14, 27],
      ['C', 15, 24],
      ['D', 4, 21],
      ['onbekend', 0, 0],
    ]);
  });

  it.each([
    ['a part is small', met(0, 3, [1, 4])],
    [
      'a part is small for a gemeente that takes off its own',
      [
        [
          [9, 30],
          [9, 30],
          [9, 30],
          [0, 0],
        ],
        [
          [1, 2],
          [6, 8],
          [6, 8],
          [0, 0],
        ],
        [
          [1, 2],
          [6, 8],
          [6, 8],
          [0, 0],
        ],
      ] as Tafel,
    ],
  ])('is hidden whole when %s', (_, tafel) => {
    const rijen = splits(tafel);
    expect(rijen).toHaveLength(DELEN.length);
    for (const { verborgen, teller, noemer } of rijen)
      expect([verborgen, teller, noemer]).toEqual([true, null, null]);
  });

  it('is hidden when the figure itself is, or is not shown whole', () => {
    const basis = opdracht(RUIM);
    for (const anders of [{ verborgen: true }, { teller: null }, { noemer: 73 }]) {
      const cijfers = basis.cijfers.map((cijfer) => ({
        ...cijfer,
        ...(cijfer.gebied === 'regio' ? anders : {}),
      }));
      expect(isShown(splits(RUIM, { cijfers }))).toBe(false);
    }
  });

  it('is hidden when a figure of one gemeente is: a part can be that gemeente alone', () => {
    const cijfers = opdracht(RUIM).cijfers.map((cijfer) => ({
      ...cijfer,
      verborgen: cijfer.gebied === 'GM2',
    }));
    expect(isShown(splits(RUIM, { cijfers }))).toBe(false);
  });

  it('does not exist while the region is incomplete', () => {
    const cijfers = opdracht(RUIM).cijfers.map((cijfer) => ({ ...cijfer, status: 'onvolledig' as const }));
    expect(splits(RUIM, { cijfers })).toEqual([]);
  });

  it('is not shown on the level openbaar', () => {
    expect(isShown(splits(RUIM, { niveau: 'openbaar' }))).toBe(false);
  });

  it('hides a small teller and a small rest too where the complement rule holds', () => {
    const instellingen = [{ ...REGEL, complement: true }];
    expect(isShown(splits(RUIM, { instellingen }))).toBe(false);
    expect(isShown(splits(RUIM))).toBe(true);
  });
});

const cel = fc.nat(12).chain((noemer) => fc.tuple(fc.nat(noemer), fc.constant(noemer)));
const tafels = fc.array(fc.tuple(cel, cel, cel, cel), { minLength: 2, maxLength: 3 });

describe('what is shown', () => {
  it('passes a check that knows only what readers get', () => {
    fc.assert(
      fc.property(tafels, (tafel) => {
        const vraag = opdracht(tafel);
        expect(findLekken(splitsUit(vraag), vraag.cijfers, vraag.instellingen, 'regio')).toEqual([]);
      }),
    );
  });
});

describe('the check', () => {
  const vraag = opdracht(RUIM);
  const goed = splits(RUIM);
  const find = (rijen: readonly UitsplitsingTable[], cijfers = vraag.cijfers) =>
    findLekken(rijen, cijfers, [REGEL], 'regio');

  it.each([
    [
      'a small part',
      goed.map((rij) => ({ ...rij, noemer: rij.deel === 'D' ? 3 : rij.deel === 'C' ? 42 : rij.noemer })),
    ],
    [
      'one part hidden',
      goed.map((rij) => (rij.deel === 'D' ? { ...rij, verborgen: true, teller: null, noemer: null } : rij)),
    ],
    ['a number under a hidden mark', goed.map((rij) => ({ ...rij, verborgen: true }))],
    ['parts that do not add up', goed.map((rij) => ({ ...rij, teller: (rij.teller ?? 0) + 1 }))],
  ])('finds %s', (_, rijen) => {
    expect(find(rijen)).toEqual(['kpi2 gradatie 2026HJ01']);
  });

  it('finds parts beside a hidden figure, and nothing in what is right', () => {
    expect(
      find(
        goed,
        vraag.cijfers.map((cijfer) => ({ ...cijfer, verborgen: true })),
      ),
    ).toHaveLength(1);
    expect(find(goed)).toEqual([]);
  });
});
