/** Signing in at the gemeente, against a real OpenID provider, in a browser that does what browsers do. */
import { rm } from 'node:fs/promises';
import { createAccount, findAccount, updateAccount } from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createToken } from '@regiomonitor/queries/beheer/tokens.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../../build-screens.ts';
import { CLIENT, startAanbieder, type Proefaanbieder } from '../../../test-support/aanbieder.ts';
import { createSjabloon, type Sjabloon } from '../../../test-support/sjabloon.ts';
import { createApp } from '../../app.ts';
import type { Aanbiederinstelling, Instellingen } from '../../instellingen/schema.ts';
import { maakLink } from '../accountbeheer.ts';
import { createGeheim, hashGeheim } from '../geheim.ts';
import { openProefbrowser, type Proefbrowser } from '../proefbrowser.ts';
import { laatToe } from './account.ts';

const ADRES = 'https://monitor.voorbeeld.nl';
const WACHTWOORD = 'vier losse woorden samen';
const SANNE = { name: 'Sanne', email: 'sanne@breda.nl', email_verified: true, groups: ['monitor-lid'] };

let sjabloon: Sjabloon;
let map: string;
let aanbieder: Proefaanbieder;
let app: FastifyInstance;
let beheer: Beheer;
let nu: Date;
const regels: string[] = [];

const instelling = (): Aanbiederinstelling => ({
  sleutel: 'breda',
  naam: 'Gemeente Breda',
  issuer: aanbieder.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  domeinen: ['breda.nl'],
  rollen: [
    { claim: 'groups', waarde: 'monitor-lid', rol: 'regiegroeplid' },
    { claim: 'groups', waarde: 'monitor-bestuur', rol: 'bestuurder', niveau: 'openbaar' },
    {
      claim: 'realm_access.roles',
      waarde: 'levert',
      rol: 'aanleveraar',
      scope: 'GM0001',
      niveau: 'openbaar',
    },
  ],
});

async function herstart(anders: Partial<Instellingen>): Promise<void> {
  await app.close();
  await start(anders);
}

async function start(anders: Partial<Instellingen> = {}): Promise<void> {
  const instellingen: Instellingen = {
    adres: ADRES,
    lokaleAccounts: 'iedereen',
    aanbieders: [instelling()],
    ...anders,
  };
  app = await createApp({
    map,
    klok: () => nu,
    instellingen,
    log: { write: (regel) => void regels.push(regel) },
  });
}

beforeAll(async () => {
  await buildScreensWhenNeeded();
  aanbieder = await startAanbieder(ADRES, 'breda');
  sjabloon = await createSjabloon();
}, 240_000);
afterAll(async () => {
  await aanbieder.close();
  await sjabloon.remove();
});
beforeEach(async () => {
  nu = new Date('2026-11-02T09:00:00Z');
  map = await sjabloon.copy();
  beheer = await openBeheer(map);
  await start();
  Object.assign(aanbieder, { knoei: undefined, kop: {} });
  aanbieder.mensen.clear();
  aanbieder.mensen.set('s-1', SANNE);
  regels.length = 0;
});
afterEach(async () => {
  await app.close();
  await beheer.close();
  await rm(map, { recursive: true });
});

/** Goes to the provider and signs in there; returns the address to come back to. */
async function naarAanbieder(browser: Proefbrowser, wie = 's-1', terug = '/leveringen'): Promise<URL> {
  const { headers } = await browser.get(`/aanmelden/extern/breda?terug=${encodeURIComponent(terug)}`);
  return aanbieder.meldAan(String(headers.location), wie);
}

async function kom(browser: Proefbrowser, url: URL): Promise<string> {
  return String((await browser.get(url.pathname + url.search)).headers.location);
}

async function meldAan(browser: Proefbrowser, wie = 's-1'): Promise<string> {
  return kom(browser, await naarAanbieder(browser, wie));
}

const sanne = () => findAccount(beheer, 'email', 'sanne@breda.nl');
const melding = (welke: string) => `/aanmelden?melding=${welke}&bij=breda`;
const logboek = async (soort: string) =>
  (await beheer.db.selectFrom('logboek').selectAll().where('soort', '=', soort).execute()).map(
    ({ wie, over }) => [wie, JSON.parse(over) as unknown],
  );

