import { describe, expect, test } from 'vitest';
import { auditFigures } from './audit.ts';
import { applyEditieregel } from './editions.ts';
import {
  BeschermingMislukt,
  sleutelVan,
  type CelResultaat,
  type Cijfer,
  type Editie,
  type ProtectionInput,
} from './interface.ts';
import { loadSolver } from './load-solver.ts';
import { protectFigures } from './protect-figures.ts';
import { protect } from './protect.ts';
import { INDICATOREN, randomRegion } from './random-region.ts';
import { instellingenVoor, type Afwijking } from './settings.ts';
import type { Solver } from './solver.ts';
import type { Niveau } from '../publicatie/schema.ts';

const solver = await loadSolver();
const DAN = performance.now() + 600_000;

/** One figure; noemer null for a count. `compleet` false: half of it was delivered. */
function cijfer(
  indicator: string,
  gebied: string,
  teller: number,
  noemer: number | null,
  compleet = true,
): Cijfer {
  const factor = indicator.startsWith('kpi6') ? 1 : 100;
  const exact = noemer === null ? teller : (factor * teller) / noemer;
  return {
    indicator,
    gebied,
    periode: '2026JJ00',
    teller: String(teller),
    noemer,
    waarde: noemer === 0 || (noemer === null && !compleet) ? null : String(Math.round(exact * 1e6) / 1e6),
    status: !compleet ? 'onvolledig' : noemer === 0 ? 'nvt' : 'voorlopig',
    geleverd: compleet ? 4 : 2,
    verwacht: 4,
  };
}

/** Gemeenten A, B, … with these numbers, and the region `r` as their sum. */
function region(indicator: string, getallen: readonly (readonly [number, number | null])[]): Cijfer[] {
  const som = (plaats: 0 | 1): number => getallen.reduce((totaal, paar) => totaal + (paar[plaats] ?? 0), 0);
  const noemer = getallen[0]?.[1] === null ? null : som(1);
  return [
    cijfer(indicator, 'r', som(0), noemer),
    ...getallen.map(([t, n], nummer) => cijfer(indicator, String.fromCharCode(65 + nummer), t, n)),
  ];
}

function input(
  niveau: Niveau,
  cijfers: readonly Cijfer[],
  meer: Partial<ProtectionInput> & { afwijkingen?: Afwijking[] } = {},
): ProtectionInput {
  const { afwijkingen = [], ...rest } = meer;
  return {
    niveau,
    regio: 'r',
    indicatoren: INDICATOREN,
    cijfers,
    instellingen: instellingenVoor(niveau, INDICATOREN, afwijkingen),
    ...rest,
  };
}

const run = (niveau: Niveau, cijfers: readonly Cijfer[], meer?: Parameters<typeof input>[2]) =>
  protectFigures(input(niveau, cijfers, meer), solver);

const hiddenIn = (cellen: readonly CelResultaat[]): string[] =>
  cellen.filter((cel) => cel.verborgen).map((cel) => cel.gebied);

