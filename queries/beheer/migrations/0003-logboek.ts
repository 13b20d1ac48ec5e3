import { sql, type Kysely } from 'kysely';

/** Who did what and when. Lines are added and never change: each holds the hash of the one before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('logboek')
    .addColumn('nummer', 'integer', (column) => column.primaryKey())
    .addColumn('op', 'text', (column) => column.notNull())
    .addColumn('soort', 'text', (column) => column.notNull())
    .addColumn('wie', 'text', (column) => column.notNull())
    .addColumn('rol', 'text', (column) => column.notNull())
    .addColumn('over', 'text', (column) => column.notNull())
    .addColumn('vorige', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  for (const wijziging of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger logboek_geen_${wijziging} before ${wijziging} on logboek
         begin select raise(abort, 'the log is only added to'); end`,
      )
      .execute(db);
  }
}
