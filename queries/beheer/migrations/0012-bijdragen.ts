import { sql, type Kysely } from 'kysely';

/**
 * What people write beside the figures: every version is a row that is added and never changed. `beheerstand` counts
 * those rows, so that who kept a page can ask in one cheap look whether it still holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bijdrage')
    .addColumn('nummer', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('soort', 'text', (column) =>
      column
        .notNull()
        .check(sql`soort in ('duiding', 'signaal', 'knelpunt', 'actie', 'leeropbrengst', 'gebeurtenis')`),
    )
    .addColumn('indicator', 'text')
    .addColumn('gebied', 'text', (column) => column.notNull())
    .addColumn('periode', 'text')
    .addColumn('tekst', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('niveau', 'text', (column) => column.notNull().check(sql`niveau in ('intern', 'openbaar')`))
    .addColumn('wie_rol', 'text')
    .addColumn('wie_gebied', 'text')
    .addColumn('datum', 'text')
    .addColumn('trendbreuk', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('auteur_rol', 'text', (column) => column.notNull())
    .addColumn('auteur_gebied', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('op', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('bijdrage_versies').on('bijdrage').columns(['id', 'nummer']).execute();
  await db.schema
    .createTable('beheerstand')
    .addColumn('nummer', 'integer', (column) => column.notNull())
    .execute();
  await sql`insert into beheerstand (nummer) values (0)`.execute(db);
  await sql`create trigger bijdrage_stand after insert on bijdrage
    begin update beheerstand set nummer = nummer + 1; end`.execute(db);
  for (const wijziging of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger bijdrage_geen_${wijziging} before ${wijziging} on bijdrage
         begin select raise(abort, 'versions are only added'); end`,
      )
      .execute(db);
  }
}
