/** What people do through the pages and the API is in the audit log. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesLogboek, verifyLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { inventInhoud } from '../../test-support/inhoud.ts';
import { writePublicatie } from '../../test-support/publicatie.ts';
import { createApp } from '../app.ts';
import { nodigUit } from './accountbeheer.ts';
import { openProefbrowser, type Proefbrowser } from './proefbrowser.ts';
import type { Rol } from './rechten.ts';

const WACHTWOORD = 'vier losse woorden samen';
let map: string;
let app: FastifyInstance;
let beheer: Beheer;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-logboek-'));
  const gemeenten = [{ code: 'GM0001', naam: 'Aarde' }];
  await writePublicatie(map, inventInhoud({ gemeenten, definities: INDICATOREN }));
  app = await createApp({ map });
  beheer = await openBeheer(map);
}, 240_000);
afterAll(async () => {
  await app.close();
  await beheer.close();
  await rm(map, { recursive: true });
});

async function register(rol: Rol): Promise<Proefbrowser> {
  const rollen = [{ rol, scope: 'regio', aanleveraar: null }];
  const wie = { naam: rol, email: `${rol}@voorbeeld.nl`, niveau: 'intern' as const, rollen };
  const uitslag = await nodigUit(beheer, wie, new Date());
  if (uitslag === 'bestaat') throw new Error('There already is one.');
  const browser = openProefbrowser(app);
  await browser.post(uitslag.link, { wachtwoord: WACHTWOORD });
  return browser;
}

/** The latest lines, as `soort wie over`. */
async function laatste(hoogstens: number): Promise<string[]> {
  return (await leesLogboek(beheer, { hoogstens })).map(({ soort, wie, over }) => `${soort} ${wie} ${over}`);
}

describe('the audit log', () => {
  it('holds who signed in and out, and who could not', async () => {
    const browser = await register('regiegroeplid');
    const email = 'regiegroeplid@voorbeeld.nl';
    expect((await laatste(1))[0]).toBe(`aanmelden ${email} {"adres":"127.0.0.1"}`);
    await browser.post('/account?/afmelden', {});
    expect((await laatste(1))[0]).toBe(`afmelden ${email} {"overal":false}`);
    await browser.post('/aanmelden', { email, wachtwoord: 'geraden woord' });
    expect((await laatste(1))[0]).toContain(`aanmelden mislukt ${email}`);
    await browser.post('/aanmelden', { email: WACHTWOORD, wachtwoord: 'x' });
    expect((await laatste(1))[0]).toBe('aanmelden mislukt onbekend {"adres":"127.0.0.1","account":null}');
    await browser.post('/aanmelden', { email, wachtwoord: WACHTWOORD });
  });

  it('holds every change of an account, with who made it', async () => {
    const browser = await register('beheerder');
    const nieuw = { naam: 'N', email: 'n@voorbeeld.nl', niveau: 'intern', rol_bestuurder: 'ja' };
    await browser.post('/beheer/accounts?/uitnodigen', nieuw);
    const { body } = await browser.get('/beheer/accounts');
    const pad = /href="(\/beheer\/accounts\/[^"]+)">N</.exec(body)?.[1] ?? '';
    await browser.post(`${pad}?/rechten`, { niveau: 'openbaar', rol_bestuurder: 'ja' });
    await browser.post(`${pad}?/link`, {});
    await browser.post(`${pad}?/blokkade`, { geblokkeerd: 'ja' });
    await browser.post(`${pad}?/verwijder`, {});
    await browser.post('/beheer/accounts?/tweedeFactor', { verplicht: 'nee' });
    const regels = (await leesLogboek(beheer, { hoogstens: 6 })).reverse();
    expect(regels.map(({ soort }) => soort)).toEqual([
      'account gemaakt',
      'account gewijzigd',
      'link gemaakt',
      'account gewijzigd',
      'account verwijderd',
      'instelling',
    ]);
    expect(new Set(regels.map(({ wie, rol }) => `${wie} ${rol}`))).toEqual(
      new Set(['beheerder@voorbeeld.nl beheerder']),
    );
    expect(regels.every(({ over, soort }) => soort === 'instelling' || over.includes('n@voorbeeld.nl'))).toBe(
      true,
    );
  });

  it('holds every file with figures that was taken along, before it is sent', async () => {
    const browser = await register('beleidsadviseur');
    expect((await browser.get('/api/v1/cijfers?gebied=GM0001')).statusCode).toBe(200);
    expect((await laatste(1))[0]).not.toContain('export');
    await browser.get('/api/v1/cijfers?formaat=csv&gebied=GM0001');
    expect((await laatste(1))[0]).toBe(
      'export beleidsadviseur@voorbeeld.nl {"adres":"/api/v1/cijfers?formaat=csv&gebied=GM0001"}',
    );
  });

  it('is shown to the beheerder with a filter, and taken along as a file', async () => {
    const browser = openProefbrowser(app);
    await browser.post('/aanmelden', { email: 'beheerder@voorbeeld.nl', wachtwoord: WACHTWOORD });
    const { body } = await browser.get('/beheer/logboek?soort=account+verwijderd');
    expect(body).toContain('account: n@voorbeeld.nl');
    expect(body).not.toContain('geblokkeerd: ja');
    const bestand = await browser.get('/beheer/logboek/download?soort=export');
    expect(bestand.headers).toMatchObject({
      'content-type': expect.stringContaining('text/csv') as string,
      'content-disposition': 'attachment; filename="logboek.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(bestand.body.split('\r\n')[1]).toContain('"{""wat"":""logboek""}"');
  });

  it('never holds a password, a code or a link, and fits from the first line to the last', async () => {
    const alles = JSON.stringify(await leesLogboek(beheer, {}));
    expect(alles).not.toMatch(/vier losse woorden|geraden woord|uitnodiging\//);
    expect((await verifyLogboek(beheer)).breuk).toBeNull();
  });
});
