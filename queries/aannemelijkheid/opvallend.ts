/** What can stand out of a levering beside the rest of the register. The handbook is made from this. Imports nothing of Node. */

/** Every kind of remark: its stable code, and what it means. */
export const AANNEMELIJKHEID = {
  rijen_wijken_af: 'Er zijn veel meer of veel minder rijen dan in eerdere leveringen.',
  aandeel_wijkt_af: 'Een deel van de rijen is veel groter of kleiner dan in eerdere leveringen.',
  gemiddelde_wijkt_af: 'Het gemiddelde cijfer is veel hoger of lager dan in eerdere leveringen.',
  scholing_buiten_register: 'Scholing van professionals die in geen enkele levering van professionals staan.',
  open_casus_verdwenen: 'Casussen die in de vorige levering nog open waren, staan er niet meer in.',
  deel_groter_dan_geheel: 'Een deel is groter dan het geheel, zoals meer opgeschaalde casussen dan casussen.',
  totaal_wijkt_af: 'Een ingevuld totaal en de geleverde rijen zijn niet gelijk. De rijen tellen.',
  overleg_met_nulmelding: 'Overleggen noemen een gemeente die zelf meldde dat er geen overleg was.',
} as const;
export type Aannemelijkheidscode = keyof typeof AANNEMELIJKHEID;

/** One thing that stands out, as a question to the aanleveraar. Holds exact numbers: not for everybody. */
export interface Opvallend {
  readonly code: Aannemelijkheidscode;
  readonly melding: string;
}

/** Whether a code of a warning is one of these: about the register, not about the file. */
export function isAannemelijkheid(code: string): code is Aannemelijkheidscode {
  return Object.hasOwn(AANNEMELIJKHEID, code);
}
