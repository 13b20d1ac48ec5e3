/**
 * Parts beside the whole (opgeschaalde casussen beside casussen) and typed totals beside rows. Rows are counted as the
 * figures count them, so what is compared is what would be published.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import { stappen } from '../figures/stappen.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import { parsePeriode } from '../periode/periode.ts';
import type { Regio } from '../regio/regio.ts';
import type { Levering } from '../schema/register.ts';
import type { Opvallend } from './opvallend.ts';
import { query } from './vraag.ts';
import { noemPeriode, tel } from './woorden.ts';

/** Figures of which one is part of the other. */
const DELEN = [
  { deel: 'kpi2b', geheel: 'kpi2', wat: 'opgeschaalde casussen dan casussen' },
  { deel: 'kpi3_jeugdigen', geheel: 'kpi3', wat: 'jeugdigen dan verwijzingen' },
  { deel: 'kpi4_drie', geheel: 'kpi4', wat: 'overleggen met drie partijen dan met twee of drie' },
  { deel: 'kpi6_ouders', geheel: 'kpi6', wat: 'cijfers van ouders dan van iedereen' },
  { deel: 'kpi6_kinderen', geheel: 'kpi6', wat: 'cijfers van kinderen en jongeren dan van iedereen' },
] as const;

/** What was typed in, or what rows add up to, of one indicator, gemeente and period. */
interface Stand {
  readonly indicator: string;
  readonly gemeente: string;
  readonly periode: string;
  readonly teller: number;
  readonly noemer: number | null;
  /** Null for what rows add up to. */
  readonly levering: number | null;
  /** Rows: whether they cover every quarter of the period. */
  readonly volledig: boolean;
}

/**
 * Typed totals of the aanleveraar beside each other, and, for a gemeente, beside what the rows about it add up to; at
 * least one of the two from this levering. Somebody else's totals and rows are not for this one to read.
 */
export async function vergelijkDelen(
  db: Kysely<RegisterDatabase>,
  levering: Levering,
  regio: Regio,
): Promise<Opvallend[]> {
  const totalen = await leesTotalen(db, levering);
  if (totalen.length === 0) return [];
  const ziet = levering.aanleveraar === 'gemeente';
  const rijen = ziet ? await telRijen(db, regio, levering, totalen) : [];
  const raakt = (stand: Stand) =>
    levering.bron === 'aantallen' ? stand.levering === levering.id : stand.levering === null;
  return [...zoekGroteDelen([...totalen, ...rijen], raakt), ...zoekAfwijkendeTotalen(totalen, rijen, raakt)];
}

/** Every part that is more than its whole; of rows only where they are about the whole of the period. */
function zoekGroteDelen(standen: readonly Stand[], raakt: (stand: Stand) => boolean): Opvallend[] {
  const meldingen = DELEN.flatMap(({ deel, geheel, wat }) =>
    standen
      .filter(({ indicator }) => indicator === deel)
      .flatMap((een) =>
        standen
          .filter((ander) => ander.indicator === geheel && isZelfdePlek(een, ander) && ander.volledig)
          .filter((ander) => raakt(een) || raakt(ander))
          // Rows of a part are always among the rows of their whole.
          .filter((ander) => een.levering !== null || ander.levering !== null)
          .filter((ander) => countOf(een) > countOf(ander))
          .map(
            (ander) =>
              `${noemPeriode(een.periode)}: er zijn meer ${wat} (${describe(een)} en ${describe(ander)}): klopt dat?`,
          ),
      ),
  );
  return [...new Set(meldingen)].map((melding) => ({ code: 'deel_groter_dan_geheel', melding }));
}

/** Totals that rows have taken the place of, and that say something else. */
function zoekAfwijkendeTotalen(
  totalen: readonly Stand[],
  rijen: readonly Stand[],
  raakt: (stand: Stand) => boolean,
): Opvallend[] {
  return totalen.flatMap((totaal) => {
    const geteld = rijen.find(
      (stand) => stand.indicator === totaal.indicator && isZelfdePlek(stand, totaal) && stand.volledig,
    );
    if (!geteld || !(raakt(totaal) || raakt(geteld))) return [];
    if (geteld.teller === totaal.teller && geteld.noemer === totaal.noemer) return [];
    const naam = INDICATOREN.find(({ code }) => code === totaal.indicator)?.teksten.naam ?? totaal.indicator;
    const melding = `${noemPeriode(totaal.periode)}, ${naam}: ingevuld als totaal is ${nameStand(totaal)}, de rijen geven ${nameStand(geteld)}. De rijen tellen: klopt dat?`;
    return [{ code: 'totaal_wijkt_af', melding }];
  });
}

