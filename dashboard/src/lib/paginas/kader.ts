/** What every page of one publicatie shares: which region, gebieden, periods and indicators there are. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Editie } from '@regiomonitor/queries/edities/editie.ts';
import type { Periode, Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import type {
  CijferTable,
  GebiedTable,
  IndicatorTable,
  OntbrekendTable,
  PublicatieTable,
} from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan } from '../format/datum.ts';
import type { Gebeurtenis } from '../kpi/gebeurtenis.ts';
import { createReeks, type Reeks } from '../kpi/reeks.ts';

export interface Kader {
  readonly kop: PublicatieTable;
  /** ISO date on which the publicatie was made. */
  readonly stand: string;
  /** Before every address of these figures: '/edities/3', or '' for the figures of now. */
  readonly basis: string;
  /** The edition that these figures are of, or null for the figures of now. */
  readonly editie: Editie | null;
  readonly regio: GebiedTable;
  /** By code. */
  readonly gemeenten: readonly GebiedTable[];
  /** The latest first; of periods that end on the same day the shortest first. */
  readonly perioden: readonly Periode[];
  /** In order. */
  readonly indicatoren: readonly (IndicatorTable & { readonly beschrijving: IndicatorDefinitie })[];
  /** What is shown when the address names no period: the latest with a figure of the region. */
  readonly laatste: Periode | undefined;
  /** What no current levering covers. */
  readonly ontbrekend: readonly OntbrekendTable[];
  /** What is marked on the line of this indicator in this gebied. */
  readonly gebeurtenissenVan: (indicator: IndicatorDefinitie, gebied: GebiedTable) => readonly Gebeurtenis[];
}

/** The figures of an indicator in a gebied, with what is marked on their line. `rijen`: of every gebied and period. */
export function readReeks(
  kader: Kader,
  indicator: IndicatorDefinitie,
  gebied: GebiedTable,
  rijen: readonly CijferTable[],
  soort: Periodesoort,
): Reeks {
  const gebeurtenissen = kader.gebeurtenissenVan(indicator, gebied);
  return createReeks(indicator, gebied, rijen, soort, kader.stand, gebeurtenissen);
}

/** The frame of a publicatie in which the region has a figure of some period. */
export type KaderMetCijfers = Kader & { readonly laatste: Periode };

export function hasCijfers(kader: Kader): kader is KaderMetCijfers {
  return kader.laatste !== undefined;
}

/** What a publicatie says of itself, as queries/reads opens it. */
export interface Kaderrijen {
  readonly basis?: string;
  readonly editie?: Editie | null;
  readonly kop: PublicatieTable;
  readonly gebieden: readonly GebiedTable[];
  readonly periodes: readonly Periode[];
  readonly indicatoren: readonly IndicatorTable[];
}

/** `metCijfer`: codes of the periods of which the region has a figure. */
export function createKader(
  rijen: Kaderrijen,
  metCijfer: ReadonlySet<string>,
  ontbrekend: readonly OntbrekendTable[],
): Kader {
  const regio = rijen.gebieden.find((gebied) => gebied.soort === 'regio');
  if (!regio) throw new RangeError('De publicatie heeft geen regio.');
  const perioden = rijen.periodes.toSorted(
    (a, b) => b.eind.localeCompare(a.eind) || b.start.localeCompare(a.start),
  );
  return {
    kop: rijen.kop,
    stand: dagVan(rijen.kop.gemaakt_op),
    basis: rijen.basis ?? '',
    editie: rijen.editie ?? null,
    regio,
    gemeenten: rijen.gebieden.filter((gebied) => gebied.soort === 'gemeente'),
    perioden,
    indicatoren: rijen.indicatoren.map((rij) => ({
      ...rij,
      beschrijving: JSON.parse(rij.definitie) as IndicatorDefinitie,
    })),
    laatste: chooseLaatste(
      perioden.filter(({ code }) => metCijfer.has(code)),
      rijen.editie?.periode.code,
    ),
    ontbrekend,
    gebeurtenissenVan: () => [],
  };
}

/**
 * An edition is about its own period. The half-year is the rhythm of the regiegroep: another kind only where no
 * half-year has a figure.
 */
function chooseLaatste(perioden: readonly Periode[], eigen: string | undefined): Periode | undefined {
  return (
    perioden.find(({ code }) => code === eigen) ??
    perioden.find((periode) => periode.soort === 'halfjaar') ??
    perioden[0]
  );
}
