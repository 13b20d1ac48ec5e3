/** Casussen beside the levering before, and beside those of other aanleveraars. */
import { sql, type Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Levering } from '../schema/register.ts';
import type { Opvallend } from './opvallend.ts';
import { query } from './vraag.ts';
import { tel } from './woorden.ts';

/** Open at the end of the levering before this one, and not in this one, which should then have it as open or closed. */
export async function zoekVerdwenenCasussen(
  db: Kysely<RegisterDatabase>,
  { id, scope, aanleveraar, periode_start }: Levering,
): Promise<Opvallend[]> {
  // A file for the whole region may follow leveringen per gemeente, and the other way round.
  const [telling] = await query<{ verdwenen: number; alle: number }>(
    db,
    sql`with vorige as (
      select id, scope, periode_eind
      from levering
      where bron = 'casussen' and status = 'actueel' and aanleveraar = ${aanleveraar}
        and (scope = ${scope} or 'regio' in (scope, ${scope}))
        and periode_eind = cast(${periode_start} as date) - interval 1 day
    ), open as (
      select distinct r.casus_id, r.gemeente
      from rij_casussen r
      join vorige v on v.id = r.levering_id
      where (r.einde is null or r.einde > v.periode_eind) and ${scope} in ('regio', r.gemeente)
    )
    select count(*)::integer as alle, (count(*) filter (where n.casus_id is null))::integer as verdwenen
    from open o
    left join (select casus_id, gemeente from rij_casussen where levering_id = ${id}) n
      on n.casus_id = o.casus_id and n.gemeente = o.gemeente`,
  );
  if (!telling?.verdwenen) return [];
  const { verdwenen, alle } = telling;
  const staat = verdwenen === 1 ? 'staat' : 'staan';
  const melding = `${tel(verdwenen)} van de ${tel(alle)} casussen die in de vorige levering nog open waren, ${staat} niet in deze: klopt dat?`;
  return [{ code: 'open_casus_verdwenen', melding }];
}

/**
 * More opgeschaalde casussen from others (a team, say) than this gemeente has casussen at all. Asked of the gemeente
 * only: nobody else may read both numbers.
 */
export async function vergelijkCasussenVanAnderen(
  db: Kysely<RegisterDatabase>,
  { id, scope, aanleveraar, periode_start, periode_eind }: Levering,
): Promise<Opvallend[]> {
  if (aanleveraar !== 'gemeente' || scope === 'regio') return [];
  const [telling] = await query<{ opgeschaald: number; eigen: number }>(
    db,
    sql`select count(distinct r.casus_id)::integer as opgeschaald,
      (select count(distinct casus_id)::integer from rij_casussen where levering_id = ${id}) as eigen
    from rij_casussen r
    join levering l on l.id = r.levering_id and l.status = 'actueel' and l.aanleveraar <> 'gemeente'
    where r.opgeschaald and r.gemeente = ${scope}
      and l.periode_start <= cast(${periode_eind} as date) and l.periode_eind >= cast(${periode_start} as date)`,
  );
  if (!telling || telling.opgeschaald <= telling.eigen) return [];
  const melding = `Andere aanleveraars leverden meer opgeschaalde casussen van uw gemeente dan u casussen levert (${tel(telling.opgeschaald)} en ${tel(telling.eigen)}): klopt dat?`;
  return [{ code: 'deel_groter_dan_geheel', melding }];
}
