/** What goes over the network: a certificate of the server's own, or a proxy in front of it; and nothing else. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as sendHttp } from 'node:http';
import { request as sendHttps, type RequestOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { maakCertificaat } from '../test-support/certificaat.ts';
import { createApp, type AppOpties } from './app.ts';
import { leesCertificaat } from './plugins/certificaat.ts';
import { leesProxy } from './plugins/proxy.ts';
import { nodigUit } from './toegang/accountbeheer.ts';
import { ZONDER_INSTELLINGEN } from './instellingen/schema.ts';

const WACHTWOORD = 'vier losse woorden samen';
const ADRES = 'https://monitor.voorbeeld.nl';
const FORMULIER = { 'content-type': 'application/x-www-form-urlencoded' };

let map: string;
let gegevens: string;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-vervoer-'));
  gegevens = join(map, 'data');
  const beheer = await openBeheer(gegevens);
  const rollen = [{ rol: 'beheerder', scope: 'regio', aanleveraar: null }] as const;
  const persoon = { naam: 'Wim', email: 'wim@voorbeeld.nl', niveau: 'intern', rollen } as const;
  const uitslag = await nodigUit(beheer, persoon, new Date());
  await beheer.close();
  const app = await createApp({ map: gegevens });
  const headers = { 'sec-fetch-site': 'same-origin', ...FORMULIER };
  const url = uitslag === 'bestaat' ? '' : uitslag.link;
  await app.inject({ method: 'POST', url, headers, payload: `wachtwoord=${encodeURIComponent(WACHTWOORD)}` });
  await app.close();
}, 240_000);
afterAll(() => rm(map, { recursive: true }));

const open = (opties: Partial<AppOpties>) => createApp({ map: gegevens, ...opties });

async function schrijf(naam: string, tekst: string, mode = 0o600): Promise<string> {
  const pad = join(map, naam);
  await writeFile(pad, tekst);
  await chmod(pad, mode);
  return pad;
}

async function schrijfCertificaat(naam: string, namen: readonly string[], geldigTot?: Date) {
  const { cert, key } = await maakCertificaat(namen, geldigTot);
  return [await schrijf(`${naam}.pem`, cert), await schrijf(`${naam}.key`, key)] as const;
}

interface Antwoord {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** One request over the network. */
function vraag(opties: RequestOptions & { readonly tls: boolean }, body = ''): Promise<Antwoord> {
  const send = opties.tls ? sendHttps : sendHttp;
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', ...opties }, (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('a certificate', () => {
  const nu = new Date('2026-11-02');

  it('says until when it holds and for which names it is', async () => {
    const [cert, key] = await schrijfCertificaat('goed', ['monitor.voorbeeld.nl'], new Date('2027-01-01'));
    const { geldigTot, isNaam } = await leesCertificaat(cert, key, nu);
    expect(geldigTot.getUTCFullYear()).toBe(2027);
    expect(['monitor.voorbeeld.nl', 'elders.example', '127.0.0.1', '10.0.0.1'].map(isNaam)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is refused when it has ended, is no certificate, or the key is another one or open to all', async () => {
    const [cert, key] = await schrijfCertificaat('een', ['een.nl']);
    const [ander] = await schrijfCertificaat('ander', ['ander.nl']);
    const [oud, oudeSleutel] = await schrijfCertificaat('oud', ['oud.nl'], new Date('2026-11-01'));
    await expect(leesCertificaat(oud, oudeSleutel, nu)).rejects.toThrow('verlopen op 2026-11-01');
    await expect(leesCertificaat(ander, key, nu)).rejects.toThrow('hoort niet bij het certificaat');
    await expect(leesCertificaat(key, key, nu)).rejects.toThrow('geen certificaat');
    await expect(leesCertificaat(cert, cert, nu)).rejects.toThrow('geen sleutel');
    await chmod(key, 0o644);
    await expect(leesCertificaat(cert, key, nu)).rejects.toThrow('chmod 600');
  });
});

