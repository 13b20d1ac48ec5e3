/** What people write beside the figures, through the application: who sees it, from when, and who does not. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createAccount, type NieuwAccount } from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { createSessie } from '@regiomonitor/queries/beheer/sessies.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { inventInhoud } from '../../test-support/inhoud.ts';
import { writePublicatie } from '../../test-support/publicatie.ts';
import { createApp } from '../app.ts';
import { createGeheim, hashGeheim } from '../toegang/geheim.ts';
import { openProefbrowser, type Proefbrowser } from '../toegang/proefbrowser.ts';

const DUIDING = '/duiding/kpi2/GM0001/2026HJ01';
const INDICATOR = '/indicator/kpi2?periode=2026HJ01';
const HALFJAAR = '/halfjaar/2026HJ01';
const ACTIE = { soort: 'actie', wie_rol: 'coordinator', datum: '1-2-2027', vorige: '0' };

let map: string;
let app: FastifyInstance;
let beheer: Beheer;
let nu = new Date('2027-01-10T10:00:00Z');
let adviseur: Proefbrowser;
let buurman: Proefbrowser;
let lid: Proefbrowser;

async function signIn(rol: string, scope: string): Promise<Proefbrowser> {
  const email = `${rol}-${scope}@voorbeeld.nl`;
  const rollen = [{ rol, scope, aanleveraar: null }];
  const account: NieuwAccount = { email, naam: 'Proef Persoon', niveau: 'intern', rollen };
  const geheim = createGeheim();
  await createSessie(beheer, hashGeheim(geheim), (await createAccount(beheer, account, nu)).id, nu);
  return openProefbrowser(app, new Map([['sessie', geheim]]));
}

beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-gesprek-'));
  const gemeenten = [
    { code: 'GM0001', naam: 'Aarde' },
    { code: 'GM0002', naam: 'Berg' },
  ];
  await writePublicatie(map, inventInhoud({ gemeenten, definities: INDICATOREN }));
  app = await createApp({ map, klok: () => nu });
  beheer = await openBeheer(map);
  adviseur = await signIn('beleidsadviseur', 'GM0001');
  buurman = await signIn('beleidsadviseur', 'GM0002');
  lid = await signIn('regiegroeplid', 'regio');
}, 240_000);
beforeEach(() => (nu = new Date('2027-01-10T10:00:00Z')));
afterAll(async () => {
  await app.close();
  await beheer.close();
  await rm(map, { recursive: true });
});

/** The number of the version on the screen, as the form sends it back. */
async function vorige(browser: Proefbrowser, pad: string): Promise<string> {
  return /name="vorige" value="(\d+)"/.exec((await browser.get(pad)).body)?.[1] ?? '';
}

async function schrijf(browser: Proefbrowser, tekst: string, status: string) {
  return browser.post(DUIDING, { tekst, status, niveau: 'intern', vorige: await vorige(browser, DUIDING) });
}

describe('duiding', () => {
  it('is a gap until somebody writes it, and a concept is for who writes there alone', async () => {
    expect((await lid.get(INDICATOR)).body).toContain('Nog geen duiding.');
    expect((await schrijf(adviseur, 'Een eerste gedachte', 'concept')).body).toContain(
      'Het concept is bewaard',
    );
    for (const pad of [INDICATOR, HALFJAAR])
      expect((await lid.get(pad)).body).not.toContain('eerste gedachte');
    expect((await adviseur.get(DUIDING)).body).toContain('Een eerste gedachte');
    expect((await buurman.get(DUIDING)).statusCode).toBe(403);
  });

  it('is on every page that shows it with the next click, by role and never by name', async () => {
    await schrijf(adviseur, 'Het **wijkteam** kiest <b>één</b> regisseur', 'getoond');
    for (const pad of [INDICATOR, HALFJAAR]) {
      const { body } = await lid.get(pad);
      expect(body, pad).toContain('<strong>wijkteam</strong> kiest &lt;b&gt;één&lt;/b&gt; regisseur');
      expect(body, pad).toContain('beleidsadviseur, Aarde · 10 januari 2027');
      expect(body, pad).not.toContain('Proef Persoon');
    }
    await schrijf(adviseur, 'Het wijkteam kiest', 'ingetrokken');
    expect((await lid.get(INDICATOR)).body).not.toContain('kiest');
  });

  it('of two who write at once the second is told, and keeps the text', async () => {
    const begin = await vorige(lid, DUIDING);
    await schrijf(adviseur, 'van de adviseur', 'getoond');
    const { statusCode, body } = await lid.post(DUIDING, {
      tekst: 'van het lid',
      status: 'getoond',
      vorige: begin,
    });
    expect(statusCode).toBe(400);
    expect(body).toContain('Een ander schreef intussen een nieuwe versie');
    expect(body).toContain('van het lid');
    expect(body).toContain('van de adviseur');
  });

  it('is in the audit log without its text', async () => {
    await schrijf(adviseur, 'geheime gedachte', 'concept');
    const [regel] = await leesLogboek(beheer, { soort: 'duiding' });
    expect(regel?.wie).toBe('beleidsadviseur-gm0001@voorbeeld.nl');
    expect(JSON.parse(regel?.over ?? '')).toMatchObject({
      indicator: 'kpi2',
      gebied: 'GM0001',
      status: 'concept',
    });
    expect(JSON.stringify(regel)).not.toContain('gedachte');
  });
});

