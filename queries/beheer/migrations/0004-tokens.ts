import type { Kysely } from 'kysely';

/** What scripts identify themselves with, in the name of an account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('naam', 'text', (column) => column.notNull())
    .addColumn('gemaakt_op', 'text', (column) => column.notNull())
    .addColumn('gebruikt_op', 'text')
    .execute();
}
