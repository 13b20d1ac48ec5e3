import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDuckDbDialect } from './dialect.ts';

interface Database {
  vracht: { id: number; dag: string | null; bedrag: string | null; namen: string[] | null };
}

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let db: Kysely<Database>;
beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  db = new Kysely<Database>({ dialect: createDuckDbDialect(connection) });
  await sql`create table vracht (id integer, dag date, bedrag decimal(18, 9), namen varchar[])`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  connection.closeSync();
  instance.closeSync();
});

const rij = { id: 1, dag: '2026-03-31', bedrag: '7.5', namen: null };

describe('Kysely on DuckDB', () => {
  it('inserts, counts what changed, and gives back what was asked', async () => {
    expect(await db.insertInto('vracht').values(rij).returning('id').execute()).toEqual([{ id: 1 }]);
    const [{ numUpdatedRows }] = (await db.updateTable('vracht').set({ id: 2 }).execute()) as [
      { numUpdatedRows: bigint },
    ];
    expect(numUpdatedRows).toBe(1n);
    const [{ numDeletedRows }] = (await db.deleteFrom('vracht').where('id', '=', 2).execute()) as [
      { numDeletedRows: bigint },
    ];
    expect(numDeletedRows).toBe(1n);
  });

  it('takes back a transaction that fails, also when rows came in by the connection itself', async () => {
    const poging = db.transaction().execute(async (trx) => {
      await trx.insertInto('vracht').values(rij).execute();
      await connection.run('insert into vracht (id) values (9)');
      throw new Error('stop');
    });
    await expect(poging).rejects.toThrow('stop');
    expect(await db.selectFrom('vracht').selectAll().execute()).toEqual([]);
  });

  it('streams rows', async () => {
    await sql`insert into vracht (id) select * from range(5000)`.execute(db);
    let aantal = 0;
    for await (const { id } of db.selectFrom('vracht').select('id').stream()) aantal += id >= 0 ? 1 : 0;
    expect(aantal).toBe(5000);
  });

  it('knows its tables and columns', async () => {
    const [tabel] = await db.introspection.getTables({ withInternalKyselyTables: false });
    expect(tabel).toMatchObject({ name: 'vracht', isView: false });
    expect(tabel?.columns.map(({ name }) => name)).toEqual(['id', 'dag', 'bedrag', 'namen']);
  });
});

describe('values on their way out', () => {
  it('lose nothing', async () => {
    const { rows } =
      await sql`select date '2026-02-28' as dag, 0.1::decimal(18, 9) as bedrag, count(*) as aantal,
      ['a', null] as lijst, true as ja, null as niets, timestamptz '2026-01-01 00:00:00.123+00' as op`.execute(
        db,
      );
    expect(rows).toEqual([
      {
        dag: '2026-02-28',
        bedrag: '0.100000000',
        aantal: 1,
        lijst: ['a', null],
        ja: true,
        niets: null,
        op: '2026-01-01T00:00:00.123Z',
      },
    ]);
  });

  it('are refused when a number does not fit, or the type has no plain form', async () => {
    await expect(sql`select 9007199254740993 as groot`.execute(db)).rejects.toThrow('too large');
    await expect(sql`select interval 1 day as duur`.execute(db)).rejects.toThrow('no plain form');
  });
});
