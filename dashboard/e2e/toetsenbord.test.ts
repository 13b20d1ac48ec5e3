import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findPaginas, oneOfEach } from './paginas.ts';

const origin = inject('origin');
const paginas = oneOfEach(await findPaginas(origin));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
});

interface Halte {
  /** Number that was given to the element before the walk. */
  nummer: string;
  naam: string;
  zichtbaar: boolean;
}

/** Numbers what can be used with a mouse, and returns how many there are. */
async function numberControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bedienbaar = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const elementen = [...document.querySelectorAll<HTMLElement | SVGElement>(bedienbaar)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        // Of a group of radio buttons Tab comes to the one that is chosen; the arrows do the rest.
        !element.matches(':disabled, [type="radio"]:not(:checked)'),
    );
    elementen.forEach((element, nummer) => (element.dataset['halte'] = String(nummer)));
    return elementen.length;
  });
}

/** Where the keyboard is now, and whether one can see it; undefined outside the page. */
async function readHalte(page: Page): Promise<Halte | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const vak = element.getBoundingClientRect();
    return {
      nummer: element.dataset['halte'] ?? '',
      naam: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
      zichtbaar: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && vak.width > 0 && vak.height > 0,
    };
  });
}

describe('by keyboard', () => {
  it.each(paginas)('%s: Tab comes past every control, and one sees where', async (pad) => {
    await page.goto(origin + pad);
    const aantal = await numberControls(page);
    const haltes = new Map<string, Halte>();
    for (let stap = 0; stap <= aantal; stap++) {
      await page.keyboard.press('Tab');
      const halte = await readHalte(page);
      if (!halte || haltes.has(halte.nummer)) break;
      haltes.set(halte.nummer, halte);
    }
    expect([...haltes.values()].filter(({ zichtbaar }) => !zichtbaar)).toEqual([]);
    const gemist = await page.evaluate(
      (geweest) =>
        [...document.querySelectorAll<HTMLElement>('[data-halte]')]
          .filter((element) => !geweest.includes(element.dataset['halte'] ?? ''))
          .map((element) => element.outerHTML.slice(0, 80)),
      [...haltes.keys()],
    );
    expect(gemist).toEqual([]);
  });

  it('the first stop leads past the menu to the content', async () => {
    await page.goto(`${origin}/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
  });

  it('the table of a chart opens with Enter', async () => {
    await page.goto(`${origin}/indicator/kpi2`);
    const details = page.locator('main details', { has: page.locator('table') }).first();
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await details.locator('table').isVisible()).toBe(true);
  });

  it('another period is on the page without loading it again; address, way back, focus and screen reader come along', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/indicator/kpi2?periode=2026HJ01`);
    await page.evaluate(() => (document.body.dataset['geladen'] = 'eens'));
    const isZelfdeDocument = () => page.evaluate(() => document.body.dataset['geladen'] === 'eens');
    const gezegd = page.getByRole('status').filter({ hasText: 'De pagina toont nu' });

    await page.locator('select[name="periode"]').selectOption('2025HJ02');
    await page.locator('form.pick button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/periode=2025HJ02/);
    await gezegd.waitFor({ state: 'attached' });

    expect(await gezegd.textContent()).toContain('2e halfjaar 2025');
    expect(await page.locator('.side .per').first().innerText()).toContain('2e halfjaar 2025');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Toon');
    expect(await isZelfdeDocument()).toBe(true);

    await page.goBack();
    await page.locator('.side .per', { hasText: '1e halfjaar 2026' }).waitFor();
    expect(page.url()).toContain('periode=2026HJ01');
    expect(await isZelfdeDocument()).toBe(true);
    await page.close();
  });

  it('a period that cannot be fetched is left to the browser, which loads the page', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/?periode=2026HJ01`);
    await page.route('**/?periode=2025HJ02*', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.locator('select[name="periode"]').selectOption('2025HJ02');
    await page.locator('form.pick button').click();
    await page.waitForURL(/periode=2025HJ02/);
    expect(await page.locator('select[name="periode"]').inputValue()).toBe('2025HJ02');
    await page.close();
  });

  it('who asks for a file sees and hears that it is being made', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/exporteren`);
    await page.getByRole('button', { name: 'Downloaden', exact: true }).press('Enter');
    const gezegd = page.getByRole('status').filter({ hasText: 'Het bestand wordt gemaakt.' });
    await gezegd.waitFor({ state: 'visible' });
    expect((await gezegd.boundingBox())?.height).toBeGreaterThan(20);
    await page.close();
  });

  it('who sends a form and waits is told so', async () => {
    const page = await browser.newPage();
    const gehoord = Promise.withResolvers<string>();
    await page.exposeFunction('hoor', gehoord.resolve);
    await page.goto(`${origin}/`);
    await page.evaluate(() => {
      const luister = new MutationObserver(() => {
        const gezegd = document.querySelector<HTMLElement>('.busy:not(.sr)')?.innerText;
        if (gezegd) (window as unknown as { hoor(tekst: string): void }).hoor(gezegd);
      });
      luister.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    // The answer comes when the reader has been told.
    await page.route('**/demo', async (route) => {
      await gehoord.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'regiegroeplid' }).press('Enter', { noWaitAfter: true });
    expect(await gehoord.promise).toBe('Een ogenblik, dit wordt verwerkt…');
    await page.close();
  });
});
