import { sql, type Kysely } from 'kysely';

/** Locked editions, and the texts of reports that people write. A row in `editie` is what makes an edition exist. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('editie')
    .addColumn('nummer', 'integer', (column) => column.primaryKey())
    .addColumn('niveau', 'text', (column) => column.notNull().check(sql`niveau in ('intern', 'openbaar')`))
    .addColumn('periode', 'text', (column) => column.notNull())
    .addColumn('vastgesteld_op', 'text', (column) => column.notNull())
    .addColumn('wie', 'text', (column) => column.notNull())
    .addColumn('rol', 'text', (column) => column.notNull())
    .addColumn('publicatie', 'text', (column) => column.notNull())
    .addColumn('bestanden', 'text', (column) => column.notNull())
    .execute();
  // Locked is locked: not even a mistake in this program changes a row.
  for (const wat of ['update', 'delete']) {
    await sql`${sql.raw(`create trigger editie_blijft_${wat} before ${wat} on editie begin
      select raise(abort, 'Een vastgestelde editie verandert niet.'); end`)}`.execute(db);
  }
  await db.schema
    .createTable('rapporttekst')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('periode', 'text', (column) => column.notNull())
    .addColumn('onderdeel', 'text', (column) => column.notNull())
    .addColumn('tekst', 'text', (column) => column.notNull())
    .addColumn('op', 'text', (column) => column.notNull())
    .addColumn('wie', 'text', (column) => column.notNull())
    .addColumn('rol', 'text', (column) => column.notNull())
    .execute();
  // Pages that were made before this are no longer what they say.
  for (const tabel of ['editie', 'rapporttekst']) {
    await sql`${sql.raw(`create trigger ${tabel}_stand after insert on ${tabel}
      begin update beheerstand set nummer = nummer + 1; end`)}`.execute(db);
  }
}
