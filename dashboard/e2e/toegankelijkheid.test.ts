import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findPaginas, oneOfEach } from './paginas.ts';

const origin = inject('origin');
const paginas = await findPaginas(origin);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line per element, by WCAG 2.2 AA and its own best practices. */
async function findProblems(pad: string, options: BrowserContextOptions): Promise<string[]> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(origin + pad);
    // Nothing is framed, so axe need not open a page of its own to gather results (legacy mode).
    const { violations } = await new AxeBuilder({ page }).withTags(REGELS).setLegacyMode().analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  } finally {
    await context.close();
  }
}

describe('axe finds nothing', () => {
  it.each(paginas)('on %s', async (pad) => {
    expect(await findProblems(pad, {})).toEqual([]);
  });

  it('on the page that says that an address does not exist', async () => {
    expect(await findProblems('/bestaat-niet', {})).toEqual([]);
  });

  const omstandigheden: [string, BrowserContextOptions][] = [
    ['in the dark', { colorScheme: 'dark' }],
    ['with forced colours', { forcedColors: 'active' }],
    ['at 320 px', { viewport: { width: 320, height: 640 } }],
  ];
  describe.each(omstandigheden)('%s', (_naam, options) => {
    it.each(oneOfEach(paginas))('on %s', async (pad) => {
      expect(await findProblems(pad, options)).toEqual([]);
    });
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
