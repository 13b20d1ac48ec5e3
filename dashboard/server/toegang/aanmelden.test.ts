/** Signing in and out, invitations, second factor and accounts, through the pages as a browser uses them. */
import { rm } from 'node:fs/promises';
import { findAccount, updateAccount } from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import type * as Argon2 from '@node-rs/argon2';
import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { createSjabloon, type Sjabloon } from '../../test-support/sjabloon.ts';
import { createApp } from '../app.ts';
import { maakLink, nodigUit } from './accountbeheer.ts';
import { openProefbrowser, type Proefbrowser } from './proefbrowser.ts';
import type { Rol } from './rechten.ts';

/** How often a password was checked: the costly part, that guessing must not be able to ask for without end. */
const hashes = vi.hoisted(() => ({ aantal: 0 }));
vi.mock('@node-rs/argon2', async (load) => {
  const echt = await load<typeof Argon2>();
  return {
    ...echt,
    verify: (...args: Parameters<typeof echt.verify>) => (hashes.aantal++, echt.verify(...args)),
  };
});

const WACHTWOORD = 'vier losse woorden samen';
let nu: Date;
let sjabloon: Sjabloon;
let map: string;
let app: FastifyInstance;
let beheer: Beheer;

async function start(demo = false): Promise<void> {
  app = await createApp({ map, demo, klok: () => nu });
}
beforeAll(async () => {
  await buildScreensWhenNeeded();
  sjabloon = await createSjabloon();
}, 240_000);
afterAll(() => sjabloon.remove());
beforeEach(async () => {
  nu = new Date('2026-11-02T09:00:00Z');
  hashes.aantal = 0;
  map = await sjabloon.copy();
  await start();
  beheer = await openBeheer(map);
});
afterEach(async () => {
  await app.close();
  await beheer.close();
  await rm(map, { recursive: true });
});

const later = (minuten: number) => {
  nu = new Date(nu.getTime() + minuten * 60_000);
};
const mail = (rol: Rol) => `${rol}@voorbeeld.nl`;

async function invite(rol: Rol): Promise<string> {
  const rollen = [{ rol, scope: 'regio', aanleveraar: null }];
  const uitslag = await nodigUit(
    beheer,
    { naam: `De ${rol}`, email: mail(rol), niveau: 'intern', rollen },
    nu,
  );
  if (uitslag === 'bestaat') throw new Error('There already is one.');
  return uitslag.link;
}

/** Somebody with this role, who accepted the invitation in this browser and is signed in. */
async function register(rol: Rol): Promise<Proefbrowser> {
  const browser = openProefbrowser(app);
  await browser.post(await invite(rol), { wachtwoord: WACHTWOORD });
  return browser;
}

/** What the other sessions of an account are known by, as its page offers to end them. */
async function readSessies(browser: Proefbrowser): Promise<string[]> {
  const { body } = await browser.get('/account');
  const [, deel = ''] = body.split('action="?/overal"');
  return [...deel.matchAll(/action="\?\/sessie"[^>]*>\s*<input[^>]*value="([^"]*)"/g)].map(
    ([, id = '']) => id,
  );
}

function signIn(browser: Proefbrowser, rol: Rol, wachtwoord = WACHTWOORD, code = '') {
  return browser.post('/aanmelden', { email: mail(rol), wachtwoord, code, terug: '/leveringen' });
}

