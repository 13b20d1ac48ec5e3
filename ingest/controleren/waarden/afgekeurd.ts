/** What reading one cell gives. Imports nothing of Node. */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Code } from '../foutcodes.ts';

/** A cell that could not be read: why. */
export class Afgekeurd {
  readonly code: Code;
  readonly variant: string;

  constructor(code: Code, variant = 'standaard') {
    this.code = code;
    this.variant = variant;
  }
}

/** A date that was written as the day number of a spreadsheet. */
export class Dagnummer {
  readonly datum: string;

  constructor(datum: string) {
    this.datum = datum;
  }
}

/** Reads a cell that holds something: trimmed, not one of the spellings of unknown. */
export type Lezing = (tekst: string) => Celwaarde | Afgekeurd | Dagnummer;
