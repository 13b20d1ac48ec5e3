/**
 * What axe cannot see of WCAG 2.2 (docs/toegankelijkheid.md has the list), the shortcuts, the first visit, and the journey
 * of an adviseur to the definition behind a number.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findPaginas, oneOfEach } from './paginas.ts';

const origin = inject('origin');
const paginas = oneOfEach(await findPaginas(origin));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** For what leaves something behind in the browser: a page of its own. */
async function withPage<T>(pad: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(origin + pad);
    return await work(page);
  } finally {
    await context.close();
  }
}

const path = (page: Page) => new URL(page.url()).pathname;

/** 2.5.8: smaller than 24 by 24 px, and too close to something else. */
async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const doelen = [...document.querySelectorAll<HTMLElement>('a[href], button, select, summary, input')]
      .filter((doel) => doel.checkVisibility() && doel.getAttribute('type') !== 'hidden')
      // A link within a sentence is excepted, and what is for the keyboard alone is no target.
      .filter((doel) => !doel.closest('.nl-skip-link') && !isInSentence(doel))
      .map((doel) => ({ doel, vak: doel.getBoundingClientRect() }));
    function isInSentence(doel: HTMLElement): boolean {
      const zin = doel.closest('p, dd');
      return zin !== null && zin.textContent.trim() !== doel.textContent.trim();
    }
    const midden = ({ left, right, top, bottom }: DOMRect) =>
      [(left + right) / 2, (top + bottom) / 2] as const;
    return doelen
      .filter(({ vak }) => vak.width < 24 || vak.height < 24)
      .filter(({ doel, vak }) => {
        const [x, y] = midden(vak);
        return doelen.some(({ doel: ander, vak: plek }) => {
          if (ander === doel) return false;
          // A circle of 24 px around this one must not meet the other, or the circle of another small one.
          const [dx, dy] = [
            Math.max(plek.left - x, 0, x - plek.right),
            Math.max(plek.top - y, 0, y - plek.bottom),
          ];
          return Math.hypot(dx, dy) < 12;
        });
      })
      .map(({ doel }) => doel.outerHTML.slice(0, 90));
  });
}

/** 2.4.11: what has the keyboard and lies behind something else, on the first stops of the page. */
async function findObscured(page: Page): Promise<string[]> {
  const gevonden: string[] = [];
  for (let stap = 0; stap < 20; stap++) {
    await page.keyboard.press('Tab');
    const achter = await page.evaluate(() => {
      const doel = document.activeElement;
      if (!doel || doel === document.body) return null;
      const { left, top, width, height } = doel.getBoundingClientRect();
      const boven = document.elementFromPoint(left + Math.min(width / 2, 10), top + height / 2);
      return boven && (doel.contains(boven) || boven.contains(doel)) ? null : doel.outerHTML.slice(0, 90);
    });
    if (achter) gevonden.push(achter);
  }
  return gevonden;
}

describe('2.5.8 target size and 2.4.11 focus not obscured', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
  });
  afterAll(() => page.close());

  it.each(paginas)('%s', async (pad) => {
    await page.goto(origin + pad);
    expect(await findSmallTargets(page)).toEqual([]);
    expect(await findObscured(page)).toEqual([]);
  });
});

describe('1.4.12 text spacing, with 1.4.10 reflow', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  });
  afterAll(() => page.close());

  it.each(paginas)('%s: nothing is cut off or pushed aside at 320 px', async (pad) => {
    await page.goto(origin + pad);
    await page.addStyleTag({
      content:
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    });
    const breedte = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(breedte).toBeLessThanOrEqual(320);
  });
});

describe('1.4.13 what appears at the pointer', () => {
  it('goes with Escape, and stays while the pointer is on the point', async () => {
    await withPage('/indicator/kpi2', async (page) => {
      const ballon = page.locator('.chart.wide .uitleg');
      await ballon.waitFor({ state: 'attached' });
      const vak = await page.locator('.chart.wide svg').boundingBox();
      if (!vak) throw new Error('The chart is not on the page.');
      await page.mouse.move(vak.x + vak.width * 0.6, vak.y + vak.height / 2);
      await ballon.waitFor({ state: 'visible' });
      await page.waitForTimeout(300);
      expect(await ballon.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await ballon.isVisible()).toBe(false);
    });
  });
});