describe('a server with a certificate', () => {
  let app: FastifyInstance;
  let port: number;
  beforeAll(async () => {
    const certificaat = await leesCertificaat(
      ...(await schrijfCertificaat('server', ['monitor.voorbeeld.nl'])),
      new Date('2026-11-02'),
    );
    app = await open({ certificaat });
    await app.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = app.server.address() as AddressInfo);
  });
  afterAll(() => app.close());

  const get = (path: string, host = 'monitor.voorbeeld.nl') =>
    vraag({ tls: true, rejectUnauthorized: false, port, path, headers: { host } });

  it('answers with HTTPS, and tells browsers to come that way from now on', async () => {
    const { status, headers } = await get('/aanmelden');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });

  it('answers nothing that comes unencrypted, and no TLS of before 1.2', async () => {
    await expect(vraag({ tls: false, port, path: '/' })).rejects.toThrow();
    const oud = { tls: true, rejectUnauthorized: false, port, path: '/', maxVersion: 'TLSv1.1' } as const;
    await expect(vraag(oud)).rejects.toThrow();
  });

  it('answers to the names in its certificate alone', async () => {
    expect((await get('/aanmelden', 'elders.example')).status).toBe(421);
  });

  it('gives cookies that go over TLS alone, to this host alone', async () => {
    const headers = { ...FORMULIER, host: 'monitor.voorbeeld.nl', origin: ADRES };
    const body = new URLSearchParams({ email: 'wim@voorbeeld.nl', wachtwoord: WACHTWOORD }).toString();
    const opties = {
      tls: true,
      rejectUnauthorized: false,
      port,
      path: '/aanmelden',
      method: 'POST',
    } as const;
    const antwoord = await vraag({ ...opties, headers }, body);
    expect(antwoord.status).toBe(303);
    const koekjes = [antwoord.headers['set-cookie']].flat();
    expect(koekjes.map((een) => een?.replace(/=.*?;/, '=…;'))).toEqual([
      '__Host-sessie=…; Path=/; HttpOnly; Secure; SameSite=Lax',
      expect.stringMatching(/^__Host-toestel=…; .*Secure/),
    ]);
    const zonderTls = { ...headers, origin: 'http://monitor.voorbeeld.nl' };
    expect((await vraag({ ...opties, headers: zonderTls }, body)).status).toBe(403);
  });
});

