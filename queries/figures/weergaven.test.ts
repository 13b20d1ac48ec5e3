import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRegister, openRegister, type Register } from '../database/register.ts';
import { berekenCijfers } from './bereken.ts';
import { levering, regioVan } from './reference-example.ts';
import { fillRegister } from './reference-register.ts';
import { runStappen } from './weergaven.ts';

const BREDA = 'GM0758';
const regio = regioVan([BREDA, 'GM0826']);
const leveringen = [
  levering('tevredenheid', 'regio', '2026JJ00', [
    { respons_id: 'r', gemeente: BREDA, datum: '2026-02-01', cijfer: '7.5' },
  ]),
];

let map: string;
let register: Register;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'weergaven-'));
  await createRegister(map, regio);
  register = await openRegister(map);
  await fillRegister(register, { regio, leveringen, oude: [] });
});
afterAll(async () => {
  await register.close();
  await rm(map, { recursive: true });
});

it('leaves views behind in which anybody with a DuckDB client finds the same figures', async () => {
  const berekend = await berekenCijfers(register);
  const { rows } = await sql`select * from figuur`.execute(register.db);
  expect(rows).toEqual(berekend);
});

it('keeps no working tables', async () => {
  await berekenCijfers(register);
  const { rows } = await sql`select table_name from duckdb_tables() where temporary`.execute(register.db);
  expect(rows).toEqual([]);
});

it('changes all views or none', async () => {
  await berekenCijfers(register);
  const kapot = [
    { naam: 'figuur', sql: 'select 1 as een', bewaard: false },
    { naam: 'daarna', sql: 'select * from bestaat_niet', bewaard: false },
  ];
  await expect(runStappen(register, kapot)).rejects.toThrow('bestaat_niet');
  const { rows } = await sql`select * from figuur limit 1`.execute(register.db);
  expect(rows[0]).toHaveProperty('indicator');
});
