/** Hostile bytes: sent over a socket as they are, because a client would tidy them up first. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { inventInhoud } from '../test-support/inhoud.ts';
import { writePublicatie } from '../test-support/publicatie.ts';
import { createApp } from './app.ts';
import { openProefbrowser, type Proefbrowser } from './toegang/proefbrowser.ts';
import { PAGINAS } from './toegang/routes.ts';

/** Names that do harm where they are not taken as text. */
const GEMEENTEN = [
  { code: 'GM0001', naam: '<script>alert(1)</script>' },
  { code: 'GM0002', naam: '"><img src=x onerror=alert(2)>' },
  { code: 'GM0003', naam: "=HYPERLINK('x')" },
];

let map: string;
let app: FastifyInstance;
let port: number;
const regels: string[] = [];
beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-vijandig-'));
  await writePublicatie(map, inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN }));
  app = await createApp({ map, demo: true, log: { write: (regel) => void regels.push(regel) } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = app.server.address() as AddressInfo);
}, 240_000);
afterAll(async () => {
  await app.close();
  await rm(map, { recursive: true });
});

const KOP = 'Host: localhost\r\nConnection: close\r\n';
/** What a server that goes on waiting for more is given. */
const GEDULD_MS = 1_500;

/** Everything that the server answers to these bytes. */
function stuur(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const delen: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const klaar = () => {
      socket.destroy();
      resolve(Buffer.concat(delen).toString('latin1'));
    };
    socket.setTimeout(GEDULD_MS, klaar);
    socket.on('data', (deel) => delen.push(deel));
    // A server that hangs up is an answer as well.
    socket.on('error', klaar).on('close', klaar);
  });
}

const statusOf = (antwoord: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(antwoord)?.[1] ?? 0);
const countAnswers = (antwoord: string) => antwoord.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0;

/** Nothing of the machine, the code or the packages. */
function expectNoInternals(antwoord: string): void {
  expect(antwoord).not.toMatch(
    /root:|at .*\.(js|ts):\d|node_modules|FST_ERR|SQLITE|"name":|x-powered-by|^server:/im,
  );
}

describe('a path', () => {
  it.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/package.json',
    '/_app/%2e%2e/%2e%2e/server/server.js',
    '/_app/..%5c..%5cpackage.json',
    '/_app/immutable/../../../package.json',
    '/..\\..\\package.json',
    '/icoon.svg%00.html',
    '/beheer.sqlite',
    '/.git/config',
    '/%c0%ae%c0%ae/package.json',
    '/%zz',
    '/indicator/..%2f..%2fbeheer',
    '//elders.example/%2e%2e',
    'http://elders.example/',
    `/${'a/'.repeat(3000)}`,
  ])('%s leads to no file, no other site and no error of ours', async (pad) => {
    const antwoord = await stuur(`GET ${pad} HTTP/1.1\r\n${KOP}\r\n`);
    expect([200, 303, 400, 404, 431]).toContain(statusOf(antwoord));
    if (statusOf(antwoord) === 200) expect(antwoord).toContain('<html lang="nl"');
    expect(antwoord).not.toMatch(/^location: (https?:)?\/\//im);
    expectNoInternals(antwoord);
  });

  it('with a null byte, a line end or a byte that is no letter is no request', async () => {
    for (const teken of ['\0', '\x01', '\x7f', '\t', ' x ']) {
      const antwoord = await stuur(Buffer.from(`GET /a${teken}b HTTP/1.1\r\n${KOP}\r\n`, 'latin1'));
      expect([400, 404, 0], JSON.stringify(teken)).toContain(statusOf(antwoord));
      expectNoInternals(antwoord);
    }
  });
});

