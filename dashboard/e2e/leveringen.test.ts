/** Taking a levering out with a reason, putting an older version back, and typed totals: as the coördinator. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findProblems } from './axe.ts';
import { openBrowser } from './browser.ts';
import { createDataFolder, startServer, type DataFolder, type Server } from './server.ts';

const REGIO = {
  code: 'proef',
  naam: 'Proefregio',
  synthetisch: true,
  gemeenten: [
    { code: 'GM0001', naam: 'Aldorp', opgevolgd: [] },
    { code: 'GM0002', naam: 'Berghem', opgevolgd: [] },
  ],
};
const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n';
const casussen = (aantal: number, plan: string) =>
  KOP +
  Array.from({ length: aantal }, (_, nummer) => `C${nummer};Aldorp;2026-02-03;nee;${plan};1`).join('\n');

let map: string;
let data: DataFolder;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'leveringen-'));
  await writeFile(join(map, 'regio.json'), JSON.stringify(REGIO));
  await writeFile(join(map, 'een.csv'), casussen(20, ''));
  await writeFile(join(map, 'twee.csv'), casussen(24, '2026-03-01'));
  const regels = ['een.csv', 'twee.csv'].map((bestand) => `${bestand},casussen,Aldorp,2026HJ01`);
  await writeFile(join(map, 'lijst.csv'), ['bestand,bron,gemeente,periode', ...regels].join('\n'));
  data = await createDataFolder({ regio: join(map, 'regio.json'), lijst: join(map, 'lijst.csv') });
  server = await startServer(data.path);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.origin}/gemeenten`);
  await page.getByRole('button', { name: 'coördinator' }).click();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await data.remove();
  await rm(map, { recursive: true });
});

/** No problem that axe sees, and nothing that does not fit at 320 px. */
async function expectGoodPage(): Promise<void> {
  expect(await findProblems(page), page.url()).toEqual([]);
  const breder = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(breder, page.url()).toBeLessThanOrEqual(0);
}

const staten = async () => {
  const koppen = await page.locator('.versions h3').allInnerTexts();
  return koppen.map((kop) => kop.replaceAll(/\s+/g, ' '));
};

it('a levering is taken out with a reason, and an older version put back, each after saying what will happen', async () => {
  await page.goto(`${server.origin}/leveringen`);
  await expectGoodPage();
  await page.getByRole('link', { name: 'Geschiedenis' }).first().click();
  await expectGoodPage();
  expect(await staten()).toEqual(['Versie 2 geldt nu', 'Versie 1 vervangen']);
  expect(await page.locator('.versions').innerText()).toContain(
    '4 rijen erbij, 0 weg, 20 gewijzigd, 0 gelijk.',
  );

  await page.getByRole('link', { name: 'Wat veranderde er in de cijfers? (Versie 2)' }).click();
  await expectGoodPage();
  const cijfers = await page.locator('main').innerText();
  expect(cijfers).toContain('Versie 2 naast versie 1.');
  expect(cijfers).toMatch(/0% \(0 van 20\)\s+(MET DEZE VERSIE\s+)?100% \(24 van 24\)/i);
  await page.getByRole('link', { name: 'Terug naar de geschiedenis' }).click();

  await page.getByRole('link', { name: 'Intrekken' }).click();
  await expectGoodPage();
  expect(await page.locator('main').innerText()).toContain('100% (24 van 24)');
  await page.getByLabel('Reden').fill('   ');
  await page.getByRole('button', { name: 'Ja, trek deze levering in' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Vul een reden in');
  await page.getByLabel('Reden').fill('Verkeerd bestand');
  await page.getByRole('button', { name: 'Ja, trek deze levering in' }).click();
  expect(await page.getByRole('status').innerText()).toContain('ingetrokken');
  expect(await staten()).toEqual(['Versie 2 ingetrokken', 'Versie 1 vervangen']);
  expect(await page.locator('.versions').innerText()).toContain('Reden: Verkeerd bestand');

  await page.getByRole('link', { name: 'Terugzetten… (Versie 1)' }).click();
  expect(await page.locator('main').innerText()).toContain('0% (0 van 20)');
  await page.getByRole('button', { name: 'Ja, zet deze versie terug' }).click();
  expect(await staten()).toEqual(['Versie 2 ingetrokken', 'Versie 1 geldt nu']);

  await page.getByRole('link', { name: 'Rijen definitief verwijderen' }).click();
  await expectGoodPage();
  await page.getByRole('button', { name: 'Ja, verwijder de rijen' }).click();
  expect(await page.locator('.versions').innerText()).toContain('definitief verwijderd');
  expect(await page.getByRole('link', { name: 'Terugzetten' }).count()).toBe(0);
  await page.goto(`${server.origin}/gemeente/GM0001?periode=2026HJ01`);
  expect(await page.locator('main').innerText()).toContain('0%');
}, 180_000);

it('totals are typed in, refused when they cannot be, shown with their effect and kept', async () => {
  await page.goto(`${server.origin}/leveringen/aantallen?gemeente=GM0002&periode=2026HJ01`);
  await expectGoodPage();
  const kpi2 = page.getByRole('group', { name: 'Eén gezin, één plan, één regisseur', exact: true });
  await kpi2.getByLabel('Teller').fill('50');
  await kpi2.getByLabel('Noemer').fill('40');
  await page.getByRole('button', { name: 'Controleren' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('De teller past niet bij de noemer');
  await kpi2.getByLabel('Teller').fill('30');
  await page.getByRole('button', { name: 'Controleren' }).click();
  expect(await page.locator('main').innerText()).toContain('75% (30 van 40)');
  await expectGoodPage();
  await page.getByRole('button', { name: 'Totalen bewaren' }).click();
  expect(await page.getByRole('status').innerText()).toContain('De totalen zijn bewaard');
  expect(await staten()).toEqual(['Versie 1 geldt nu']);
}, 120_000);
