import Fastify, { type InjectOptions } from 'fastify';
import { Type } from 'typebox';
import Value from 'typebox/value';
import { afterAll, describe, expect, it } from 'vitest';
import { openWerkmap } from '@regiomonitor/ingest/lezen/rekenblad/open.ts';
import { WERKBOEKSOORTEN, WERKBOEKTYPE } from '../../../export/werkboeksoort.ts';
import { NIEMAND_LEVERT } from '../../../test-support/aanleveren.ts';
import { registerApi } from './api.ts';
import { BRONNEN } from './bronnen.ts';
import { createProefpublicatie } from './proefpublicatie.ts';
import { ProbleemSchema } from './schema.ts';

const { publicatie, remove } = await createProefpublicatie();
const app = Fastify();
const zicht = () => ({ zietLevering: () => true, leesBijdragen: async () => [] });
registerApi(app, { publicatie: () => publicatie, zicht, aanleveren: NIEMAND_LEVERT });
app.get('/*', async () => 'a page');

afterAll(async () => {
  await app.close();
  await remove();
});

async function get(pad: string, headers: Record<string, string> = {}) {
  return app.inject({ method: 'GET', url: `/api/v1${pad}`, headers });
}

async function getCijfers(vraag: string): Promise<Record<string, unknown>[]> {
  const response = await get(`/cijfers?${vraag}`);
  expect(response.statusCode).toBe(200);
  return response.json();
}

async function expectProbleem(request: InjectOptions, status: number, detail: RegExp): Promise<void> {
  const response = await app.inject(request);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['api-version']).toBe('1.0.0');
  const probleem: unknown = response.json();
  expect(Value.Check(ProbleemSchema, probleem)).toBe(true);
  expect(probleem).toMatchObject({ status, detail: expect.stringMatching(detail) as string });
}

