/** The words of the page with the terms of delivery. */
import type { Periodesoort } from '@regiomonitor/queries/periode/periode.ts';

export const TERMIJNEN = {
  titel: 'Aanlevertermijnen',
  inleiding:
    'Tot wanneer een gemeente kan aanleveren zonder te laat te zijn. Na de termijn staat een levering die er niet is als ontbrekend in de kalender.',
  beheer: 'Tot wanneer gemeenten kunnen aanleveren, per bron.',
  per: { kwartaal: 'per kwartaal', halfjaar: 'per halfjaar', jaar: 'per jaar' } satisfies Record<
    Periodesoort,
    string
  >,
  weken: (standaard: string) => `Weken na het einde van de periode. Leeg: ${standaard} weken.`,
  dag: (standaard: string) => `Dag en maand in het jaar erna, zoals 15-4. Leeg: ${standaard}.`,
  opslaan: 'Opslaan',
  opgeslagen: 'De aanlevertermijnen zijn opgeslagen. De kalender rekent er vanaf nu mee.',
  fout: (bron: string) =>
    `De termijn van ${bron} klopt niet. Vul een aantal weken in van 0 tot en met 52, of een dag als 15-4.`,
  magNiet: 'Alleen de coördinator stelt de aanlevertermijnen in.',
} as const;
