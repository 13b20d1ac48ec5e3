/** What a reader's browser does for a page: charts at the first paint, work until then, movement, and a change of period. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { mediaan, meetAfwisselend } from './afwisselend.ts';
import { maakGegevens } from './gegevens.ts';
import { serveer } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

const PAGINAS = ['/', '/indicator/kpi2'];
const RONDEN = 7;
/** A few milliseconds of one visit make a tenth of the ratio. */
const WERKRONDEN = 21;
const SCHERM = { width: 1280, height: 900 };
/** Of the whole page, scripts included. */
const GRENS_KB = 250;

export async function meetBrowser(werkmap: string): Promise<Uitslag[]> {
  const map = await maakGegevens(werkmap, 1);
  const server = await serveer('regiomonitor', ['demo', '--port', '0', '--data', map]);
  const browser = await openBrowser();
  try {
    const uitslagen: Uitslag[] = [];
    for (const pad of PAGINAS) uitslagen.push(...(await meetPagina(browser, server.adres + pad, pad)));
    return uitslagen;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function meetPagina(browser: Browser, adres: string, pad: string): Promise<Uitslag[]> {
  return [
    await meetGrafieken(browser, adres, pad),
    await meetWerk(browser, adres, pad),
    await meetBeweging(browser, adres, pad),
    ...(await meetKeuze(browser, adres, pad)),
    await meetBytes(browser, adres, pad),
  ];
}

async function meetGrafieken(browser: Browser, adres: string, pad: string): Promise<Uitslag> {
  const html = await (await fetch(adres)).text();
  const eerst = html.match(/<svg\b[^>]*role="img"/g)?.length ?? 0;
  const later = await visit(browser, adres, (page) => page.locator('main svg[role="img"]').count());
  return {
    wat: `${pad}: charts that are in the first answer`,
    gemeten: `${eerst} in the answer, ${later} when all is quiet`,
    maat: later === 0 ? null : Math.min(1, eerst / later),
    eenheid: 'x',
    doel: { soort: 'minstens', grens: 1 },
    uitleg: 'All of them: the first paint shows every chart, no script draws one.',
  };
}

/**
 * Seconds that the page's own thread used of a processor, against a page with the same drawings and styles and nothing
 * else. Time on the clock would count what other programs of the machine do meanwhile.
 */
async function meetWerk(browser: Browser, adres: string, pad: string): Promise<Uitslag> {
  const kaal = await serveStatic(await strip(adres));
  try {
    const gemeten = await meetAfwisselend(
      { product: () => workOf(browser, adres), kaal: () => workOf(browser, kaal.adres) },
      { opwarmen: 1, ronden: WERKRONDEN },
    );
    return {
      wat: `${pad}: work of the browser until the page is painted, against a static page with the same SVG`,
      gemeten: `product ${(1000 * gemeten.product).toFixed(0)} ms, static ${(1000 * gemeten.kaal).toFixed(0)} ms`,
      maat: gemeten.product / gemeten.kaal,
      eenheid: 'x',
      doel: { soort: 'hoogstens', grens: 2 },
      uitleg: 'Processor time of tasks on the main thread, up to the load event and the paint after it.',
    };
  } finally {
    await kaal.stop();
  }
}

async function workOf(browser: Browser, adres: string): Promise<number> {
  const context = await browser.newContext({ viewport: SCHERM });
  try {
    const page = await context.newPage();
    const sessie = await context.newCDPSession(page);
    await sessie.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(adres, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar))));
    const { metrics } = await sessie.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  } finally {
    await context.close();
  }
}

