/**
 * What the reference implementation computes from: a region and its current leveringen as plain objects, and the
 * questions about coverage that every indicator asks. Used by tests only; written from the definitions alone, without
 * a look at the SQL that it is compared with.
 */
import type { Bron } from '../kpis/definitie.ts';
import { createPeriode, parsePeriode, type Periode } from '../periode/periode.ts';
import type { Regio } from '../regio/regio.ts';
import type { ColumnType, RIJKOLOMMEN } from '../schema/register.ts';

interface CelVan extends Record<ColumnType, unknown> {
  text: string | null;
  date: string | null;
  boolean: boolean | null;
  integer: number | null;
  decimal: string | null;
  'text[]': readonly string[];
}

/** One row of `rij_<bron>`: dates as ISO text, decimals as text, null is unknown. */
export type Rij<B extends Bron> = {
  readonly [K in keyof (typeof RIJKOLOMMEN)[B]]: (typeof RIJKOLOMMEN)[B][K] extends ColumnType
    ? CelVan[(typeof RIJKOLOMMEN)[B][K]]
    : never;
};

interface LeveringVan<B extends Bron> {
  readonly bron: B;
  readonly aanleveraar: string;
  /** Gemeente code or `regio`. */
  readonly scope: string;
  /** CBS code. */
  readonly periode: string;
  /** None for a nulmelding. */
  readonly rijen: readonly Rij<B>[];
}

/** A current levering of any bron. */
export type ReferentieLevering = { [B in Bron]: LeveringVan<B> }[Bron];

export interface Dossier {
  readonly regio: Regio;
  /** Current ones only: nothing replaced, nothing withdrawn. */
  readonly leveringen: readonly ReferentieLevering[];
}

/** A row with the levering that it came in. */
export interface Herkomstrij<B extends Bron> {
  readonly levering: LeveringVan<B>;
  readonly rij: Rij<B>;
}

/** The period with this CBS code; throws for anything else. */
export function periodeVan(code: string): Periode {
  const periode = parsePeriode(code);
  if (!periode) throw new Error(`geen periode: ${code}`);
  return periode;
}

/** Every row of a bron in every current levering, of whichever aanleveraar. */
export function rijenVan<B extends Bron>(dossier: Dossier, bron: B): Herkomstrij<B>[] {
  const alle: Herkomstrij<B>[] = [];
  for (const levering of dossier.leveringen) {
    if (levering.bron !== bron) continue;
    const passend = levering as LeveringVan<B>;
    for (const rij of passend.rijen) alle.push({ levering: passend, rij });
  }
  return alle;
}

/** Whether `regio` or the gemeente itself is among the names of a row. */
export function noemt(gemeenten: readonly string[], gemeente: string): boolean {
  return gemeenten.includes(gemeente) || gemeenten.includes('regio');
}

export function kwartalenVan(periode: Periode): Periode[] {
  const kwartalen: Periode[] = [];
  for (const nummer of [1, 2, 3, 4]) {
    const kwartaal = createPeriode('kwartaal', periode.jaar, nummer);
    if (kwartaal.start >= periode.start && kwartaal.eind <= periode.eind) kwartalen.push(kwartaal);
  }
  return kwartalen;
}

export function kwartaalVan(dag: string): Periode {
  return createPeriode('kwartaal', Number(dag.slice(0, 4)), Math.ceil(Number(dag.slice(5, 7)) / 3));
}

/** A quarter is covered for a gemeente when every bron that the indicator needs is. */
export function isGedekt(
  dossier: Dossier,
  bronnen: readonly Bron[],
  gemeente: string,
  kwartaal: Periode,
): boolean {
  return bronnen.every((bron) =>
    dossier.leveringen.some((levering) => {
      if (levering.bron !== bron) return false;
      // A levering covers its own gemeente; one of the scope regio covers all of them. Nulmeldingen cover as well.
      if (levering.scope !== gemeente && levering.scope !== 'regio') return false;
      // Only the gemeente itself, and who the region calls dekkend for this bron, can cover.
      const dekkend = dossier.regio.dekkend[bron] ?? [];
      if (levering.aanleveraar !== 'gemeente' && !dekkend.includes(levering.aanleveraar)) return false;
      // A longer levering serves the shorter periods inside it.
      const periode = periodeVan(levering.periode);
      return periode.start <= kwartaal.start && kwartaal.eind <= periode.eind;
    }),
  );
}

export function gedekteKwartalen(
  dossier: Dossier,
  bronnen: readonly Bron[],
  gemeente: string,
  periode: Periode,
): Periode[] {
  return kwartalenVan(periode).filter((kwartaal) => isGedekt(dossier, bronnen, gemeente, kwartaal));
}

/** The gemeente's own peildatum: the last day of its last covered quarter in the period; null without any. */
export function peildatumVan(
  dossier: Dossier,
  bronnen: readonly Bron[],
  gemeente: string,
  periode: Periode,
): string | null {
  return gedekteKwartalen(dossier, bronnen, gemeente, periode).at(-1)?.eind ?? null;
}