describe('an agreement', () => {
  it('is made in the meeting, shown in it, and comes back in the next one', async () => {
    const { statusCode, headers } = await lid.post(HALFJAAR, { ...ACTIE, tekst: 'Training plannen' });
    expect(statusCode).toBe(303);
    const [pad = ''] = String(headers.location).split('#');
    expect((await lid.get(pad)).body).toContain('Toegevoegd: Training plannen');
    const next = (await lid.get('/halfjaar/2026HJ02')).body;
    expect(next.slice(next.indexOf('id="vorige"'), next.indexOf('id="nieuw"'))).toContain('Training plannen');
  });

  it('is over tijd the day after it had to be done, without anybody writing anything', async () => {
    expect((await lid.get('/signalen')).body).not.toContain('open, over tijd');
    nu = new Date('2027-02-01T22:00:00Z');
    lid = await signIn('regiegroeplid', 'GM0001');
    expect((await lid.get('/signalen')).body).not.toContain('open, over tijd');
    nu = new Date('2027-02-01T23:30:00Z');
    expect((await lid.get('/signalen')).body).toContain('open, over tijd');
  });

  it('is not for a beleidsadviseur to make', async () => {
    expect((await adviseur.post(HALFJAAR, { ...ACTIE, tekst: 'Zelf bedacht' })).statusCode).toBe(403);
    expect((await lid.get('/signalen')).body).not.toContain('Zelf bedacht');
  });
});

describe('what another process writes', () => {
  it('is on a page that was kept before it', async () => {
    const voor = await lid.get(INDICATOR);
    expect((await lid.get(INDICATOR)).headers.etag).toBe(voor.headers.etag);
    await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { openBeheer } from ${JSON.stringify(import.meta.resolve('@regiomonitor/queries/beheer/beheer.ts'))};
       import { bewaarBijdrage } from ${JSON.stringify(import.meta.resolve('@regiomonitor/queries/beheer/bijdragen.ts'))};
       const beheer = await openBeheer(${JSON.stringify(map)});
       const leeg = { periode: null, wie_rol: null, wie_gebied: null, account: null };
       await bewaarBijdrage(beheer, { ...leeg, id: 'g1', soort: 'gebeurtenis', indicator: 'kpi2', gebied: 'test',
         tekst: 'andere telling', status: 'getoond', niveau: 'intern', datum: '2025-04-01', trendbreuk: 1,
         auteur_rol: 'coordinator', auteur_gebied: 'regio' }, 0, new Date());
       await beheer.close();`,
    ]);
    const na = await lid.get(INDICATOR);
    expect(na.body).toContain('1 april 2025 (trendbreuk): andere telling');
    expect(na.headers.etag).not.toBe(voor.headers.etag);
  });
});

it('the presentation has a screen for each headline indicator, and what is missing and agreed', async () => {
  const { body } = await lid.get(`${HALFJAAR}/presentatie`);
  const schermen = [...body.matchAll(/<section class="dia" id="(\w+)"/g)].map(([, id]) => id);
  expect(schermen).toEqual(['ontbreekt', 'kpi1', 'kpi2', 'kpi3', 'kpi4', 'kpi5', 'kpi6', 'afspraken']);
  expect(body).not.toContain('<header class="top">');
});
