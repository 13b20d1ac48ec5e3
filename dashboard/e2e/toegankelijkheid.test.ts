import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { openBrowser } from './browser.ts';
import { findPaginas, oneOfEach } from './paginas.ts';

const origin = inject('origin');
const paginas = await findPaginas(origin);
let browser: Browser;
/** All pages are shown in this one: opening another each time would take longer than what is tested. */
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
});

interface Omstandigheid {
  readonly naam: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'none' | 'active';
  readonly breedte?: number;
}

const GEWOON: Omstandigheid = { naam: 'in the light' };
const BIJZONDER: Omstandigheid[] = [
  { naam: 'in the dark', colorScheme: 'dark' },
  { naam: 'with forced colours', forcedColors: 'active' },
  { naam: 'at 320 px', breedte: 320 },
];
const perSoort = oneOfEach(paginas);

/** The page that is open, as somebody else sees it: styles alone decide about that, so it need not be loaded anew. */
async function show(wens: Omstandigheid): Promise<void> {
  const { colorScheme = 'light', forcedColors = 'none', breedte = 1280 } = wens;
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.setViewportSize({ width: breedte, height: 720 });
  // Until a button has gone from its old colour to its new one it has a colour that nobody chose.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}

describe.each([...paginas, '/bestaat-niet'])('on %s axe finds nothing', (pad) => {
  beforeAll(() => page.goto(origin + pad));

  it.each(perSoort.includes(pad) ? [GEWOON, ...BIJZONDER] : [GEWOON])('$naam', async (omstandigheid) => {
    await show(omstandigheid);
    expect(await findProblems(page)).toEqual([]);
  });
});

describe('every page', () => {
  it.each(paginas)('%s has Dutch text, one h1 and a title of its own', async (pad) => {
    const html = await (await fetch(origin + pad)).text();
    expect(html).toContain('<html lang="nl"');
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<·]+ · /);
  });

  it('differs from every other in its title', async () => {
    // Two leveringen of the same bron, gemeente and period have the same one.
    const eigen = paginas.filter((pad) => !/^\/(leveringen|signalen|gebeurtenissen)\/./.test(pad));
    const titels = await Promise.all(
      eigen.map(async (pad) => /<title>([^<]*)/.exec(await (await fetch(origin + pad)).text())?.[1]),
    );
    expect(new Set(titels).size).toBe(eigen.length);
  });
});