/** The drawings of a page with its style sheets, as one page without links, scripts or text. */
async function strip(adres: string): Promise<string> {
  const html = await (await fetch(adres)).text();
  const stijlen = [...html.matchAll(/<link\b(?=[^>]*rel="?stylesheet)[^>]*href="([^"]+)"/g)];
  const css = await Promise.all(
    stijlen.map(async ([, href = '/']) => (await fetch(new URL(href, adres))).text()),
  );
  const svg = html.match(/<svg\b[\s\S]*?<\/svg>/g) ?? [];
  return `<!doctype html><html lang="nl"><title>.</title><style>${css.join('')}</style><main>${svg.join('')}</main></html>`;
}

async function serveStatic(html: string): Promise<{ adres: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const { port } = server.address() as AddressInfo;
  return {
    adres: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((klaar) => server.close(() => klaar())),
  };
}

async function meetBeweging(browser: Browser, adres: string, pad: string): Promise<Uitslag> {
  const verschoven = await visit(browser, adres, async (page) => {
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForTimeout(300);
    return page.evaluate(
      () =>
        new Promise<number>((klaar) => {
          new PerformanceObserver((lijst) => {
            const delen = lijst.getEntries() as (PerformanceEntry & { value: number })[];
            klaar(delen.reduce((som, { value }) => som + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => klaar(0), 500);
        }),
    );
  });
  return {
    wat: `${pad}: layout shift`,
    gemeten: 'from the first paint to the end of the page',
    maat: verschoven,
    eenheid: 'x',
    doel: { soort: 'hoogstens', grens: 0.02 },
    uitleg: 'The sum of what moved, as browsers count it.',
  };
}

/** Another period: from the click to the paint of the page with it, right after the page has loaded and once more. */
async function meetKeuze(browser: Browser, adres: string, pad: string): Promise<Uitslag[]> {
  const context = await browser.newContext({ viewport: SCHERM });
  const meteen: number[] = [];
  const later: number[] = [];
  try {
    const page = await context.newPage();
    for (let ronde = 0; ronde < RONDEN; ronde++) {
      await page.goto(adres);
      meteen.push(await chooseOther(page, 2 * ronde));
      later.push(await chooseOther(page, 2 * ronde + 1));
    }
  } finally {
    await context.close();
  }
  const uitslag = (wanneer: string, tijden: readonly number[]): Uitslag => ({
    wat: `${pad}: another period chosen ${wanneer}, until it is painted`,
    gemeten: `median of ${tijden.length} choices; the first ${(tijden[0] ?? NaN).toFixed(0)} ms, the slowest ${Math.max(...tijden).toFixed(0)} ms`,
    maat: mediaan(tijden),
    eenheid: 'ms',
    doel: { soort: 'hoogstens', grens: 100 },
    uitleg: 'The whole way: request, server, page and paint.',
  });
  return [uitslag('right after load', meteen), uitslag('later', later)];
}

/** Chooses a period that is not on the page: another one for every number. */
async function chooseOther(page: Page, nummer: number): Promise<number> {
  const anders = await page.locator('select[name="periode"]').evaluate((veld: HTMLSelectElement, plaats) => {
    const opties = [...veld.options].filter((optie) => !optie.selected);
    return opties[plaats % opties.length]?.value ?? '';
  }, nummer);
  return page.evaluate(chooseAndPaint, anders);
}

/** In the page: milliseconds from the click until the page with this period in it has been painted. */
async function chooseAndPaint(periode: string): Promise<number> {
  const nextFrame = () => new Promise((klaar) => requestAnimationFrame(klaar));
  const oud = document.querySelector<HTMLFormElement>('form.pick');
  const veld = oud?.querySelector<HTMLSelectElement>('select[name="periode"]');
  if (!oud || !veld) throw new Error('There is nothing to choose.');
  veld.value = periode;
  veld.dispatchEvent(new Event('change', { bubbles: true }));
  const klik = performance.now();
  oud.querySelector('button')?.click();
  while (oud.isConnected) await nextFrame();
  // The frame in which it came is painted when its own tasks run.
  await new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar)));
  return performance.now() - klik;
}

async function meetBytes(browser: Browser, adres: string, pad: string): Promise<Uitslag> {
  let bytes = 0;
  await visit(
    browser,
    adres,
    (page) => page.waitForLoadState('networkidle'),
    (deel) => (bytes += deel),
  );
  return {
    wat: `${pad}: bytes of a first visit`,
    gemeten: 'everything the browser asks for, compressed, headers included',
    maat: bytes / 1000,
    eenheid: 'kB',
    doel: { soort: 'hoogstens', grens: GRENS_KB },
    uitleg: 'With an empty cache, until the network is quiet.',
  };
}

/** Opens the page in a browser without a past, and hands it over when the network is quiet. */
async function visit<T>(
  browser: Browser,
  adres: string,
  work: (page: Page) => Promise<T>,
  count?: (bytes: number) => void,
): Promise<T> {
  const context = await browser.newContext({ viewport: SCHERM });
  try {
    const page = await context.newPage();
    const geteld: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      geteld.push(request.sizes().then((maat) => count?.(maat.responseBodySize + maat.responseHeadersSize)));
    });
    await page.goto(adres, { waitUntil: 'networkidle' });
    const uitkomst = await work(page);
    await Promise.all(geteld);
    return uitkomst;
  } finally {
    await context.close();
  }
}
