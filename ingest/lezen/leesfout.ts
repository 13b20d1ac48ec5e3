/** Why a file can't be read any further. */
export type Leesreden =
  | {
      readonly code: 'bestand_onleesbaar';
      readonly variant:
        | 'agenda'
        | 'agenda_bron'
        | 'agenda_profiel'
        | 'herhaling'
        | 'binair'
        | 'oud_excel'
        | 'zip'
        | 'beschadigd'
        | 'wachtwoord'
        | 'tekens'
        | 'aanhalingsteken';
    }
  | {
      readonly code: 'te_groot';
      readonly variant:
        | 'bestand'
        | 'agenda'
        | 'afspraken'
        | 'rekenblad'
        | 'uitgepakt'
        | 'bladen'
        | 'cellen'
        | 'rijen'
        | 'rij'
        | 'cel'
        | 'kolommen';
    }
  | { readonly code: 'leeg_bestand'; readonly variant: 'leeg' };

/** Ends the reading of a file: nothing of it can be stored. */
export class Leesfout extends Error {
  readonly reden: Leesreden;
  /** Row where it happened, counted from 1. */
  readonly rij: number | null;

  constructor(reden: Leesreden, rij: number | null = null) {
    super(reden.code);
    this.reden = reden;
    this.rij = rij;
  }
}

/** A spreadsheet whose parts do not fit together. */
export function beschadigd(): Leesfout {
  return new Leesfout({ code: 'bestand_onleesbaar', variant: 'beschadigd' });
}

/** A limit of GRENZEN was passed. */
export function teGroot(
  variant: Extract<Leesreden, { code: 'te_groot' }>['variant'],
  rij: number | null = null,
): Leesfout {
  return new Leesfout({ code: 'te_groot', variant }, rij);
}
