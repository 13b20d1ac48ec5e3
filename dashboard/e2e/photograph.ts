/** Takes the picture of the README: `node dashboard/e2e/photograph.ts`. The fixture region, as the demo shows it. */
import { join } from 'node:path';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { openBrowser } from './browser.ts';
import { createDataFolder, startServer } from './server.ts';

const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'fixtures', 'wbo');
/** Both rows of tiles. */
const FORMAAT = { width: 1280, height: 1240 };

await buildScreensWhenNeeded();
const data = await createDataFolder({
  regio: join(fixtures, 'regio.json'),
  lijst: join(fixtures, 'lijst.csv'),
});
const server = await startServer(data.path);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: FORMAAT });
await page.goto(server.origin, { waitUntil: 'networkidle' });
await page.screenshot({ path: join(project, 'docs', 'overzicht.png') });
await browser.close();
await server.stop();
await data.remove();