describe.each(BRONNEN.map((bron) => [bron.pad, bron] as const))('GET %s', (pad, bron) => {
  it('answers with a list that the OpenAPI document describes', async () => {
    const response = await get(pad);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'api-version': '1.0.0',
      'cache-control': 'private, no-cache',
    });
    const lijst: unknown = response.json();
    expect([...Value.Errors(Type.Array(bron.element), lijst)]).toEqual([]);
    expect(lijst).not.toEqual([]);
  });

  it('answers 304 to who has it already', async () => {
    const { etag } = (await get(pad)).headers;
    const again = await get(pad, { 'if-none-match': String(etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('answers HEAD without a body', async () => {
    const response = await app.inject({ method: 'HEAD', url: `/api/v1${pad}` });
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('');
  });

  it('refuses a parameter that it does not know', async () => {
    await expectProbleem({ url: `/api/v1${pad}?indicatoren=kpi2` }, 400, /Onbekende parameter 'indicatoren'/);
  });

  it('refuses to be changed, and says what it does know', async () => {
    const kent = pad === '/leveringen' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
    await expectProbleem({ method: 'DELETE', url: `/api/v1${pad}` }, 405, /alleen GET.* en (HEAD|POST)/);
    const response = await app.inject({ method: 'PUT', url: `/api/v1${pad}`, payload: { a: 1 } });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe(kent.join(', '));
  });

  it('has no slash at the end of its address', async () => {
    await expectProbleem({ url: `/api/v1${pad}/` }, 404, /bestaat niet/);
  });
});

describe('GET /cijfers', () => {
  it('gives the figure table in its order: indicator, region first, period', async () => {
    const cijfers = await getCijfers('');
    expect(cijfers.map(({ indicator, gebied, periode }) => [indicator, gebied, periode])).toEqual([
      ['kpi1', 'proef', '2026JJ00'],
      ['kpi2', 'proef', '2026HJ01'],
      ['kpi2', 'proef', '2026JJ00'],
      ['kpi2', 'GM0001', '2026HJ01'],
      ['kpi2', 'GM0002', '2026HJ01'],
    ]);
  });

  it('gives one figure with all that belongs to it', async () => {
    expect(await getCijfers('indicator=kpi2&gebied=proef&periode=2026HJ01')).toEqual([
      {
        indicator: 'kpi2',
        gebied: 'proef',
        periode: '2026HJ01',
        teller: 154,
        noemer: 213,
        waarde: 72.300469,
        eenheid: '%',
        status: 'voorlopig',
        geleverd: 4,
        verwacht: 4,
        streefwaarde: 75,
        verborgen: 'nee',
      },
    ]);
  });

  it.each([
    ['gebied=GM0001,GM0002', 2],
    ['gebied=gm0001', 1],
    ['periode=2026-H1', 3],
    ['periode=2026', 2],
    ['indicator=kpi1,%20kpi2&periode=2026JJ00', 2],
    ['indicator=&gebied=&periode=&formaat=', 5],
    ['periode=2031JJ00', 0],
  ])('selects with %s', async (vraag, aantal) => {
    expect(await getCijfers(vraag)).toHaveLength(aantal);
  });

  it.each([
    ['indicator=kpi9', /Onbekende waarde 'kpi9' bij indicator\. Mogelijk: kpi1, kpi2,/],
    ['gebied=GM9999', /Onbekende waarde 'GM9999' bij gebied\. Mogelijk: proef, GM0001, GM0002/],
    ['periode=2026HJ03', /Onbekende waarde '2026HJ03' bij periode\. Mogelijk: 2026JJ00/],
    ['formaat=xml', /Onbekend formaat 'xml'\. Mogelijk: csv, csv-excel, json, xlsx, ods/],
    ['gebied=GM0001&gebied=GM0002', /gebied staat er meer dan één keer/],
  ])('refuses %s and says what is possible', async (vraag, detail) => {
    await expectProbleem({ url: `/api/v1/cijfers?${vraag}` }, 400, detail);
  });

  it('gives nothing of a hidden figure but that it is hidden', async () => {
    const [verborgen] = await getCijfers('gebied=GM0002');
    expect(verborgen).toMatchObject({
      teller: null,
      noemer: null,
      waarde: null,
      verborgen: 'ja',
      geleverd: 2,
    });
  });

  it.each([
    ['csv', 'kpi2,proef,2026HJ01,154,213,72.300469,%,voorlopig,4,4,75,nee\r\n'],
    ['csv-excel', 'kpi2;proef;2026HJ01;154;213;72,300469;%;voorlopig;4;4;75;nee\r\n'],
  ])('as %s is a file whose name says that the figures are invented', async (formaat, regel) => {
    const response = await get(`/cijfers?formaat=${formaat}`);
    expect(response.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="cijfers-proef-voorlopig-${publicatie.kop.gemaakt_op.slice(0, 10)}-SYNTHETISCH.csv"`,
    );
    expect(response.body).toContain(regel);
  });
});

describe('a list in pages', () => {
  const codes = (cijfers: Record<string, unknown>[]) =>
    cijfers.map(({ indicator, gebied, periode }) => [indicator, gebied, periode].join());

  it('holds by its links everything once, in the order of the whole list', async () => {
    const gelopen: Record<string, unknown>[] = [];
    let vraag: string | undefined = '?indicator=kpi2&perPagina=3';
    for (let stap = 0; vraag !== undefined && stap < 9; stap++) {
      const response = await get(`/cijfers${vraag}`);
      gelopen.push(...response.json<Record<string, unknown>[]>());
      vraag = /<([^>]+)>; rel="next"/.exec(String(response.headers['link']))?.[1];
    }
    expect(codes(gelopen)).toEqual(codes(await getCijfers('indicator=kpi2')));
    expect(gelopen).toHaveLength(4);
  });

  it('knows its first and last page, and what lies beyond is empty', async () => {
    const { headers } = await get('/leveringen?perPagina=1');
    expect(headers['link']).toContain('<?perPagina=1&pagina=1>; rel="first"');
    expect(headers['link']).toContain('rel="last"');
    expect((await get('/leveringen?pagina=99')).json()).toEqual([]);
  });

  it('is whole for who asks for no page', async () => {
    expect((await get('/cijfers')).headers).not.toHaveProperty('link');
  });

  it.each([
    ['pagina=0', /vanaf 1/],
    ['perPagina=1001', /1 tot en met 1000/],
    ['perPagina=veel', /1 tot en met 1000/],
    ['perPagina=2&formaat=csv', /Een bestand is altijd heel/],
  ])('refuses %s', async (vraag, detail) => {
    await expectProbleem({ url: `/api/v1/cijfers?${vraag}` }, 400, detail);
  });
});

describe.each(WERKBOEKSOORTEN)('GET /cijfers as %s', (formaat) => {
  it('is a workbook of what was chosen, whose name says what', async () => {
    const response = await get(`/cijfers?indicator=kpi2&gebied=GM0001&formaat=${formaat}`);
    expect(response.headers['content-type']).toBe(WERKBOEKTYPE[formaat]);
    expect(response.headers['content-disposition']).toMatch(
      new RegExp(`filename="cijfers-proef-kpi2-GM0001-voorlopig-[\\d-]+-SYNTHETISCH\\.${formaat}"$`),
    );
    const werkmap = await openWerkmap(response.rawPayload);
    expect(werkmap.bladen.map(({ naam, kop }) => [naam, kop.length > 1])).toEqual(
      ['Cijfers', 'Definities', 'Legenda', 'Herkomst'].map((naam) => [naam, true]),
    );
    expect(werkmap.bladen[0]!.kop).toHaveLength(2);
  });

  it('is the same file for who asks again', async () => {
    const { etag } = (await get(`/cijfers?formaat=${formaat}`)).headers;
    const again = await get(`/cijfers?formaat=${formaat}`, { 'if-none-match': String(etag) });
    expect(again.statusCode).toBe(304);
  });
});

describe('what the API does not have', () => {
  it.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/',
    '/api/v1/kpis',
    '/api/v2/cijfers',
    '/api/v1/cijfers/kpi2',
  ])('%s is a problem, not a page', async (url) => {
    await expectProbleem({ url }, 404, /\/api\/v1\/openapi\.json/);
  });

  it('answers 503 while nothing has been published', async () => {
    const leeg = Fastify();
    registerApi(leeg, { publicatie: () => undefined, zicht, aanleveren: NIEMAND_LEVERT });
    const response = await leeg.inject('/api/v1/cijfers');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ title: 'Nu niet mogelijk' });
    await leeg.close();
  });

  it('tells nobody what went wrong inside', async () => {
    const stuk = Fastify();
    registerApi(stuk, {
      ...{ zicht, aanleveren: NIEMAND_LEVERT },
      publicatie() {
        throw new Error('secret detail');
      },
    });
    const response = await stuk.inject('/api/v1/gebieden');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    await stuk.close();
  });

  it('leaves the pages alone', async () => {
    expect((await app.inject('/')).body).toBe('a page');
  });
});
