/** From locking to reading: the coördinator locks a year, and a bestuurder has an answer in two clicks. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { openBrowser } from './browser.ts';
import { startServer, type Server } from './server.ts';

let parent: string;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'regiomonitor-edities-'));
  const data = join(parent, 'data');
  await cp(inject('dataFolder'), data, { recursive: true });
  await cp(`${inject('dataFolder')}.sleutel`, `${data}.sleutel`);
  server = await startServer(data);
  browser = await openBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(parent, { recursive: true });
});

async function kies(rol: string): Promise<void> {
  await page.goto(`${server.origin}/edities`);
  await page.locator(`button[name="rol"][value="${rol}"]`).click();
  await page.waitForLoadState();
}

async function checkToegankelijk(): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  const breder = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(breder).toBeLessThanOrEqual(0);
}

describe('an edition', () => {
  it('is locked after a checklist that was read', async () => {
    await kies('coordinator');
    await page.goto(`${server.origin}/rapportteksten/2025`);
    await page.locator('#besluit').fill('Stem in met het rapport over 3 gezinnen.');
    await page.locator('main form button').click();
    await page.goto(`${server.origin}/edities/vaststellen`);
    await page.locator('select[name="periode"]').selectOption('2025JJ00');
    await page.locator('input[value="openbaar"]').check();
    await page.locator('main form button').first().click();
    const lijst = page.locator('.checks');
    expect(await lijst.innerText()).toContain('Stem in met het rapport over 3 gezinnen.');
    await page.setViewportSize({ width: 320, height: 900 });
    await checkToegankelijk();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('input[name="bevestigd"]').check();
    page.setDefaultTimeout(60_000);
    await page.locator('main form button').last().click();
    await page.waitForURL(/vastgesteld=1/);
    expect(await page.locator('main').innerText()).toContain('Editie 1 is vastgesteld.');
    await checkToegankelijk();
  });

  it('tells a bestuurder in two clicks whether zware jeugdhulp gets less', async () => {
    await kies('bestuurder');
    await page.goto(`${server.origin}/`);
    expect(new URL(page.url()).pathname).toBe('/edities/1');
    await page.getByRole('link', { name: 'Verwijzingen naar zware jeugdhulp na scheiding' }).click();
    await page.waitForURL('**/edities/1/indicator/kpi3');
    const antwoord = await page.locator('main').innerText();
    expect(antwoord).toMatch(/99[\s\S]*8 minder dan in 2024[\s\S]*binnen normale schommeling/);
    expect(await page.locator('.edition').innerText()).toContain('Editie 1: 2025');
  });

  it.each([1280, 320])('has a report that reads well %i wide, and as a file', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${server.origin}/edities/1/rapport`);
    await checkToegankelijk();
    await page.goto(`${server.origin}/edities/1/exporteren`);
    await checkToegankelijk();
    await page.goto(`${server.origin}/edities/1/rapport`);
    const adres = await page.getByRole('link', { name: 'Downloaden als PDF' }).getAttribute('href');
    const antwoord = await page.request.get(server.origin + (adres ?? ''));
    expect(antwoord.headers()['content-type']).toBe('application/pdf');
    expect((await antwoord.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is read by anybody once the region wants so, at the same address for ever', async () => {
    const buiten = await browser.newPage();
    expect((await buiten.goto(`${server.origin}/openbaar`))?.status()).toBe(404);
    await kies('coordinator');
    await page.goto(`${server.origin}/edities`);
    await page.getByRole('button', { name: 'Zet de openbare pagina aan' }).click();
    expect((await buiten.goto(`${server.origin}/openbaar`))?.status()).toBe(200);
    await buiten.getByRole('link', { name: 'Verwijzingen naar zware jeugdhulp na scheiding' }).click();
    expect(new URL(buiten.url()).pathname).toBe('/openbaar/edities/1/indicator/kpi3');
    await buiten.getByRole('link', { name: 'Downloaden', exact: true }).click();
    const [bestand] = await Promise.all([
      buiten.waitForEvent('download'),
      buiten.getByRole('button', { name: 'Downloaden', exact: true }).click(),
    ]);
    expect(bestand.suggestedFilename()).toBe('cijfers-wbo-editie-1-SYNTHETISCH.xlsx');
    await buiten.close();
  });
});
