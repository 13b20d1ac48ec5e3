import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { NIEMAND_LEVERT } from '../../../test-support/aanleveren.ts';
import { registerApi } from './api.ts';
import { BESTANDSBRONNEN } from './bestanden.ts';
import { BRONNEN } from './bronnen.ts';

interface Openapi {
  openapi: string;
  info: { version: string };
  servers: { url: string }[];
  paths: Record<
    string,
    { get: { operationId: string; parameters: { name: string; schema: object }[]; responses: object } }
  >;
  components: Record<string, Record<string, unknown>>;
}

const app = Fastify();
registerApi(app, {
  publicatie: () => undefined,
  zicht: () => ({ zietLevering: () => false, leesBijdragen: async () => [] }),
  aanleveren: NIEMAND_LEVERT,
});
const response = await app.inject('/api/v1/openapi.json');
const document: Openapi = response.json();

describe('the OpenAPI document', () => {
  it('can be read from any page, also before anything was published', () => {
    expect(response.statusCode).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('is OpenAPI 3.1, of the version that every answer names', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.version).toBe(response.headers['api-version']);
    expect(document.servers).toEqual([{ url: '/api/v1' }]);
  });

  it('describes every address, and every address that it describes exists', async () => {
    const paden = Object.keys(document.paths);
    const bronnen = [...BRONNEN, ...BESTANDSBRONNEN].map(({ pad }) => pad);
    const vanEditie = bronnen.filter((pad) => pad !== '/leveringen').map((pad) => `/edities/{nummer}${pad}`);
    // Their routes belong to editions, and are walked in the authorisation table.
    const rapporten = ['/edities', '/edities/{nummer}/rapporten/{bestand}', '/rapporten/{bestand}'];
    expect(paden.toSorted()).toEqual([...bronnen, ...vanEditie, ...rapporten].sort());
    for (const pad of [...bronnen, ...vanEditie]) {
      const adres = pad.replace('{nummer}', '1');
      expect((await app.inject(`/api/v1${adres}`)).statusCode, pad).toBe(503);
    }
  });

  it('names the parameters of /cijfers with the formats that there are', () => {
    const { parameters } = document.paths['/cijfers']!.get;
    expect(parameters.map(({ name }) => name)).toEqual(['indicator', 'gebied', 'periode', 'formaat']);
    expect(parameters.at(-1)!.schema).toMatchObject({ enum: ['csv', 'csv-excel', 'json', 'xlsx', 'ods'] });
  });

  it('names every operation once', () => {
    const namen = [...response.body.matchAll(/"operationId":"(\w+)"/g)].map(([, naam]) => naam);
    expect(new Set(namen).size).toBe(namen.length);
  });

  it('refers only to what it holds', () => {
    const refs = [...response.body.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(refs.length).toBeGreaterThan(0);
    for (const [, soort, naam] of refs) expect(document.components[soort!]).toHaveProperty([naam!]);
  });

  it('keeps addresses in kebab-case and names of parameters and fields in camelCase, by the Design Rules', () => {
    for (const pad of Object.keys(document.paths))
      expect(pad).toMatch(/^(\/([a-z][a-z-]*|\{[a-z][a-zA-Z]*\}))+$/);
    for (const schema of Object.values(document.components['schemas']!)) {
      for (const veld of Object.keys((schema as { properties: object }).properties)) {
        // The report is the command line's: one shape for scripts, whichever way they deliver.
        if (!/^aantal_(fouten|waarschuwingen)$/.test(veld)) expect(veld).toMatch(/^[a-z][a-zA-Z]*$/);
      }
    }
  });
});
