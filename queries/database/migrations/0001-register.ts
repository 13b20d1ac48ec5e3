import { sql, type Kysely } from 'kysely';
import type { Bron } from '../../kpis/definitie.ts';
import { createRijtabel } from '../rijtabel.ts';

/** The bronnen that there were in the first version. */
const BRONNEN = [
  ...(['professionals', 'scholing', 'casussen', 'verwijzingen', 'overleggen'] as const),
  ...(['ervaringsdeskundigen', 'tevredenheid', 'streefwaarden', 'context', 'aantallen'] as const),
] satisfies Bron[];

/** The region, the leveringen with what happened to them, and one table of rows per bron. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table regio (code varchar primary key, inhoud varchar not null)`.execute(db);
  await sql`create table weergave (vingerafdruk varchar not null)`.execute(db);
  await sql`create sequence levering_id`.execute(db);
  await sql`create sequence gebeurtenis_id`.execute(db);
  await sql`create table levering (
    id integer primary key default nextval('levering_id'),
    bron varchar not null,
    aanleveraar varchar not null,
    scope varchar not null,
    periode varchar not null,
    periode_start date not null,
    periode_eind date not null,
    versie integer not null,
    soort varchar not null check (soort in ('rijen', 'nulmelding')),
    status varchar not null check (status in ('actueel', 'vervangen', 'ingetrokken')),
    sha256 varchar,
    rijen integer not null,
    rijen_weggelaten integer not null default 0,
    ontvangen_op timestamptz not null,
    wie varchar not null,
    rol varchar not null,
    gemeente varchar
  )`.execute(db);
  await sql`create table levering_gebeurtenis (
    id integer primary key default nextval('gebeurtenis_id'),
    levering_id integer not null,
    soort varchar not null check (soort in ('ontvangen', 'vervangen', 'ingetrokken', 'teruggezet')),
    op timestamptz not null,
    wie varchar not null,
    rol varchar not null,
    gemeente varchar,
    reden varchar,
    door_levering_id integer
  )`.execute(db);
  for (const bron of BRONNEN) await createRijtabel(db, bron);
}
