/**
 * What a check is asked and what it answers. Imports nothing of Node: the browser runs the same code.
 */
import type { Bron, IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Profiel } from '../koppelen/profiel.ts';
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Lezers } from '../lezen/tabel.ts';

import type { Bestandsbeeld } from './beeld.ts';

/** A delivered file. It is read more than once: each `open` starts again at the first byte. */
export interface Bronbestand {
  /** Bytes. */
  readonly grootte: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Rows outside the period: an error each, or left out and counted. */
export type BuitenPeriode = 'weigeren' | 'weglaten';

/** What a check needs to know of an indicator. */
export type Indicatorregel = Pick<IndicatorDefinitie, 'code' | 'vorm' | 'eenheid' | 'periodesoorten'>;

/** What the file is said to be. */
export interface Opdracht {
  readonly bron: Bron;
  /** Gemeente code, or `regio`. */
  readonly scope: string;
  readonly periode: Periode;
  readonly aanleveraar: string;
  readonly buitenPeriode: BuitenPeriode;
  /** The indicators that exist: needed for the bronnen that name one (streefwaarden, aantallen), which throw without. */
  readonly indicatoren?: readonly Indicatorregel[];
  /** Name or number (from 1) of the sheet of a spreadsheet. Without: the only one that could be it. */
  readonly blad?: string;
  /** Rows that the file is said to hold, those outside the period included: a control total. */
  readonly aantalRijen?: number;
  /** What the headers and words of the aanleveraar's system mean. Made for this bron. */
  readonly profiel?: Profiel;
}

/** One thing that is wrong (fout) or remarkable (waarschuwing), in a sentence for the aanleveraar. */
export interface Bevinding {
  /** As counted in the file from 1: title lines and header included, a cell with line breaks is one row. */
  readonly rij: number | null;
  /** Name in the contract; for a column that the contract does not know, its header in the file. */
  readonly kolom: string | null;
  /** Only where it identifies nobody. */
  readonly waarde: string | null;
  /** Stable; see foutcodes.ts. */
  readonly code: string;
  readonly melding: string;
}

/** How the file was written down. */
export interface Dialect {
  /** `utf-8`, `windows-1252`, `utf-16le` or `utf-16be`; `xlsx` or `ods` for a spreadsheet. */
  readonly codering: string;
  /** Empty for a spreadsheet. */
  readonly scheidingsteken: string;
  /** Row of the header, counted from 1. */
  readonly kopregel: number;
  /** Of a spreadsheet: the number of the sheet, with its name where that may be shown. */
  readonly blad?: string;
}

/** The outcome. Without fouten the file may be stored. */
export interface Controle {
  /** null when the file could not be read as far as a header. */
  readonly dialect: Dialect | null;
  /** Rows to store: without empty rows, totals and `weggelaten`. */
  readonly rijen: number;
  /** Rows left out because they lie outside the period. */
  readonly weggelaten: number;
  /** The true number; `fouten` lists the first 1,000. */
  readonly aantal_fouten: number;
  readonly fouten: readonly Bevinding[];
  readonly aantal_waarschuwingen: number;
  readonly waarschuwingen: readonly Bevinding[];
  /** What the file looks like, where that was asked for. */
  readonly beeld?: Bestandsbeeld;
}

/** A few thousand checked rows, column by column: the keys are RIJKOLOMMEN of the bron. Identifiers are still raw. */
export interface Rijenblok {
  readonly rijnummers: number[];
  readonly kolommen: Record<string, Celwaarde[]>;
}

/**
 * Takes the blocks in order while the file is still being read. Errors may follow: whoever stores must be able to
 * roll back. After the first error no more blocks come.
 */
export type Ontvanger = (blok: Rijenblok) => void | Promise<void>;

/** What a check may use, and where its rows go. */
export interface Middelen extends Lezers {
  readonly ontvang?: Ontvanger | undefined;
  /** Told how many rows were read, while there is more to read. */
  readonly gelezen?: ((rijen: number) => void) | undefined;
  /** Whether to tell what the file looks like; with so many of its first rows. */
  readonly beeld?: { readonly rijen: number } | undefined;
}
