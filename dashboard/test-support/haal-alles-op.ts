/** Fetches everything that a reader can get of an application: by following its links, and from the API. */
import type { FastifyInstance } from 'fastify';

const API = ['indicatoren', 'gebieden', 'perioden', 'leveringen', 'openapi.json', 'cijfers'].map(
  (bron) => `/api/v1/${bron}`,
);
const BESTANDEN = ['csv', 'csv-excel', 'json'].map((formaat) => `/api/v1/cijfers?formaat=${formaat}`);
/** What a framework might hand out beside a page. */
const GEGEVENS = '/__data.json';
/** What says nothing: the moment, and how long the body is that stands below it. */
const WISSELT = new Set(['date', 'content-length']);

/**
 * Every answer by its address: status, headers and body. Pages are found from the overview, and asked for with each of
 * `vragen` ('?periode=2026'); an address that is refused is an answer too.
 */
export async function haalAllesOp(
  app: FastifyInstance,
  vragen: readonly string[],
): Promise<Map<string, string>> {
  const antwoorden = new Map<string, string>();
  const ask = async (pad: string): Promise<string> => {
    const known = antwoorden.get(pad);
    if (known !== undefined) return known;
    const { statusCode, headers, body } = await app.inject(pad);
    const koppen = Object.entries(headers).filter(([naam]) => !WISSELT.has(naam));
    const antwoord = `${statusCode} ${JSON.stringify(koppen)}\n${body}`;
    antwoorden.set(pad, antwoord);
    return antwoord;
  };
  const paden = new Set(['/']);
  for (const pad of paden) {
    for (const link of linksIn(await ask(pad), pad))
      if (!isOneOfMany(link) || [...paden].filter(isOneOfMany).length < VAN_VELE) paden.add(link);
    // Files of the build are the same whatever is asked of them.
    if (/\.\w+$/.test(pad)) continue;
    for (const vraag of vragen) await ask(pad + vraag);
    await ask(pad === '/' ? GEGEVENS : pad + GEGEVENS);
  }
  for (const pad of [...API, ...BESTANDEN, '/gezondheid', '/bestaat-niet', '/indicator/kpi99'])
    await ask(pad);
  return antwoorden;
}

/** Of pages that only differ in which levering they are about, a few tell as much as all of them. */
const VAN_VELE = 4;
const isOneOfMany = (pad: string) => /^\/leveringen\/\d/.test(pad);

/** Addresses on this site that a page leads to, without what they ask for and without the API. */
function linksIn(html: string, pad: string): string[] {
  const basis = new URL(pad, 'http://localhost');
  return [...html.matchAll(/\b(?:href|src|action)="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), basis))
    .filter(({ origin, pathname }) => origin === basis.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname);
}
