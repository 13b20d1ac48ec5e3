import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { inventInhoud, type Inhoud } from '../test-support/inhoud.ts';
import { writePublicatie } from '../test-support/publicatie.ts';
import { createApp } from './app.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];

let map: string;
let app: FastifyInstance;
let inhoud: Inhoud;

beforeAll(async () => {
  await buildScreensWhenNeeded();
}, 120_000);

async function start(): Promise<void> {
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-'));
  app = await createApp({ map, demo: true });
  inhoud = inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN });
}

async function stop(): Promise<void> {
  await app.close();
  await rm(map, { recursive: true });
}

describe('before anything was published', () => {
  beforeAll(start);
  afterAll(stop);

  it('says so on every page, and what to do', async () => {
    for (const pad of [
      '/',
      '/indicator/kpi2',
      '/gemeenten',
      '/gemeente/GM0001',
      '/leveringen',
      '/verantwoording',
    ]) {
      const { statusCode, body } = await app.inject(pad);
      expect(statusCode, pad).toBe(503);
      expect(body, pad).toContain('Er is nog niets gepubliceerd. Lever een bestand aan');
    }
  });

  it('is healthy', async () => {
    expect((await app.inject('/gezondheid')).json()).toEqual({ status: 'in orde', publicatie: null });
  });
});

describe('the pages of a publicatie', () => {
  beforeAll(async () => {
    await start();
    await writePublicatie(map, inhoud);
  });
  afterAll(stop);

  it('are Dutch, have a title of their own and one main heading', async () => {
    const titels = new Set<string>();
    for (const pad of [
      '/',
      '/indicator/kpi2',
      '/gemeenten',
      '/gemeente/GM0001',
      '/leveringen',
      '/verantwoording',
    ]) {
      const { statusCode, body } = await app.inject(pad);
      expect(statusCode, pad).toBe(200);
      expect(body).toContain('<html lang="nl">');
      expect(body.match(/<h1/g), pad).toHaveLength(1);
      titels.add(/<title>(.*?)<\/title>/.exec(body)?.[1] ?? '');
    }
    expect(titels.size).toBe(6);
  });

  it.each([
    ['/?periode=gisteren', 400, 'Schrijf een jaar als 2026'],
    ['/?periode=2031-H1', 404, 'Over 1e halfjaar 2031 zijn er geen leveringen'],
    ['/?gebied=GM9999', 404, 'Dit gebied hoort niet bij deze regio'],
    ['/gemeente/GM9999', 404, 'Deze gemeente hoort niet bij deze regio'],
    ['/indicator/kpi99', 404, 'Deze indicator kennen we niet'],
    ['/bestaat-niet', 404, 'Deze pagina bestaat niet'],
  ])('answers %s with %i and says what to do', async (pad, status, zin) => {
    const { statusCode, body } = await app.inject(pad);
    expect(statusCode).toBe(status);
    expect(body).toContain(zin);
  });

  it.each(['2026HJ01', '2026-H1', '2026hj1'])('understands the period %s', async (periode) => {
    const { body } = await app.inject(`/?periode=${periode}`);
    expect(body).toMatch(/<option value="2026HJ01" selected(="")?>/);
  });

  it('never have a style attribute or a script without a hash: the policy forbids both', async () => {
    for (const pad of ['/', '/indicator/kpi2', '/gemeente/GM0001', '/leveringen', '/verantwoording']) {
      const { body, headers } = await app.inject(pad);
      expect(body, pad).not.toMatch(/\sstyle=|<style/);
      expect(headers['content-security-policy']).toMatch(/script-src 'self'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  it('come from the cache the second time, byte for byte, compressed or not', async () => {
    const eerste = await app.inject('/?periode=2025-H1');
    const tweede = await app.inject('/?periode=2025-H1');
    const ingepakt = await app.inject({
      url: '/?periode=2025-H1',
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect(tweede.body).toBe(eerste.body);
    expect(gunzipSync(ingepakt.rawPayload).toString()).toBe(eerste.body);
  });

  it('need not be sent again to a reader who has them', async () => {
    const { headers } = await app.inject('/');
    const opnieuw = await app.inject({ url: '/', headers: { 'if-none-match': String(headers.etag) } });
    expect(opnieuw.statusCode).toBe(304);
    expect(opnieuw.body).toBe('');
  });

  it('do not depend on the name that the server was reached by', async () => {
    const een = await app.inject({ url: '/gemeenten', headers: { host: 'localhost:3000' } });
    const twee = await app.inject({ url: '/gemeenten', headers: { host: '127.0.0.1:3001' } });
    expect(twee.body).toBe(een.body);
  });

  it('change with the next publicatie, without a restart', async () => {
    const [kop] = inhoud.publicatie;
    await writePublicatie(map, {
      ...inhoud,
      publicatie: [{ ...kop!, id: 'test-2', regio_naam: 'Nieuwe regio' }],
    });
    expect((await app.inject('/')).body).toContain('Nieuwe regio');
    expect((await app.inject('/gezondheid')).json()).toMatchObject({ publicatie: 'test-2' });
  });
});

describe('every answer', () => {
  beforeAll(start);
  afterAll(stop);

  it('carries the security headers', async () => {
    for (const url of ['/', '/gezondheid', '/icoon.svg', '/api/v1/indicatoren', '/bestaat-niet', '/%zz']) {
      const { headers } = await app.inject(url);
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
    }
  });

  it('is refused to a name that only points at this machine', async () => {
    const { statusCode } = await app.inject({ url: '/', headers: { host: 'cijfers.example:3000' } });
    expect(statusCode).toBe(421);
  });

  it('is a Dutch sentence without detail when the address cannot be read or the method is unknown', async () => {
    expect((await app.inject('/%zz')).body).toMatch(/niet te begrijpen|bestaat niet/);
    expect((await app.inject({ method: 'POST', url: '/' })).body).toContain('Dit adres bestaat niet');
  });
});

describe('a server that makes its pages beforehand', () => {
  it('stops while it is doing so', async () => {
    map = await mkdtemp(join(tmpdir(), 'regiomonitor-'));
    await writePublicatie(map, inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN }));
    app = await createApp({ map, demo: true, voorverwarmen: true });
    expect((await app.inject('/gezondheid')).json()).toMatchObject({ publicatie: 'test-1' });
    await stop();
  });
});

describe('the pages of a region that has delivered nothing', () => {
  beforeAll(async () => {
    await start();
    await writePublicatie(map, { ...inhoud, periode: [], cijfer: [] });
  });
  afterAll(stop);

  it.each(['/', '/indicator/kpi2', '/gemeente/GM0001'])(
    '%s says that there are no figures yet',
    async (pad) => {
      const { statusCode, body } = await app.inject(pad);
      expect(statusCode).toBe(200);
      expect(body).toContain('Er zijn nog geen cijfers over deze regio');
    },
  );

  it.each(['/leveringen', '/verantwoording', '/gemeenten'])('%s is there all the same', async (pad) => {
    expect((await app.inject(pad)).statusCode).toBe(200);
  });
});
