/** The fixture region shows the values that it was made to have. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';

const origin = inject('origin');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(async () => {
  await browser.close();
});

/** The text of the tile that links to this indicator. */
async function readTegel(indicator: string, vraag = ''): Promise<string> {
  await page.goto(`${origin}/${vraag}`);
  return page
    .locator('article', { has: page.locator(`a[href^="/indicator/${indicator}"]`) })
    .first()
    .innerText();
}

async function readCijfer(
  indicator: string,
  gebied: string,
  periode: string,
): Promise<[number, number | null]> {
  const vraag = new URLSearchParams({ indicator, gebied, periode });
  const rijen = (await (await fetch(`${origin}/api/v1/cijfers?${vraag}`)).json()) as {
    teller: number;
    noemer: number | null;
  }[];
  expect(rijen).toHaveLength(1);
  return [rijen[0]!.teller, rijen[0]!.noemer];
}

describe('the overview of the region', () => {
  it.each([
    ['kpi1', '?periode=2026JJ00', '59%', /389/],
    ['kpi2', '?periode=2026HJ01', '72%', /213/],
    ['kpi3', '?periode=2026JJ00', '90', /./],
    ['kpi4', '?periode=2026KW01', '16', /./],
    ['kpi5', '?periode=2026JJ00', '8', /./],
    ['kpi6', '?periode=2026JJ00', '7,2', /150/],
  ])('%s with %s shows %s', async (indicator, vraag, waarde, noemer) => {
    const tegel = await readTegel(indicator, vraag);
    expect(tegel).toMatch(new RegExp(`(^|[^\\d,])${waarde.replace('%', '\\s?%')}($|[^\\d,])`, 'm'));
    expect(tegel).toMatch(noemer);
  });

  it('has the six tiles in their order', async () => {
    await page.goto(`${origin}/`);
    const links = await page
      .locator('article a[href^="/indicator/"]')
      .evaluateAll((elementen) =>
        elementen.map((element) => /\/indicator\/(\w+)/.exec(element.getAttribute('href') ?? '')?.[1]),
      );
    expect([...new Set(links)]).toEqual(['kpi1', 'kpi2', 'kpi3', 'kpi4', 'kpi5', 'kpi6']);
  });

  it('opens on the latest period with a figure of the region', async () => {
    await page.goto(`${origin}/`);
    expect(await page.locator('select[name="periode"]').inputValue()).toBe('2026HJ01');
    expect(await page.locator('select[name="gebied"]').inputValue()).toBe('wbo');
  });
});

describe('the same figures over HTTP', () => {
  it.each([
    ['kpi1', '2026JJ00', 230, 389],
    ['kpi2', '2026HJ01', 154, 213],
    ['kpi2b', '2026HJ01', 66, 71],
    ['kpi3', '2025JJ00', 99, null],
    ['kpi3', '2026JJ00', 90, null],
    ['kpi4', '2026KW01', 16, null],
    ['kpi5', '2026JJ00', 8, null],
  ])('%s of the region in %s is %d/%s', async (indicator, periode, teller, noemer) => {
    expect(await readCijfer(indicator, 'wbo', periode)).toEqual([teller, noemer]);
  });

  it('kpi4 of the region counts an overleg of several gemeenten once: 16 where the gemeenten add up to 21', async () => {
    const gemeenten = await Promise.all(
      ['GM0758', 'GM0779', 'GM0826', 'GM1719', 'GM1959'].map((code) => readCijfer('kpi4', code, '2026KW01')),
    );
    expect(gemeenten.reduce((som, [teller]) => som + teller, 0)).toBe(21);
  });
});

describe('the address holds the view', () => {
  it('of a gemeente and a period', async () => {
    const tegel = await readTegel('kpi2', '?periode=2026HJ01&gebied=GM0758');
    expect(tegel).toContain('80%');
    expect(tegel).toContain('120');
  });

  it('and links to other pages keep it', async () => {
    await page.goto(`${origin}/?periode=2025HJ01&gebied=GM0758`);
    await page.locator('article a[href^="/indicator/kpi2"]').first().click();
    expect(page.url()).toMatch(/periode=2025HJ01/);
    expect(page.url()).toMatch(/gebied=GM0758/);
  });

  it.each([
    ['/?periode=2026HJ09', 400],
    ['/?gebied=GM9999', 404],
    ['/indicator/kpi9', 404],
    ['/gemeente/GM9999', 404],
  ])('%s, which does not exist, is answered with a page that says so', async (pad, status) => {
    const response = await page.goto(origin + pad);
    expect(response?.status()).toBe(status);
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
  });
});
