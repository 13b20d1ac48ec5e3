/** What every spreadsheet looks like to the checks, whatever its format. Imports nothing of Node. */
import type { Records } from '../records.ts';

/** The first rows of a sheet: enough to see whether it is what is looked for. */
export const KOPRIJEN = 100;

export interface Blad {
  readonly naam: string;
  readonly verborgen: boolean;
  /** Its first rows, row 1 first; rows without cells are empty. */
  readonly kop: readonly string[][];
}

export interface Werkmap {
  readonly soort: 'xlsx' | 'ods';
  /** In the order of the tabs. */
  readonly bladen: readonly Blad[];
  /** The rows of a sheet (places from 0), numbered as the spreadsheet shows them; long stretches without cells are skipped. */
  lees(plaats: number): AsyncGenerator<Records>;
}

/** Opens the bytes of a spreadsheet. In a browser or a test by itself, on the server in a thread of its own. */
export type Werkmaplezer = (bytes: Uint8Array) => Promise<Werkmap>;
