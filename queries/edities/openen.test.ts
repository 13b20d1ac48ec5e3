/** Editions of earlier schemas stay readable: kept files, opened by the software of now. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLICATIE_SCHEMA, type PublicatieDatabase } from '../publicatie/schema.ts';
import { TABELLEN } from '../publicatie/tabellen.ts';
import { leesCijfers } from '../reads/cijfers.ts';
import { PublicatieOnbekend } from '../reads/publicatie.ts';
import { openBestand } from './openen.ts';

const WAT = { id: 'editie-1', niveau: 'openbaar', editie: null } as const;
/** Written by the software of that schema, and never since. */
const BEWAARD = [2];

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'edities-oud-'));
});
afterAll(() => rm(map, { recursive: true }));

async function unpack(versie: number): Promise<string> {
  const pad = join(map, `v${versie}.duckdb`);
  await writeFile(
    pad,
    gunzipSync(await readFile(new URL(`./bewaard/v${versie}.duckdb.gz`, import.meta.url))),
  );
  return pad;
}

describe.each(BEWAARD)('an edition of schema %i', (versie) => {
  it('has every table and column of now, and the figures that it had', async () => {
    const publicatie = await openBestand(await unpack(versie), WAT);
    try {
      expect(publicatie.kop).toMatchObject({ schema_versie: PUBLICATIE_SCHEMA, regio_naam: 'Proefregio' });
      for (const tabel of Object.keys(TABELLEN) as (keyof PublicatieDatabase)[]) {
        await publicatie.db.selectFrom(tabel).selectAll().execute();
      }
      const [cijfer] = await leesCijfers(publicatie, { indicator: ['kpi6'], gebied: ['GM0758'] });
      expect(cijfer).toMatchObject({ teller: '7.625', noemer: 12, waarde: '7.625', status: 'definitief' });
    } finally {
      await publicatie.close();
    }
  });
});

it('an edition of a later schema is refused, with both numbers', async () => {
  const pad = await unpack(2);
  const instance = await DuckDBInstance.create(pad);
  const connection = await instance.connect();
  await connection.run('update publicatie set schema_versie = 99');
  connection.closeSync();
  instance.closeSync();
  const poging = openBestand(pad, WAT);
  await expect(poging).rejects.toThrow(PublicatieOnbekend);
  await expect(poging).rejects.toThrow(`schema 99; deze versie leest tot en met ${PUBLICATIE_SCHEMA}`);
});