describe('an invitation', () => {
  it('lets somebody choose a password, once, and signs in', async () => {
    const link = await invite('regiegroeplid');
    const browser = openProefbrowser(app);
    expect((await browser.get(link)).body).toContain('regiegroeplid@voorbeeld.nl');
    expect((await browser.post(link, { wachtwoord: WACHTWOORD })).headers.location).toBe('/account');
    expect((await browser.get('/')).statusCode).toBe(200);
    const tweede = openProefbrowser(app);
    expect((await tweede.get(link)).body).toContain('Deze link werkt niet meer');
    expect((await tweede.post(link, { wachtwoord: 'een heel ander wachtwoord' })).statusCode).toBe(400);
    expect((await signIn(tweede, 'regiegroeplid')).statusCode).toBe(303);
  });

  it.each([
    ['kort', 'te kort'],
    ['password1234', 'te bekend'],
    ['qwertyuiop123', 'te bekend'],
    ['aaaaaaaaaaaaaaaa', 'te bekend'],
    ['regiegroeplid@voorbeeld.nl', 'naam of e-mailadres'],
    ['x'.repeat(201), 'te lang'],
  ])('refuses the password %s, and still works', async (wachtwoord, waarom) => {
    const link = await invite('regiegroeplid');
    const browser = openProefbrowser(app);
    const { statusCode, body } = await browser.post(link, { wachtwoord });
    expect([statusCode, body]).toEqual([400, expect.stringContaining(waarom)]);
    expect((await browser.post(link, { wachtwoord: WACHTWOORD })).statusCode).toBe(303);
  });

  it('ends after two weeks; a link for a new password after a day', async () => {
    const link = await invite('regiegroeplid');
    later(14 * 24 * 60 + 1);
    expect((await openProefbrowser(app).get(link)).body).toContain('werkt niet meer');
  });

  it('keeps the password as Argon2id', async () => {
    await register('regiegroeplid');
    const account = await findAccount(beheer, 'email', mail('regiegroeplid'));
    expect(account?.wachtwoord).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('signing in', () => {
  beforeEach(() => register('regiegroeplid'));

  it('goes on to the page that was asked for', async () => {
    const browser = openProefbrowser(app);
    expect((await browser.get('/leveringen?a=1')).headers.location).toBe(
      '/aanmelden?terug=%2Fleveringen%3Fa%3D1',
    );
    expect((await signIn(browser, 'regiegroeplid')).headers.location).toBe('/leveringen');
    expect((await browser.get('/leveringen')).statusCode).toBe(200);
  });

  it('gives a cookie that no script reads, no other site sends, and that is new every time', async () => {
    const browser = openProefbrowser(app);
    const eerste = await signIn(browser, 'regiegroeplid');
    const [sessie] = eerste.cookies.filter(({ name }) => name === 'sessie');
    expect(sessie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const oud = new Map(browser.cookies);
    await signIn(browser, 'regiegroeplid');
    expect(browser.cookies.get('sessie')).not.toBe(oud.get('sessie'));
    expect((await openProefbrowser(app, oud).get('/account')).statusCode).toBe(303);
  });

  it('keeps nothing that a browser could sign in with', async () => {
    const browser = openProefbrowser(app);
    await signIn(browser, 'regiegroeplid');
    const rijen = JSON.stringify([
      await beheer.db.selectFrom('sessie').selectAll().execute(),
      await beheer.db.selectFrom('toestel').selectAll().execute(),
    ]);
    for (const waarde of browser.cookies.values()) expect(rijen).not.toContain(waarde);
  });

  it('says the same of a wrong password and of an account that does not exist, and works as hard for both', async () => {
    const fout = await openProefbrowser(app).post('/aanmelden', {
      email: mail('regiegroeplid'),
      wachtwoord: 'x',
    });
    expect(hashes.aantal).toBe(1);
    const vreemd = await openProefbrowser(app).post('/aanmelden', {
      email: 'nergens@voorbeeld.nl',
      wachtwoord: 'x',
    });
    expect(hashes.aantal).toBe(2);
    const zonder = (body: string) => body.replaceAll(/value="[^"]*"/g, '');
    expect(zonder(vreemd.body)).toBe(zonder(fout.body));
    expect([fout.statusCode, vreemd.statusCode]).toEqual([400, 400]);
  });

  it('makes who guesses wait without computing a hash, also for the right password', async () => {
    for (let keer = 0; keer < 5; keer++) await signIn(openProefbrowser(app), 'regiegroeplid', 'geraden');
    expect(hashes.aantal).toBe(5);
    const { statusCode, body } = await signIn(openProefbrowser(app), 'regiegroeplid');
    expect([statusCode, body]).toEqual([429, expect.stringContaining('Wacht 30 seconden')]);
    expect(hashes.aantal).toBe(5);
    later(1);
    expect((await signIn(openProefbrowser(app), 'regiegroeplid')).statusCode).toBe(303);
  });

  it('does not let many guesses at once slip through', async () => {
    const pogingen = Array.from({ length: 40 }, () =>
      signIn(openProefbrowser(app), 'regiegroeplid', 'geraden'),
    );
    const statussen = (await Promise.all(pogingen)).map(({ statusCode }) => statusCode);
    expect(statussen.filter((status) => status === 400).length).toBeLessThanOrEqual(10);
    expect(hashes.aantal).toBe(statussen.filter((status) => status === 400).length);
  });

  it('works from a browser that signed in before, while others guess', async () => {
    const browser = openProefbrowser(app);
    await signIn(browser, 'regiegroeplid');
    for (let keer = 0; keer < 9; keer++) await signIn(openProefbrowser(app), 'regiegroeplid', 'geraden');
    expect((await signIn(openProefbrowser(app), 'regiegroeplid')).statusCode).toBe(429);
    expect((await signIn(browser, 'regiegroeplid')).statusCode).toBe(303);
  });

  it('shows what was typed as text, not as markup', async () => {
    const naam = '"><script>alert(1)</script>@voorbeeld.nl';
    const { body } = await openProefbrowser(app).post('/aanmelden', { email: naam, wachtwoord: 'x' });
    expect(body).not.toContain('<script>alert');
  });

  it.each(['//elders.example', 'https://elders.example/', '/\\elders.example'])(
    'never leads to %s',
    async (terug) => {
      const velden = { email: mail('regiegroeplid'), wachtwoord: WACHTWOORD, terug };
      expect((await openProefbrowser(app).post('/aanmelden', velden)).headers.location).toBe('/');
    },
  );
});

describe('a session', () => {
  it('ends with signing out, also for who stole the cookie', async () => {
    const browser = await register('regiegroeplid');
    const gestolen = openProefbrowser(app, new Map(browser.cookies));
    expect((await gestolen.get('/')).statusCode).toBe(200);
    await browser.post('/account?/afmelden', {});
    expect((await gestolen.get('/')).statusCode).toBe(303);
  });

  it('ends everywhere at once', async () => {
    const browser = await register('regiegroeplid');
    const ander = openProefbrowser(app);
    await signIn(ander, 'regiegroeplid');
    await browser.post('/account?/overal', {});
    expect((await ander.get('/')).statusCode).toBe(303);
  });

  it('is listed with the others of its account, and ends there one at a time', async () => {
    const browser = await register('regiegroeplid');
    const vreemd = await register('bestuurder');
    const ander = openProefbrowser(app);
    await signIn(ander, 'regiegroeplid');
    const ids = await readSessies(browser);
    expect(ids).toHaveLength(1);
    expect(await readSessies(vreemd)).toEqual([]);
    // Who knows what another account's session is known by cannot end it.
    expect((await vreemd.post('/account?/sessie', { id: ids[0] ?? '' })).statusCode).toBe(400);
    expect((await ander.get('/')).statusCode).toBe(200);

    const { body } = await browser.post('/account?/sessie', { id: ids[0] ?? '' });
    expect(body).toContain('U bent daar afgemeld.');
    expect((await ander.get('/')).statusCode).toBe(303);
    expect((await browser.get('/')).statusCode).toBe(200);
    expect(await readSessies(browser)).toEqual([]);
  });

  it('ends two hours after the last click, and twelve hours after it began', async () => {
    const browser = await register('regiegroeplid');
    later(119);
    expect((await browser.get('/')).statusCode).toBe(200);
    later(121);
    expect((await browser.get('/')).statusCode).toBe(303);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://elders.example' }],
    [{ origin: 'null' }],
    [{}],
  ])('is of no use to a form of another site: %j', async (headers) => {
    const browser = await register('regiegroeplid');
    expect((await browser.post('/account?/overal', {}, headers)).statusCode).toBe(403);
    expect((await browser.get('/')).statusCode).toBe(200);
  });

  it('is of use to a form of our own in a browser that says only its origin', async () => {
    const browser = await register('regiegroeplid');
    expect((await browser.post('/account?/afmelden', {}, { origin: 'http://localhost:80' })).statusCode).toBe(
      303,
    );
  });

  it('goes with a new password, except in the browser that chose it', async () => {
    const browser = await register('regiegroeplid');
    const ander = openProefbrowser(app);
    await signIn(ander, 'regiegroeplid');
    const nieuw = 'weer vier losse woorden';
    expect((await browser.post('/account?/wachtwoord', { huidig: 'fout', nieuw })).statusCode).toBe(400);
    expect((await browser.post('/account?/wachtwoord', { huidig: WACHTWOORD, nieuw })).statusCode).toBe(200);
    expect([(await browser.get('/')).statusCode, (await ander.get('/')).statusCode]).toEqual([200, 303]);
  });

  it('has the rights that the account has now', async () => {
    const browser = await register('regiegroeplid');
    const account = await findAccount(beheer, 'email', mail('regiegroeplid'));
    expect((await browser.get('/')).statusCode).toBe(200);
    await updateAccount(beheer, account!.id, { niveau: 'openbaar' });
    // What is of now is no longer for this account: it is sent to what was vastgesteld.
    expect(await browser.get('/')).toMatchObject({
      statusCode: 303,
      headers: { location: expect.stringMatching(/editie/) as string },
    });
  });
});

describe('the second factor', () => {
  const codeFor = (geheim: string) =>
    new TOTP({ secret: Secret.fromBase32(geheim) }).generate({ timestamp: nu.getTime() });

  async function setUp(browser: Proefbrowser): Promise<{ geheim: string; herstelcodes: string[] }> {
    const { body } = await browser.get('/account/tweede-factor');
    const geheim = /name="geheim" value="([A-Z2-7]+)"/.exec(body)?.[1] ?? '';
    expect((await browser.post('/account/tweede-factor?/aan', { geheim, code: '000000' })).statusCode).toBe(
      400,
    );
    const aan = await browser.post('/account/tweede-factor?/aan', { geheim, code: codeFor(geheim) });
    return {
      geheim,
      herstelcodes: [...aan.body.matchAll(/<li>([\w]{5}-[\w]{5})<\/li>/g)].map(([, code = '']) => code),
    };
  }

  it('is asked for once it is set up; a code works once', async () => {
    const { geheim } = await setUp(await register('regiegroeplid'));
    expect((await signIn(openProefbrowser(app), 'regiegroeplid')).statusCode).toBe(400);
    expect(
      (await signIn(openProefbrowser(app), 'regiegroeplid', WACHTWOORD, codeFor(geheim))).statusCode,
    ).toBe(400);
    later(1);
    const code = codeFor(geheim);
    expect((await signIn(openProefbrowser(app), 'regiegroeplid', WACHTWOORD, code)).statusCode).toBe(303);
    expect((await signIn(openProefbrowser(app), 'regiegroeplid', WACHTWOORD, code)).statusCode).toBe(400);
  });

  it('is not replaced by who only found the browser open', async () => {
    const browser = await register('regiegroeplid');
    const { geheim } = await setUp(browser);
    const ander = 'A'.repeat(32);
    const velden = { geheim: ander, code: codeFor(ander) };
    expect((await browser.post('/account/tweede-factor?/aan', velden)).statusCode).toBe(400);
    expect(await findAccount(beheer, 'email', mail('regiegroeplid'))).toMatchObject({ totp_geheim: geheim });
    const uit = await browser.post('/account/tweede-factor?/uit', { huidig: 'fout', code: '' });
    expect(uit.statusCode).toBe(400);
  });

  it('ends the other sessions of the account when it is switched on or off', async () => {
    const browser = await register('regiegroeplid');
    const ander = openProefbrowser(app);
    await signIn(ander, 'regiegroeplid');
    const { geheim } = await setUp(browser);
    expect([(await browser.get('/')).statusCode, (await ander.get('/')).statusCode]).toEqual([200, 303]);

    later(1);
    await signIn(ander, 'regiegroeplid', WACHTWOORD, codeFor(geheim));
    expect((await ander.get('/')).statusCode).toBe(200);
    later(1);
    await browser.post('/account/tweede-factor?/uit', { huidig: WACHTWOORD, code: codeFor(geheim) });
    expect([(await browser.get('/')).statusCode, (await ander.get('/')).statusCode]).toEqual([200, 303]);
  });

  it('can be replaced by a recovery code, which works once, however it is typed', async () => {
    const { herstelcodes } = await setUp(await register('regiegroeplid'));
    expect(herstelcodes).toHaveLength(10);
    const getypt = herstelcodes[0]!.toUpperCase().replace('-', ' ');
    expect((await signIn(openProefbrowser(app), 'regiegroeplid', WACHTWOORD, getypt)).statusCode).toBe(303);
    expect((await signIn(openProefbrowser(app), 'regiegroeplid', WACHTWOORD, getypt)).statusCode).toBe(400);
  });

  it('is not gone round by a link for a new password', async () => {
    await setUp(await register('regiegroeplid'));
    const account = await findAccount(beheer, 'email', mail('regiegroeplid'));
    const browser = openProefbrowser(app);
    await browser.post(await maakLink(beheer, account!, nu), { wachtwoord: 'weer vier losse woorden' });
    expect((await browser.get('/')).statusCode).toBe(303);
  });

  it('can be demanded of everybody: then nothing else works until it is set up', async () => {
    const lid = await register('regiegroeplid');
    const beheerder = await register('beheerder');
    expect((await lid.post('/beheer/accounts?/tweedeFactor', { verplicht: 'ja' })).statusCode).toBe(403);
    await beheerder.post('/beheer/accounts?/tweedeFactor', { verplicht: 'ja' });
    expect((await lid.get('/')).headers.location).toBe('/account/tweede-factor');
    expect((await lid.get('/api/v1/cijfers')).statusCode).toBe(403);
    await setUp(lid);
    expect((await lid.get('/')).statusCode).toBe(200);
  });
});

describe('accounts', () => {
  const uitnodiging = (rol: Rol) => ({
    naam: 'N',
    email: 'n@voorbeeld.nl',
    niveau: 'intern',
    [`rol_${rol}`]: 'ja',
  });
  const idOf = async (rol: Rol) => (await findAccount(beheer, 'email', mail(rol)))!.id;

  it('are made by the coördinator, with a link to pass on', async () => {
    const browser = await register('coordinator');
    const { body } = await browser.post('/beheer/accounts?/uitnodigen', uitnodiging('regiegroeplid'));
    const link = /href="(\/uitnodiging\/[\w-]{43})"/.exec(body)?.[1];
    expect((await openProefbrowser(app).get(link!)).body).toContain('n@voorbeeld.nl');
    expect((await browser.get('/beheer/accounts')).body).not.toContain(link);
  });

  it.each([
    [{ naam: '' }, 'Vul een naam in'],
    [{ email: 'geen adres' }, 'Vul een e-mailadres in'],
    [{ niveau: 'geheim' }, 'Kies wat deze persoon leest'],
    [{ rol_regiegroeplid: '' }, 'Kies ten minste één rol'],
    [{ rol_aanleveraar: 'ja', scope_aanleveraar: 'GM9999' }, 'Kies een gemeente uit de lijst'],
    [{ rol_aanleveraar: 'ja', scope_aanleveraar: 'GM0001', aanleveraar: '../x' }, 'zonder spaties'],
    [{ email: mail('coordinator') }, 'Er is al een account'],
  ])('are not made of %j', async (velden, waarom) => {
    const browser = await register('coordinator');
    const { statusCode, body } = await browser.post('/beheer/accounts?/uitnodigen', {
      ...uitnodiging('regiegroeplid'),
      ...velden,
    });
    expect([statusCode, body]).toEqual([400, expect.stringContaining(waarom)]);
  });

  it('of a beheerder are out of reach for the coördinator: not to make, change, block, or get a link for', async () => {
    const browser = await register('coordinator');
    await register('beheerder');
    const pad = `/beheer/accounts/${await idOf('beheerder')}`;
    expect((await browser.post('/beheer/accounts?/uitnodigen', uitnodiging('beheerder'))).body).toContain(
      'Dit mag u niet',
    );
    expect((await browser.get(pad)).statusCode).toBe(404);
    for (const actie of ['link', 'blokkade', 'verwijder']) {
      expect((await browser.post(`${pad}?/${actie}`, { geblokkeerd: 'ja' })).statusCode, actie).not.toBe(200);
    }
    const zelf = `/beheer/accounts/${await idOf('coordinator')}`;
    await browser.post(`${zelf}?/rechten`, { niveau: 'intern', rol_beheerder: 'ja' });
    expect(await findAccount(beheer, 'id', await idOf('coordinator'))).toMatchObject({
      rollen: [{ rol: 'coordinator' }],
    });
    expect(await findAccount(beheer, 'id', await idOf('beheerder'))).toMatchObject({ geblokkeerd: 0 });
  });

  it('that are blocked are out at once, and in again when they are let in', async () => {
    const lid = await register('regiegroeplid');
    const beheerder = await register('beheerder');
    const pad = `/beheer/accounts/${await idOf('regiegroeplid')}`;
    await beheerder.post(`${pad}?/blokkade`, { geblokkeerd: 'ja' });
    expect((await lid.get('/')).statusCode).toBe(303);
    expect((await signIn(openProefbrowser(app), 'regiegroeplid')).statusCode).toBe(400);
    await beheerder.post(`${pad}?/blokkade`, { geblokkeerd: 'nee' });
    expect((await signIn(openProefbrowser(app), 'regiegroeplid')).statusCode).toBe(303);
  });

  it('show no hash and no secret on any page', async () => {
    const browser = await register('beheerder');
    for (const pad of ['/beheer/accounts', `/beheer/accounts/${await idOf('beheerder')}`, '/account']) {
      expect((await browser.get(pad)).body).not.toMatch(/argon2|totp|[a-f\d]{64}/);
    }
  });
});

describe('the demo', () => {
  beforeEach(async () => {
    await app.close();
    await start(true);
  });

  it('shows a visitor what a regiegroeplid sees, and any role by one click', async () => {
    const browser = openProefbrowser(app);
    expect((await browser.get('/')).body).toContain('Demo: u kijkt als');
    const gekozen = await browser.post('/demo', { rol: 'coordinator', terug: '/?periode=2026HJ01' });
    expect(gekozen.headers.location).toBe('/?periode=2026HJ01');
    expect((await browser.get('/beheer/accounts')).statusCode).toBe(200);
    expect((await browser.get('/')).body).toMatch(/value="coordinator" aria-pressed="true"/);
    await browser.post('/demo', { rol: 'beheerder', terug: '/' });
    expect((await browser.get('/indicator/kpi2')).statusCode).toBe(403);
    await browser.post('/demo', { rol: '', terug: '/' });
    expect((await browser.get('/beheer/accounts')).statusCode).toBe(403);
  });

  it('gives nobody a role outside it', async () => {
    const browser = openProefbrowser(app);
    await browser.post('/demo', { rol: 'coordinator', terug: '/' });
    await app.close();
    await start(false);
    expect((await openProefbrowser(app, browser.cookies).get('/')).statusCode).toBe(303);
    expect((await openProefbrowser(app).post('/demo', { rol: 'coordinator' })).statusCode).toBe(404);
    expect((await openProefbrowser(app).get('/')).statusCode).toBe(303);
  });
});
