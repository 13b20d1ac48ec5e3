/**
 * What every reader knows about how figures hang together. A relation that definitions guarantee must hold; one that a
 * reader merely assumes is used where the figures satisfy it (elsewhere the assumption misleads).
 */
import { omvat, parsePeriode, type Periode } from '../periode/periode.ts';
import { BeschermingMislukt, sleutelVan, type Cijfer, type IndicatorVorm } from './interface.ts';
import { need } from './need.ts';

/** The figures of one moment (now, or an edition) that are not missing, by key. */
export interface Momentopname {
  readonly regio: string;
  readonly indicatoren: readonly IndicatorVorm[];
  readonly cijfers: ReadonlyMap<string, Cijfer>;
  /** Figures that do not add up are an error; in an edition the relation is left out. */
  readonly strikt: boolean;
}

type Getal = 'teller' | 'noemer';
export type Term = readonly [cijfer: Cijfer, getal: Getal, factor: number];

/** Sum of factor x distance from the truth lies between `laag` and `hoog`. */
export interface Relatie {
  readonly termen: readonly Term[];
  readonly laag: number;
  readonly hoog: number;
}

/** Grades add up in decimals: this much is rounding. */
const AFRONDING = 1e-6;
type Grootte = (cijfer: Cijfer, factor: number) => Term[];
const TELLER: Grootte = (cijfer, factor) => [[cijfer, 'teller', factor]];
const NOEMER: Grootte = (cijfer, factor) => (cijfer.noemer === null ? [] : [[cijfer, 'noemer', factor]]);
const REST: Grootte = (cijfer, factor) => [...NOEMER(cijfer, factor), ...TELLER(cijfer, -factor)];

/** Every relation between the figures of one moment. @throws BeschermingMislukt when sums do not add up */
export function relationsOf(opname: Momentopname): Relatie[] {
  const groepen = groupFigures(opname);
  return [
    ...[...opname.cijfers.values()].flatMap((cijfer) => ownRelations(cijfer, vormOf(opname, cijfer))),
    ...groepen.perRegio.flatMap((groep) => regionRelations(opname, groep)),
    ...groepen.perReeks.flatMap((groep) => periodRelations(groep)),
    ...groepen.perKpi.flatMap((groep) => sideRelations(groep)),
  ];
}

/** Within one figure: teller <= noemer, and grades are 1 to 10. That no number is negative is a bound of each variable. */
function ownRelations(cijfer: Cijfer, vorm: IndicatorVorm): Relatie[] {
  if (cijfer.noemer === null) return [];
  if (vorm.vorm === 'aandeel') return assumed(REST(cijfer, 1), 0, Infinity);
  if (vorm.vorm !== 'gemiddelde') return [];
  return [
    ...assumed([...TELLER(cijfer, 1), ...NOEMER(cijfer, -1)], 0, Infinity),
    ...assumed([...NOEMER(cijfer, 10), ...TELLER(cijfer, -1)], 0, Infinity),
  ];
}

interface Regiogroep {
  readonly vorm: IndicatorVorm;
  readonly regio: Cijfer;
  readonly gemeenten: readonly Cijfer[];
}

/** The region is the sum of its gemeenten, or (distinct) between the largest of them and their sum. */
function regionRelations(opname: Momentopname, { vorm, regio, gemeenten }: Regiogroep): Relatie[] {
  const verschil = (grootte: Grootte): Term[] => [
    ...grootte(regio, 1),
    ...gemeenten.flatMap((gemeente) => grootte(gemeente, -1)),
  ];
  if (vorm.regio === 'som') {
    return [TELLER, NOEMER].flatMap((grootte) => {
      const gelijk = assumed(verschil(grootte), 0, 0);
      if (gelijk.length === 0 && opname.strikt && verschil(grootte).length > 0) {
        throw new BeschermingMislukt(
          `De gemeenten tellen niet op tot de regio bij ${vorm.code} in ${regio.periode}. Er is niets gepubliceerd.`,
        );
      }
      return gelijk;
    });
  }
  const groottes = vorm.vorm === 'aandeel' ? [TELLER, NOEMER, REST] : [TELLER, NOEMER];
  return groottes.flatMap((grootte) => [
    ...assumed(verschil(grootte), -Infinity, 0),
    ...gemeenten.flatMap((gemeente) =>
      assumed([...grootte(regio, 1), ...grootte(gemeente, -1)], 0, Infinity),
    ),
  ]);
}

interface Reeks {
  readonly vorm: IndicatorVorm;
  readonly perioden: readonly (readonly [Periode, Cijfer])[];
}

