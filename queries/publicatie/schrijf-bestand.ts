/** Writes one publicatie file: a fresh DuckDB file with the tables of schema.ts. */
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { chmod } from 'node:fs/promises';
import type { PublicatieDatabase } from './schema.ts';
import { TABELLEN, type Kolomtype } from './tabellen.ts';

/** The rows of every table of a publicatie. */
export type PublicatieInhoud = { readonly [T in keyof PublicatieDatabase]: readonly PublicatieDatabase[T][] };

const TYPES: Record<Kolomtype, DuckDBType> = {
  varchar: VARCHAR,
  integer: INTEGER,
  bigint: BIGINT,
  double: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
};
/** Rows that DuckDB holds in one chunk. */
const CHUNK = 2048;

/** Makes the file at `path` (mode 0600); there must be none yet. All of it is on disk when this resolves. */
export async function schrijfBestand(path: string, inhoud: PublicatieInhoud): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    try {
      for (const naam of Object.keys(TABELLEN) as (keyof PublicatieDatabase)[]) {
        await schrijfTabel(connection, naam, inhoud[naam]);
      }
      await connection.run('checkpoint');
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
  await chmod(path, 0o600);
}

async function schrijfTabel(
  connection: DuckDBConnection,
  naam: keyof PublicatieDatabase,
  rijen: readonly object[],
): Promise<void> {
  const kolommen = Object.entries<Kolomtype>(TABELLEN[naam]);
  await connection.run(
    `create table ${naam} (${kolommen.map(([kolom, type]) => `${kolom} ${type}`).join(', ')})`,
  );
  const types = kolommen.map(([, type]) => TYPES[type]);
  const appender = await connection.createAppender(naam);
  for (let vanaf = 0; vanaf < rijen.length; vanaf += CHUNK) {
    const deel = rijen.slice(vanaf, vanaf + CHUNK) as Record<string, DuckDBValue>[];
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(kolommen.map(([kolom, type]) => deel.map((rij) => toValue(rij[kolom], type))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function toValue(waarde: DuckDBValue | undefined, type: Kolomtype): DuckDBValue {
  if (waarde === undefined) throw new Error('A row of the publicatie lacks a column.');
  return type === 'bigint' && typeof waarde === 'number' ? BigInt(waarde) : waarde;
}
