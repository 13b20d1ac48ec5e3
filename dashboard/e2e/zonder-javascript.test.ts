/** Everything that matters reads without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findPaginas } from './paginas.ts';

const origin = inject('origin');
const paginas = await findPaginas(origin);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(async () => {
  await browser.close();
});

describe('without JavaScript', () => {
  it.each(paginas.filter((pad) => /^\/($|indicator|gemeente\/)/.test(pad)))(
    '%s shows numbers and charts, and every chart says what it shows',
    async (pad) => {
      await page.goto(origin + pad);
      const charts = page.locator('main svg[role="img"]');
      expect(await charts.count()).toBeGreaterThan(0);
      for (const chart of await charts.all()) {
        const naam = await chart.evaluate(
          (svg) => svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? '',
        );
        expect(naam.split(' ').length).toBeGreaterThan(3);
      }
      expect(await page.locator('main').innerText()).toMatch(/\d/);
    },
  );

  it('the tables of an indicator open by their summary', async () => {
    await page.goto(`${origin}/indicator/kpi2`);
    const tabel = page.locator('main details table').first();
    await page
      .locator('main details', { has: page.locator('table') })
      .first()
      .locator('summary')
      .click();
    expect(await tabel.isVisible()).toBe(true);
    expect(await tabel.innerText()).toContain('72%');
  });

  it('another period and gebied are chosen with a form, and stand in the address', async () => {
    await page.goto(`${origin}/`);
    await page.locator('select[name="periode"]').selectOption('2025HJ02');
    await page.locator('select[name="gebied"]').selectOption('GM0758');
    await page.locator('form.pick button').click();
    await page.waitForURL(/periode=2025HJ02/);
    expect(new URL(page.url()).searchParams.get('gebied')).toBe('GM0758');
    expect(await page.locator('select[name="periode"]').inputValue()).toBe('2025HJ02');
    expect(await page.locator('main').innerText()).toContain('2e halfjaar 2025');
  });
});
