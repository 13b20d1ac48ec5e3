/** A levering against what else the register holds: what cannot well be true at the same time. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Bron } from '../kpis/definitie.ts';
import type { Levering } from '../schema/register.ts';
import type { Opvallend } from './opvallend.ts';

type Vergelijking = (db: Kysely<RegisterDatabase>, levering: Levering) => Promise<Opvallend[]>;

const VERGELIJKINGEN: Readonly<Partial<Record<Bron, Vergelijking>>> = {
  scholing: zoekOnbekendeProfessionals,
  casussen: zoekVerdwenenCasussen,
  overleggen: zoekNulmeldingen,
  aantallen: vergelijkDelen,
};

/** What of this levering does not go together with the other current leveringen. */
export async function vergelijkMetAndere(
  db: Kysely<RegisterDatabase>,
  levering: Levering,
): Promise<Opvallend[]> {
  return (await VERGELIJKINGEN[levering.bron]?.(db, levering)) ?? [];
}

/** Without any register of professionals there is nothing to be missing from. */
async function zoekOnbekendeProfessionals(
  db: Kysely<RegisterDatabase>,
  { id }: Levering,
): Promise<Opvallend[]> {
  const [telling] = await query<{ onbekend: number; alle: number }>(
    db,
    sql`with register as (
      select distinct r.professional_id
      from rij_professionals r
      join levering l on l.id = r.levering_id and l.status = 'actueel'
    ), geschoold as (
      select distinct professional_id from rij_scholing where levering_id = ${id}
    )
    select count(*)::integer as alle, (count(*) filter (where r.professional_id is null))::integer as onbekend
    from geschoold g
    left join register r on r.professional_id = g.professional_id
    where exists (select 1 from register)`,
  );
  if (!telling?.onbekend) return [];
  const { onbekend, alle } = telling;
  const wie = `${tel(onbekend)} van de ${tel(alle)} geschoolde professionals`;
  const melding = `${wie} ${onbekend === 1 ? 'staat' : 'staan'} in geen enkele levering van professionals: klopt dat?`;
  return [{ code: 'scholing_buiten_register', melding }];
}

/** Open at the end of the levering before this one, and not in this one, which should then have it as open or closed. */
async function zoekVerdwenenCasussen(
  db: Kysely<RegisterDatabase>,
  { id, scope, aanleveraar, periode_start }: Levering,
): Promise<Opvallend[]> {
  const [telling] = await query<{ verdwenen: number; alle: number }>(
    db,
    sql`with vorige as (
      select id, periode_eind
      from levering
      where bron = 'casussen' and status = 'actueel' and scope = ${scope} and aanleveraar = ${aanleveraar}
        and periode_eind = cast(${periode_start} as date) - interval 1 day
      order by periode_start desc
      limit 1
    ), open as (
      select distinct r.casus_id, r.gemeente
      from rij_casussen r
      join vorige v on v.id = r.levering_id
      where r.einde is null or r.einde > v.periode_eind
    )
    select count(*)::integer as alle, (count(*) filter (where n.casus_id is null))::integer as verdwenen
    from open o
    left join (select casus_id, gemeente from rij_casussen where levering_id = ${id}) n
      on n.casus_id = o.casus_id and n.gemeente = o.gemeente`,
  );
  if (!telling?.verdwenen) return [];
  const { verdwenen, alle } = telling;
  const melding =
    verdwenen === 1
      ? `1 van de ${tel(alle)} casussen die in de vorige levering nog open waren, staat niet in deze: klopt dat?`
      : `${tel(verdwenen)} van de ${tel(alle)} casussen die in de vorige levering nog open waren, staan niet in deze: klopt dat?`;
  return [{ code: 'open_casus_verdwenen', melding }];
}

/** Another gemeente may have said that it had none, and be named all the same. */
async function zoekNulmeldingen(db: Kysely<RegisterDatabase>, { id }: Levering): Promise<Opvallend[]> {
  const rijen = await query<{ gemeente: string; overleggen: number }>(
    db,
    sql`select l.scope as gemeente, count(distinct r.overleg_id)::integer as overleggen
    from rij_overleggen r
    join levering l on l.bron = 'overleggen' and l.status = 'actueel' and l.soort = 'nulmelding'
      and r.datum between l.periode_start and l.periode_eind and list_contains(r.gemeenten, l.scope)
    where r.levering_id = ${id}
    group by l.scope
    order by l.scope`,
  );
  return rijen.map(({ gemeente, overleggen }) => ({
    code: 'overleg_met_nulmelding',
    melding: `${tel(overleggen)} ${overleggen === 1 ? 'overleg noemt' : 'overleggen noemen'} ${gemeente}, die over die periode een nulmelding deed: klopt dat?`,
  }));
}

/** Totals of which one is part of the other. */
const DELEN = [
  { deel: 'kpi2b', geheel: 'kpi2', wat: 'opgeschaalde casussen dan casussen' },
  { deel: 'kpi3_jeugdigen', geheel: 'kpi3', wat: 'jeugdigen dan verwijzingen' },
  { deel: 'kpi4_drie', geheel: 'kpi4', wat: 'overleggen met drie partijen dan met twee of drie' },
  { deel: 'kpi6_ouders', geheel: 'kpi6', wat: 'cijfers van ouders dan van iedereen' },
  { deel: 'kpi6_kinderen', geheel: 'kpi6', wat: 'cijfers van kinderen en jongeren dan van iedereen' },
] as const;

/**
 * Typed totals of a part and of the whole, of which at least one in this levering. Only those of the same aanleveraar: the
 * question holds both numbers, and somebody else's is not for this one to read.
 */
async function vergelijkDelen(
  db: Kysely<RegisterDatabase>,
  { id, aanleveraar }: Levering,
): Promise<Opvallend[]> {
  const paren = sql.join(DELEN.map(({ deel, geheel }) => sql`(${deel}, ${geheel})`));
  const rijen = await query<{ deel: string; geheel: string; periode: string; meer: number; minder: number }>(
    db,
    sql`with totaal as (
      select r.indicator, r.gemeente, r.periode, r.levering_id, cast(coalesce(r.noemer, r.teller) as integer) as aantal
      from rij_aantallen r
      join levering l on l.id = r.levering_id and l.status = 'actueel' and l.aanleveraar = ${aanleveraar}
    )
    select distinct p.deel, p.geheel, d.periode, d.aantal as meer, g.aantal as minder
    from (values ${paren}) p (deel, geheel)
    join totaal d on d.indicator = p.deel
    join totaal g on g.indicator = p.geheel and g.gemeente = d.gemeente and g.periode = d.periode
    where d.aantal > g.aantal and ${id} in (d.levering_id, g.levering_id)
    order by p.deel, d.periode`,
  );
  return rijen.map(({ deel, geheel, periode, meer, minder }) => {
    const wat = DELEN.find((paar) => paar.deel === deel && paar.geheel === geheel)?.wat ?? '';
    return {
      code: 'deel_groter_dan_geheel',
      melding: `${periode}: er zijn meer ${wat} (${tel(meer)} en ${tel(minder)}): klopt dat?`,
    };
  });
}

function tel(getal: number): string {
  return getal.toLocaleString('nl-NL');
}

async function query<T>(db: Kysely<RegisterDatabase>, vraag: RawBuilder<unknown>): Promise<T[]> {
  return (await vraag.execute(db)).rows as T[];
}
