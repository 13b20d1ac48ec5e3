/** Random rows per bron for a levering, as they stand in the register; see reference-cases.ts for what they are for. */
import fc from 'fast-check';
import type { Bron, Programmabron } from '../kpis/definitie.ts';
import { telDagenOp } from './reference-days.ts';
import { periodeVan, type ReferentieLevering, type Rij } from './reference-dossier.ts';
import { levering } from './reference-example.ts';
import { afspraak, dag, EERSTE, LAATSTE, reeksVanDagen, toestand } from './reference-random-days.ts';

export type Rijbron = Exclude<Bron, Programmabron | 'streefwaarden' | 'context' | 'aantallen'>;

/** Where a levering belongs. */
export interface Plaats {
  readonly bron: Rijbron;
  readonly aanleveraar: string;
  readonly scope: string;
  readonly periode: string;
}

type Rijen<B extends Bron> = fc.Arbitrary<Partial<Rij<B>>[]>;
const eenVan = <T>(...waarden: T[]): fc.Arbitrary<T> => fc.constantFrom(...waarden);
const ooit = fc.option(dag(EERSTE, LAATSTE), { freq: 4, nil: null });

/** The first value mostly, one of the others now and then. */
function meestal<T>(gewoon: T, ...anders: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(gewoon) }, { weight: 1, arbitrary: eenVan(...anders) });
}

/** A few rows of which no two share a key. */
function rijenMet<R>(rij: fc.Arbitrary<R>, sleutel: (rij: R) => unknown): fc.Arbitrary<R[]> {
  return fc.uniqueArray(rij, { maxLength: 6, selector: (een) => JSON.stringify(sleutel(een)) });
}

/** The gemeenten that a row names: that of the levering always, others perhaps. */
function genoemd(scope: string, gemeenten: readonly string[]): fc.Arbitrary<string[]> {
  const enkele: fc.Arbitrary<string[]> = fc.subarray([...gemeenten], {
    minLength: scope === 'regio' ? 1 : 0,
  });
  const met = enkele.map((namen): string[] =>
    scope === 'regio' || namen.includes(scope) ? namen : [scope, ...namen],
  );
  return fc.oneof({ weight: 4, arbitrary: met }, { weight: 1, arbitrary: fc.constant<string[]>(['regio']) });
}

type Maker<B extends Bron> = (
  gemeente: fc.Arbitrary<string>,
  van: string,
  tot: string,
  plaats: Plaats,
  alle: readonly string[],
) => Rijen<B>;

