import { sql, type Kysely } from 'kysely';
import type { Bron } from '../kpis/definitie.ts';
import { RIJKOLOMMEN, type ColumnType } from '../schema/register.ts';

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'varchar',
  date: 'date',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'decimal(18,9)',
  'text[]': 'varchar[]',
};

/** Makes the table of the rows of one bron. */
export async function createRijtabel(db: Kysely<unknown>, bron: Bron): Promise<void> {
  const kolommen = Object.entries<ColumnType>(RIJKOLOMMEN[bron]).map(
    ([naam, type]) => `${naam} ${SQL_TYPES[type]}`,
  );
  await sql
    .raw(
      `create table rij_${bron} (levering_id integer not null, rijnummer integer not null, ${kolommen.join(', ')})`,
    )
    .execute(db);
}
