/** The page with every finding and its sentences, from the catalogues. */
import { FOUTCODES, type Foutcode } from '@regiomonitor/ingest/controleren/foutcodes.ts';
import { AANNEMELIJKHEID } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';

export function writeFoutcodes(): string {
  const codes = Object.entries<Foutcode>(FOUTCODES);
  return `<!-- Gemaakt met \`npm run docs\` uit ingest/controleren/foutcodes.ts. Wijzig niet deze pagina maar de lijst. -->

# Foutcodes

Wat de controle van een bestand kan melden.
De codes blijven gelijk; de zinnen kunnen beter worden. Op de plaats van {kolom} en dergelijke staat in een melding wat er voor uw bestand geldt.

Eén fout weigert het hele bestand; er verandert dan niets. Een waarschuwing houdt een levering niet tegen. De eerste 1.000 fouten staan in de lijst, met het echte aantal erbij.
Een waarde uit het bestand staat alleen in een melding wanneer die niemand aanwijst: niet uit een kolom met codes van personen of casussen, niet met acht of meer cijfers achter elkaar, niet wanneer die elders in het bestand als zo'n code voorkomt, en afgekapt op 20 tekens.

## Fouten

${writeLijst(codes.filter(([, { soort }]) => soort === 'fout'))}

## Waarschuwingen

${writeLijst(codes.filter(([, { soort }]) => soort === 'waarschuwing'))}

## Aannemelijkheid

Deze waarschuwingen gaan niet over het bestand maar over wat er al was: eerdere leveringen en andere bronnen. Het zijn vragen. Klopt het, dan geeft u een toelichting; die blijft bij de levering. Hoe het wordt berekend, staat in [besluit 120](besluiten/0120-aannemelijkheid.md).

${Object.entries(AANNEMELIJKHEID)
  .map(([code, betekenis]) => `- \`${code}\`: ${betekenis}`)
  .join('\n')}
`;
}

function writeLijst(codes: [string, Foutcode][]): string {
  return codes
    .map(
      ([code, { betekenis, meldingen }]) =>
        `### ${code}\n\n${betekenis}\n\n${Object.values(meldingen)
          .map((melding) => `- ${melding}`)
          .join('\n')}`,
    )
    .join('\n\n');
}