describe('a server behind a proxy', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    const isProxy = leesProxy('10.0.0.5');
    app = await open({ ...(isProxy && { isProxy }), instellingen: { ...ZONDER_INSTELLINGEN, adres: ADRES } });
  });
  afterAll(() => app.close());

  const DOOR = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'monitor.voorbeeld.nl' };
  const get = (url: string, headers: Record<string, string> = DOOR, remoteAddress = '10.0.0.5') =>
    app.inject({ url, headers: { host: '10.0.0.9:3000', ...headers }, remoteAddress });

  it('answers through it, and tells browsers to come by HTTPS from now on', async () => {
    const { statusCode, headers } = await get('/aanmelden');
    expect(statusCode).toBe(200);
    expect(headers['strict-transport-security']).toContain('max-age=63072000');
  });

  it('answers nobody who goes round it, whatever they say of themselves', async () => {
    for (const adres of ['10.0.0.6', '127.0.0.1', '::ffff:10.0.0.6']) {
      expect((await get('/aanmelden', DOOR, adres)).statusCode, adres).toBe(403);
    }
    expect((await get('/aanmelden', DOOR, '::ffff:10.0.0.5')).statusCode).toBe(200);
  });

  it('shows people who come unencrypted the way, and refuses scripts and forms', async () => {
    const plat = { ...DOOR, 'x-forwarded-proto': 'http' };
    expect((await get('/aanmelden?terug=%2F', plat)).headers.location).toBe(`${ADRES}/aanmelden?terug=%2F`);
    expect((await get('//elders.example/', plat)).statusCode).toBe(400);
    expect((await get('/api/v1/indicatoren', plat)).statusCode).toBe(403);
    expect((await get('/aanmelden', { 'x-forwarded-host': 'monitor.voorbeeld.nl' })).statusCode).toBe(308);
    const post = await app.inject({
      method: 'POST',
      url: '/aanmelden',
      headers: { ...plat, ...FORMULIER, 'sec-fetch-site': 'same-origin' },
      remoteAddress: '10.0.0.5',
    });
    expect([post.statusCode, post.headers.location]).toEqual([403, undefined]);
  });

  it('answers to its own name alone', async () => {
    const elders = { ...DOOR, 'x-forwarded-host': 'elders.example' };
    expect((await get('/aanmelden', elders)).statusCode).toBe(421);
  });

  it('tells a probe on the computer itself that it is there', async () => {
    const proef = await app.inject({ url: '/gezondheid', headers: { host: '127.0.0.1:3000' } });
    expect(proef.statusCode).toBe(200);
  });

  it.each([
    [ADRES, 400],
    ['http://monitor.voorbeeld.nl', 403],
    ['https://10.0.0.9:3000', 403],
    ['https://elders.example', 403],
  ])('takes a form from %s with %i', async (origin, status) => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/aanmelden',
      headers: { host: '10.0.0.9:3000', ...DOOR, ...FORMULIER, origin },
      payload: 'email=x&wachtwoord=x',
      remoteAddress: '10.0.0.5',
    });
    expect(statusCode).toBe(status);
  });

  it('counts attempts by the address that the proxy saw, not by one that the reader made up', async () => {
    const beheer = await openBeheer(gegevens);
    await beheer.db.deleteFrom('aanmeldpoging').execute();
    await app.inject({
      method: 'POST',
      url: '/aanmelden',
      headers: { ...DOOR, ...FORMULIER, origin: ADRES, 'x-forwarded-for': '1.1.1.1, 203.0.113.7' },
      payload: 'email=nergens@voorbeeld.nl&wachtwoord=x',
      remoteAddress: '10.0.0.5',
    });
    const sleutels = await beheer.db.selectFrom('aanmeldpoging').select('sleutel').execute();
    await beheer.close();
    expect(sleutels.map(({ sleutel }) => sleutel)).toContain('adres:203.0.113.7');
  });
});

describe('a server without either', () => {
  it('believes no header about who is in front of it', async () => {
    const app = await open({});
    const headers = { 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'https' };
    const { statusCode, headers: antwoord } = await app.inject({ url: '/aanmelden', headers });
    expect([statusCode, antwoord['strict-transport-security']]).toEqual([200, undefined]);
    await app.close();
  });
});

describe('addresses of a proxy', () => {
  it.each([
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.50', false],
    ['10.0.0.0/24', '10.0.0.77', true],
    ['10.0.0.0/24', '10.0.1.77', false],
    ['::1, 10.0.0.5', '::1', true],
    ['fd00::/8', 'fd12::1', true],
    ['10.0.0.5', 'geen adres', false],
  ])('%s holds %s: %s', (lijst, adres, hoort) => {
    expect(leesProxy(lijst)?.(adres)).toBe(hoort);
  });

  it.each(['', 'proxy', '10.0.0.5/33', '10.0.0.0/0', '10.0.0.0/24/8', '10.0.0.5,'])('are not %j', (tekst) => {
    expect(leesProxy(tekst)).toBeUndefined();
  });
});

describe('security.txt', () => {
  it('says where to report a weakness, and is never out of date', async () => {
    const contact = 'mailto:veiligheid@voorbeeld.nl';
    const klok = () => new Date('2026-11-02T13:00:00Z');
    const app = await open({ klok, instellingen: { ...ZONDER_INSTELLINGEN, contact, adres: ADRES } });
    const { headers, body } = await app.inject('/.well-known/security.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.split('\n')).toEqual([
      `Contact: ${contact}`,
      'Expires: 2027-05-01T00:00:00.000Z',
      'Preferred-Languages: nl, en',
      `Canonical: ${ADRES}/.well-known/security.txt`,
      '',
    ]);
    await app.close();
  });
});
