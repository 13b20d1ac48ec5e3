import type { Kysely } from 'kysely';

/** How long rows of each bron are kept, where the region chose another term than the default. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bewaartermijn')
    .addColumn('bron', 'text', (column) => column.primaryKey())
    .addColumn('jaren', 'integer')
    .addColumn('op', 'text', (column) => column.notNull())
    .addColumn('wie', 'text', (column) => column.notNull())
    .addColumn('rol', 'text', (column) => column.notNull())
    .execute();
}
