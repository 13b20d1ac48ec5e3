/** What a page weighs, and what is there at the first paint. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';

const origin = inject('origin');
const KILO = 1000;
const TOT_GRAFIEKEN = 54 * KILO;
const ALLES = 250 * KILO;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Bytes on the wire of an address, compressed. */
async function weigh(adres: string): Promise<number> {
  const response = await fetch(adres, { headers: { 'accept-encoding': 'gzip' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  // fetch has unpacked it; what was sent is what gzip makes of it, unless nothing was compressed.
  return response.headers.get('content-encoding') === 'gzip' ? gzipSync(bytes).length : bytes.length;
}

interface Verzoek {
  soort: string;
  adres: string;
  bytes: number;
}

/** Every request of one visit with an empty cache, until nothing is loaded any more. */
async function visit(pad: string): Promise<{ verzoeken: Verzoek[]; html: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const verzoeken: Promise<Verzoek>[] = [];
  page.on('requestfinished', (request) => {
    const meet = request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
      soort: request.resourceType(),
      adres: new URL(request.url()).pathname,
      bytes: responseBodySize + responseHeadersSize,
    }));
    verzoeken.push(meet);
  });
  const response = await page.goto(origin + pad, { waitUntil: 'networkidle' });
  const html = (await response?.text()) ?? '';
  // A chart that waits until it is seen, or until the browser has time, is part of the visit.
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState('networkidle');
  const alle = await Promise.all(verzoeken);
  await context.close();
  return { verzoeken: alle, html };
}

describe.each(['/', '/indicator/kpi2'])('%s', (pad) => {
  it('weighs at most 54 kB gzipped until its charts are visible: the page and its styles', async () => {
    const html = await (await fetch(origin + pad)).text();
    const stijlen = [...html.matchAll(/<link\b[^>]*href="([^"]+\.css)"/g)].map(([, href = '']) => href);
    const bestanden = [pad, ...stijlen.map((href) => new URL(href, origin + pad).pathname)];
    const bytes = await Promise.all(bestanden.map((bestand) => weigh(origin + bestand)));
    expect(bytes.reduce((som, deel) => som + deel, 0)).toBeLessThanOrEqual(TOT_GRAFIEKEN);
  });

  it('weighs at most 250 kB in all', async () => {
    const { verzoeken } = await visit(pad);
    expect(verzoeken.length).toBeGreaterThan(1);
    expect(verzoeken.reduce((som, { bytes }) => som + bytes, 0)).toBeLessThanOrEqual(ALLES);
  });

  it('asks nothing of any other host', async () => {
    const { html } = await visit(pad);
    expect([...html.matchAll(/\b(?:src|href)="(https?:)?\/\/[^"]*"/g)].map(([hele]) => hele)).toEqual([]);
  });

  it('has all its charts in the first answer, before any script', async () => {
    const html = await (await fetch(origin + pad)).text();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(origin + pad, { waitUntil: 'networkidle' });
    const later = await page.locator('main svg[role="img"]').count();
    await context.close();
    const eerst = html.match(/<svg\b[^>]*role="img"/g)?.length ?? 0;
    expect(eerst).toBeGreaterThan(0);
    expect(later).toBeLessThanOrEqual(eerst);
  });
});

describe('scripts', () => {
  it.each(['/', '/indicator/kpi2'])(
    '%s: none holds up the numbers, and no large one is asked for before them',
    async (pad) => {
      const { verzoeken, html } = await visit(pad);
      const tags = [...html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)].map(([tag]) => tag);
      expect(tags.filter((tag) => !/\btype="module"|\bdefer\b|\basync\b/.test(tag))).toEqual([]);
      const groot = verzoeken.filter(({ soort, bytes }) => soort === 'script' && bytes > 60 * KILO);
      for (const { adres } of groot) expect(html).not.toContain(adres.split('/').at(-1));
    },
  );

  it('draw nothing where there is no chart', async () => {
    const { verzoeken } = await visit('/leveringen');
    expect(verzoeken.filter(({ soort, bytes }) => soort === 'script' && bytes > 60 * KILO)).toEqual([]);
  });
});
