/** Opens a publicatie read-only: everything that shows figures reads through this. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { Kysely } from 'kysely';
import { createDuckDbDialect } from '../database/dialect.ts';
import type { Editie } from '../edities/editie.ts';
import {
  PUBLICATIE_SCHEMA,
  type GebiedTable,
  type IndicatorTable,
  type Niveau,
  type PeriodeTable,
  type PublicatieDatabase,
  type PublicatieTable,
} from '../publicatie/schema.ts';
import { publicatiePath, readWijzer } from '../publicatie/wijzer.ts';

export interface Publicatie {
  readonly id: string;
  readonly niveau: Niveau;
  /** The edition that this is, or null for the publicatie of now. */
  readonly editie: Editie | null;
  readonly db: Kysely<PublicatieDatabase>;
  /** What the publicatie says of itself. */
  readonly kop: PublicatieTable;
  /** The region first, then gemeenten by code. */
  readonly gebieden: readonly GebiedTable[];
  /** By code. */
  readonly periodes: readonly PeriodeTable[];
  /** In their fixed order. */
  readonly indicatoren: readonly IndicatorTable[];
  close(): Promise<void>;
}

/** The publicatie was made by a version of the software that this one does not understand. */
export class PublicatieOnbekend extends Error {}

/** Opens the current publicatie of a data folder, or undefined when nothing has been published yet. */
export async function openHuidigePublicatie(map: string, niveau: Niveau): Promise<Publicatie | undefined> {
  const wijzer = await readWijzer(map);
  return wijzer && openPublicatie(map, wijzer.id, niveau);
}

/**
 * Opens one publicatie. Its small tables are read at once; they never change.
 *
 * @throws PublicatieOnbekend
 */
export async function openPublicatie(map: string, id: string, niveau: Niveau): Promise<Publicatie> {
  const instance = await DuckDBInstance.create(publicatiePath(map, id, niveau), { access_mode: 'READ_ONLY' });
  return readPublicatie(instance, await instance.connect(), { id, niveau, editie: null });
}

/**
 * Reads what a database says of itself; from then on it belongs to the publicatie, and is closed when that fails.
 *
 * @throws PublicatieOnbekend
 */
export async function readPublicatie(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  wat: Pick<Publicatie, 'id' | 'niveau' | 'editie'>,
): Promise<Publicatie> {
  const db = new Kysely<PublicatieDatabase>({ dialect: createDuckDbDialect(connection) });
  const close = async () => {
    await db.destroy();
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const kop = await db.selectFrom('publicatie').selectAll().executeTakeFirstOrThrow();
    if (kop.schema_versie !== PUBLICATIE_SCHEMA) {
      throw new PublicatieOnbekend(
        `Publicatie ${wat.id} heeft schema ${kop.schema_versie}; deze versie leest ${PUBLICATIE_SCHEMA}.`,
      );
    }
    return {
      ...wat,
      db,
      kop,
      gebieden: await db.selectFrom('gebied').selectAll().orderBy('volgorde').execute(),
      periodes: await db.selectFrom('periode').selectAll().orderBy('code').execute(),
      indicatoren: await db.selectFrom('indicator').selectAll().orderBy('volgorde').execute(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
