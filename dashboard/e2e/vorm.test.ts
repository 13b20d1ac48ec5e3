/** The same page on a narrow screen, enlarged, and on paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findPaginas, oneOfEach } from './paginas.ts';

const origin = inject('origin');
const paginas = await findPaginas(origin);
/** 320 px is also what is left of 1280 px at 400% zoom. */
const SMAL = { width: 320, height: 640 };
/** A4 less its margins, at 96 px per inch. */
const A4 = { width: 718, height: 1047 };
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

/** Elements that stick out at the right, unless something around them scrolls or cuts. */
async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const breedte = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= breedte) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > breedte + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .slice(0, 5);
  });
}

describe('at 320 px', () => {
  beforeAll(() => page.setViewportSize(SMAL));

  it.each(paginas)('%s does not scroll sideways', async (pad) => {
    await page.goto(origin + pad);
    expect(await findOverflow(page)).toEqual([]);
  });

  it.each(oneOfEach(paginas))('%s has no text smaller than 13 px', async (pad) => {
    await page.goto(origin + pad);
    const klein = await page.evaluate(() => {
      const teksten = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const gevonden: string[] = [];
      for (let tekst = teksten.nextNode(); tekst; tekst = teksten.nextNode()) {
        const element = tekst.parentElement;
        if (!element?.checkVisibility() || !tekst.textContent?.trim() || element.closest('script, style'))
          continue;
        const svg = element.closest('svg');
        const schaal = svg?.viewBox.baseVal.width
          ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
          : 1;
        const grootte = parseFloat(getComputedStyle(element).fontSize) * schaal;
        if (grootte > 0 && grootte < 12.9)
          gevonden.push(`${grootte.toFixed(1)} px: ${tekst.textContent.trim()}`);
      }
      return gevonden;
    });
    expect(klein).toEqual([]);
  });
});

describe('on paper', () => {
  beforeAll(async () => {
    await page.setViewportSize(A4);
    await page.emulateMedia({ media: 'print' });
  });

  it.each(oneOfEach(paginas))(
    '%s fits, says SYNTHETISCH, and leaves out what only works on a screen',
    async (pad) => {
      await page.goto(origin + pad);
      expect(await findOverflow(page)).toEqual([]);
      expect(await page.getByText('SYNTHETISCH', { exact: true }).first().isVisible()).toBe(true);
      expect(await page.locator('nav, form, button').filter({ visible: true }).count()).toBe(0);
    },
  );

  it('shows the tables of the charts, opened', async () => {
    await page.goto(`${origin}/indicator/kpi2`);
    const tabellen = page.locator('main table');
    expect(await tabellen.count()).toBeGreaterThan(0);
    expect(await tabellen.filter({ visible: false }).count()).toBe(0);
  });
});
