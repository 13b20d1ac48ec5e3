/**
 * Takes the pictures of the README and of docs/schermen: `node dashboard/e2e/photograph.ts`. The fixture region, as the demo
 * shows it to who has been here before.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { openBrowser } from './browser.ts';
import { createDataFolder, startServer } from './server.ts';

const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'fixtures', 'wbo');
const schermen = join(project, 'docs', 'schermen');
/** Both rows of tiles. */
const FORMAAT = { width: 1280, height: 1240 };
/** Pictures that were looked at: small, since they are kept with the code. */
const VERKLEIND = 0.6;

interface Foto {
  readonly naam: string;
  readonly pad: string;
  readonly breed: 1280 | 320;
  readonly kleuren: 'light' | 'dark';
}

const FOTOS: readonly Foto[] = [
  { naam: 'overzicht-320-donker', pad: '/', breed: 320, kleuren: 'dark' },
  { naam: 'indicator-1280', pad: '/indicator/kpi2', breed: 1280, kleuren: 'light' },
  { naam: 'indicator-1280-donker', pad: '/indicator/kpi3', breed: 1280, kleuren: 'dark' },
  { naam: 'indicator-320', pad: '/indicator/kpi2', breed: 320, kleuren: 'light' },
];

await buildScreensWhenNeeded();
const data = await createDataFolder({
  regio: join(fixtures, 'regio.json'),
  lijst: join(fixtures, 'lijst.csv'),
});
const server = await startServer(data.path);
const browser = await openBrowser();
await mkdir(schermen, { recursive: true });
await photograph(browser, '/', join(project, 'docs', 'overzicht.png'), { viewport: FORMAAT });
for (const { naam, pad, breed, kleuren } of FOTOS) {
  await photograph(browser, pad, join(schermen, `${naam}.png`), {
    viewport: { width: breed, height: breed === 320 ? 1400 : 1800 },
    colorScheme: kleuren,
    deviceScaleFactor: VERKLEIND,
  });
}
await browser.close();
await server.stop();
await data.remove();

async function photograph(
  met: Browser,
  pad: string,
  path: string,
  opties: Parameters<Browser['newContext']>[0],
): Promise<void> {
  const context = await met.newContext(opties);
  await context.addCookies([{ name: 'uitleg', value: 'gezien', url: server.origin }]);
  const page = await context.newPage();
  await page.goto(server.origin + pad, { waitUntil: 'networkidle' });
  await page.screenshot({ path });
  await context.close();
}