/** Current totals of this aanleveraar for what this levering is about. */
async function leesTotalen(
  db: Kysely<RegisterDatabase>,
  { bron, scope, aanleveraar, periode_start, periode_eind }: Levering,
): Promise<Stand[]> {
  const rijen = await query<Omit<Stand, 'volledig'>>(
    db,
    sql`select r.indicator, r.gemeente, r.periode, cast(r.teller as double) as teller, r.noemer, r.levering_id as levering
    from rij_aantallen r
    join levering l on l.id = r.levering_id and l.status = 'actueel' and l.aanleveraar = ${aanleveraar}
    where ${scope} in ('regio', r.gemeente)
    order by r.indicator, r.gemeente, r.periode, r.levering_id`,
  );
  const indicatoren = new Set(
    INDICATOREN.filter(({ bronnen }) => bron === 'aantallen' || bronnen.includes(bron)).map(
      ({ code }) => code,
    ),
  );
  return rijen
    .filter(({ indicator, periode }) => {
      const { start = '', eind = '' } = parsePeriode(periode) ?? {};
      return indicatoren.has(indicator) && start <= periode_eind && eind >= periode_start;
    })
    .map((rij) => ({ ...rij, volledig: true }));
}

/** What rows add up to, where there is a total to lay beside it. */
async function telRijen(
  db: Kysely<RegisterDatabase>,
  regio: Regio,
  { scope }: Levering,
  totalen: readonly Stand[],
): Promise<Stand[]> {
  const naast = new Set(
    totalen.flatMap(({ indicator }) => [
      indicator,
      ...DELEN.filter(({ deel, geheel }) => [deel, geheel].includes(indicator as never)).flatMap(
        ({ deel, geheel }) => [deel, geheel],
      ),
    ]),
  );
  const delen = [...naast].map(
    (code) => sql`select ${code} as indicator, * from ${sql.table(`telling_${code}`)}`,
  );
  const periodes = sql.join([...new Set(totalen.map(({ periode }) => periode))]);
  return query<Stand>(
    db,
    sql`with ${steps(regio, naast)}, geteld as (${sql.join(delen, sql` union all `)})
    select v.indicator, v.gemeente, v.periode, cast(coalesce(t.teller, 0) as double) as teller,
      case when i.vorm = 'aantal' then null else cast(coalesce(t.noemer, 0) as integer) end as noemer,
      null as levering, v.geleverd = v.verwacht as volledig
    from verwachting v
    join indicator i on i.code = v.indicator
    left join geteld t on t.indicator = v.indicator and t.gebied = v.gemeente and t.periode = v.periode
    where v.indicator in (${sql.join([...naast])}) and v.periode in (${periodes}) and v.geleverd > 0
      and ${scope} in ('regio', v.gemeente)`,
  );
}

/** The steps that lead to the counting of these indicators; the views of a new register are not there yet. */
function steps(regio: Regio, indicatoren: ReadonlySet<string>): RawBuilder<unknown> {
  const nodig = stappen(regio).filter(({ naam }) => {
    const code = /^telling_(.+)$/.exec(naam)?.[1];
    return code ? indicatoren.has(code) : !NA_TELLING.has(naam.replace(/_kpi.*$/, ''));
  });
  return sql.raw(nodig.map(({ naam, sql: stap }) => `${naam} as (${stap}\n)`).join(', '));
}

const NA_TELLING: ReadonlySet<string> = new Set(['telling', 'interview', 'figuur', 'uitsplitsing']);

/** How many a figure is about: its noemer, or the count itself. */
function countOf({ teller, noemer }: Stand): number {
  return noemer ?? teller;
}

function describe(stand: Stand): string {
  return `${tel(countOf(stand))}${stand.levering === null ? ' in de rijen' : ''}`;
}

function nameStand({ teller, noemer }: Stand): string {
  return noemer === null ? tel(teller) : `${tel(teller)} van ${tel(noemer)}`;
}

function isZelfdePlek(een: Stand, ander: Stand): boolean {
  return een.gemeente === ander.gemeente && een.periode === ander.periode;
}
