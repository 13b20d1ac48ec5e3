import type { Kysely } from 'kysely';

/** What the columns and words of somebody's system mean: one profile per bron, aanleveraar and scope. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('profiel')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('bron', 'text', (column) => column.notNull())
    .addColumn('aanleveraar', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('inhoud', 'text', (column) => column.notNull())
    .addColumn('op', 'text', (column) => column.notNull())
    .addColumn('wie', 'text', (column) => column.notNull())
    .addUniqueConstraint('profiel_eenmaal', ['bron', 'aanleveraar', 'scope'])
    .execute();
}