describe('a header', () => {
  it.each([
    ['a cookie of 20 kB', `Cookie: sessie=${'x'.repeat(20_000)}\r\n`, 431],
    ['a name of 20 kB', `X-${'x'.repeat(20_000)}: 1\r\n`, 431],
    ['two names for the server', 'Host: elders.example\r\n', 400],
    ['no colon', 'zomaar wat\r\n', 400],
    ['a space before the colon', 'Sessie : x\r\n', 400],
    ['a null byte', 'X-Naam: a\0b\r\n', 400],
    ['a line end by itself', 'X-Naam: a\rX-Ander: b\r\n', 400],
  ])('with %s is refused with a sentence', async (_wat, regel, status) => {
    const antwoord = await stuur(`GET /aanmelden HTTP/1.1\r\n${KOP}${regel}\r\n`);
    expect(statusOf(antwoord)).toBe(status);
    expect(antwoord).toContain('niet te begrijpen');
    expectNoInternals(antwoord);
  });

  it('that is large but may be, is read and means nothing', async () => {
    const koekjes = Array.from({ length: 400 }, (_, n) => `k${n}=${'x'.repeat(20)}`).join('; ');
    const antwoord = await stuur(`GET /aanmelden HTTP/1.1\r\n${KOP}Cookie: ${koekjes}\r\n\r\n`);
    expect(statusOf(antwoord)).toBe(200);
  });

  it.each([
    'sessie=%00',
    'sessie=' + 'x'.repeat(44),
    "sessie=' or 1=1 --",
    'sessie',
    '__proto__=x; sessie=y',
    '=;=;=',
  ])('with the cookie %s is nobody', async (koekje) => {
    const antwoord = await stuur(`GET /account HTTP/1.1\r\n${KOP}Cookie: ${koekje}\r\n\r\n`);
    expect(statusOf(antwoord)).toBe(303);
  });

  it('is never written by who reads: not by an address, not by a form', async () => {
    const gif = '%0d%0aSet-Cookie:%20gekaapt=1%0d%0aX-Ingebracht:%201';
    for (const pad of [`/aanmelden?terug=${gif}`, `/leveringen${gif}`, `/api/v1/cijfers?gebied=${gif}`]) {
      const [kop = ''] = (await stuur(`GET ${pad} HTTP/1.1\r\n${KOP}\r\n`)).split('\r\n\r\n');
      expect(kop).not.toMatch(/^(x-ingebracht|set-cookie: gekaapt)/im);
    }
    const body = `rol=coordinator&terug=/${gif}`;
    const [kop = ''] = (await stuurFormulier('/demo', body)).split('\r\n\r\n');
    expect(kop).toMatch(/^HTTP\/1\.1 303/);
    expect(kop).not.toMatch(/^(x-ingebracht|set-cookie: gekaapt)/im);
  });
});

function stuurFormulier(
  pad: string,
  body: string,
  type = 'application/x-www-form-urlencoded',
): Promise<string> {
  return stuur(
    `POST ${pad} HTTP/1.1\r\n${KOP}Sec-Fetch-Site: same-origin\r\nContent-Type: ${type}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

describe('where one request ends and the next begins', () => {
  const STIEKEM = 'GET /gezondheid HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const POST =
    'POST /aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n';

  it.each([
    [
      'both ways to say its length',
      `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${STIEKEM}`,
    ],
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${STIEKEM.length}\r\n\r\n${STIEKEM}`],
    ['a length with a sign', `Content-Length: +4\r\n\r\nabcd${STIEKEM}`],
    ['a length that is negative', `Content-Length: -1\r\n\r\n${STIEKEM}`],
    ['a space before the colon', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${STIEKEM}`],
    ['an encoding that nobody knows', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${STIEKEM}`],
    ['chunked before another encoding', `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${STIEKEM}`],
    ['a chunk without a size', `Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n${STIEKEM}`],
    ['a header on the next line', `X-A: b\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${STIEKEM}`],
  ])('with %s nothing is smuggled along', async (_wat, rest) => {
    const antwoord = await stuur(POST + rest);
    expect(antwoord).not.toContain('in orde');
    expect(countAnswers(antwoord)).toBeLessThanOrEqual(1);
    expect([400, 0]).toContain(statusOf(antwoord));
  });

  it.each(['TRACE', 'CONNECT', 'DEBUG', 'get'])(
    'the method %s is not known, and nothing is echoed',
    async (methode) => {
      const antwoord = await stuur(`${methode} /aanmelden HTTP/1.1\r\n${KOP}X-Geheim: echo\r\n\r\n`);
      expect([400, 404, 405, 501, 0]).toContain(statusOf(antwoord));
      expect(antwoord).not.toContain('echo');
    },
  );

  it.each<[string, string | Buffer]>([
    ['random bytes', Buffer.from([0, 255, 1, 254, 13, 10, 13, 10])],
    ['the beginning of TLS', Buffer.from('160301008a0100008603030000', 'hex')],
    ['another version of HTTP', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['no version at all', 'GET /\r\n\r\n'],
    ['no name of a server', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s are no request', async (_wat, bytes) => {
    const antwoord = await stuur(bytes);
    expect([400, 421, 505, 0]).toContain(statusOf(antwoord));
    expectNoInternals(antwoord);
  });
});

