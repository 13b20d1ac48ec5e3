/**
 * A report as data: what it says, in the order in which it is read. The page, the PDF and what an edition keeps are made
 * from this alone, so that they say the same.
 */
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';

export const RAPPORTSOORTEN = ['jaar', 'halfjaar', 'factsheet'] as const;
export type Rapportsoort = (typeof RAPPORTSOORTEN)[number];

export interface Kolom {
  readonly tekst: string;
  /** Numbers stand to the right. */
  readonly getal: boolean;
  /** Share of the width, beside the other columns. */
  readonly breedte: number;
}

export interface Tabelrij {
  /** The first one names the row. */
  readonly cellen: readonly string[];
  readonly nadruk: boolean;
}

/** One headline figure with its sentence. */
export interface Kerncijfer {
  readonly label: string;
  readonly naam: string;
  readonly periode: string;
  readonly waarde: string;
  readonly onderschrift: string;
  readonly zin: string;
  readonly feiten: readonly (readonly [naam: string, tekst: string])[];
  /** Its course in a small drawing, or null. */
  readonly tekening: { readonly svg: string; readonly alternatief: string } | null;
}

export type Blok =
  | { readonly soort: 'alinea'; readonly tekst: string; readonly sterk?: boolean; readonly klein?: boolean }
  | { readonly soort: 'kop'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly regels: readonly string[] }
  | {
      readonly soort: 'tabel';
      readonly titel: string;
      readonly kolommen: readonly Kolom[];
      readonly rijen: readonly Tabelrij[];
    }
  | {
      readonly soort: 'grafiek';
      readonly svg: string;
      /** The same for a narrow screen. */
      readonly smal: string;
      readonly alternatief: string;
    }
  | { readonly soort: 'kerncijfers'; readonly cijfers: readonly Kerncijfer[] };

export interface Deel {
  /** Unique: the fragment of its address. */
  readonly id: string;
  readonly titel: string;
  readonly nieuwePagina: boolean;
  readonly blokken: readonly Blok[];
}

export interface Rapport {
  readonly soort: Rapportsoort;
  readonly titel: string;
  readonly regio: string;
  readonly niveau: Niveau;
  readonly synthetisch: boolean;
  /** Which edition, or that it is none, and of when. */
  readonly stand: string;
  /** ISO instant of the figures: the date of the file. */
  readonly gemaaktOp: string;
  /** Without extension. */
  readonly bestandsnaam: string;
  readonly delen: readonly Deel[];
}

/** The publicatie has no figures of this period. */
export class RapportKanNiet extends Error {
  override name = 'RapportKanNiet';
}
