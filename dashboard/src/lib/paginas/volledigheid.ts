/** Volledigheid and tijdigheid: which part of what was to be delivered is there, and came in time; per gemeente and bron. */
import { omvat, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import { vatSamen, type Periodestand } from '@regiomonitor/queries/termijn/levertijd.ts';
import { formatPeriode } from '../format/periode.ts';
import { capitalize } from '../texts/opsomming.ts';
import { listReeksen, nameGemeenten, type Leverstand } from './kalender.ts';

/** Of how many deliveries whose term is over how many are there wholly, and how many were so in time. */
export interface Deel {
  readonly verwacht: number;
  readonly volledig: number;
  readonly opTijd: number;
}

export interface Volledigheidsrij {
  /** Code of a gemeente, or name of a bron. */
  readonly sleutel: string;
  readonly naam: string;
  /** One per span of time, in the same order. */
  readonly delen: readonly Deel[];
}

export interface Volledigheid {
  readonly perGemeente: readonly Volledigheidsrij[];
  readonly perBron: readonly Volledigheidsrij[];
  readonly totaal: readonly Deel[];
}

/** Half-years that completeness is told of. */
export const HALFJAREN = 4;

/** Of this half-year and the ones before it, the earliest first, with their names. */
export function meetVolledigheidTot(
  stand: Leverstand,
  periode: Periode,
): Volledigheid & { readonly perioden: readonly string[] } {
  const perioden = stand.kader.perioden
    .filter(({ soort, eind }) => soort === 'halfjaar' && eind <= periode.eind)
    .slice(0, HALFJAREN)
    .reverse();
  return { ...meetVolledigheid(stand, perioden), perioden: perioden.map(formatPeriode) };
}

/** What was to be delivered over periods that end in each of these spans of time, as far as its term is over. */
export function meetVolledigheid(stand: Leverstand, perioden: readonly Periode[]): Volledigheid {
  const namen = nameGemeenten(stand.kader);
  const reeksen = listReeksen(stand).map(({ ritme, gemeente, kwartalen }) => ({
    bron: ritme.bron,
    code: gemeente,
    naam: namen.get(gemeente) ?? gemeente,
    standen: vatSamen(kwartalen, stand.vandaag),
  }));
  const tel = (deel: typeof reeksen) =>
    perioden.map((periode) =>
      tellen(
        deel.flatMap(({ standen }) => standen),
        periode,
      ),
    );
  const perGemeente = Map.groupBy(reeksen, ({ code }) => code);
  const perBron = Map.groupBy(reeksen, ({ bron }) => bron);
  return {
    perGemeente: [...perGemeente].map(([code, deel]) => ({
      sleutel: code,
      naam: deel[0]?.naam ?? code,
      delen: tel(deel),
    })),
    perBron: [...perBron].map(([bron, deel]) => ({
      sleutel: bron,
      naam: capitalize(bron),
      delen: tel(deel),
    })),
    totaal: tel(reeksen),
  };
}

/** A yearly delivery is one of the half-year in which its period ends. */
function tellen(standen: readonly Periodestand[], { start, eind }: Periode): Deel {
  const verwacht = standen.filter(
    ({ periode, verlopen }) =>
      verlopen && omvat({ start, eind }, { start: periode.eind, eind: periode.eind }),
  );
  return {
    verwacht: verwacht.length,
    volledig: verwacht.filter(({ volledig }) => volledig).length,
    opTijd: verwacht.filter(({ opTijd }) => opTijd).length,
  };
}
