import { sql, type Kysely } from 'kysely';

/** What stood out of a levering when it came in, and why it is right according to who delivered it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table aannemelijkheid (
    levering_id integer not null,
    volgorde integer not null,
    code varchar not null,
    melding varchar not null
  )`.execute(db);
  await sql`create sequence toelichting_id`.execute(db);
  await sql`create table toelichting (
    id integer primary key default nextval('toelichting_id'),
    levering_id integer not null,
    tekst varchar not null,
    op timestamptz not null,
    wie varchar not null,
    rol varchar not null,
    gemeente varchar
  )`.execute(db);
}