describe('what is secret by itself', () => {
  test('a noemer of 1 to T-1 at work figures, but never 0', () => {
    const { cellen } = run(
      'intern',
      region('kpi2', [
        [96, 120],
        [0, 0],
        [20, 25],
        [2, 3],
        [9, 12],
        [8, 11],
      ]),
    );
    expect(cellen.filter((cel) => cel.reden === 'klein').map((cel) => cel.gebied)).toEqual(['D']);
    expect(cellen.find((cel) => cel.gebied === 'B')).toMatchObject({ verborgen: false, status: 'nvt' });
  });

  test('a small teller and a small rest too where the complement rule holds: openbaar, kpi2', () => {
    const getallen = [
      [96, 120],
      [3, 50],
      [45, 50],
      [20, 40],
      [30, 60],
      [25, 50],
    ] as const;
    expect(
      run('openbaar', region('kpi2', getallen))
        .cellen.filter((cel) => cel.reden === 'klein')
        .map((cel) => cel.gebied),
    ).toEqual(['B', 'C']);
    expect(run('intern', region('kpi2', getallen)).cellen.filter((cel) => cel.verborgen)).toEqual([]);
  });

  test('kpi5 of a gemeente on the public page, without anything else', () => {
    const { cellen } = run(
      'openbaar',
      region('kpi5', [
        [4, null],
        [2, null],
        [0, null],
      ]),
    );
    expect(hiddenIn(cellen)).toEqual(['A', 'B', 'C']);
    expect(cellen[0]).toMatchObject({ gebied: 'r', teller: '6', reden: null });
  });

  test('nothing of an indicator that the region chose not to protect', () => {
    const afwijkingen: Afwijking[] = [{ niveau: 'intern', indicator: 'kpi3', beschermen: false }];
    expect(
      hiddenIn(
        run(
          'intern',
          region('kpi3', [
            [1, null],
            [2, null],
            [30, null],
          ]),
          { afwijkingen },
        ).cellen,
      ),
    ).toEqual([]);
  });

  test('kpi4 never', () => {
    expect(
      hiddenIn(
        run(
          'openbaar',
          region('kpi4', [
            [1, null],
            [2, null],
            [1, null],
          ]),
        ).cellen,
      ),
    ).toEqual([]);
  });
});

describe('what is shown in part', () => {
  test('a share of an incomplete region is a whole percentage without teller and noemer', () => {
    const [regio, ...gemeenten] = region('kpi2', [
      [96, 120],
      [24, 32],
      [19, 38],
    ]);
    const { cellen } = run('intern', [{ ...regio!, status: 'onvolledig' }, ...gemeenten]);
    expect(cellen[0]).toMatchObject({
      verborgen: false,
      teller: null,
      noemer: null,
      waarde: '73',
      afgerond: true,
      reden: 'onvolledig',
    });
  });

  test('a count of an incomplete region is not shown at all', () => {
    const [regio, ...gemeenten] = region('kpi3', [
      [52, null],
      [15, null],
      [13, null],
    ]);
    const { cellen } = run('intern', [{ ...regio!, status: 'onvolledig', waarde: null }, ...gemeenten]);
    expect(cellen[0]).toMatchObject({ verborgen: true, teller: null, reden: 'onvolledig' });
  });

  test('a mean that speaks of everybody is 10 or 1, without its sum', () => {
    const { cellen } = run(
      'intern',
      region('kpi6', [
        [196, 20],
        [150, 20],
        [140, 20],
        [29, 20],
        [130, 20],
        [140, 20],
      ]),
    );
    expect(cellen.find((cel) => cel.gebied === 'A')).toMatchObject({
      teller: null,
      waarde: '10',
      afgerond: true,
    });
    expect(cellen.find((cel) => cel.gebied === 'D')).toMatchObject({
      teller: null,
      waarde: '1',
      afgerond: true,
    });
  });

  test('a hidden nvt does not tell that it is zero', () => {
    const cijfers = region('kpi2', [
      [1, 2],
      [0, 0],
      [0, 0],
    ]);
    for (const cel of run('intern', cijfers).cellen.filter((een) => een.verborgen))
      expect(cel.status).toBe('voorlopig');
  });

  test('the spread of an aggregate is shown only when every part is', () => {
    const { cellen } = run(
      'intern',
      region('kpi6', [
        [700, 90],
        [160, 23],
        [200, 28],
        [56, 9],
        [36, 4],
      ]),
    );
    expect(cellen[0]).toMatchObject({ gebied: 'r', verborgen: false, toonSpreiding: false });
    expect(cellen.find((cel) => cel.gebied === 'A')).toMatchObject({ toonSpreiding: true });
  });
});

