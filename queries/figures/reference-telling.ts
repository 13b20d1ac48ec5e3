/**
 * What the eleven counts of the reference implementation share: the shape of a result, and when a day or a levering
 * counts. Used by tests only.
 */
import type { Bron } from '../kpis/definitie.ts';
import type { Periode } from '../periode/periode.ts';
import { isGedekt, kwartaalVan, periodeVan, type Dossier, type Herkomstrij } from './reference-dossier.ts';

/** Decimals are whole numbers of billionths, so that sums are exact. */
export const MILJARD = 1_000_000_000n;

export interface Telling {
  /** In billionths. */
  readonly teller: bigint;
  /** Null for a count. */
  readonly noemer: number | null;
  /** Of single grades, for a mean. */
  readonly variantie?: number | null;
  /** Beside a mean: responses that never enter it. */
  readonly interviews?: number | null;
}

/** Counts one indicator over these gemeenten (one, or all of the region) in this period. */
export type Teller = (dossier: Dossier, gemeenten: readonly string[], periode: Periode) => Telling;

export function aantal(teller: number): Telling {
  return { teller: BigInt(teller) * MILJARD, noemer: null };
}

export function aandeel(teller: number, noemer: number): Telling {
  return { teller: BigInt(teller) * MILJARD, noemer };
}

/** An event counts in a gemeente when it lies in the period and the quarter of its day is covered there. */
export function teltMee(
  dossier: Dossier,
  bron: Bron,
  gemeente: string,
  datum: string,
  periode: Periode,
): boolean {
  if (datum < periode.start || datum > periode.eind) return false;
  return isGedekt(dossier, [bron], gemeente, kwartaalVan(datum));
}

/** Whether a state that began on `start` and ended on `einde` (null: it goes on) held on `dag`. */
export function geldtOp(dag: string, start: string | null, einde: string | null): boolean {
  return start !== null && start <= dag && (einde === null || einde >= dag);
}

/** Whether the period of the levering holds this day. */
export function dektDag(rij: Herkomstrij<Bron>, dag: string): boolean {
  const { start, eind } = periodeVan(rij.levering.periode);
  return start <= dag && dag <= eind;
}
