/** What changed from one version of a levering to the next, counted in rows. Exact numbers: not for everybody. */
import { sql, type Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Bron } from '../kpis/definitie.ts';
import { RIJKOLOMMEN } from '../schema/register.ts';

/** The columns by which a row of a bron is the same one in the next version. */
export const RIJSLEUTELS: Readonly<Record<Bron, readonly string[]>> = {
  professionals: ['professional_id', 'gemeente'],
  scholing: ['professional_id', 'datum', 'thema', 'soort'],
  casussen: ['casus_id', 'gemeente'],
  verwijzingen: ['verwijzing_id'],
  overleggen: ['overleg_id'],
  ervaringsdeskundigen: ['persoon_id', 'start'],
  tevredenheid: ['respons_id'],
  streefwaarden: ['indicator', 'gebied', 'jaar'],
  context: ['gemeente', 'jaar'],
  aantallen: ['indicator', 'gemeente', 'periode'],
  mijlpalen: ['activiteit', 'eindproduct'],
  begroting: ['post', 'jaar', 'soort'],
  afspraken: ['afspraak', 'gemeenten'],
  communicatie: ['middel', 'gemeente', 'periode'],
};

export interface Rijverschil {
  readonly erbij: number;
  readonly weg: number;
  readonly gewijzigd: number;
  readonly gelijk: number;
}

export async function leesRijverschil(
  db: Kysely<RegisterDatabase>,
  bron: Bron,
  vorige: number,
  deze: number,
): Promise<Rijverschil> {
  const tabel = sql.table(`rij_${bron}`);
  const zelfde = (kolommen: readonly string[]) =>
    sql.join(
      kolommen.map((kolom) => sql`o.${sql.ref(kolom)} is not distinct from n.${sql.ref(kolom)}`),
      sql` and `,
    );
  const { rows } = await sql<Rijverschil>`
    select
      (count(*) filter (where o.levering_id is null))::integer as erbij,
      (count(*) filter (where n.levering_id is null))::integer as weg,
      (count(*) filter (where o.levering_id is not null and n.levering_id is not null and not gelijk))::integer as gewijzigd,
      (count(*) filter (where o.levering_id is not null and n.levering_id is not null and gelijk))::integer as gelijk
    from (select * from ${tabel} where levering_id = ${vorige}) o
    full join (select * from ${tabel} where levering_id = ${deze}) n on ${zelfde(RIJSLEUTELS[bron])},
    lateral (select ${zelfde(Object.keys(RIJKOLOMMEN[bron]))} as gelijk)
  `.execute(db);
  return rows[0] ?? { erbij: 0, weg: 0, gewijzigd: 0, gelijk: 0 };
}
