/**
 * Random small regions with the leveringen they might have, for property tests: valid by the rules for leveringen, and
 * biased to what goes wrong at edges: few identifiers, days around quarters, gaps, overlaps and contradictions.
 */
import fc from 'fast-check';
import { createPeriode, overlapt, type Periodesoort } from '../periode/periode.ts';
import type { Regio } from '../regio/regio.ts';
import { periodeVan, type ReferentieLevering } from './reference-dossier.ts';
import { levering, regioVan } from './reference-example.ts';
import { leveringVoor, streefwaarden, type Plaats, type Rijbron } from './reference-random-rows.ts';

export interface Geval {
  readonly regio: Regio;
  /** What holds now. */
  readonly leveringen: readonly ReferentieLevering[];
  /** What was replaced or withdrawn, and must not be seen in any figure. */
  readonly oude: readonly ReferentieLevering[];
}

const JAREN = [2024, 2025];
const SOORTEN: readonly [Periodesoort, number][] = [
  ['jaar', 1],
  ['halfjaar', 2],
  ['kwartaal', 4],
];
const BRONNEN: readonly Rijbron[] = [
  'professionals',
  'scholing',
  'casussen',
  'verwijzingen',
  'overleggen',
  'ervaringsdeskundigen',
  'tevredenheid',
];

/** The regions of the cases: few, because making a register for one takes longer than filling it. */
export const REGIOS: readonly Regio[] = [
  regioVan(['GM0001']),
  {
    ...regioVan(['GM0001', 'GM0002'], { overleggen: ['ret'] }),
    zwareHulpvormgroepen: ['verblijf', 'crisis'],
  },
  regioVan(['GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005'], {
    professionals: ['slt'],
    scholing: ['slt', 'ret'],
    casussen: ['slt'],
    verwijzingen: ['ret'],
    overleggen: ['ret', 'slt'],
  }),
];

function codes(soort: Periodesoort, aantal: number, jaar: number): string[] {
  return Array.from({ length: aantal }, (_, index) => createPeriode(soort, jaar, index + 1).code);
}

/** One levering of anybody, anywhere. */
function losse(bron: Rijbron, scopes: readonly string[]): fc.Arbitrary<Plaats> {
  const [eerste = [], tweede = []] = JAREN.map((jaar) =>
    SOORTEN.flatMap(([soort, aantal]) => codes(soort, aantal, jaar)),
  );
  return fc.record({
    bron: fc.constant(bron),
    aanleveraar: fc.constantFrom('gemeente', 'ret', 'slt'),
    scope: fc.constantFrom('regio', ...scopes),
    // Most are of one year, so that they meet.
    periode: fc.constantFrom(...eerste, ...eerste, ...tweede),
  });
}

/** A year that is delivered as agreed, in one rhythm, by the region or by every gemeente, with a gap here and there. */
function reeks(bron: Rijbron, scopes: readonly string[]): fc.Arbitrary<Plaats[]> {
  return fc
    .record({
      rhythm: fc.constantFrom(...SOORTEN),
      jaar: fc.constantFrom(2024, 2024, 2024, 2025),
      perGemeente: fc.boolean(),
      zonder: fc.constantFrom(-1, -1, -1, 0, 1, 3),
    })
    .map(({ rhythm, jaar, perGemeente, zonder }) =>
      (perGemeente ? scopes : ['regio'])
        .flatMap((scope) => codes(...rhythm, jaar).map((periode) => ({ scope, periode })))
        .filter((_, index) => index !== zonder)
        .map((plaats) => ({ ...plaats, bron, aanleveraar: 'gemeente' })),
    );
}

function plaatsenVan(bron: Rijbron, scopes: readonly string[]): fc.Arbitrary<Plaats[]> {
  return fc
    .tuple(
      fc.option(reeks(bron, scopes), { freq: 8, nil: [] }),
      fc.array(losse(bron, scopes), { maxLength: 5 }),
    )
    .map(([vast, los]) => [...vast, ...los]);
}

/** Within one bron and aanleveraar no two periods may overlap where the scopes meet. */
function botst(a: Plaats, b: Plaats): boolean {
  if (a.bron !== b.bron || a.aanleveraar !== b.aanleveraar) return false;
  if (a.scope !== b.scope && a.scope !== 'regio' && b.scope !== 'regio') return false;
  return overlapt(periodeVan(a.periode), periodeVan(b.periode));
}

/** Every levering that fits beside the earlier ones holds; the others are old ones. */
function scheid(leveringen: readonly ReferentieLevering[]): Pick<Geval, 'leveringen' | 'oude'> {
  const actueel: ReferentieLevering[] = [];
  const oude: ReferentieLevering[] = [];
  for (const een of leveringen) {
    const past = !actueel.some((ander) => botst(een as Plaats, ander as Plaats));
    (past ? actueel : oude).push(een);
  }
  return { leveringen: actueel, oude };
}

/** A region with leveringen of every bron, in any order of arrival. */
export const geval: fc.Arbitrary<Geval> = fc.constantFrom(...REGIOS).chain((regio) => {
  const scopes = regio.gemeenten.map((gemeente) => gemeente.code);
  const plaatsen = fc
    .tuple(...BRONNEN.map((bron) => plaatsenVan(bron, scopes)))
    .chain((perBron) => fc.shuffledSubarray(perBron.flat(), { minLength: perBron.flat().length }));
  const gevuld = plaatsen.chain((alle) => fc.tuple(...alle.map((plaats) => leveringVoor(plaats, scopes))));
  const buiten = fc.record({
    doelen: fc.array(streefwaarden([regio.code, ...scopes]), { maxLength: 2 }),
    totalen: fc.option(fc.constantFrom('2023KW04', '2024KW02', '2026HJ01'), { freq: 5 }),
  });
  return fc.tuple(gevuld, buiten).map(([leveringen, { doelen, totalen }]) => ({
    regio,
    ...scheid([
      ...leveringen,
      ...doelen,
      ...(totalen === null ? [] : [levering('aantallen', 'regio', totalen)]),
    ]),
  }));
});