describe('signing in at the gemeente', () => {
  it('is offered on the sign-in page, and leads to where one was going', async () => {
    const browser = openProefbrowser(app);
    const { body } = await browser.get('/aanmelden?terug=%2Fleveringen');
    expect(body).toMatch(
      /href="\/aanmelden\/extern\/breda\?terug=%2Fleveringen"[^>]*>Aanmelden bij Gemeente Breda/,
    );
    expect(await meldAan(browser)).toBe('/leveringen');
    expect((await browser.get('/')).statusCode).toBe(200);
    expect((await browser.get('/account')).body).toContain('U meldt zich aan bij Gemeente Breda');
  });

  it('asks for a code with PKCE, a state and a nonce, and for nothing more than it needs', async () => {
    const { headers } = await openProefbrowser(app).get('/aanmelden/extern/breda');
    const { origin, searchParams } = new URL(String(headers.location));
    expect(origin).toBe(aanbieder.issuer);
    const { code_challenge, state, nonce, ...rest } = Object.fromEntries(searchParams);
    for (const een of [code_challenge, state, nonce]) expect(een).toMatch(/^[\w-]{43}$/);
    expect(rest).toEqual({
      response_type: 'code',
      client_id: CLIENT.id,
      redirect_uri: `${ADRES}/aanmelden/extern/breda/terug`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('makes an account the first time, known by who says so and their name there, and writes it down', async () => {
    await meldAan(openProefbrowser(app));
    await meldAan(openProefbrowser(app));
    expect(await sanne()).toMatchObject({
      naam: 'Sanne',
      niveau: 'intern',
      wachtwoord: null,
      issuer: aanbieder.issuer,
      subject: 's-1',
      rollen: [{ rol: 'regiegroeplid', scope: 'regio', aanleveraar: null }],
    });
    expect(await logboek('account gemaakt')).toHaveLength(1);
    expect(await logboek('aanmelden')).toEqual(
      Array.from({ length: 2 }, () => ['sanne@breda.nl', { adres: '127.0.0.1', bij: 'breda' }]),
    );
  });

  it('gives the roles that the provider says now, every time anew', async () => {
    await meldAan(openProefbrowser(app));
    aanbieder.mensen.set('s-1', {
      ...SANNE,
      groups: ['monitor-bestuur'],
      realm_access: { roles: ['levert'] },
    });
    const browser = openProefbrowser(app);
    await meldAan(browser);
    expect(await sanne()).toMatchObject({
      niveau: 'openbaar',
      rollen: [
        { rol: 'aanleveraar', scope: 'GM0001', aanleveraar: 'gemeente' },
        { rol: 'bestuurder', scope: 'regio', aanleveraar: null },
      ],
    });
    expect(await browser.get('/')).toMatchObject({
      statusCode: 303,
      headers: { location: expect.stringMatching(/editie/) as string },
    });
    expect(await logboek('account gewijzigd')).toHaveLength(1);
  });

  it.each([
    [{ ...SANNE, groups: ['iets-anders'] }, 'geen-toegang', 'geeft geen toegang tot deze monitor'],
    [{ ...SANNE, groups: undefined }, 'geen-toegang', 'geeft geen toegang tot deze monitor'],
    [{ ...SANNE, groups: { 0: 'monitor-lid' } }, 'geen-toegang', 'geeft geen toegang tot deze monitor'],
    [{ groups: ['monitor-lid'] }, 'geen-email', 'gaf geen e-mailadres door'],
  ])('lets nobody in of whom it says %j', async (claims, welke, zin) => {
    aanbieder.mensen.set('s-1', claims);
    const browser = openProefbrowser(app);
    const naar = await meldAan(browser);
    expect(naar).toBe(melding(welke));
    expect((await browser.get(naar)).body).toContain(zin);
    expect((await browser.get('/')).statusCode).toBe(303);
    expect(await sanne()).toBeUndefined();
    expect(await logboek('aanmelden mislukt')).toEqual([
      ['onbekend', { adres: '127.0.0.1', bij: 'breda', reden: welke }],
    ]);
  });

  it('takes the access of somebody who lost it there, from the next sign-in on', async () => {
    await meldAan(openProefbrowser(app));
    aanbieder.mensen.set('s-1', { ...SANNE, groups: [] });
    expect(await meldAan(openProefbrowser(app))).toBe(melding('geen-toegang'));
  });

  it('is no way in for who is blocked here', async () => {
    await meldAan(openProefbrowser(app));
    await updateAccount(beheer, (await sanne())!.id, { geblokkeerd: 1 });
    expect(await meldAan(openProefbrowser(app))).toBe(melding('geblokkeerd'));
  });

  it('asks no second factor here, also when the region demands one of who signs in here', async () => {
    await beheer.db
      .insertInto('instelling')
      .values({ sleutel: 'tweede_factor', waarde: 'verplicht' })
      .execute();
    const browser = openProefbrowser(app);
    await meldAan(browser);
    expect((await browser.get('/')).statusCode).toBe(200);
  });

  it.each(['//elders.example', 'https://elders.example/', '/\\elders.example'])(
    'never leads to %s',
    async (terug) => {
      const browser = openProefbrowser(app);
      expect(await kom(browser, await naarAanbieder(browser, 's-1', terug))).toBe('/');
    },
  );
});

describe('an answer that is not right', () => {
  afterEach(async () => {
    expect(await sanne()).toBeUndefined();
    expect(await beheer.db.selectFrom('sessie').selectAll().execute()).toEqual([]);
    // Not who it was, not the code, not the token.
    expect(regels.join('')).not.toMatch(/sanne|s-1|code=|eyJ/i);
  });

  it('with another state, or none, is refused', async () => {
    const browser = openProefbrowser(app);
    const goed = await naarAanbieder(browser);
    for (const state of ['x'.repeat(43), '']) {
      const url = new URL(goed);
      url.searchParams.set('state', state);
      expect(await kom(browser, url)).toBe(melding('verlopen'));
    }
    const twee = new URL(goed);
    twee.searchParams.append('state', 'x');
    expect(await kom(browser, twee)).toBe(melding('verlopen'));
  });

  it('in another browser than the one that began is refused', async () => {
    const url = await naarAanbieder(openProefbrowser(app));
    expect(await kom(openProefbrowser(app), url)).toBe(melding('verlopen'));
  });

  it('that comes too late is refused', async () => {
    const browser = openProefbrowser(app);
    const url = await naarAanbieder(browser);
    nu = new Date(nu.getTime() + 11 * 60_000);
    expect(await kom(browser, url)).toBe(melding('verlopen'));
  });

  it('with the code of another sign-in is refused', async () => {
    const browser = openProefbrowser(app);
    const gestolen = await naarAanbieder(openProefbrowser(app));
    const url = await naarAanbieder(browser);
    url.searchParams.set('code', gestolen.searchParams.get('code') ?? '');
    expect(await kom(browser, url)).toBe(melding('mislukt'));
  });

  it('of another provider than was asked is refused', async () => {
    const browser = openProefbrowser(app);
    const url = await naarAanbieder(browser);
    url.searchParams.set('iss', 'https://elders.example');
    expect(await kom(browser, url)).toBe(melding('mislukt'));
  });

  it('that says that it was refused there is told as such', async () => {
    const browser = openProefbrowser(app);
    const { headers } = await browser.get('/aanmelden/extern/breda');
    const state = new URL(String(headers.location)).searchParams.get('state') ?? '';
    const url = new URL(`${ADRES}/aanmelden/extern/breda/terug`);
    url.search = new URLSearchParams({ state, error: 'access_denied', iss: aanbieder.issuer }).toString();
    expect(await kom(browser, url)).toBe(melding('mislukt'));
  });

  const lees = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const anders = (claims: Record<string, unknown>) => (token: string) =>
    aanbieder.onderteken({ ...lees(token), ...claims });
  const UUR_GELEDEN = Math.floor(Date.now() / 1000) - 3600;

  it.each<[string, (token: string) => string]>([
    ['another nonce', anders({ nonce: 'x'.repeat(43) })],
    ['no nonce', anders({ nonce: undefined })],
    ['another issuer', anders({ iss: 'https://elders.example' })],
    ['another audience', anders({ aud: 'een-andere-toepassing' })],
    ['several audiences, of which it was not made for us', anders({ aud: [CLIENT.id, 'x'], azp: 'x' })],
    ['an end that has passed', anders({ exp: UUR_GELEDEN, iat: UUR_GELEDEN - 60 })],
    ['another subject than the access token', anders({ sub: 's-2' })],
    [
      'claims that were changed after signing',
      (token) => {
        const [kop, , handtekening] = token.split('.');
        const claims = { ...lees(token), groups: ['monitor-lid', 'x'] };
        return [kop, Buffer.from(JSON.stringify(claims)).toString('base64url'), handtekening].join('.');
      },
    ],
    [
      'no signature',
      (token) => {
        const kop = Buffer.from('{"alg":"none"}').toString('base64url');
        return `${kop}.${token.split('.')[1]}.`;
      },
    ],
    ['no shape', () => 'geen token'],
  ])('with an ID token that has %s is refused', async (_wat, knoei) => {
    aanbieder.knoei = knoei;
    expect(await meldAan(openProefbrowser(app))).toBe(melding('mislukt'));
  });

  it('of a provider that says that it is another one is not even asked for', async () => {
    aanbieder.kop = { issuer: 'https://elders.example' };
    const { headers } = await openProefbrowser(app).get('/aanmelden/extern/breda');
    expect(headers.location).toBe(melding('mislukt'));
  });

  it('of a provider that does not answer keeps nobody from the sign-in page', async () => {
    await herstart({ aanbieders: [{ ...instelling(), issuer: 'http://127.0.0.1:1' }] });
    const browser = openProefbrowser(app);
    const { headers } = await browser.get('/aanmelden/extern/breda');
    const { statusCode, body } = await browser.get(String(headers.location));
    expect([statusCode, headers.location]).toEqual([200, melding('mislukt')]);
    expect(body).toContain('is niet gelukt');
  });
});

it('an answer works once', async () => {
  const browser = openProefbrowser(app);
  const koekjes = new Map(browser.cookies);
  const url = await naarAanbieder(browser);
  const zelfde = openProefbrowser(app, new Map(browser.cookies));
  expect(await kom(browser, url)).toBe('/leveringen');
  expect(await kom(zelfde, url)).toBe(melding('verlopen'));
  expect(koekjes.size).toBe(0);
});

it('a demand on how somebody signed in there holds', async () => {
  await herstart({ aanbieders: [{ ...instelling(), eisen: [{ claim: 'amr', waarde: 'mfa' }] }] });
  expect(await meldAan(openProefbrowser(app))).toBe(melding('geen-toegang'));
  aanbieder.knoei = (token) => {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    return aanbieder.onderteken({ ...claims, amr: ['pwd', 'mfa'] });
  };
  expect(await meldAan(openProefbrowser(app))).toBe('/leveringen');
});

describe('signing out', () => {
  it('ends the session here, and leads to signing out there', async () => {
    const browser = openProefbrowser(app);
    await meldAan(browser);
    const gestolen = openProefbrowser(app, new Map(browser.cookies));
    const { statusCode, body, headers } = await browser.post('/account?/afmelden', {});
    expect([statusCode, headers['referrer-policy']]).toEqual([200, 'no-referrer']);
    expect((await gestolen.get('/')).statusCode).toBe(303);
    const [, adres = ''] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(body) ?? [];
    const url = new URL(adres.replaceAll('&amp;', '&'));
    expect(url.origin + url.pathname).toBe(`${aanbieder.issuer}/session/end`);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${ADRES}/aanmelden`);
    expect((await fetch(url)).status).toBe(200);
    expect(await beheer.db.selectFrom('sessie').selectAll().execute()).toEqual([]);
  });

  it('works here when the provider is away', async () => {
    const browser = openProefbrowser(app);
    await meldAan(browser);
    await herstart({ aanbieders: [{ ...instelling(), sleutel: 'breda', issuer: 'http://127.0.0.1:1' }] });
    const elders = openProefbrowser(app, browser.cookies);
    // With its provider gone from the settings the account is nobody at once.
    expect((await elders.get('/')).statusCode).toBe(303);
  });
});

describe('an account that signs in elsewhere', () => {
  it('gets no password here: not by a link, nor by one from before', async () => {
    await meldAan(openProefbrowser(app));
    const account = (await sanne())!;
    const link = await maakLink(beheer, account, nu);
    const { statusCode } = await openProefbrowser(app).post(link, { wachtwoord: WACHTWOORD });
    expect([statusCode, (await sanne())?.wachtwoord]).toEqual([400, null]);
  });

  it('keeps its tokens working for thirty days after the last sign-in', async () => {
    await meldAan(openProefbrowser(app));
    const token = createGeheim();
    const rij = { hash: hashGeheim(token), account_id: (await sanne())!.id, naam: 'script' };
    await createToken(beheer, rij, nu);
    const vraag = () =>
      app.inject({ url: '/api/v1/perioden', headers: { authorization: `Bearer ${token}` } });
    expect((await vraag()).statusCode).toBe(200);
    nu = new Date(nu.getTime() + 31 * 24 * 3_600_000);
    expect((await vraag()).statusCode).toBe(401);
    await meldAan(openProefbrowser(app));
    expect((await vraag()).statusCode).toBe(200);
  });
});

describe('an account that was here already', () => {
  const uitgenodigd = (email: string, rol = 'bestuurder') =>
    createAccount(
      beheer,
      { email, naam: 'Sanne hier', niveau: 'intern', rollen: [{ rol, scope: 'regio', aanleveraar: null }] },
      nu,
    );
  const zegt = (anders: Record<string, unknown> = {}, subject = 's-1', issuer = aanbieder.issuer) =>
    laatToe(beheer, { ...instelling(), issuer }, { subject, claims: { ...SANNE, ...anders } }, nu);

  it('is linked when the provider is the authority for its address; from then on its password is gone', async () => {
    const { id } = await uitgenodigd('Sanne@Breda.nl');
    await updateAccount(beheer, id, { wachtwoord: 'x' });
    expect(await zegt()).toMatchObject({ gedaan: 'gekoppeld', account: { id, wachtwoord: null } });
    expect(await zegt()).toMatchObject({ gedaan: 'niets', account: { id } });
  });

  it.each<[string, string, string, Record<string, unknown>]>([
    ['in another domain', 'sanne@altena.nl', 'bestuurder', { email: 'sanne@altena.nl' }],
    ['that the provider does not stand for', 'sanne@breda.nl', 'bestuurder', { email_verified: false }],
    ['of a beheerder', 'sanne@breda.nl', 'beheerder', {}],
    [
      'that is only a user name there',
      'sanne@breda.nl',
      'bestuurder',
      { email: '', preferred_username: 'sanne@breda.nl' },
    ],
  ])('is not linked by an address %s', async (_wat, email, rol, claims) => {
    const { id } = await uitgenodigd(email, rol);
    expect(await zegt(claims)).toEqual({ weigering: 'bestaat' });
    expect(await findAccount(beheer, 'id', id)).toMatchObject({ issuer: null, rollen: [{ rol }] });
  });

  it('is not taken over by the same name at another provider, nor by another name at the same one', async () => {
    expect(await zegt()).toMatchObject({ gedaan: 'gemaakt' });
    expect(await zegt({}, 's-1', 'https://elders.example')).toEqual({ weigering: 'bestaat' });
    expect(await zegt({}, 's-2')).toEqual({ weigering: 'bestaat' });
    expect(await zegt({ email: 'ander@breda.nl' }, 's-1', 'https://elders.example')).toMatchObject({
      gedaan: 'gemaakt',
    });
  });

  it('follows a new address there, unless somebody else has it', async () => {
    await zegt();
    await uitgenodigd('bezet@breda.nl');
    expect(await zegt({ email: 'bezet@breda.nl' })).toMatchObject({ account: { email: 'sanne@breda.nl' } });
    expect(await zegt({ email: 'getrouwd@breda.nl' })).toMatchObject({
      account: { email: 'getrouwd@breda.nl' },
    });
  });
});

describe('local accounts that are switched off', () => {
  async function metWachtwoord(rol: string): Promise<Proefbrowser> {
    await herstart({});
    const email = `${rol}@voorbeeld.nl`;
    const rollen = [{ rol, scope: 'regio', aanleveraar: null }];
    const account = await createAccount(beheer, { email, naam: rol, niveau: 'intern', rollen }, nu);
    const browser = openProefbrowser(app);
    await browser.post(await maakLink(beheer, account, nu), { wachtwoord: WACHTWOORD });
    expect((await browser.get('/account')).statusCode).toBe(200);
    await herstart({ lokaleAccounts: 'alleen-beheerder' });
    return openProefbrowser(app, browser.cookies);
  }
  const signIn = (rol: string) =>
    openProefbrowser(app).post('/aanmelden', { email: `${rol}@voorbeeld.nl`, wachtwoord: WACHTWOORD });

  it('let nobody in any more, at once, except the beheerder', async () => {
    const lid = await metWachtwoord('regiegroeplid');
    expect([(await lid.get('/')).statusCode, (await signIn('regiegroeplid')).statusCode]).toEqual([303, 400]);
    const beheerder = await metWachtwoord('beheerder');
    expect([(await beheerder.get('/beheer')).statusCode, (await signIn('beheerder')).statusCode]).toEqual([
      200, 303,
    ]);
  });

  it('are not made any more, except for a beheerder', async () => {
    const browser = await metWachtwoord('beheerder');
    const velden = (rol: string) => ({
      naam: 'N',
      email: `${rol}@n.nl`,
      niveau: 'intern',
      [`rol_${rol}`]: 'ja',
    });
    const lid = await browser.post('/beheer/accounts?/uitnodigen', velden('regiegroeplid'));
    expect([lid.statusCode, lid.body]).toEqual([400, expect.stringContaining('Lokale accounts staan uit')]);
    expect((await browser.post('/beheer/accounts?/uitnodigen', velden('beheerder'))).statusCode).toBe(200);
  });

  it('leave the form for the beheerder folded away on the sign-in page', async () => {
    await herstart({ lokaleAccounts: 'alleen-beheerder' });
    expect((await openProefbrowser(app).get('/aanmelden')).body).toMatch(
      /<details[^>]*><summary[^>]*>Aanmelden als beheerder<\/summary>/,
    );
  });
});
