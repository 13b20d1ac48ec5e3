/**
 * Takes the pictures of the README and of docs/schermen: `node dashboard/e2e/photograph.ts`, or some of them by name:
 * `node dashboard/e2e/photograph.ts overzicht leveringen`. The fixture region, as the demo shows it to who has been here
 * before: every kind of page, wide and narrow, light and dark.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { openBrowser } from './browser.ts';
import { createDataFolder, startServer } from './server.ts';

const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'fixtures', 'wbo');
const schermen = join(project, 'docs', 'schermen');
/** Of docs/overzicht.png: both rows of tiles. */
const FORMAAT = { width: 1280, height: 1240 };
/** Pictures are kept with the code: smaller than the screen, and no longer than tells what the page looks like. */
const VERKLEIND = { 1280: 0.6, 320: 0.8 } as const;
const LANGST = { 1280: 2400, 320: 2000 } as const;
const KWALITEIT = 55;

interface Scherm {
  readonly naam: string;
  readonly pad: string;
  /** Who looks; a visitor when left out. */
  readonly rol?: 'regiegroeplid' | 'coordinator' | 'beheerder' | 'aanleveraar';
}

const SCHERMEN: readonly Scherm[] = [
  { naam: 'overzicht', pad: '/?periode=2026HJ01' },
  { naam: 'indicator', pad: '/indicator/kpi2?periode=2026HJ01' },
  { naam: 'indicator-aantal', pad: '/indicator/kpi3?periode=2026JJ00' },
  { naam: 'gemeente', pad: '/gemeente/GM0779?periode=2026HJ01' },
  { naam: 'halfjaar', pad: '/halfjaar/2026HJ01', rol: 'regiegroeplid' },
  { naam: 'presentatie', pad: '/halfjaar/2026HJ01/presentatie', rol: 'regiegroeplid' },
  { naam: 'signalen', pad: '/signalen', rol: 'regiegroeplid' },
  { naam: 'duiding', pad: '/duiding/kpi2/wbo/2026HJ01', rol: 'regiegroeplid' },
  { naam: 'gebeurtenissen', pad: '/gebeurtenissen', rol: 'coordinator' },
  { naam: 'voortgang', pad: '/voortgang', rol: 'coordinator' },
  { naam: 'leveringen', pad: '/leveringen', rol: 'coordinator' },
  { naam: 'aanleveren', pad: '/leveringen/aanleveren', rol: 'aanleveraar' },
  { naam: 'exporteren', pad: '/exporteren?indicator=kpi2', rol: 'regiegroeplid' },
  { naam: 'edities', pad: '/edities', rol: 'coordinator' },
  { naam: 'verantwoording', pad: '/verantwoording' },
  { naam: 'beheer', pad: '/beheer', rol: 'beheerder' },
  { naam: 'wegwijs', pad: '/wegwijs' },
  { naam: 'toegankelijkheid', pad: '/toegankelijkheid' },
  { naam: 'bestaat-niet', pad: '/indicator/kpi9' },
];
const BREEDTES = [1280, 320] as const;
const KLEUREN = { licht: 'light', donker: 'dark' } as const;

await buildScreensWhenNeeded();
const data = await createDataFolder({
  regio: join(fixtures, 'regio.json'),
  lijst: join(fixtures, 'lijst.csv'),
});
const server = await startServer(data.path);
const browser = await openBrowser();
await mkdir(schermen, { recursive: true });
const gevraagd = process.argv.slice(2);
if (gevraagd.length === 0) await photographOverzicht(browser);
for (const scherm of SCHERMEN) {
  if (gevraagd.length > 0 && !gevraagd.includes(scherm.naam)) continue;
  for (const breed of BREEDTES) {
    for (const kleur of ['licht', 'donker'] as const) await photograph(browser, scherm, breed, kleur);
  }
}
await browser.close();
await server.stop();
await data.remove();

async function open(met: Browser, opties: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await met.newContext(opties);
  await context.addCookies([{ name: 'uitleg', value: 'gezien', url: server.origin }]);
  return context.newPage();
}

async function photographOverzicht(met: Browser): Promise<void> {
  const page = await open(met, { viewport: FORMAAT });
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(project, 'docs', 'overzicht.png') });
  await page.context().close();
}

/** The page from its top, as WebP, which the browser itself can write. */
async function photograph(
  met: Browser,
  { naam, pad, rol }: Scherm,
  breed: (typeof BREEDTES)[number],
  kleur: keyof typeof KLEUREN,
): Promise<void> {
  const page = await open(met, {
    viewport: { width: breed, height: 900 },
    colorScheme: KLEUREN[kleur],
  });
  if (rol) {
    await page.goto(server.origin);
    await page.locator(`.demo button[value="${rol}"]`).click();
    await page.waitForLoadState();
  }
  await page.goto(server.origin + pad, { waitUntil: 'networkidle' });
  const lang = await page.evaluate(() => document.documentElement.scrollHeight);
  const sessie = await page.context().newCDPSession(page);
  const { data: beeld } = await sessie.send('Page.captureScreenshot', {
    format: 'webp',
    quality: KWALITEIT,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: breed, height: Math.min(lang, LANGST[breed]), scale: VERKLEIND[breed] },
  });
  await writeFile(join(schermen, `${naam}-${breed}-${kleur}.webp`), Buffer.from(beeld, 'base64'));
  await page.context().close();
}
