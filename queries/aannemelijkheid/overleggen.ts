/** Overleggen beside nulmeldingen: a gemeente that had none, and is named all the same. */
import { sql, type Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import { findGemeente, type Regio } from '../regio/regio.ts';
import type { Levering } from '../schema/register.ts';
import type { Opvallend } from './opvallend.ts';
import { query } from './vraag.ts';
import { tel } from './woorden.ts';

/** Of the overleggen in this levering: those that name a gemeente which said that it had none. */
export async function zoekNulmeldingen(
  db: Kysely<RegisterDatabase>,
  { id }: Levering,
  regio: Regio,
): Promise<Opvallend[]> {
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
    melding: `${tel(overleggen)} ${overleggen === 1 ? 'overleg noemt' : 'overleggen noemen'} ${findGemeente(regio, gemeente)?.naam ?? gemeente}, die over die periode een nulmelding deed: klopt dat?`,
  }));
}

/** The other way round: a gemeente says that it had none, and others were there with it. */
export async function zoekEigenNulmelding(
  db: Kysely<RegisterDatabase>,
  { soort, scope, aanleveraar, periode_start, periode_eind }: Levering,
): Promise<Opvallend[]> {
  if (soort !== 'nulmelding' || aanleveraar !== 'gemeente' || scope === 'regio') return [];
  const [telling] = await query<{ overleggen: number }>(
    db,
    sql`select count(distinct r.overleg_id)::integer as overleggen
    from rij_overleggen r
    join levering l on l.id = r.levering_id and l.status = 'actueel'
    where list_contains(r.gemeenten, ${scope})
      and r.datum between cast(${periode_start} as date) and cast(${periode_eind} as date)`,
  );
  if (!telling?.overleggen) return [];
  const { overleggen } = telling;
  const melding = `${tel(overleggen)} ${overleggen === 1 ? 'overleg dat een ander leverde, noemt' : 'overleggen die anderen leverden, noemen'} uw gemeente, terwijl u een nulmelding doet: klopt dat?`;
  return [{ code: 'overleg_met_nulmelding', melding }];
}
