/** A rule between the cells of a row, or between rows. Imports nothing of Node. */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Bevindingen } from './bevindingen.ts';
import type { Rijengroep } from './kolomlezer.ts';

/** A group of rows with its columns read. */
export interface GelezenGroep extends Rijengroep {
  readonly kolommen: Readonly<Record<string, Celwaarde[]>>;
}

/** Reports the rows of the group that break the rule. */
export type Regel = (groep: GelezenGroep, fouten: Bevindingen) => void;

/** The raw cell of a column that identifies nobody. */
export type Ruw = (kolom: string, rij: string[] | undefined) => string | null;
