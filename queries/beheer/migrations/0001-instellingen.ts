import type { Kysely } from 'kysely';

/** What the region changed about the protection of small numbers; rows are added, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bescherming_afwijking')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('niveau', 'text', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('afwijking', 'text', (column) => column.notNull())
    .addColumn('op', 'text', (column) => column.notNull())
    .addColumn('wie', 'text', (column) => column.notNull())
    .addColumn('rol', 'text', (column) => column.notNull())
    .execute();
}
