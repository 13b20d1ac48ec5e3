/** The command line and the server on one data folder. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { run, startServer, type Server } from './server.ts';

let map: string;
let server: Server;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-samenloop-'));
  await cp(inject('dataFolder'), join(map, 'data'), { recursive: true });
  server = await startServer(join(map, 'data'));
});
afterAll(async () => {
  await server.stop();
  await rm(map, { recursive: true });
});

async function readRegio(): Promise<unknown> {
  const response = await fetch(`${server.origin}/api/v1/cijfers?indicator=kpi2&gebied=wbo&periode=2026HJ01`);
  return response.json();
}

describe('while the server runs', () => {
  it('a levering that is withdrawn on the command line is gone from the screen with the next click', async () => {
    expect(await readRegio()).toEqual([
      expect.objectContaining({ teller: 154, noemer: 213, status: 'voorlopig' }),
    ]);
    const data = ['--data', join(map, 'data')];
    const leveringen = JSON.parse((await run(['leveringen', '--formaat', 'json', ...data])).stdout) as Record<
      string,
      unknown
    >[];
    const levering = leveringen.find(
      (rij) =>
        rij['bron'] === 'casussen' &&
        rij['gemeente'] === 'GM0779' &&
        rij['periode'] === '2026HJ01' &&
        rij['status'] === 'actueel',
    );
    const { code, stderr } = await run(['intrekken', String(levering?.['id']), '--reden', 'proef', ...data]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(await readRegio()).toEqual([
      // Teller and noemer of an incomplete region would tell what the next levering adds.
      expect.objectContaining({ teller: null, noemer: null, geleverd: 8, status: 'onvolledig' }),
    ]);
    const html = await (await fetch(`${server.origin}/?periode=2026HJ01`)).text();
    expect(html).toContain('4 van 5');
    expect(html).toContain('Geertruidenberg');
  });
});

/** The journey that the overview and the review are for, with the levering of Geertruidenberg withdrawn. */
describe('the regiegroep, when a gemeente is missing', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
  });

  const read = async (vanaf: Locator) => (await vanaf.innerText()).replaceAll(/\s+/g, ' ').trim();

  it('reads who is missing before any figure, and what is missing', async () => {
    await page.goto(`${server.origin}/?periode=2026HJ01`);
    const nalatig = page.getByRole('region', { name: 'Wie heeft nog niet geleverd' });
    expect(await nalatig.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Geertruidenberg\s+–\s*ontbreekt\s+casussen, 1e halfjaar 2026 \(KPI 2\)$/),
      'De andere 4 gemeenten zijn compleet.',
    ]);
    const eersteTegel = page.locator('article').first();
    const boven = async (deel: Locator) => (await deel.boundingBox())!.y;
    expect(await boven(nalatig)).toBeLessThan(await boven(eersteTegel));
  });

  it('is told first which change is more than chance', async () => {
    expect(await read(page.locator('.brief'))).toBe(
      '2 van de 5 streefwaarden zijn gehaald. Eén ontwikkeling is groter dan normale schommeling: meer professionals herkennen signalen (KPI 1).',
    );
  });

  it('finds the three changes of what is measured yearly, and that the half-year cannot be compared yet', async () => {
    const ontwikkelingen = await page
      .locator('article')
      .filter({ has: page.locator('.facts') })
      .evaluateAll((tegels) =>
        tegels.map((tegel) =>
          [tegel.querySelector('.code')?.firstChild, tegel.querySelector('.facts dd')]
            .map((deel) => deel?.textContent?.replaceAll(/\s+/g, ' ').trim())
            .join(': '),
        ),
      );
    expect(ontwikkelingen).toEqual([
      'KPI 1 · D1: 8 procentpunt hoger dan in 2025 meer dan normale schommeling',
      'KPI 2 · D2: nog niet te vergelijken 2e halfjaar 2025: 65%',
      'KPI 3 · D3: 9 minder dan in 2025 (9% lager) binnen normale schommeling',
      'KPI 4 · D4: 3 meer dan 2e halfjaar 2025 (10% hoger)',
      'KPI 5 · D5: 2 meer dan op 31 december 2025',
      'KPI 6 · D5: 0,1 hoger dan in 2025 normale schommeling niet te zeggen',
    ]);
  });

  it('has the same in the review: who is missing, then per indicator whether it is real', async () => {
    await page.goto(`${server.origin}/halfjaar/2026HJ01`);
    expect(await read(page.locator('#ontbreekt'))).toMatch(/Geertruidenberg.*casussen/);
    const echt = await page.locator('.kp').evaluateAll((punten) =>
      punten.map((punt) => {
        const kop = [...punt.querySelectorAll('h4')].find((h4) => h4.textContent === 'Is het echt?');
        return `${punt.id}: ${kop?.nextElementSibling?.textContent.trim().split('.')[0]}`;
      }),
    );
    expect(echt).toEqual([
      'kpi1: Ja',
      'kpi2: Nog niet te zeggen',
      'kpi3: Niet zeker',
      'kpi4: Ja',
      'kpi5: Ja',
      'kpi6: Niet te zeggen',
    ]);
  });
});

describe('without encryption', () => {
  it.each(['0.0.0.0', '192.168.1.10', '::', 'example.org'])('serve refuses to listen on %s', async (host) => {
    const { code, stdout, stderr } = await run([
      'serve',
      '--host',
      host,
      '--port',
      '0',
      '--data',
      join(map, 'data'),
    ]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(host);
    expect(stderr).toContain('127.0.0.1');
  });
});
