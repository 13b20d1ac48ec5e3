/** The overview page: how long the server works on it, how heavy it is, and how many readers it can serve. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { WBO } from '../../fixtures/plannen/wbo.ts';
import { mediaan, meetAfwisselend, stopwatch } from './afwisselend.ts';
import { maakGegevens } from './gegevens.ts';
import { serveer, type Draaiend } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

const AUTOCANNON = fileURLToPath(import.meta.resolve('autocannon'));
const KB = 1_000;
const SECONDEN = 4;
const VERBINDINGEN = 10;

const haal = async (adres: string): Promise<string> => {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(`${adres} answers ${antwoord.status}.`);
  return antwoord.text();
};

/** Milliseconds for pages that nobody asked for before: every gebied in every half-year, charts not yet drawn. */
async function meetServertijd(server: Draaiend): Promise<Uitslag> {
  const gebieden = [WBO.code, ...WBO.gemeenten.map(({ code }) => code)];
  const halfjaren = Object.keys(WBO.gemeenten[0]?.casussen ?? {});
  const adressen = halfjaren.flatMap((periode) =>
    gebieden.map((gebied) => `${server.adres}/?periode=${periode}&gebied=${gebied}`),
  );
  const tijden: number[] = [];
  for (const adres of adressen) tijden.push(await stopwatch(() => haal(adres)));
  // The first addresses warm up the compiler.
  const [eerste = 0] = tijden;
  const koud = mediaan(tijden.slice(gebieden.length));
  const uitCache = await meetAfwisselend(
    { duur: () => stopwatch(() => haal(adressen[0] as string)) },
    { opwarmen: 20, ronden: 100 },
  );
  return {
    wat: 'server time of a new overview page',
    gemeten: `median of ${adressen.length - gebieden.length} addresses; the very first ${eerste.toFixed(0)} ms, a page seen before ${uitCache.duur.toFixed(2)} ms`,
    maat: koud,
    eenheid: 'ms',
    doel: { soort: 'hoogstens', grens: 30 },
    uitleg: 'From request to last byte on this machine, for a page that is not in the cache.',
  };
}

/** Bytes that a browser needs before it can paint: the page and its style sheets; and with the scripts it starts with. */
async function meetGewicht(server: Draaiend): Promise<Uitslag> {
  const pagina = await haal(`${server.adres}/`);
  const gewicht = async (patroon: RegExp): Promise<number> => {
    const adressen = [...pagina.matchAll(patroon)].map(
      ([, adres = '/']) => new URL(adres, server.adres).href,
    );
    const teksten = await Promise.all(adressen.map(haal));
    return teksten.reduce((totaal, tekst) => totaal + gzipSync(tekst).byteLength, 0);
  };
  const html = gzipSync(pagina).byteLength;
  const stijl = await gewicht(/<link\b(?=[^>]*rel="?stylesheet)[^>]*href="([^"]+)"/g);
  const scripts = await gewicht(
    /<(?:link\b(?=[^>]*rel="?modulepreload)[^>]*href|script\b[^>]*src)="([^"]+)"/g,
  );
  const kB = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`;
  return {
    wat: 'gzipped bytes until the overview is visible',
    gemeten: `page ${kB(html)}, styles ${kB(stijl)}; scripts that it names ${kB(scripts)}`,
    maat: (html + stijl) / KB,
    eenheid: 'kB',
    doel: { soort: 'hoogstens', grens: 54 },
    uitleg:
      'The page with all its charts, and its style sheets. The charting library comes later and is not in it.',
  };
}

/** Requests per second, for a bounded time over a bounded number of connections. */
async function beschiet(adres: string): Promise<number> {
  const args = [
    '--json',
    '-c',
    String(VERBINDINGEN),
    '-d',
    String(SECONDEN),
    '-H',
    'accept-encoding=gzip',
    adres,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [AUTOCANNON, ...args]);
  const { requests, non2xx, errors } = JSON.parse(stdout) as {
    requests: { average: number };
    non2xx: number;
    errors: number;
  };
  if (non2xx + errors > 0) throw new Error(`${adres} failed ${non2xx + errors} times.`);
  return requests.average;
}

/** The bytes and the headers of the page as a browser gets them, to be served by a bare route. */
async function serveerKaal(werkmap: string, server: Draaiend): Promise<Draaiend> {
  const { headers } = await fetch(`${server.adres}/`, { headers: { 'accept-encoding': 'gzip' } });
  const bestand = join(werkmap, 'overzicht.html.gz');
  writeFileSync(bestand, gzipSync(await haal(`${server.adres}/`)));
  const eigen = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];
  const over = Object.fromEntries([...headers].filter(([naam]) => !eigen.includes(naam)));
  return serveer('kaal', [bestand, JSON.stringify(over)]);
}

async function meetDoorvoer(werkmap: string, server: Draaiend): Promise<Uitslag> {
  const kaal = await serveerKaal(werkmap, server);
  try {
    if ((await haal(`${kaal.adres}/`)) !== (await haal(`${server.adres}/`))) {
      throw new Error('The bare route does not return the bytes of the page.');
    }
    const gemeten = await meetAfwisselend(
      { product: () => beschiet(`${server.adres}/`), kaal: () => beschiet(`${kaal.adres}/`) },
      { opwarmen: 1, ronden: 3 },
    );
    return {
      wat: 'requests per second of the cached overview against a bare route',
      gemeten: `product ${Math.round(gemeten.product)}/s, bare Fastify route with the same bytes ${Math.round(gemeten.kaal)}/s`,
      maat: gemeten.product / gemeten.kaal,
      eenheid: 'x',
      doel: { soort: 'minstens', grens: 0.25 },
      uitleg: `${VERBINDINGEN} connections on this machine, ${SECONDEN} s a round.`,
    };
  } finally {
    await kaal.stop();
  }
}

export async function meetOverzicht(werkmap: string): Promise<Uitslag[]> {
  const map = await maakGegevens(werkmap, 1);
  const server = await serveer('regiomonitor', ['demo', '--port', '0', '--data', map]);
  try {
    return [await meetServertijd(server), await meetGewicht(server), await meetDoorvoer(werkmap, server)];
  } finally {
    await server.stop();
  }
}
