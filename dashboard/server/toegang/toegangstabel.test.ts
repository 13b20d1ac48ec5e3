/**
 * The authorisation table, cell by cell, against the application itself: every route and every page, for every role,
 * about the own gemeente (GM0001) and another one. A route or page without a row here fails.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { inventInhoud } from '../../test-support/inhoud.ts';
import { writePublicatie } from '../../test-support/publicatie.ts';
import { createApp } from '../app.ts';
import type { Identiteit, Rol } from './rechten.ts';
import { registerToegang } from './toegang.ts';

function iemand(rol: Rol, niveau: Identiteit['niveau'] = 'intern'): Identiteit {
  const scope = rol === 'aanleveraar' || rol === 'beleidsadviseur' ? 'GM0001' : 'regio';
  return {
    rollen: [{ rol, scope, aanleveraar: rol === 'aanleveraar' ? 'gemeente' : null }],
    niveau,
    alleenLezen: false,
  };
}

/** The columns, in order. */
const WIE: Readonly<Record<string, Identiteit | undefined>> = {
  niemand: undefined,
  aanleveraar: iemand('aanleveraar'),
  beleidsadviseur: iemand('beleidsadviseur'),
  coordinator: iemand('coordinator'),
  regiegroeplid: iemand('regiegroeplid'),
  'regiegroeplid met niveau openbaar': iemand('regiegroeplid', 'openbaar'),
  bestuurder: iemand('bestuurder'),
  beheerder: iemand('beheerder'),
};

// Per route an address, and the status that each column gets: niem aanl bele coor regi r-op best behe
const FIGUREN_API = '401 403 200 200 200 403 403 403';
const FIGUREN = '401 403 200 200 200 403 403 403';
const LEVERINGEN = '401 200 200 200 200 403 403 403';
const IEDEREEN = '200 200 200 200 200 200 200 200';
const KENT_NIET = '405 405 405 405 405 405 405 405';
const NERGENS = '404 404 404 404 404 404 404 404';

const TABEL: Readonly<Record<string, readonly [adres: string, statussen: string][]>> = {
  'GET /gezondheid': [['/gezondheid', IEDEREEN]],
  'GET /api/v1/openapi.json': [['/api/v1/openapi.json', IEDEREEN]],
  'GET /api/v1/indicatoren': [['/api/v1/indicatoren', FIGUREN_API]],
  'GET /api/v1/gebieden': [['/api/v1/gebieden', FIGUREN_API]],
  'GET /api/v1/perioden': [['/api/v1/perioden', FIGUREN_API]],
  'GET /api/v1/cijfers': [
    ['/api/v1/cijfers?gebied=GM0001', FIGUREN_API],
    ['/api/v1/cijfers?gebied=GM0002', FIGUREN_API],
    ['/api/v1/cijfers?formaat=csv', FIGUREN_API],
  ],
  'GET /api/v1/leveringen': [['/api/v1/leveringen', LEVERINGEN]],
  '* /api/v1/openapi.json': [['/api/v1/openapi.json', KENT_NIET]],
  '* /api/v1/indicatoren': [['/api/v1/indicatoren', KENT_NIET]],
  '* /api/v1/gebieden': [['/api/v1/gebieden', KENT_NIET]],
  '* /api/v1/perioden': [['/api/v1/perioden', KENT_NIET]],
  '* /api/v1/cijfers': [['/api/v1/cijfers', KENT_NIET]],
  '* /api/v1/leveringen': [['/api/v1/leveringen', KENT_NIET]],
  '* /api': [['/api', NERGENS]],
  '* /api/*': [
    ['/api/v1/geheim', NERGENS],
    ['/api/v1/cijfers/kpi2', NERGENS],
  ],
  'bestand /icoon.svg': [['/icoon.svg', IEDEREEN]],
  'pagina /': [['/', FIGUREN]],
  'pagina /indicator/[code]': [['/indicator/kpi2', FIGUREN]],
  'pagina /gemeenten': [['/gemeenten', FIGUREN]],
  'pagina /gemeente/[code]': [
    ['/gemeente/GM0001', FIGUREN],
    ['/gemeente/GM0002', FIGUREN],
  ],
  'pagina /leveringen': [['/leveringen', LEVERINGEN]],
  'pagina /verantwoording': [['/verantwoording', FIGUREN]],
  'pagina /geen-toegang': [['/geen-toegang', IEDEREEN]],
  'pagina /geen-editie': [['/geen-editie', IEDEREEN]],
  'pagina die er niet is': [
    ['/bestaat-niet', '401 404 404 404 404 404 404 404'],
    // SvelteKit's data of a page; the answer holds the error in it, as the test below sees.
    ['/leveringen/__data.json', '401 200 200 200 200 200 200 200'],
    ['/%6Ceveringen', '401 503 503 503 503 503 503 503'],
  ],
};

const levering = (id: number, scope: string): LeveringTable => ({
  id,
  bron: 'casussen',
  aanleveraar: 'gemeente',
  scope,
  periode: '2026HJ01',
  versie: 1,
  soort: 'rijen',
  status: 'actueel',
  ontvangen_op: '2026-07-01T09:00:00.000Z',
  dekkend: true,
});

let map: string;
let app: FastifyInstance;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-toegang-'));
  const gemeenten = [
    { code: 'GM0001', naam: 'Aarde' },
    { code: 'GM0002', naam: 'Berg' },
  ];
  const inhoud = inventInhoud({ gemeenten, definities: INDICATOREN });
  await writePublicatie(map, { ...inhoud, levering: [levering(1, 'GM0001'), levering(2, 'GM0002')] });
  app = await createApp({ map, herken: ({ headers }) => WIE[String(headers['x-proef'])] });
  await app.ready();
}, 240_000);
afterAll(async () => {
  await app.close();
  await rm(map, { recursive: true });
});

