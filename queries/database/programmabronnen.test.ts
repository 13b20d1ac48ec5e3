import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { regioVan } from '../figures/reference-example.ts';
import { PROGRAMMABRONNEN } from '../kpis/definitie.ts';
import { createRegister, withRegister } from './register.ts';

it('a register of before the programme sources gets their tables when it is opened', async () => {
  const map = await mkdtemp(join(tmpdir(), 'register-'));
  try {
    await createRegister(map, regioVan(['GM0758']));
    await withRegister(map, {}, async ({ db }) => {
      for (const bron of PROGRAMMABRONNEN) await sql`drop table ${sql.table(`rij_${bron}`)}`.execute(db);
      await sql`delete from kysely_migration where name = '0004-programmabronnen'`.execute(db);
    });
    await withRegister(map, {}, async ({ db }) => {
      for (const bron of PROGRAMMABRONNEN) {
        expect(await db.selectFrom(`rij_${bron}`).select('rijnummer').execute()).toEqual([]);
      }
    });
  } finally {
    await rm(map, { recursive: true });
  }
});
