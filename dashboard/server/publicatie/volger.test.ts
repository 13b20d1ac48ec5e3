import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVolger, type Sluitbaar, type Volger } from './volger.ts';

class Boek implements Sluitbaar {
  readonly id: string;
  gesloten = false;
  constructor(id: string) {
    this.id = id;
  }
  async close(): Promise<void> {
    this.gesloten = true;
  }
}

describe('following the pointer', () => {
  let map: string;
  let wijzer: string;
  let volgende: Boek;
  let geopend: Boek[];
  let volger: Volger<Boek>;

  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), 'volger-'));
    wijzer = join(map, 'huidig.json');
    geopend = [];
    volgende = new Boek('eerste');
    volger = createVolger({
      wijzer,
      open: async () => {
        geopend.push(volgende);
        return volgende;
      },
    });
  });
  afterEach(async () => {
    await volger.close();
    await rm(map, { recursive: true });
  });

  async function publish(boek: Boek): Promise<void> {
    volgende = boek;
    await writeFile(`${wijzer}.nieuw`, boek.id);
    await rename(`${wijzer}.nieuw`, wijzer);
  }

  it('has nothing while nothing was published', async () => {
    expect(await volger.acquire()).toBeUndefined();
    expect(geopend).toEqual([]);
  });

  it('finds the first publicatie without a restart', async () => {
    await volger.acquire();
    await publish(new Boek('eerste'));
    expect((await volger.acquire())?.publicatie.id).toBe('eerste');
  });

  it('opens a publicatie once for all readers', async () => {
    await publish(volgende);
    await Promise.all([volger.acquire(), volger.acquire(), volger.acquire()]);
    await volger.acquire();
    expect(geopend).toHaveLength(1);
  });

  it('gives the next reader the new publicatie, and lets the earlier reader finish with the old one', async () => {
    await publish(volgende);
    const vroeg = await volger.acquire();
    await publish(new Boek('tweede'));
    const laat = await volger.acquire();
    expect(laat?.publicatie.id).toBe('tweede');
    expect(vroeg?.publicatie.gesloten).toBe(false);
    vroeg?.release();
    expect(vroeg?.publicatie.gesloten).toBe(true);
    expect(laat?.publicatie.gesloten).toBe(false);
  });

  it('does not close twice for a reader that lets go twice', async () => {
    await publish(volgende);
    const een = await volger.acquire();
    const twee = await volger.acquire();
    await publish(new Boek('tweede'));
    await volger.acquire();
    een?.release();
    een?.release();
    expect(twee?.publicatie.gesloten).toBe(false);
  });

  it('stays with the old publicatie while the new one cannot be opened, says so, and tries again', async () => {
    const fouten: unknown[] = [];
    let leesbaar = true;
    const eigen = createVolger<Boek>({
      wijzer,
      open: async () => {
        if (!leesbaar) throw new Error('damaged');
        return volgende;
      },
      onFout: (fout) => fouten.push(fout),
    });
    await publish(new Boek('heel'));
    (await eigen.acquire())?.release();
    leesbaar = false;
    await publish(new Boek('beschadigd'));
    expect((await eigen.acquire())?.publicatie.id).toBe('heel');
    expect(fouten).toEqual([new Error('damaged')]);
    leesbaar = true;
    expect((await eigen.acquire())?.publicatie.id).toBe('beschadigd');
  });

  it('fails the request when there is no old publicatie to stay with', async () => {
    await publish(volgende);
    const eigen = createVolger<Boek>({ wijzer, open: () => Promise.reject(new Error('damaged')) });
    await expect(eigen.acquire()).rejects.toThrow('damaged');
  });

  it('closes what it has open', async () => {
    await publish(volgende);
    (await volger.acquire())?.release();
    await volger.close();
    expect(volgende.gesloten).toBe(true);
  });
});