const MAKERS: { readonly [B in Rijbron]: Maker<B> } = {
  professionals: (gemeente, van, tot) =>
    rijenMet(
      fc
        .record({
          professional_id: eenVan('p1', 'p2', 'p3'),
          gemeente,
          organisatietype: eenVan('SLT', 'SLT', 'CJG', 'gemeente', 'RET', 'onderwijs'),
          dienst: toestand(van, tot),
        })
        .map(({ dienst, ...rij }) => ({ ...rij, in_dienst: dienst.start, uit_dienst: dienst.einde })),
      (rij) => [rij.professional_id, rij.gemeente],
    ),
  scholing: (_gemeente, van, tot) =>
    rijenMet(
      dag(van, tot).chain((datum) =>
        fc.record({
          professional_id: eenVan('p1', 'p2', 'p3'),
          datum: fc.constant(datum),
          status: eenVan('afgerond', 'afgerond', 'aanwezig', 'aangemeld', 'gestopt'),
          thema: eenVan('signalering', 'signalering', 'signalering', 'overig', null),
          soort: eenVan('training', 'voorlichting', null),
          geldig_tot: fc.oneof(fc.constant(null), dag(datum, LAATSTE), dag(datum, tot)),
        }),
      ),
      (rij) => [rij.professional_id, rij.datum, rij.thema, rij.soort],
    ),
  casussen: (gemeente, van, tot) =>
    rijenMet(
      fc
        .record({
          casus_id: eenVan('c1', 'c2', 'c3', 'c4'),
          gemeente,
          looptijd: toestand(van, tot),
          opgeschaald: eenVan(true, true, false, null),
          plan: eenVan('op de laatste dag', 'een dag later', 'ooit', 'ooit'),
          ooit,
          aantal_regisseurs: eenVan(1, 1, 1, 1, 0, 2, null),
          // A gezin may bear the name of a casus without being it.
          gezin_id: eenVan('g1', 'c1', null, null),
          scheiding: eenVan(true, true, true, true, false, null),
          gradatie: eenVan('A', 'B', 'C', 'D', null, null),
        })
        .map(({ looptijd: { start, einde }, plan, ooit: eens, ...rij }) => {
          const eind = einde ?? tot;
          const plandag = plan === 'ooit' ? eens : telDagenOp(eind, plan === 'een dag later' ? 1 : 0);
          return { ...rij, start, einde, plan_datum: plandag };
        }),
      (rij) => [rij.casus_id, rij.gemeente],
    ),
  // Often one jeugdige in one gemeente, referred again and again.
  verwijzingen: (gemeente, van, tot) =>
    fc.tuple(reeksVanDagen(van, tot), gemeente).chain(([dagen, ene]) =>
      fc.tuple(
        ...dagen.map((datum) =>
          fc.record({
            gemeente: fc.oneof(
              { weight: 3, arbitrary: fc.constant(ene) },
              { weight: 1, arbitrary: gemeente },
            ),
            datum: fc.constant(datum),
            hulpvorm: fc.oneof(
              { weight: 2, arbitrary: fc.constant('pleegzorg') },
              {
                weight: 1,
                arbitrary: eenVan('43', '43', 'ots', '48', '47', 'crisis', '41', '45', 'wijkteam'),
              },
            ),
            jeugdige_id: meestal<string | null>('j1', 'j2', null),
            scheiding: meestal<boolean | null>(true, false, null),
            soort_start: meestal<string | null>('herhaald', 'nieuw', 'verlenging', null),
            datum_uiteengaan: meestal<string | null>(
              null,
              datum,
              telDagenOp(datum, -1),
              telDagenOp(datum, 1),
            ),
          }),
        ),
      ),
    ),
  overleggen: (_gemeente, van, tot, { scope }, alle) =>
    rijenMet(
      fc.record({
        overleg_id: eenVan('o1', 'o2', 'o3', 'o4'),
        datum: dag(van, tot),
        gemeenten: genoemd(scope, alle),
        partijen: fc.subarray(['SLT', 'RET', 'onderwijs', 'zorg', 'CJG', 'anders'], { minLength: 1 }),
        status: eenVan('doorgegaan', 'doorgegaan', 'doorgegaan', 'geannuleerd', 'verplaatst', null),
        soort: eenVan(null, null, null, 'casusoverleg'),
      }),
      (rij) => rij.overleg_id,
    ),
  ervaringsdeskundigen: (_gemeente, van, tot, { scope }, alle) =>
    rijenMet(
      fc
        .record({
          persoon_id: eenVan('e1', 'e2', 'e3'),
          gemeenten: genoemd(scope, alle),
          looptijd: afspraak(van, tot),
          momenten: eenVan(null, null, 2, 3),
        })
        .map(({ looptijd, ...rij }) => ({ ...rij, ...looptijd })),
      (rij) => [rij.persoon_id, rij.start],
    ),
  tevredenheid: (gemeente, van, tot) =>
    fc.array(
      fc.record({
        gemeente,
        datum: dag(van, tot),
        groep: eenVan('ouder', 'kind', 'jongere'),
        cijfer: eenVan('1', '10', '7.5', '6.25', '7.000001', '5.555555555', '8', null),
        herkomst: eenVan('meting', 'meting', 'interview', null),
      }),
      { maxLength: 8 },
    ),
};

/** A levering of this place with rows that are valid in its scope and period; without any it is a nulmelding. */
export function leveringVoor(plaats: Plaats, gemeenten: readonly string[]): fc.Arbitrary<ReferentieLevering> {
  const { start, eind } = periodeVan(plaats.periode);
  const gemeente = plaats.scope === 'regio' ? eenVan(...gemeenten) : fc.constant(plaats.scope);
  const maak: Maker<Rijbron> = MAKERS[plaats.bron];
  return maak(gemeente, start, eind, plaats, gemeenten).map((rijen) =>
    levering(plaats.bron, plaats.scope, plaats.periode, rijen, plaats.aanleveraar),
  );
}

/** Targets for one year, each indicator and gebied once. */
export function streefwaarden(gebieden: readonly string[]): fc.Arbitrary<ReferentieLevering> {
  return fc.constantFrom(2024, 2025).chain((jaar) =>
    rijenMet(
      fc.record({
        indicator: eenVan('kpi1', 'kpi2', 'kpi2b', 'kpi4', 'kpi6'),
        gebied: eenVan(...gebieden),
        jaar: fc.constant(jaar),
        streefwaarde: eenVan('80', '7.5', '33.333333333', null),
      }),
      (rij) => [rij.indicator, rij.gebied],
    ).map((rijen) => levering('streefwaarden', 'regio', `${jaar}JJ00`, rijen)),
  );
}