describe('what is hidden besides', () => {
  test('two other gemeenten rather than the region: each of three hidden ones knows only its own', () => {
    const { cellen } = run(
      'intern',
      region('kpi3', [
        [52, null],
        [15, null],
        [13, null],
        [7, null],
        [3, null],
      ]),
    );
    expect(cellen[0]!.verborgen).toBe(false);
    expect(hiddenIn(cellen)).toHaveLength(3);
  });

  test('the region where it has two gemeenten: one would subtract its own', () => {
    expect(
      hiddenIn(
        run(
          'intern',
          region('kpi3', [
            [52, null],
            [3, null],
          ]),
        ).cellen,
      ),
    ).toEqual(['r', 'B']);
  });

  test('where the region is one gemeente, both by the primary rule', () => {
    const { cellen } = run('intern', region('kpi3', [[3, null]]));
    expect(cellen.map((cel) => cel.reden)).toEqual(['klein', 'klein']);
  });

  test('what is hidden intern, on the public page as well', () => {
    const ookVerborgen = [{ indicator: 'kpi3', gebied: 'A', periode: '2026JJ00' }];
    const { cellen } = run(
      'openbaar',
      region('kpi3', [
        [52, null],
        [15, null],
        [13, null],
        [17, null],
      ]),
      { ookVerborgen },
    );
    expect(cellen.find((cel) => cel.gebied === 'A')).toMatchObject({ verborgen: true, reden: 'intern' });
  });
});

describe('when something goes wrong', () => {
  const cijfers = region('kpi3', [
    [52, null],
    [15, null],
    [13, null],
    [7, null],
    [3, null],
  ]);

  /** HiGHS that answers `unknown` to every n-th question. */
  function forgetful(elke: number): Solver {
    let vragen = 0;
    return {
      ...solver,
      constants: solver.constants,
      infinity: solver.infinity,
      createModel: (bron) => {
        const model = solver.createModel(bron);
        const status = model.getModelStatus.bind(model);
        model.getModelStatus = () =>
          ++vragen % elke === 0 ? solver.constants.modelStatus.unknown : status();
        return model;
      },
    };
  }

  test('an answer that says nothing is asked again from scratch', () => {
    const goed = protectFigures(input('intern', cijfers), solver);
    const { cellen, voorzorg } = protectFigures(input('intern', cijfers), forgetful(5));
    expect(voorzorg).toEqual([]);
    expect(hiddenIn(cellen)).toEqual(hiddenIn(goed.cellen));
  });

  test('a solver that keeps failing hides the connected part whole, and says which', () => {
    const rest = region('kpi2', [
      [96, 120],
      [24, 32],
      [19, 38],
      [17, 34],
      [18, 30],
    ]);
    const { cellen, voorzorg } = protectFigures(input('intern', [...cijfers, ...rest]), forgetful(1));
    expect(cellen.filter((cel) => cel.reden === 'voorzorg')).toHaveLength(6);
    expect(cellen.filter((cel) => cel.indicator === 'kpi2' && cel.verborgen)).toEqual([]);
    expect(voorzorg).toEqual([expect.stringContaining('Alle cijfers van kpi3 in 2026JJ00 zijn verborgen')]);
  });

  test('a part that takes too long is hidden whole', () => {
    const { cellen } = protectFigures(input('intern', cijfers, { limieten: { deelMs: 0 } }), solver);
    expect(cellen.every((cel) => cel.reden === 'voorzorg')).toBe(true);
  });

  test('an audit that gets no answer finds a leak rather than none', () => {
    const { cellen } = protectFigures(input('intern', cijfers), solver);
    expect(auditFigures(input('intern', cijfers), cellen, forgetful(1), DAN).lekken).not.toEqual([]);
  });

  test('gemeenten that do not add up to the region are refused', () => {
    const fout = cijfers.map((een) => (een.gebied === 'r' ? { ...een, teller: '91' } : een));
    expect(() => run('intern', fout)).toThrow(BeschermingMislukt);
  });

  test('a worker that runs out of time fails with a Dutch sentence', async () => {
    await expect(protect(input('intern', cijfers, { limieten: { totaalMs: 1 } }))).rejects.toThrow(
      /niet klaar/,
    );
  });
});

