/**
 * What a bron's contract says: its columns, their kinds, and the rules between them. Everything in a file is text
 * until a contract says otherwise. Imports nothing of Node.
 */
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';

/**
 * id: pseudonymised identifier; vrij: recognised, never stored; the others say how a cell is read.
 * periode is a CBS period code; gebied a gemeente or the region; tekst is stored and shown as it is written, and is never
 * about a person.
 */
export type Kolomsoort =
  | 'id'
  | 'datum'
  | 'janee'
  | 'code'
  | 'codes'
  | 'geheel'
  | 'decimaal'
  | 'gemeente'
  | 'gemeenten'
  | 'gebied'
  | 'periode'
  | 'indicator'
  | 'tekst'
  | 'vrij';

export interface Kolom {
  readonly naam: string;
  readonly soort: Kolomsoort;
  /** The column must be in the file. */
  readonly verplicht: boolean;
  /** An empty or unknown cell is stored as unknown; otherwise it is an error. Optional columns always may. */
  readonly magLeeg: boolean;
  /** Stored for every row when the file has no such column; unknown without it. */
  readonly afwezig?: string | boolean;
  /** Other headers that mean this column. */
  readonly aliassen: readonly string[];
  /** code, codes: the accepted values, as they are stored. */
  readonly codes?: readonly string[];
  /** code: any other text is accepted too, and stored as unknown. */
  readonly andersOnbekend?: boolean;
  /** geheel, decimaal: inclusive bounds. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** One Dutch sentence for the handbook. */
  readonly uitleg: string;
}

/** When a row belongs to a period: its date lies in it, or its span of days meets it. */
export type Tijdregel =
  | { readonly soort: 'gebeurtenis'; readonly datum: string }
  | { readonly soort: 'toestand'; readonly start: string; readonly einde: string };

export interface Contract {
  readonly bron: Bron;
  /** What one row is, in Dutch. */
  readonly rij: string;
  readonly kolommen: readonly Kolom[];
  /** No two rows of a file share these values. */
  readonly sleutel: readonly string[];
  /** null: rows are not tied to the levering's period. */
  readonly tijd: Tijdregel | null;
  /** [start, einde]: the second is never before the first. */
  readonly volgorde: readonly (readonly [string, string])[];
  /** The column that must name the gemeente of the levering; null when there is none. */
  readonly gemeentekolom: string | null;
}

type Keuzes = Partial<Omit<Kolom, 'naam' | 'soort' | 'verplicht'>> & { readonly uitleg: string };

/** A column that must be there; its cells must be filled unless `magLeeg`. */
export function verplicht(naam: string, soort: Kolomsoort, keuzes: Keuzes): Kolom {
  return { magLeeg: false, aliassen: [], ...keuzes, naam, soort, verplicht: true };
}

/** A column that may be missing, and whose cells may be empty. */
export function optioneel(naam: string, soort: Kolomsoort, keuzes: Keuzes): Kolom {
  return { aliassen: [], ...keuzes, magLeeg: true, naam, soort, verplicht: false };
}
