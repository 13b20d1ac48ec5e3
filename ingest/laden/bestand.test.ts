import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bewaakBestand, BestandOnleesbaar, BestandVeranderd, openBestand } from './bestand.ts';

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'bestand-'));
});
afterAll(() => rm(map, { recursive: true }));

async function readAll(blokken: AsyncIterable<Uint8Array>): Promise<string> {
  const delen: Uint8Array[] = [];
  for await (const blok of blokken) delen.push(blok);
  return Buffer.concat(delen).toString();
}

describe('a file on disk', () => {
  test('can be read as often as wanted', async () => {
    await writeFile(join(map, 'a.csv'), 'een;twee');
    const bestand = await openBestand(join(map, 'a.csv'));
    expect(bestand.grootte).toBe(8);
    expect(await readAll(bestand.open())).toBe('een;twee');
    expect(await readAll(bestand.open())).toBe('een;twee');
    await bestand.close();
  });

  test('larger than a block can be left half-way and read again', async () => {
    const inhoud = 'regel\n'.repeat(500_000);
    await writeFile(join(map, 'groot.csv'), inhoud);
    const bestand = await openBestand(join(map, 'groot.csv'));
    for await (const blok of bestand.open()) {
      expect(blok.byteLength).toBeLessThan(inhoud.length);
      break;
    }
    expect((await readAll(bestand.open())) === inhoud).toBe(true);
    await bestand.close();
  });

  test('that is not there, or is a folder, is refused in Dutch', async () => {
    await expect(openBestand(join(map, 'weg.csv'))).rejects.toThrow('bestaat niet');
    await expect(openBestand(map)).rejects.toThrow('geen bestand');
  });

  test('a pipe is refused without waiting for its other end', async () => {
    execFileSync('mkfifo', [join(map, 'pijp')]);
    await expect(openBestand(join(map, 'pijp'))).rejects.toBeInstanceOf(BestandOnleesbaar);
  });
});

describe('a guarded file', () => {
  test('carries the sha-256 of its bytes', async () => {
    await writeFile(join(map, 'b.csv'), 'inhoud');
    const bestand = await openBestand(join(map, 'b.csv'));
    const bewaakt = await bewaakBestand(bestand);
    expect(bewaakt.sha256).toBe(createHash('sha256').update('inhoud').digest('hex'));
    expect(await readAll(bewaakt.open())).toBe('inhoud');
    expect(bewaakt.veranderd).toBe(false);
    await bestand.close();
  });

  test('says so when it was changed between two passes', async () => {
    await writeFile(join(map, 'c.csv'), 'inhoud');
    const bestand = await openBestand(join(map, 'c.csv'));
    const bewaakt = await bewaakBestand(bestand);
    await writeFile(join(map, 'c.csv'), 'anders');
    await expect(readAll(bewaakt.open())).rejects.toBeInstanceOf(BestandVeranderd);
    expect(bewaakt.veranderd).toBe(true);
    await bestand.close();
  });
});
