import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beheerPath, openBeheer, type Beheer } from './beheer.ts';
import { leesLogboek, schrijfLogboek, verifyLogboek, type Logregel } from './logboek.ts';

const NU = new Date('2026-11-02T09:00:00Z');
const regel = (wie: string, over: Logregel['over'] = {}): Logregel => ({
  soort: 'levering',
  wie,
  rol: 'aanleveraar',
  over,
});

let map: string;
let beheer: Beheer;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'beheer-'));
  beheer = await openBeheer(map);
});
afterEach(async () => {
  await beheer.close();
  await rm(map, { recursive: true });
});

/** Somebody with the file in hand, for whom the triggers are no obstacle. */
function tamper(opdracht: string): void {
  const sqlite = new DatabaseSync(beheerPath(map));
  sqlite.exec('drop trigger logboek_geen_update; drop trigger logboek_geen_delete');
  sqlite.exec(opdracht);
  sqlite.close();
}

describe('the log', () => {
  beforeEach(() =>
    schrijfLogboek(
      beheer,
      ['a', 'b', 'c', 'd', 'e'].map((wie) => regel(wie, { id: 1 })),
      NU,
    ),
  );

  it('holds what was written, numbered without gaps, the latest first', async () => {
    const regels = await leesLogboek(beheer, {});
    expect(regels.map(({ nummer, wie }) => `${nummer}${wie}`)).toEqual(['5e', '4d', '3c', '2b', '1a']);
    expect(regels[0]).toMatchObject({ op: NU.toISOString(), soort: 'levering', over: '{"id":1}' });
    expect(await verifyLogboek(beheer)).toMatchObject({ stand: { nummer: 5 }, breuk: null });
  });

  it('is only added to', () => {
    for (const opdracht of [
      "update logboek set wie = 'x'",
      'delete from logboek',
      'delete from logboek where nummer = 5',
    ]) {
      const sqlite = new DatabaseSync(beheerPath(map));
      expect(() => sqlite.exec(opdracht)).toThrow('only added to');
      sqlite.close();
    }
  });

  it.each([
    ["update logboek set wie = 'x' where nummer = 3", { nummer: 3, wat: 'gewijzigd' }],
    ["update logboek set op = '2020-01-01T00:00:00.000Z' where nummer = 1", { nummer: 1, wat: 'gewijzigd' }],
    ['delete from logboek where nummer = 2', { nummer: 2, wat: 'ontbreekt' }],
    ['delete from logboek where nummer = 1', { nummer: 1, wat: 'ontbreekt' }],
    [
      'delete from logboek where nummer = 3; update logboek set nummer = nummer - 1 where nummer > 3',
      { nummer: 3, wat: 'ketting' },
    ],
  ])('shows that somebody did: %s', async (opdracht, breuk) => {
    tamper(opdracht);
    expect((await verifyLogboek(beheer)).breuk).toEqual(breuk);
  });

  it('shows to who kept the last line that the end was cut off, or written anew', async () => {
    const { stand } = await verifyLogboek(beheer);
    tamper('delete from logboek where nummer > 3');
    expect((await verifyLogboek(beheer)).breuk).toBeNull();
    expect((await verifyLogboek(beheer, stand)).breuk).toEqual({ nummer: 4, wat: 'afgekapt' });
    await schrijfLogboek(beheer, [regel('x'), regel('y'), regel('z')], NU);
    expect((await verifyLogboek(beheer, stand)).breuk).toEqual({ nummer: 5, wat: 'gewijzigd' });
  });

  it('stays one chain when several processes write at once', async () => {
    const programma = `
      import { openBeheer } from ${JSON.stringify(join(import.meta.dirname, 'beheer.ts'))};
      import { schrijfLogboek } from ${JSON.stringify(join(import.meta.dirname, 'logboek.ts'))};
      const beheer = await openBeheer(${JSON.stringify(map)});
      const regel = { soort: 'levering', wie: 'p', rol: 'r', over: {} };
      for (let keer = 0; keer < 10; keer++) await schrijfLogboek(beheer, [regel], new Date(0));
      await beheer.close();`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', programma]);
    await Promise.all([run(), run()]);
    expect(await verifyLogboek(beheer)).toMatchObject({ stand: { nummer: 25 }, breuk: null });
  });

  it('is filtered by kind, by part of who, by day', async () => {
    await schrijfLogboek(
      beheer,
      [{ ...regel('Anna@voorbeeld.nl'), soort: 'aanmelden' }],
      new Date('2026-11-03T23:59:59Z'),
    );
    const nummers = async (vraag: Parameters<typeof leesLogboek>[1]) =>
      (await leesLogboek(beheer, vraag)).map(({ nummer }) => nummer);
    expect(await nummers({ soort: 'aanmelden' })).toEqual([6]);
    expect(await nummers({ wie: 'anna@' })).toEqual([6]);
    expect(await nummers({ wie: '%' })).toEqual([]);
    expect(await nummers({ van: '2026-11-03', tot: '2026-11-03' })).toEqual([6]);
    expect(await nummers({ tot: '2026-11-02', hoogstens: 2 })).toEqual([5, 4]);
  });
});