describe('the audit', () => {
  const cijfers = region('kpi3', [
    [52, null],
    [15, null],
    [13, null],
    [7, null],
    [3, null],
  ]);
  const { cellen } = run('intern', cijfers);

  test('finds nothing in what the engine chose', () => {
    expect(auditFigures(input('intern', cijfers), cellen, solver, DAN).lekken).toEqual([]);
  });

  test.each(cellen.filter((cel) => cel.verborgen).map((cel) => [cel.gebied, cel.reden]))(
    'finds the leak when %s (%s) is shown again',
    (gebied) => {
      const lek = cellen.map((cel, nummer) =>
        cel.gebied === gebied
          ? {
              ...cel,
              verborgen: false,
              toonTeller: true,
              toonWaarde: true,
              teller: cijfers[nummer]!.teller,
              waarde: cijfers[nummer]!.waarde,
            }
          : cel,
      );
      const { lekken } = auditFigures(input('intern', cijfers), lek, solver, DAN);
      expect(lekken.map(sleutelVan)).toContain('kpi3|E|2026JJ00');
      expect(lekken[0]!.melding).not.toMatch(/\b3\b(?!\|)/);
    },
  );

  test('refuses cells that hold other numbers than the figures', () => {
    const ander = cellen.map((cel) => (cel.gebied === 'A' ? { ...cel, teller: '53' } : cel));
    expect(() => auditFigures(input('intern', cijfers), ander, solver, DAN)).toThrow(BeschermingMislukt);
  });
});

describe('over time', () => {
  const toen = region('kpi3', [
    [52, null],
    [15, null],
    [13, null],
    [12, null],
    [17, null],
  ]);
  const edition = (cijfers: readonly Cijfer[], cellen: readonly CelResultaat[]): Editie => ({
    nummer: 1,
    cijfers: cijfers.map((een, nummer) => ({ ...een, getoond: cellen[nummer]! })),
  });

  test('a figure that an edition showed is known: others are hidden instead', () => {
    const eerste = edition(toen, run('openbaar', toen).cellen);
    const [regio, a, b, c, d] = toen as [Cijfer, Cijfer, Cijfer, Cijfer, Cijfer];
    const nu = [
      { ...regio, teller: '95', waarde: '95' },
      a,
      b,
      c,
      d,
      { ...toen[5]!, teller: '3', waarde: '3' },
    ];
    const { cellen, audit } = run('openbaar', nu, { edities: [eerste] });
    expect(cellen[0]!.verborgen).toBe(true);
    expect(audit.lekken).toEqual([]);
  });

  test('a small number that an edition showed itself cannot be taken back, and is reported', () => {
    const klein = region('kpi3', [
      [52, null],
      [15, null],
      [13, null],
      [12, null],
      [7, null],
    ]);
    const open = run('openbaar', klein, {
      afwijkingen: [{ niveau: 'openbaar', indicator: 'kpi3', beschermen: false }],
    });
    const { cellen, audit } = run('openbaar', klein, { edities: [edition(klein, open.cellen)] });
    expect(audit).toMatchObject({ lekken: [], alBekend: [{ gebied: 'E' }] });
    expect(cellen.find((cel) => cel.gebied === 'E')!.verborgen).toBe(true);
  });

  test('a correction smaller than T keeps the old figure, one of T or more does not', () => {
    const regels = instellingenVoor('openbaar', INDICATOREN);
    const eerste = edition(toen, run('openbaar', toen).cellen);
    const later = (a: number, b: number): (string | null)[] =>
      applyEditieregel(
        region('kpi3', [
          [a, null],
          [b, null],
          [13, null],
          [12, null],
          [17, null],
        ]),
        eerste,
        INDICATOREN,
        regels,
        'r',
      ).map((een) => een.teller);
    expect(later(52, 18).slice(0, 3)).toEqual(['109', '52', '15']);
    expect(later(62, 15).slice(0, 3)).toEqual(['119', '62', '15']);
    expect(later(72, 18).slice(0, 3)).toEqual(['129', '72', '15']);
    expect(later(62, 4).slice(0, 3)).toEqual(['109', '52', '15']);
  });
});

test('the worker thread gives what the engine gives', async () => {
  const cijfers = randomRegion({ seed: 4, gemeenten: 5, jaren: [2026] });
  const opdracht = { ...input('intern', cijfers), regio: 'proef' };
  const hier = protectFigures(opdracht, solver);
  expect((await protect(opdracht)).cellen).toEqual(hier.cellen);
});
