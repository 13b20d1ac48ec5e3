/** Tokens: a script reads what the account that made it may read, until it is taken back. */
import { rm } from 'node:fs/promises';
import {
  findAccount,
  updateAccount,
  writeTweedeFactorVerplicht,
} from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { createSjabloon, type Sjabloon } from '../../test-support/sjabloon.ts';
import { createApp } from '../app.ts';
import { nodigUit } from './accountbeheer.ts';
import { openProefbrowser, type Proefbrowser } from './proefbrowser.ts';

const EMAIL = 'lid@voorbeeld.nl';
let sjabloon: Sjabloon;
let map: string;
let app: FastifyInstance;
let beheer: Beheer;
let browser: Proefbrowser;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  sjabloon = await createSjabloon();
}, 240_000);
afterAll(() => sjabloon.remove());
beforeEach(async () => {
  map = await sjabloon.copy();
  app = await createApp({ map });
  beheer = await openBeheer(map);
  browser = openProefbrowser(app);
  const rollen = [{ rol: 'regiegroeplid' as const, scope: 'regio', aanleveraar: null }];
  const uitslag = await nodigUit(beheer, { naam: 'Lid', email: EMAIL, niveau: 'intern', rollen }, new Date());
  if (uitslag !== 'bestaat') await browser.post(uitslag.link, { wachtwoord: 'vier losse woorden samen' });
});
afterEach(async () => {
  await app.close();
  await beheer.close();
  await rm(map, { recursive: true });
});

const ask = (token: string, url = '/api/v1/gebieden') =>
  app.inject({ url, headers: { authorization: `Bearer ${token}` } });

async function makeToken(): Promise<string> {
  const { body } = await browser.post('/account/tokens?/maak', { naam: 'kopie' });
  return /<code class="break">([\w-]{43})<\/code>/.exec(body)?.[1] ?? '';
}

describe('a token', () => {
  it('is shown once, kept as a hash, and shows when it was last used', async () => {
    const token = await makeToken();
    const voor = (await browser.get('/account/tokens')).body;
    expect([voor.includes(token), voor.includes('nog niet')]).toEqual([false, true]);
    expect(JSON.stringify(await beheer.db.selectFrom('token').selectAll().execute())).not.toContain(token);
    expect((await ask(token)).statusCode).toBe(200);
    expect((await browser.get('/account/tokens')).body).not.toContain('nog niet');
  });

  it('gives what the account may read now, and no more', async () => {
    const token = await makeToken();
    const { id } = (await findAccount(beheer, 'email', EMAIL)) ?? { id: '' };
    expect((await ask(token, '/api/v1/cijfers')).statusCode).toBe(200);
    await updateAccount(beheer, id, { niveau: 'openbaar' });
    expect((await ask(token, '/api/v1/cijfers')).statusCode).toBe(403);
    await updateAccount(beheer, id, { niveau: 'intern', geblokkeerd: 1 });
    expect((await ask(token, '/api/v1/cijfers')).statusCode).toBe(401);
  });

  it('does not go round the second factor that the region demands', async () => {
    const token = await makeToken();
    await writeTweedeFactorVerplicht(beheer, true);
    expect((await ask(token)).statusCode).toBe(403);
  });

  it('opens the API alone: pages and accounts are for people', async () => {
    const token = await makeToken();
    for (const pad of ['/', '/account', '/leveringen'])
      expect((await ask(token, pad)).statusCode, pad).toBe(303);
  });

  it('is of no use once it is taken back, by who made it alone', async () => {
    const token = await makeToken();
    const [rij] = await beheer.db.selectFrom('token').select('id').execute();
    const ander = openProefbrowser(app);
    const rollen = [{ rol: 'beheerder' as const, scope: 'regio', aanleveraar: null }];
    const persoon = { naam: 'Ander', email: 'ander@voorbeeld.nl', niveau: 'intern' as const, rollen };
    const uitslag = await nodigUit(beheer, persoon, new Date());
    if (uitslag !== 'bestaat') await ander.post(uitslag.link, { wachtwoord: 'vier losse woorden samen' });
    await ander.post('/account/tokens?/intrekken', { id: rij?.id ?? '' });
    expect((await ask(token)).statusCode).toBe(200);
    await browser.post('/account/tokens?/intrekken', { id: rij?.id ?? '' });
    expect((await ask(token)).statusCode).toBe(401);
  });

  it('is in the log when it is made and taken back', async () => {
    await makeToken();
    const [rij] = await beheer.db.selectFrom('token').select('id').execute();
    await browser.post('/account/tokens?/intrekken', { id: rij?.id ?? '' });
    const regels = await leesLogboek(beheer, { hoogstens: 2 });
    expect(regels.map(({ soort, over }) => `${soort} ${over}`)).toEqual([
      'token ingetrokken {"naam":"kopie"}',
      'token gemaakt {"naam":"kopie"}',
    ]);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5000)])(
    'that is none of ours is refused: %s',
    async (token) => {
      const { statusCode, headers } = await ask(token);
      expect([statusCode, headers['www-authenticate']]).toEqual([401, 'Bearer']);
    },
  );

  it('that is wrong is refused also beside a good session', async () => {
    const cookie = [...browser.cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const headers = { cookie, authorization: 'Bearer x' };
    expect((await app.inject({ url: '/api/v1/gebieden', headers })).statusCode).toBe(401);
  });
});