/** A longer period lies between the largest of its parts and their sum; summed counts of events are that sum. */
function periodRelations({ vorm, perioden }: Reeks): Relatie[] {
  if (vorm.stand) return [];
  return perioden.flatMap(([geheel, cijfer]) => {
    const binnen = perioden.filter(([deel]) => deel.soort !== geheel.soort && omvat(geheel, deel));
    return [...new Set(binnen.map(([deel]) => deel.soort))].flatMap((soort) => {
      const delen = binnen.filter(([deel]) => deel.soort === soort).map(([, deel]) => deel);
      return [TELLER, NOEMER].flatMap((grootte) => {
        const verschil = [...grootte(cijfer, 1), ...delen.flatMap((deel) => grootte(deel, -1))];
        const gelijk = vorm.vorm === 'aantal' && vorm.regio === 'som' ? assumed(verschil, 0, 0) : [];
        return [
          ...gelijk,
          ...assumed(verschil, -Infinity, 0),
          ...delen.flatMap((deel) => assumed([...grootte(cijfer, 1), ...grootte(deel, -1)], 0, Infinity)),
        ];
      });
    });
  });
}

interface Kpigroep {
  readonly vorm: IndicatorVorm;
  readonly hoofd: Cijfer;
  readonly zijreeksen: readonly Cijfer[];
}

/** A side series counts part of what its headline counts; the halves of a mean together are the whole. */
function sideRelations({ vorm, hoofd, zijreeksen }: Kpigroep): Relatie[] {
  const groottes = vorm.vorm === 'aandeel' ? [TELLER, NOEMER, REST] : [TELLER, NOEMER];
  return groottes.flatMap((grootte) => {
    const verschil = [...grootte(hoofd, 1), ...zijreeksen.flatMap((zij) => grootte(zij, -1))];
    return [
      ...(vorm.vorm === 'gemiddelde' ? [...assumed(verschil, 0, 0), ...assumed(verschil, 0, Infinity)] : []),
      ...zijreeksen.flatMap((zij) => assumed([...grootte(hoofd, 1), ...grootte(zij, -1)], 0, Infinity)),
    ];
  });
}

/** The relation laag <= sum <= hoog as distances from the truth, when the truth satisfies it; else nothing. */
function assumed(termen: readonly Term[], laag: number, hoog: number): Relatie[] {
  if (termen.length === 0) return [];
  const nu = termen.reduce((som, [cijfer, getal, factor]) => som + factor * Number(cijfer[getal]), 0);
  const marge = AFRONDING * termen.length;
  if (nu < laag - marge || nu > hoog + marge) return [];
  return [{ termen, laag: Math.min(0, laag - nu), hoog: Math.max(0, hoog - nu) }];
}

function vormOf(opname: Momentopname, cijfer: Cijfer): IndicatorVorm {
  const vorm = opname.indicatoren.find((indicator) => indicator.code === cijfer.indicator);
  if (!vorm)
    throw new BeschermingMislukt(`Onbekende indicator ${cijfer.indicator}. Er is niets gepubliceerd.`);
  return vorm;
}

function groupFigures(opname: Momentopname): {
  perRegio: Regiogroep[];
  perReeks: Reeks[];
  perKpi: Kpigroep[];
} {
  const cijfers = [...opname.cijfers.values()];
  const perReeks = Map.groupBy(cijfers, (cijfer) => `${cijfer.indicator}|${cijfer.gebied}`);
  const perCel = Map.groupBy(cijfers, (cijfer) => `${cijfer.indicator}|${cijfer.periode}`);
  return {
    perRegio: [...perCel.values()].flatMap((groep) => {
      const regio = groep.find((cijfer) => cijfer.gebied === opname.regio);
      const gemeenten = groep.filter((cijfer) => cijfer !== regio);
      return regio ? [{ vorm: vormOf(opname, regio), regio, gemeenten }] : [];
    }),
    perReeks: [...perReeks.values()].map((groep) => ({
      vorm: vormOf(opname, need(groep[0])),
      perioden: groep.flatMap((cijfer) => {
        const periode = parsePeriode(cijfer.periode);
        return periode ? [[periode, cijfer] as const] : [];
      }),
    })),
    perKpi: cijfers.flatMap((hoofd) => {
      const vorm = vormOf(opname, hoofd);
      const zijreeksen = opname.indicatoren
        .filter((zij) => zij.kpi === vorm.code && zij.code !== vorm.code && zij.vorm === vorm.vorm)
        .flatMap((zij) => opname.cijfers.get(sleutelVan({ ...hoofd, indicator: zij.code })) ?? []);
      return zijreeksen.length > 0 ? [{ vorm, hoofd, zijreeksen }] : [];
    }),
  };
}