describe('a body', () => {
  it('that is larger than a form can be is refused', async () => {
    expect(statusOf(await stuurFormulier('/demo', `rol=${'x'.repeat(300_000)}`))).toBe(413);
  });

  it('of another kind than a form is refused', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(
        statusOf(await stuurFormulier('/aanmelden', '{"__proto__":{"vervuild":true}}', type)),
        type,
      ).toBe(415);
  });

  it('with names that mean something to JavaScript changes nothing but what it names', async () => {
    const namen = [
      '__proto__',
      'constructor',
      'constructor.prototype',
      'prototype',
      'toString',
      '__proto__[vervuild]',
    ];
    const body = namen.map((naam) => `${encodeURIComponent(naam)}=vervuild`).join('&');
    for (const pad of ['/demo', '/aanmelden', '/uitnodiging/x']) {
      expect([303, 400], pad).toContain(statusOf(await stuurFormulier(pad, body)));
    }
    const vraag = namen.map((naam) => `${encodeURIComponent(naam)}=vervuild`).join('&');
    for (const pad of ['/', '/api/v1/cijfers', '/aanmelden']) {
      const antwoord = await stuur(`GET ${pad}?${vraag} HTTP/1.1\r\n${KOP}\r\n`);
      expect(statusOf(antwoord), pad).toBeLessThan(500);
    }
    const vervuild = Object.keys(Object.prototype);
    expect([vervuild, ({} as { vervuild?: unknown }).vervuild, typeof Object.prototype.toString]).toEqual([
      [],
      undefined,
      'function',
    ]);
  });

  it('with a field that comes twice is taken as one', async () => {
    const antwoord = await stuurFormulier(
      '/demo',
      'rol=bestaatniet&rol=coordinator&terug=/&terug=//elders.example',
    );
    expect(antwoord).not.toContain('elders.example');
  });
});

describe('names that would do harm', () => {
  it('are text on every page that holds them', async () => {
    const browser = openProefbrowser(app);
    for (const pad of [
      '/',
      '/gemeenten',
      '/gemeente/GM0001',
      '/gemeente/GM0002',
      '/leveringen',
      '/indicator/kpi2',
    ]) {
      const { body } = await browser.get(pad);
      expect(body, pad).not.toMatch(/<script>alert|<img src=x/);
    }
    expect((await browser.get('/gemeente/GM0001')).body).toContain('&lt;script>alert(1)');
  });

  it('are no formula in a file for Excel', async () => {
    const { body } = await openProefbrowser(app).get('/api/v1/cijfers?formaat=csv-excel&gebied=GM0003');
    expect(body).not.toMatch(/(^|[;,])"?=HYPERLINK/m);
  });
});

describe('every page', () => {
  /** One of each route, also where there is nothing to show. */
  const adressen = Object.keys(PAGINAS).map((route) =>
    route
      .replace('/indicator/[code]', '/indicator/kpi2')
      .replace('/gemeente/[code]', '/gemeente/GM0001')
      .replaceAll(/\[[^\]]+\]/g, '1'),
  );

  async function als(rol: string): Promise<Proefbrowser> {
    const browser = openProefbrowser(app);
    if (rol !== 'bezoeker') await browser.post('/demo', { rol, terug: '/' });
    return browser;
  }

  /** Tags with a style, a handler or a script address of their own; what is inside quotes is no tag. */
  function listGevaar(body: string): string[] {
    const tags = body.match(/<[a-z][^\s>/]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [];
    return tags.filter((tag) => {
      const zonderWaarden = tag.replaceAll(/="[^"]*"/g, '=');
      return /^<style\b|\s(style|on\w+)=/i.test(zonderWaarden) || /="\s*javascript:/i.test(tag);
    });
  }

  it('is looked at for what it may not hold', () => {
    const gevaar = ['<p style="x">', '<img src="x" onerror="y">', '<a href="javascript:x">', '<style>'];
    expect(listGevaar(`<p title="<b onclick=>">${gevaar.join('')}<a href="/x">`)).toEqual(gevaar);
  });

  /** Leave to run is given to our own scripts and styles alone. */
  function expectStrict(body: string, policy: string, pad: string): void {
    expect(policy, pad).not.toMatch(/unsafe|\*|https?:|blob:/);
    for (const [naam, waarde] of [
      ['default-src', "'self'"],
      ['object-src', "'none'"],
      ['base-uri', "'none'"],
      ['form-action', "'self'"],
      ['frame-ancestors', "'none'"],
    ])
      expect(policy, pad).toContain(`${naam} ${waarde}`);
    expect(listGevaar(body), pad).toEqual([]);
    for (const [, script = ''] of body.matchAll(
      /<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>(.*?)<\/script>/gs,
    )) {
      const hash = createHash('sha256').update(script).digest('base64');
      expect(policy, pad).toContain(`'sha256-${hash}'`);
    }
  }

  it.each(['bezoeker', 'coordinator', 'beheerder', 'aanleveraar'])(
    'has a policy that lets nothing run but our own, for %s',
    async (rol) => {
      const browser = await als(rol);
      for (const pad of adressen) {
        const { headers, body } = await browser.get(pad);
        expect(headers, pad).toMatchObject({
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
        });
        const policy = String(headers['content-security-policy']);
        // A file, or what is said in its place when it is not there, runs nothing at all.
        if (!policy.startsWith("default-src 'none'")) expectStrict(body, policy, pad);
        if (headers['content-disposition'] !== undefined)
          expect(headers['content-disposition'], pad).toMatch(/^attachment; filename="[\w.-]+"/);
      }
    },
  );
});

it('says nothing about any of this in the log but that it was wrong', () => {
  expect(regels.join('')).not.toMatch(/alert|HYPERLINK|vervuild|gekaapt|sessie=/);
});
