/** Opens the current publicatie of a data folder, read-only. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createDuckDbDialect } from '@regiomonitor/queries/database/dialect.ts';
import type { Niveau, PublicatieDatabase } from '@regiomonitor/queries/publicatie/schema.ts';
import { Kysely } from 'kysely';

export interface Publicatie {
  readonly id: string;
  readonly niveau: Niveau;
  readonly db: Kysely<PublicatieDatabase>;
  close(): Promise<void>;
}

export function wijzerVan(map: string): string {
  return join(map, 'publicaties', 'huidig.json');
}

export async function openPublicatie(map: string, niveau: Niveau): Promise<Publicatie> {
  const { id } = JSON.parse(await readFile(wijzerVan(map), 'utf8')) as { id: string };
  const instance = await DuckDBInstance.create(join(map, 'publicaties', id, `${niveau}.duckdb`), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  return {
    id,
    niveau,
    db: new Kysely<PublicatieDatabase>({ dialect: createDuckDbDialect(connection) }),
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
