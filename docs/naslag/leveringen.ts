/** The page about what can be delivered, from the contracts. */
import { readFileSync } from 'node:fs';
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Contract, Kolom } from '@regiomonitor/ingest/bronnen/contract.ts';
import { CONTRACTEN } from '@regiomonitor/ingest/bronnen/contracten.ts';
import { GRENZEN } from '@regiomonitor/ingest/lezen/grenzen.ts';

export function writeLeveringen(): string {
  return [INLEIDING, ...BRONNEN.map((bron) => writeBron(CONTRACTEN[bron]))].join('\n\n');
}

const MB = 1024 * 1024;

const INLEIDING = `<!-- Gemaakt met \`npm run docs\` uit ingest/bronnen. Wijzig niet deze pagina maar het contract. -->

# Leveringen

Wat u kunt aanleveren, kolom voor kolom.
Wat er mis kan zijn met een bestand staat in [foutcodes.md](foutcodes.md).

## Wat elk bestand gemeen heeft

- Een CSV-bestand in UTF-8, windows-1252 of UTF-16, met \`;\`, tab, \`,\` of \`|\` als scheidingsteken. Een eerste regel \`sep=;\` mag.
- Of een rekenblad: XLSX of ODS, zonder wachtwoord. Gelezen wordt het blad waarop de kolomnamen staan; zijn dat er meer, dan kiest u er een. Verborgen rijen tellen mee, formules tellen met hun uitkomst.
- Voor overleggen ook een agenda (ICS), met een profiel: zie [de handleiding](handleiding/aanleveraar.md).
- Titelregels boven de kopregel mogen. De kopregel is de eerste rij met ten minste 60% van de verplichte namen.
- Hoofdletters, spaties, \`_\`, \`-\` en accenten in een kolomnaam maken niet uit. De andere namen in de tabellen mogen ook. Staan de eigen naam en een andere naam er allebei in, dan geldt de eigen naam.
- Kolommen die hier niet staan, worden overgeslagen. Kolommen als bsn, naam, geboortedatum, adres, telefoon en e-mail worden geweigerd.
- Lege rijen en een totaalrij onderaan tellen niet mee.
- Rijnummers tellen vanaf de eerste regel van het bestand, met titelregels, een regel \`sep=\` en de kopregel erbij. Een cel met een regeleinde is één rij.
- Hoogstens ${GRENZEN.bestand / MB} MB, ${GRENZEN.rijen.toLocaleString('nl-NL')} rijen en ${GRENZEN.cel.toLocaleString('nl-NL')} tekens per cel. Een rekenblad is hoogstens ${GRENZEN.rekenblad / MB} MB, en uitgepakt ${GRENZEN.uitgepakt / MB} MB.

| In de cel | Zo mag u het schrijven |
| --- | --- |
| datum | \`2026-03-31\`, \`31-03-2026\`, \`31/3/2026\`, \`31-3-26\`, \`31 maart 2026\`; altijd de dag voor de maand. Een Excel-getal (20000 tot en met 80000) wordt gelezen, met een waarschuwing |
| getal | \`7,5\`, \`7.5\`, \`1.234,5\`. In een kolom met hele getallen is \`1.234\` dubbelzinnig en wordt geweigerd |
| ja/nee | ja/nee, j/n, y/n, true/false, waar/onwaar, 1/0. Staat er ergens in de kolom een \`x\`, dan is \`x\` ja en een lege cel nee |
| onbekend | leeg, \`-\`, \`?\`, \`n.v.t.\`, \`nvt\`, \`onbekend\`; bij ja/nee ook \`o\` |
| gemeente | \`758\`, \`0758\`, \`GM0758\`, \`Breda\`, \`Gemeente Breda\`; ook de code van een gemeente die is opgegaan in een andere |
| meer waarden | gescheiden door \`\\|\`, \`,\`, \`/\` of \`+\` |

Nummers van personen, casussen en overleggen (hieronder: code) worden bij het aanleveren vervangen door een pseudoniem. Het nummer zelf wordt nergens bewaard.`;

function writeBron(contract: Contract): string {
  const { bron, rij, sleutel, kolommen } = contract;
  return `## ${bron}

Eén rij is ${rij}. ${writeTijd(contract)} Geen twee rijen hebben dezelfde ${sleutel.map((naam) => `\`${naam}\``).join(' + ')}.

| Kolom | Verplicht | Inhoud | Uitleg | Andere namen |
| --- | --- | --- | --- | --- |
${kolommen.map(writeKolom).join('\n')}

Voorbeeld (synthetisch):

\`\`\`
${readFileSync(new URL(`../../ingest/bronnen/${bron satisfies Bron}/example.csv`, import.meta.url), 'utf8').trim()}
\`\`\``;
}

function writeTijd({ tijd }: Contract): string {
  if (!tijd) return 'De rijen hoeven niet in de periode van de levering te vallen.';
  return tijd.soort === 'gebeurtenis'
    ? `\`${tijd.datum}\` ligt in de periode van de levering.`
    : `\`${tijd.start}\` tot en met \`${tijd.einde}\` raakt de periode van de levering.`;
}

function writeKolom(kolom: Kolom): string {
  const namen = kolom.aliassen.map((alias) => `\`${alias}\``).join(', ');
  return `| \`${kolom.naam}\` | ${writeVerplicht(kolom)} | ${writeInhoud(kolom)} | ${kolom.uitleg.replaceAll('|', '\\|')} | ${namen} |`;
}

function writeVerplicht({ verplicht, magLeeg }: Kolom): string {
  if (!verplicht) return 'nee';
  return magLeeg ? 'ja, cel mag leeg zijn' : 'ja';
}

function writeInhoud({ soort, codes, minimum, maximum }: Kolom): string {
  switch (soort) {
    case 'id':
      return 'code';
    case 'janee':
      return 'ja/nee';
    case 'code':
      return (codes ?? []).join(', ');
    case 'codes':
      return `een of meer van: ${(codes ?? []).join(', ')}`;
    case 'geheel':
      return `heel getal, ${minimum} tot en met ${maximum}`;
    case 'decimaal':
      return `getal, ${minimum} tot en met ${maximum}`;
    case 'gemeenten':
      return 'een of meer gemeenten, of regio';
    case 'gebied':
      return 'gemeente of regio';
    case 'tekst':
      return 'tekst, hoogstens 200 tekens; geen namen of nummers van personen';
    case 'vrij':
      return 'tekst, wordt niet bewaard';
    default:
      return soort;
  }
}