const ask = (wie: string, method: 'GET' | 'PUT', url: string) =>
  app.inject({ method, url, headers: { 'x-proef': wie } });

/** The name of a row for a route as Fastify was given it. */
function rowOf(route: string): string {
  const [method = '', url = ''] = route.split(' ');
  const lezend = method === 'HEAD' ? 'GET' : method;
  if (/^\/(_app\/|[\w-]+\.\w+$)/.test(url)) return 'bestand /icoon.svg';
  return `${lezend} ${url}` in TABEL ? `${lezend} ${url}` : `* ${url}`;
}

async function listPaginas(): Promise<string[]> {
  const routes = join(import.meta.dirname, '../../src/routes');
  const bestanden = await readdir(routes, { recursive: true });
  return bestanden
    .filter((pad) => /\+(page\.svelte|server\.ts)$/.test(pad))
    .map((pad) => relative('.', join(pad, '..')).split(sep))
    .map((delen) => `/${delen.filter((deel) => deel !== '' && !deel.startsWith('(')).join('/')}`);
}

describe('the authorisation table', () => {
  it('has a row for every route that the server knows', () => {
    const rijen = app.routelijst.filter((route) => !route.endsWith(' /*')).map(rowOf);
    expect(rijen.filter((rij) => !(rij in TABEL))).toEqual([]);
    expect(rijen.length).toBeGreaterThan(10);
  });

  it('has a row for every page', async () => {
    const paginas = await listPaginas();
    expect(paginas.filter((pagina) => !(`pagina ${pagina}` in TABEL))).toEqual([]);
    expect(paginas).toContain('/gemeente/[code]');
  });

  it('keeps a server from starting with a route that it does not speak about', () => {
    const kaal = Fastify();
    registerToegang(kaal, { herken: () => undefined });
    expect(() => kaal.get('/geheim', () => 'cijfers')).toThrow(
      'No row in the authorisation table for GET /geheim',
    );
  });

  const cellen = Object.entries(TABEL).flatMap(([rij, adressen]) =>
    adressen.flatMap(([adres, statussen]) =>
      statussen.split(' ').map((status, kolom) => {
        return [rij, adres, Object.keys(WIE)[kolom] ?? '', Number(status)] as const;
      }),
    ),
  );
  it.each(cellen)('%s at %s for %s: %i', async (rij, adres, wie, status) => {
    const { statusCode, headers } = await ask(wie, rij.startsWith('* /api') ? 'PUT' : 'GET', adres);
    expect(statusCode).toBe(status);
    if (adres.startsWith('/api') && status >= 400) {
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(headers['api-version']).toBe('1.0.0');
    }
  });
});

describe('a page that is not for this reader', () => {
  it.each(['niemand', 'aanleveraar', 'regiegroeplid met niveau openbaar', 'bestuurder', 'beheerder'])(
    'holds no figure, no name of a gemeente and no levering: %s',
    async (wie) => {
      for (const pad of ['/', '/indicator/kpi2', '/gemeenten', '/gemeente/GM0001', '/verantwoording']) {
        const { body } = await ask(wie, 'GET', pad);
        expect(body, pad).not.toMatch(/Aarde|Berg|teller|<svg role="img"/);
      }
    },
  );

  it.each(['niemand', 'regiegroeplid met niveau openbaar', 'bestuurder', 'beheerder'])(
    'is not to be had by another spelling of its address: %s',
    async (wie) => {
      for (const pad of [
        '/leveringen/__data.json',
        '/%6Ceveringen',
        '//leveringen',
        '/./leveringen',
        '/leveringen;x',
      ]) {
        expect((await ask(wie, 'GET', pad)).body, pad).not.toMatch(/Aarde|Berg|casussen/);
      }
    },
  );

  it('says to who reads editions that there are none yet', async () => {
    for (const wie of ['bestuurder', 'regiegroeplid met niveau openbaar']) {
      expect((await ask(wie, 'GET', '/')).body).toContain('Er is nog geen editie vastgesteld');
    }
  });

  it('is not sent from what was kept for another reader', async () => {
    expect((await ask('regiegroeplid', 'GET', '/?periode=2025HJ01')).statusCode).toBe(200);
    expect((await ask('beheerder', 'GET', '/?periode=2025HJ01')).statusCode).toBe(403);
    const mine = await ask('aanleveraar', 'GET', '/leveringen');
    const theirs = await ask('coordinator', 'GET', '/leveringen');
    expect([mine.body.includes('Berg'), theirs.body.includes('Berg')]).toEqual([false, true]);
  });

  it('is not in the menu', async () => {
    const { body } = await ask('aanleveraar', 'GET', '/leveringen');
    expect([...body.matchAll(/<a href="(\/\w*)" aria-current/g)].map(([, adres]) => adres)).toEqual([
      '/leveringen',
      '/leveringen',
    ]);
    expect(body).not.toContain('href="/gemeenten"');
  });
});

describe('leveringen', () => {
  it.each([
    ['aanleveraar', ['GM0001']],
    ['beleidsadviseur', ['GM0001', 'GM0002']],
    ['coordinator', ['GM0001', 'GM0002']],
    ['regiegroeplid', ['GM0001', 'GM0002']],
  ])('%s sees those of %j', async (wie, gemeenten) => {
    const rijen = (await ask(wie, 'GET', '/api/v1/leveringen')).json<{ gemeente: string }[]>();
    expect(rijen.map(({ gemeente }) => gemeente)).toEqual(gemeenten);
  });
});
