/** Nothing knows one region: the same screens serve a region of 1 gemeente, one of 14, and one without any levering. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schrijfEenJaar } from '../../fixtures/generator/een-jaar.ts';
import { PLANNEN } from '../../fixtures/plannen/plannen.ts';
import { openBrowser } from './browser.ts';
import { findPaginas, oneOfEach } from './paginas.ts';
import { createDataFolder, startServer, type DataFolder, type Server } from './server.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

interface Proefregio {
  server: Server;
  remove(): Promise<void>;
}

/** Serves a region whose leveringen are made on the spot; without `gevuld` there are none. */
async function serveRegio(naam: string, gevuld: boolean): Promise<Proefregio> {
  const map = await mkdtemp(join(tmpdir(), 'regiomonitor-regio-'));
  const regio = join(fixtures, naam, 'regio.json');
  const plan = gevuld ? PLANNEN[naam] : undefined;
  const data: DataFolder = await createDataFolder({
    regio,
    ...(plan && { lijst: schrijfEenJaar(plan, 2026, regio, map) }),
  });
  const server = await startServer(data.path);
  return {
    server,
    async remove() {
      await server.stop();
      await data.remove();
      await rm(map, { recursive: true });
    },
  };
}

describe.each([
  ['1 gemeente', 'zwolle', 1],
  ['14 gemeenten', 'twente', 14],
] as const)('a region of %s', (_omschrijving, naam, aantal) => {
  let regio: Proefregio;
  beforeAll(async () => {
    regio = await serveRegio(naam, true);
  });
  afterAll(async () => {
    await regio.remove();
  });

  it('has a page for each of its gemeenten, and every page answers', async () => {
    const paginas = await findPaginas(regio.server.origin);
    expect(paginas.filter((pad) => pad.startsWith('/gemeente/'))).toHaveLength(aantal);
    const html = await Promise.all(
      paginas.map(async (pad) => (await fetch(regio.server.origin + pad)).text()),
    );
    const vreemd = html.flatMap((pagina) => pagina.match(/Breda|West-Brabant|\bwbo\b/g) ?? []);
    expect(vreemd).toEqual([]);
  });

  it('fits at 320 px and at 1280 px', async () => {
    const page = await browser.newPage();
    for (const pad of oneOfEach(await findPaginas(regio.server.origin))) {
      await page.goto(regio.server.origin + pad);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const breedte = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(breedte, `${pad} at ${width} px`).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  it('has figures for every headline KPI', async () => {
    const cijfers = (await (await fetch(`${regio.server.origin}/api/v1/cijfers`)).json()) as {
      indicator: string;
      teller: number | null;
    }[];
    const metCijfer = new Set(
      cijfers.filter(({ teller }) => teller !== null).map(({ indicator }) => indicator),
    );
    expect(metCijfer).toEqual(new Set([...metCijfer, 'kpi1', 'kpi2', 'kpi3', 'kpi4', 'kpi5', 'kpi6']));
  });
});

describe('a region that has delivered nothing yet', () => {
  let regio: Proefregio;
  beforeAll(async () => {
    regio = await serveRegio('zwolle', false);
  });
  afterAll(async () => {
    await regio.remove();
  });

  it.each(['/', '/indicator/kpi2', '/gemeente/GM0193'])('%s says so', async (pad) => {
    const html = await (await fetch(regio.server.origin + pad)).text();
    expect(html).toContain('nog geen cijfers');
    expect(html).not.toMatch(/NaN|undefined|\bnull\b/);
  });

  it('has its gemeenten, and no periods and figures', async () => {
    const lees = async (pad: string): Promise<unknown> =>
      (await fetch(`${regio.server.origin}/api/v1/${pad}`)).json();
    expect(await lees('gebieden')).toHaveLength(2);
    expect(await lees('perioden')).toEqual([]);
    expect(await lees('cijfers')).toEqual([]);
  });
});
