/** What a delivery came to, for people: one line, and below it the findings, grouped. */
import type { Bevinding } from '@regiomonitor/ingest/controleren/controle.ts';
import type { Uitkomst, UitkomstStatus } from '@regiomonitor/ingest/laden/uitkomst.ts';

const KOPPEN: Readonly<Record<UitkomstStatus, string>> = {
  aanvaard: 'Aanvaard',
  geweigerd: 'Geweigerd',
  ongewijzigd: 'Ongewijzigd',
  gecontroleerd: 'In orde (niet opgeslagen)',
};

/** The report, ending in a newline. `bestand` is the name that the user gave; null for a nulmelding. */
export function formatRapport(uitkomst: Uitkomst, bestand: string | null): string {
  const { status, bron, gemeente, periode, aanleveraar } = uitkomst;
  const wat = bestand === null ? 'nulmelding' : bestand;
  return [
    `${KOPPEN[status]}: ${wat} (${bron}, ${gemeente}, ${periode}, aanleveraar ${aanleveraar})${describeGevolg(uitkomst)}`,
    ...describeDialect(uitkomst),
    ...formatGroepen('fout', 'fouten', uitkomst.aantal_fouten, uitkomst.fouten),
    ...formatGroepen(
      'waarschuwing',
      'waarschuwingen',
      uitkomst.aantal_waarschuwingen,
      uitkomst.waarschuwingen,
    ),
    '',
  ].join('\n');
}

function describeGevolg({ status, rijen, levering }: Uitkomst): string {
  if (status === 'geweigerd') return '';
  const telling = `: ${aantal(rijen, 'rij', 'rijen')}`;
  if (!levering) return telling;
  if (status === 'ongewijzigd') return `: hetzelfde als levering ${levering.id}, er is niets veranderd`;
  const vervangen = levering.vervangt.length > 0 ? `; vervangt levering ${levering.vervangt.join(', ')}` : '';
  return `${telling}, levering ${levering.id}, versie ${levering.versie}${vervangen}`;
}

const SCHEIDINGSTEKENS: Readonly<Record<string, string>> = {
  '\t': 'tab',
  ';': 'puntkomma',
  ',': 'komma',
  '|': 'rechte streep',
};

function describeDialect({ dialect, status }: Uitkomst): string[] {
  if (!dialect || status === 'aanvaard') return [];
  const { codering, scheidingsteken, blad, kopregel } = dialect;
  const teken = SCHEIDINGSTEKENS[scheidingsteken] ?? scheidingsteken;
  if (codering === 'ics') return ['  Gelezen als agenda (ics).'];
  const vorm = blad === undefined ? `gescheiden door ${teken}` : `blad ${blad}`;
  return [`  Gelezen als ${codering}, ${vorm}, met de kolomnamen in rij ${kopregel}.`];
}

/** Rows that are named per group; the report is for people. */
const RIJEN_PER_GROEP = 8;

function formatGroepen(
  enkel: string,
  meer: string,
  totaal: number,
  bevindingen: readonly Bevinding[],
): string[] {
  if (totaal === 0) return [];
  const getoond =
    totaal > bevindingen.length
      ? `, de eerste ${bevindingen.length.toLocaleString('nl-NL')} staan hieronder`
      : '';
  // What is about no row is said once for each; what is about rows once for all of them.
  const groepen = Map.groupBy(bevindingen, ({ code, kolom, rij, melding }) =>
    rij === null ? melding : `${code} ${kolom ?? ''}`,
  );
  return [`  ${aantal(totaal, enkel, meer)}${getoond}:`, ...[...groepen.values()].map(formatGroep)];
}

function formatGroep(groep: readonly Bevinding[]): string {
  const [eerste] = groep;
  if (!eerste) return '';
  const { kolom, melding, code } = eerste;
  const rijen = groep.flatMap(({ rij }) => (rij === null ? [] : [rij]));
  const genoemd = rijen.slice(0, RIJEN_PER_GROEP).join(', ');
  const rest = rijen.length > RIJEN_PER_GROEP ? ` en nog ${rijen.length - RIJEN_PER_GROEP}` : '';
  const waar = [rijen.length > 0 && `rij ${genoemd}${rest}`, kolom !== null && `kolom ${kolom}`]
    .filter(Boolean)
    .join(', ');
  return `  - ${waar ? `${waar}: ` : ''}${melding} [${code}]`;
}

function aantal(getal: number, enkel: string, meer: string): string {
  return `${getal.toLocaleString('nl-NL')} ${getal === 1 ? enkel : meer}`;
}
