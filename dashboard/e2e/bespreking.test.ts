/** The journey of the regiegroep: what changed, is it real, who is missing, what do we agree; by keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { openBrowser } from './browser.ts';

const origin = inject('origin');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(origin);
  await page.locator('.demo button[value="regiegroeplid"]').click();
});
afterAll(async () => {
  await browser.close();
});

/** Walks with Tab until this control has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let stap = 0; stap < 200; stap++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((doel) => document.activeElement?.matches(doel), selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}.`);
}

describe('the review', () => {
  it('goes through the script in order, and says of every indicator what changed and whether it is real', async () => {
    await page.goto(`${origin}/halfjaar`);
    expect(await page.locator('h2').allTextContents()).toEqual([
      '1. Wie ontbreekt',
      '2. De indicatoren',
      '3. Afspraken van vorige keer',
      '4. Nieuwe afspraken',
    ]);
    const punten = page.locator('.kp');
    expect(await punten.count()).toBe(6);
    for (const punt of await punten.all()) {
      expect(await punt.locator('h4').allTextContents()).toEqual([
        'Wat is er veranderd?',
        'Is het echt?',
        'Duiding',
        'Wat spreken we af?',
      ]);
    }
    expect(await page.locator('#ontbreekt').textContent()).toMatch(/geleverd|ontbreekt/);
  });

  it('takes an agreement by keyboard alone', async () => {
    await page.goto(`${origin}/halfjaar`);
    await tabTo('#kpi2 a[href*="kpi=kpi2"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/kpi=kpi2#nieuwe-afspraak/);
    await tabTo('#nieuwe-afspraak textarea');
    await page.keyboard.type('Werkafspraak bespreken');
    await tabTo('select[name="wie_rol"]');
    await page.keyboard.type('co');
    await tabTo('input[name="datum"]');
    await page.keyboard.type('1-7-2027');
    await page.keyboard.press('Enter');
    await page.waitForURL(/nieuw=/);
    expect(await page.getByRole('status').first().textContent()).toBe('Toegevoegd: Werkafspraak bespreken');
    expect(await page.locator('#kpi2 .agree').textContent()).toContain('Werkafspraak bespreken');
    expect(
      await page
        .getByRole('row', { name: /Werkafspraak bespreken/ })
        .last()
        .textContent(),
    ).toContain('coördinator regio');
  });
});

describe('the presentation', () => {
  it('is walked with the arrows, jumped through with digits, and left with Escape', async () => {
    await page.goto(`${origin}/halfjaar/2026HJ01/presentatie`);
    await page.locator('.dia-keys:not([hidden])').waitFor({ state: 'attached' });
    const hash = () => page.evaluate(() => location.hash);
    for (const [toets, id] of [
      ['ArrowRight', '#kpi1'],
      ['5', '#kpi5'],
      ['ArrowLeft', '#kpi4'],
      ['End', '#afspraken'],
      ['0', '#ontbreekt'],
    ] as const) {
      await page.keyboard.press(toets);
      await expect.poll(hash).toBe(id);
    }
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/halfjaar\/2026HJ01$/);
  });

  it('has no text below 22 px at 1280 wide, and one thing per screen', async () => {
    await page.goto(`${origin}/halfjaar/2026HJ01/presentatie`);
    const klein = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement | SVGElement>('.dia *')].flatMap((element) => {
        const eigen = [...element.childNodes].some((kind) => kind.nodeType === 3 && kind.textContent?.trim());
        if (!eigen || element.closest('.sr, title, desc') || !element.checkVisibility()) return [];
        const svg = element.closest('svg');
        const schaal = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        const grootte = parseFloat(getComputedStyle(element).fontSize) * schaal;
        return grootte < 22 ? [`${grootte}: ${element.textContent}`] : [];
      }),
    );
    expect(klein).toEqual([]);
    const hoogten = await page
      .locator('.dia')
      .evaluateAll((dias) => dias.slice(1, 7).map((dia) => dia.getBoundingClientRect().height));
    expect(Math.max(...hoogten)).toBeLessThanOrEqual(720);
  });

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in it, nor in the form for duiding: %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const pad of ['/halfjaar/2026HJ01/presentatie', '/duiding/kpi2/GM0758/2026HJ01']) {
        await page.goto(origin + pad);
        expect(await findProblems(page), pad).toEqual([]);
      }
    },
  );
});
