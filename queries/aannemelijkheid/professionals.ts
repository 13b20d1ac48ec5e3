/** Scholing beside the register of professionals: whoever was trained works somewhere. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Levering } from '../schema/register.ts';
import type { Opvallend } from './opvallend.ts';
import { query } from './vraag.ts';
import { tel } from './woorden.ts';

interface Telling {
  readonly onbekend: number;
  readonly alle: number;
}

/** Without any register of professionals there is nothing to be missing from. */
export async function zoekOnbekendeProfessionals(
  db: Kysely<RegisterDatabase>,
  { id }: Levering,
): Promise<Opvallend[]> {
  const telling = await telBuitenRegister(
    db,
    sql`select distinct professional_id from rij_scholing
      where levering_id = ${id} and exists (select 1 from register)`,
  );
  return telling ? describeTelling(telling, 'geschoolde professionals') : [];
}

/**
 * The other way round, for scholing that came first: who was trained in the period of this register, by the same
 * aanleveraar for the same gemeente, and is in no register. What others delivered is not for this one to read.
 */
export async function zoekOnbekendeScholing(
  db: Kysely<RegisterDatabase>,
  { scope, aanleveraar, periode_start, periode_eind }: Levering,
): Promise<Opvallend[]> {
  const telling = await telBuitenRegister(
    db,
    sql`select distinct s.professional_id
      from rij_scholing s
      join levering l on l.id = s.levering_id and l.status = 'actueel'
      where l.scope = ${scope} and l.aanleveraar = ${aanleveraar}
        and s.datum between cast(${periode_start} as date) and cast(${periode_eind} as date)`,
  );
  return telling ? describeTelling(telling, 'professionals met scholing in deze periode') : [];
}

/** Of these professionals (a select that may ask `register`, those of all current leveringen): how many are in none. */
async function telBuitenRegister(
  db: Kysely<RegisterDatabase>,
  geschoold: RawBuilder<unknown>,
): Promise<Telling | undefined> {
  const [telling] = await query<Telling>(
    db,
    sql`with register as (
      select distinct r.professional_id
      from rij_professionals r
      join levering l on l.id = r.levering_id and l.status = 'actueel'
    ), geschoold as (${geschoold})
    select count(*)::integer as alle, (count(*) filter (where r.professional_id is null))::integer as onbekend
    from geschoold g
    left join register r on r.professional_id = g.professional_id`,
  );
  return telling;
}

function describeTelling({ onbekend, alle }: Telling, wat: string): Opvallend[] {
  if (onbekend === 0) return [];
  const staat = onbekend === 1 ? 'staat' : 'staan';
  const melding = `${tel(onbekend)} van de ${tel(alle)} ${wat} ${staat} in geen enkele levering van professionals: klopt dat?`;
  return [{ code: 'scholing_buiten_register', melding }];
}
