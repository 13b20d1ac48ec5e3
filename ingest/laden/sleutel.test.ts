import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leesSleutel, ligtInMap, maakSleutel, SleutelFout } from './sleutel.ts';

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'sleutel-'));
});
afterAll(() => rm(map, { recursive: true }));

test('a new key has 32 bytes, is readable by its owner only, and is never overwritten', async () => {
  const pad = join(map, 'een.sleutel');
  expect(await maakSleutel(pad)).toBe('aangemaakt');
  const inhoud = await readFile(pad, 'latin1');
  expect((await leesSleutel(pad)).map((sleutel) => sleutel.symmetricKeySize)).toEqual([32]);
  expect((await stat(pad)).mode & 0o777).toBe(0o600);
  expect(await maakSleutel(pad)).toBe('bestaat');
  expect(await readFile(pad, 'latin1')).toBe(inhoud);
});

test('a key that is missing, short or something else is refused, and never shown', async () => {
  await expect(leesSleutel(join(map, 'weg'))).rejects.toThrow(/ontbreekt/);
  await writeFile(join(map, 'kort'), 'abc123');
  const fout = await leesSleutel(join(map, 'kort')).catch((error: unknown) => error);
  expect(fout).toBeInstanceOf(SleutelFout);
  expect((fout as Error).message).toMatch(/beschadigd/);
  expect((fout as Error).message).not.toContain('abc123');
});

test('a key in the data folder is recognised, also behind a link', async () => {
  await mkdir(join(map, 'data'));
  await symlink(join(map, 'data'), join(map, 'ernaast'));
  expect(await ligtInMap(join(map, 'data', 'sub', 'k'), join(map, 'data'))).toBe(true);
  expect(await ligtInMap(join(map, 'ernaast', 'k'), join(map, 'data'))).toBe(true);
  expect(await ligtInMap(join(map, 'data.sleutel'), join(map, 'data'))).toBe(false);
});
