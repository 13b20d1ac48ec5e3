import { sql, type Kysely } from 'kysely';

/** Which leveringen have lost their rows for good, and under which chain of keys the pseudonyms were made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table opschoning (
    levering_id integer primary key,
    rijen integer not null,
    op timestamptz not null,
    wie varchar not null,
    rol varchar not null
  )`.execute(db);
  await sql`create table sleutelstand (schakels integer not null, kenmerk varchar not null)`.execute(db);
}