describe('2.1.4 shortcuts', () => {
  it('lead to another page, not while somebody is in a field, and can be switched off', async () => {
    await withPage('/sneltoetsen', async (page) => {
      await page.keyboard.press('v');
      await page.waitForURL('**/verantwoording');
      await page.keyboard.press('o');
      await page.waitForURL(`${origin}/`);
      await page.keyboard.press('p');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('periode');
      await page.keyboard.press('l');
      expect(path(page)).toBe('/');

      await page.goto(`${origin}/sneltoetsen`);
      await page.getByRole('button', { name: 'Zet sneltoetsen uit' }).click();
      expect(await page.getByRole('status').textContent()).toBe('Sneltoetsen staan uit.');
      await page.goto(`${origin}/`);
      await page.keyboard.press('v');
      await page.waitForTimeout(200);
      expect(path(page)).toBe('/');
    });
  });
});

describe('a first visit', () => {
  it('is explained until it is put away, without a script too, and the view stays', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/?periode=2025HJ02`);
    await page.getByRole('button', { name: 'Niet meer tonen' }).click();
    expect(page.url()).toBe(`${origin}/?periode=2025HJ02`);
    expect(await page.getByRole('heading', { name: 'Nieuw hier?' }).count()).toBe(0);
    await page.goto(`${origin}/`);
    expect(await page.getByRole('heading', { name: 'Nieuw hier?' }).count()).toBe(0);
    await context.close();
  });
});

describe('2.4.3 the journey of an adviseur: from a number to its definition in one', () => {
  it.each(['/', '/gemeente/GM0758'])(
    '%s: every tile names the way to how its figure is made',
    async (pad) => {
      await withPage(pad, async (page) => {
        const tegels = await page.locator('article.tile').all();
        expect(tegels.length).toBeGreaterThan(0);
        for (const tegel of tegels) {
          const weg = tegel.getByRole('link', { name: /zo is dit cijfer gemaakt/ });
          expect(await weg.getAttribute('href')).toMatch(/^\/verantwoording#kpi/);
        }
        await tegels[1]?.getByRole('link', { name: /zo is dit cijfer gemaakt/ }).click();
        const { hash } = new URL(page.url());
        const plek = page.locator(hash);
        expect(await plek.getByRole('heading', { level: 3 }).first().textContent()).toContain('KPI 2');
        expect(await plek.getByText('Voorbeeld', { exact: true }).isVisible()).toBe(true);
      });
    },
  );

  it('on the page of an indicator it is on the page itself', async () => {
    await withPage('/indicator/kpi3', async (page) => {
      await page.getByRole('link', { name: 'Zo is dit cijfer gemaakt' }).click();
      expect(await page.locator('#definitie').getByText('Bron', { exact: true }).isVisible()).toBe(true);
    });
  });
});

/** What a screen reader offers to jump through, in the order in which it reads: roles with their accessible names. */
async function readMijlpalen(page: Page): Promise<string[]> {
  const boom = await page.locator('body').ariaSnapshot();
  return [...boom.matchAll(/- '?(heading|navigation|form|region|combobox|button) "([^"]+)"/g)]
    .map(([, rol, naam]) => `${rol}: ${naam}`)
    .filter((mijlpaal) => !/^button: (bezoeker|aanleveraar|beleids|co|regie|bestuur|beheer)/.test(mijlpaal));
}

describe('read out by a screen reader, the journey of the regiegroep', () => {
  it('begins with who is missing, then the figures, then why they are measured', async () => {
    await withPage('/?periode=2026HJ01', async (page) => {
      expect(await readMijlpalen(page)).toEqual([
        'form: Rollen in de demo',
        'navigation: Hoofdmenu',
        'heading: Overzicht',
        'form: Kies wat u ziet',
        'combobox: Verslagperiode',
        'combobox: Gebied',
        'button: Toon',
        'region: Nieuw hier?',
        'heading: Nieuw hier?',
        'button: Niet meer tonen',
        'region: Wie heeft nog niet geleverd',
        'heading: Wie heeft nog niet geleverd',
        'heading: De indicatoren',
        'heading: Professionals die signalen herkennen',
        'heading: Eén gezin, één plan, één regisseur',
        'heading: Verwijzingen naar zware jeugdhulp na scheiding',
        'heading: Overleg tussen partners',
        'heading: Ervaringsdeskundigen die vast meedenken',
        'heading: Tevredenheid van ouders en kinderen',
        'heading: Doelenboom',
        'navigation: Over de monitor',
      ]);
      await page.goto(`${origin}/halfjaar/2026HJ01`);
      expect((await readMijlpalen(page)).slice(2, 14)).toEqual([
        'heading: Bespreking 1e halfjaar 2026',
        'form: Kies een halfjaar',
        'combobox: Verslagperiode',
        'button: Toon',
        'navigation: Agenda, 90 minuten',
        'heading: 1. Wie ontbreekt',
        'heading: 2. De indicatoren',
        'heading: Professionals die signalen herkennen',
        'heading: Wat is er veranderd?',
        'heading: Is het echt?',
        'heading: Duiding',
        'heading: Wat spreken we af?',
      ]);
    });
  });
});

describe('read out by a screen reader, the journey of the bestuurlijk overleg', () => {
  it('begins with the year and what is asked of the reader, then every gemeente and KPI', async () => {
    await withPage('/jaar/2026', async (page) => {
      const mijlpalen = await readMijlpalen(page);
      expect(mijlpalen.slice(2, 12)).toEqual([
        'heading: Jaarrapport 2026',
        'navigation: Inhoud van dit rapport',
        'heading: De kern',
        'heading: Voortgang',
        'heading: Resultaten',
        'heading: Knelpunten',
        'heading: Gevraagd besluit',
        'heading: Van doel naar cijfer',
        'heading: Voortgang van het programma',
        'heading: KPI 1 Professionals die signalen herkennen',
      ]);
      const delen = mijlpalen.filter((mijlpaal) => /^heading: (KPI|Gemeente|Verantwoording)/.test(mijlpaal));
      expect(delen.map((deel) => deel.split(' ')[1])).toEqual([
        ...Array.from({ length: 6 }, () => 'KPI'),
        ...Array.from({ length: 5 }, () => 'Gemeente'),
        'Verantwoording',
      ]);
      await page
        .getByRole('navigation', { name: 'Inhoud van dit rapport' })
        .getByRole('link')
        .first()
        .focus();
      await page.keyboard.press('Enter');
      const { hash } = new URL(page.url());
      expect(await page.locator(hash).isVisible()).toBe(true);
    });
  });
});

describe('read out by a screen reader, the journey of who delivers', () => {
  it('asks what the file is, then the file; and tells what came of it before the next step', async () => {
    await withPage('/', async (page) => {
      await page.getByRole('button', { name: 'aanleveraar', exact: true }).click();
      await page.goto(`${origin}/leveringen/aanleveren?bron=scholing&gemeente=GM0758&periode=2026`);
      const formulier = [
        'heading: Aanleveren',
        'region: Bestand aanleveren',
        'heading: Bestand aanleveren',
        'combobox: Bron',
        'combobox: Gemeente',
        'combobox: Periode',
        'button: Bestand',
        'button: Bestand controleren',
        'button: Nulmelding doen',
      ];
      const na = ['heading: Nog aan te leveren', 'navigation: Over de monitor'];
      expect((await readMijlpalen(page)).slice(3)).toEqual([...formulier, ...na]);
      const buffer = Buffer.from('professional_id;datum;status\nP-1;2026-02-30;afgerond\n');
      await page
        .locator('input[name="bestand"]')
        .setInputFiles({ name: 'scholing.csv', mimeType: 'text/csv', buffer });
      await page.locator('#uitslag').getByRole('heading').first().waitFor();
      expect((await readMijlpalen(page)).slice(3)).toEqual([
        ...formulier,
        'region: Herkend in uw bestand',
        'heading: Herkend in uw bestand',
        'region: Controle: 1 fout',
        'heading: Controle: 1 fout',
        ...na,
      ]);
    });
  });
});

describe('2.3.3 for who asked for less motion', () => {
  it('nothing moves on any page', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const pad of paginas) {
      await page.goto(origin + pad);
      const bewegend = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none';
          })
          .map((element) => `${element.tagName}.${element.getAttribute('class')}`),
      );
      expect(bewegend, pad).toEqual([]);
    }
    await context.close();
  });
});
