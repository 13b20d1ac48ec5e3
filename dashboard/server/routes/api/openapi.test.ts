import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { NIEMAND_LEVERT } from '../../../test-support/aanleveren.ts';
import { registerApi } from './api.ts';
import { BESTANDSBRONNEN } from './bestanden.ts';
import { BRONNEN } from './bronnen.ts';
import { createOpenapi } from './openapi.ts';

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
    const namen = parameters.map(({ name }) => name);
    expect(namen).toEqual(['indicator', 'gebied', 'periode', 'formaat', 'pagina', 'perPagina']);
    expect(parameters[3]!.schema).toMatchObject({ enum: ['csv', 'csv-excel', 'json', 'xlsx', 'ods'] });
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
});

/** The rules of the official linter (REST API Design Rules 2.1), of which there is no package to install. */
describe('by the Design Rules, the document', () => {
  const operaties = Object.entries(document.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden as unknown as Record<string, Operatie>).map(
      ([methode, operatie]) => [`${methode} ${pad}`, methode, operatie] as const,
    ),
  );

  it('has its major version in the address of the server, and a version by semver', () => {
    expect(document.servers[0]!.url).toMatch(/\/v\d+$/);
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(Object.keys(document.paths))('has %s in kebab-case, without a slash at the end', (pad) => {
    expect(pad).toMatch(/^(\/([a-z][a-z-]*|\{[a-z][a-zA-Z]*\}))+$/);
  });

  it.each(operaties)(
    '%s: a usual method, its version on every answer, problem+json for every error',
    (...rij) => {
      const [, methode, { responses, parameters = [] }] = rij;
      expect(methode).toMatch(/^(get|post|put|patch|delete)$/);
      for (const { in: waar, name } of parameters)
        if (waar === 'query') expect(name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/);
      for (const [status, antwoord] of Object.entries(responses)) {
        const { headers, content } = resolve(antwoord);
        if (/^[23]/.test(status)) expect(headers, status).toHaveProperty('API-Version');
        else expect(content, status).toHaveProperty(['application/problem+json']);
      }
    },
  );

  it('names schemas in UpperCamelCase and fields in camelCase', () => {
    for (const [naam, schema] of Object.entries(document.components['schemas']!)) {
      expect(naam).toMatch(/^([A-Z][a-z\d]*)+$/);
      for (const veld of Object.keys((schema as { properties: object }).properties)) {
        // The report is the command line's: one shape for scripts, whichever way they deliver.
        if (!/^aantal_(fouten|waarschuwingen)$/.test(veld)) expect(veld).toMatch(/^[a-z][a-zA-Z]*$/);
      }
    }
  });

  it('says whom to ask, with name, address and mail, once the region has set that', () => {
    const contact = { name: 'De regio', email: 'monitor@voorbeeld.nl', url: 'https://monitor.voorbeeld.nl' };
    expect(createOpenapi(contact)).toMatchObject({ info: { contact } });
    expect(document.info).not.toHaveProperty('contact');
  });
});

interface Antwoord {
  readonly $ref?: string;
  readonly headers?: object;
  readonly content?: object;
}
interface Operatie {
  readonly responses: Readonly<Record<string, Antwoord>>;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

function resolve(antwoord: Antwoord): Antwoord {
  const naam = antwoord.$ref?.split('/').at(-1);
  return naam === undefined ? antwoord : (document.components['responses']![naam] as Antwoord);
}
