/**
 * The road from leveringen to figures as named SQL steps, in the order in which they build on each other. Each is a view in
 * the register (weergaven.ts), so that `select * from figuur` answers in any DuckDB client; bereken.ts keeps the results
 * of the views that others build on.
 */
import { readFileSync } from 'node:fs';
import { HULPVORM_GROEP } from '../kpis/hulpvorm.ts';
import { INDICATOREN, type Indicator } from '../kpis/indicatoren.ts';
import type { Regio } from '../regio/regio.ts';

export interface Stap {
  /** Name of the view. */
  readonly naam: string;
  /** A SELECT. */
  readonly sql: string;
  /** Whether the result is kept while computing; otherwise it is folded into the views that use it. */
  readonly bewaard: boolean;
}

/** Turns a number into text without trailing zeros, without passing through binary fractions. */
export const EXACT_TEKST = `macro exact_tekst(getal) as
  rtrim(rtrim(cast(cast(getal as decimal(38, 9)) as varchar), '0'), '.')`;

/** Every step, from what SQL needs to know of the region to the finished figures (`figuur`). */
export function stappen(regio: Regio): Stap[] {
  return [
    ...referenceSteps(regio),
    read('bereik'),
    read('kwartaal'),
    read('periode'),
    read('dekking_bron'),
    read('dekking'),
    read('aantal_geldig'),
    read('aantal_in_periode'),
    read('verwachting'),
    read('geleverd'),
    read('gebeurtenis_periode'),
    read('casus_keuze', false),
    read('gezin_in_periode'),
    read('zware_verwijzing'),
    read('overleg_gemeente'),
    read('respons'),
    read('streefwaarde_geldig'),
    read('nulmeting_geldig', false),
    read('context_geldig', false),
    read('mijlpaal_geldig', false),
    read('begroting_geldig', false),
    read('afspraak_geldig', false),
    read('communicatie_geldig', false),
    ...INDICATOREN.map((indicator) => ({
      naam: `telling_${indicator.code}`,
      sql: tellingSql(indicator),
      bewaard: false,
    })),
    { naam: 'telling_rijen', sql: unionOf('telling', INDICATOREN), bewaard: false },
    { naam: 'telling', sql: readSql('./telling-met-totalen.sql'), bewaard: true },
    ...INDICATOREN.filter(hasInterviews).map((indicator) => ({
      naam: `interview_${indicator.code}`,
      sql: interviewSql(indicator),
      bewaard: false,
    })),
    { naam: 'interview', sql: unionOf('interview', INDICATOREN.filter(hasInterviews)), bewaard: true },
    { naam: 'figuur', sql: readSql('./figuur.sql'), bewaard: true },
    { naam: 'uitsplitsing', sql: uitsplitsingSql(), bewaard: false },
  ];
}

/** The counting of one indicator: `gebied, periode, teller, noemer, kwadraten` per gemeente and for the region. */
export function tellingSql(indicator: Indicator): string {
  const regio = indicator.regio === 'som' ? REGIO_SOM : REGIO_ONDERSCHEIDEN;
  return TELLING.replace('{{eenheden}}', () => indent(indicator.eenheden)).replace('{{regio}}', () =>
    indent(regio),
  );
}

/** Every uitsplitsing: `indicator, uitsplitsing, gebied, periode, deel, teller, noemer`. */
function uitsplitsingSql(): string {
  const delen = INDICATOREN.flatMap((indicator) =>
    (indicator.uitsplitsingen ?? []).map(
      ({ code, periodesoort, verschillend }) =>
        `select '${indicator.code}' as indicator, '${code}' as uitsplitsing, * from (
  ${indent(
    fill(indicator.regio === 'som' ? UITSPLITSING_SOM : UITSPLITSING_ONDERSCHEIDEN, {
      eenheden: indent(indicator.eenheden),
      kolom: code,
      verschillend,
      soort: periodesoort,
    }),
  )}
)`,
    ),
  );
  return delen.join('\nunion all\n');
}

