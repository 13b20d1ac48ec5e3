/**
 * Somebody who never delivered before: a file with the own system's names is checked on the own computer, matched,
 * sent, looked at and confirmed; the next one of that system needs nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { openBrowser } from './browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** As the system exports it: semicolons, windows-1252, names of its own. */
function schrijfExport(maand: number, extra = ''): Buffer {
  const rijen = [1, 2, 3].map((n) => `D-${maand}-${n};Breda;0${n}-0${maand}-2023;Begeleiding één op één;ja`);
  return Buffer.from(
    ['Uitvoer', `Dossiernr.;Gemeente;Besluit;Soort zorg;Scheiding${extra}`, ...rijen].join('\r\n'),
    'latin1',
  );
}

async function openFormulier(page: Page, periode: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: 'aanleveraar', exact: true }).click();
  await page.goto(`${origin}/leveringen/aanleveren?bron=verwijzingen&gemeente=GM0758&periode=${periode}`);
}

const choose = (page: Page, buffer: Buffer) =>
  page.locator('input[name="bestand"]').setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer });

/** `force`: the button says that it may not be pressed. */
const send = (page: Page, opties?: { force: boolean }) =>
  page.locator('form#aanleveren button').first().click(opties);

/** Publishing takes its time, most of all beside other tests. */
async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Levering bevestigen' }).click({ timeout: 50_000 });
  await page.waitForURL(/ontvangstbewijs/, { timeout: 50_000 });
}

async function expectGoodScreen(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

describe('a file of somebody’s own system', () => {
  it('is matched once, and delivered; the next one needs nothing', { timeout: 120_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const gestuurd: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') gestuurd.push(request.url());
    });
    await openFormulier(page, '2023KW01');
    gestuurd.length = 0;
    await choose(page, schrijfExport(1));
    await page.getByRole('heading', { name: 'Kolommen koppelen' }).waitFor();
    expect(await page.locator('#uitslag').innerText()).toContain('windows-1252');
    await expectGoodScreen(page);
    await send(page, { force: true });
    expect(gestuurd).toEqual([]);

    await page.getByLabel('Dossiernr.').selectOption('verwijzing_id');
    await page.getByLabel('Besluit').selectOption('datum');
    await page.getByLabel('Soort zorg').selectOption('hulpvorm');
    await page.getByRole('button', { name: 'Koppelen' }).click();
    await page.getByLabel('Begeleiding één op één').selectOption('ambulant');
    await page.getByRole('button', { name: 'Koppelen' }).click();
    await page.getByRole('heading', { name: /^Controle: geen fouten|alles klopt/ }).waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    await expectGoodScreen(page);

    await send(page);
    await confirm(page);

    await openFormulier(page, '2023KW02');
    await choose(page, schrijfExport(4));
    await page.getByRole('heading', { name: 'Controle: alles klopt' }).waitFor();
    await send(page);
    await confirm(page);
    await page.close();
  });

  it('with a column of persons never leaves the computer', async () => {
    const page = await browser.newPage();
    await openFormulier(page, '2023KW03');
    const gestuurd: string[] = [];
    page.on('request', (request) => gestuurd.push(request.method()));
    await choose(page, schrijfExport(7, ';Achternaam'));
    await page.getByRole('heading', { name: /^Controle: \d fout/ }).waitFor();
    expect(await page.locator('#uitslag').innerText()).toContain('kan personen herkenbaar maken');
    await send(page, { force: true });
    expect(gestuurd.filter((method) => method === 'POST')).toEqual([]);
    await page.close();
  });
});