function fill(sql: string, delen: Readonly<Record<string, string>>): string {
  return sql.replace(/\{\{(\w+)\}\}/g, (_, naam: string) => delen[naam] ?? '');
}

/** Interviews beside a mean: `gebied, periode, aantal`, the region as sum. */
function interviewSql(indicator: WithInterviews): string {
  return `with geteld as (
  ${indent(indicator.interviews)}
)
select gemeente as gebied, periode, aantal from geteld
union all
select r.code, g.periode, sum(g.aantal) from geteld g cross join regio r group by r.code, g.periode`;
}

/** What no figure may be; needs `figuur`. */
export const TOETSEN = readSql('./toetsen.sql');

const TELLING = readSql('./telling.sql');
const UITSPLITSING_SOM = readSql('./uitsplitsing-som.sql');
const UITSPLITSING_ONDERSCHEIDEN = readSql('./uitsplitsing-onderscheiden.sql');
const REGIO_SOM = readSql('./regio-som.sql');
const REGIO_ONDERSCHEIDEN = readSql('./regio-onderscheiden.sql');

type WithInterviews = Indicator & { readonly interviews: string };

function hasInterviews(indicator: Indicator): indicator is WithInterviews {
  return indicator.interviews !== undefined;
}

function unionOf(soort: 'telling' | 'interview', indicatoren: readonly Indicator[]): string {
  const delen = indicatoren.map(({ code }) => `select '${code}' as indicator, * from ${soort}_${code}`);
  return delen.join('\nunion all\n');
}

/** What SQL needs to know of the region and of the definitions, as small tables. */
function referenceSteps(regio: Regio): Stap[] {
  const soorten = INDICATOREN.flatMap((i) => i.periodesoorten.map((soort) => [i.code, soort]));
  const bronnen = INDICATOREN.flatMap((i) => i.bronnen.map((bron) => [i.code, bron, i.bronnen.length]));
  const indicatoren = INDICATOREN.map((i) => [
    i.code,
    i.volgorde,
    i.vorm,
    i.eenheid,
    i.regio,
    i.stand,
    i.norm ?? null,
    i.interviews !== undefined,
  ]);
  const dekkend = Object.entries(regio.dekkend).flatMap(([bron, namen]) => namen.map((naam) => [bron, naam]));
  return [
    values(
      'gemeente',
      ['code', 'naam'],
      regio.gemeenten.map((g) => [g.code, g.naam]),
    ),
    values('dekkend', ['bron', 'aanleveraar'], dekkend),
    values(
      'zware_groep',
      ['groep'],
      regio.zwareHulpvormgroepen.map((groep) => [groep]),
    ),
    values('hulpvorm_groep', ['hulpvorm', 'groep'], Object.entries(HULPVORM_GROEP)),
    values(
      'indicator',
      ['code', 'volgorde', 'vorm', 'eenheid', 'regio', 'stand', 'norm', 'heeft_interviews'],
      indicatoren,
    ),
    values('indicator_soort', ['indicator', 'soort'], soorten),
    values('indicator_bron', ['indicator', 'bron', 'aantal_bronnen'], bronnen),
  ];
}

type Literal = string | number | boolean | null;

function values(naam: string, kolommen: string[], rijen: Literal[][]): Stap {
  const leeg = rijen.length === 0;
  const inhoud = (leeg ? [kolommen.map(() => '')] : rijen).map((rij) => `(${rij.map(quote).join(', ')})`);
  const sql = `select * from (values ${inhoud.join(', ')}) t (${kolommen.join(', ')})${leeg ? ' where false' : ''}`;
  return { naam, sql, bewaard: true };
}

function quote(waarde: Literal): string {
  return typeof waarde === 'string' ? `'${waarde.replaceAll("'", "''")}'` : String(waarde);
}

function read(naam: string, bewaard = true): Stap {
  return { naam, sql: readSql(`../staging/${naam.replaceAll('_', '-')}.sql`), bewaard };
}

function readSql(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').trim();
}

function indent(sql: string): string {
  return sql.trim().replaceAll('\n', '\n  ');
}
