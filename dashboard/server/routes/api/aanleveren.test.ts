/** Delivering over HTTP: every status, whose right it is, and bytes that nobody's system exports. */
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PROEFREGIO } from '@regiomonitor/ingest/laden/proefregister.ts';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { openRegister, withRegister } from '@regiomonitor/queries/database/register.ts';
import type { LightMyRequestResponse } from 'fastify';
import Value from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../../build-screens.ts';
import {
  schrijfFormulier,
  startLeverserver,
  type Deel,
  type Leverserver,
  type Persoon,
} from '../../../test-support/leverserver.ts';
import { Rapport, Weigering } from './schema.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs';
const rij = (nummer: number, start = '2026-02-03') => `C-${nummer};Aldorp;${start};ja;;1`;
const GOED = [KOP, rij(1), rij(2)].join('\n');
const FOUT = [KOP, rij(1), rij(2, 'gisteren')].join('\n');

let server: Leverserver;
let aldorp: Persoon;
let slt: Persoon;
let coordinator: Persoon;
let lezer: Persoon;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  server = await startLeverserver(PROEFREGIO, { wachtMs: 300 });
  const rol = (rol: 'aanleveraar' | 'coordinator' | 'regiegroeplid', scope: string, als: string | null) => ({
    ...{ rol, scope, aanleveraar: als },
  });
  aldorp = await server.maakPersoon('aldorp', rol('aanleveraar', 'GM0001', 'gemeente'));
  slt = await server.maakPersoon('slt', rol('aanleveraar', 'regio', 'slt'));
  coordinator = await server.maakPersoon('coordinator', rol('coordinator', 'regio', null));
  lezer = await server.maakPersoon('lezer', rol('regiegroeplid', 'regio', null));
}, 240_000);
afterAll(() => server.close());

interface Vraag {
  readonly velden?: Readonly<Record<string, string>>;
  readonly bestand?: string | Uint8Array | null;
  readonly bestandsnaam?: string;
  readonly wie?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly zoek?: string;
  readonly extra?: readonly Deel[];
}

const OVER = { bron: 'casussen', gemeente: 'GM0001', periode: '2026HJ01' };

function send({ velden = {}, bestand = GOED, bestandsnaam = 'casussen.csv', ...rest }: Vraag = {}) {
  const delen = Object.entries({ ...OVER, ...velden }).map(([naam, inhoud]) => ({ naam, inhoud }));
  const { payload, headers } = schrijfFormulier([
    ...(bestand === null ? [] : [{ naam: 'bestand', inhoud: bestand, bestandsnaam }]),
    ...delen,
    ...(rest.extra ?? []),
  ]);
  return server.app.inject({
    method: 'POST',
    url: `/api/v1/leveringen${rest.zoek ?? ''}`,
    headers: { ...headers, ...(rest.wie ?? aldorp.token), ...rest.headers },
    payload,
  });
}

async function tellen(): Promise<number> {
  return withRegister(server.map, {}, async ({ db }) => {
    const rijen = await db.selectFrom('levering').select('id').execute();
    return rijen.length;
  });
}

function expectProbleem(antwoord: LightMyRequestResponse, status: number, detail: RegExp): void {
  expect(antwoord.statusCode).toBe(status);
  expect(antwoord.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(antwoord.headers['api-version']).toBe('1.0.0');
  expect(antwoord.json()).toMatchObject({ status, detail: expect.stringMatching(detail) as string });
}

describe('a file without errors', () => {
  it('is only checked when that is asked', async () => {
    const antwoord = await send({ velden: { alleenControleren: 'ja' } });
    expect(antwoord.statusCode).toBe(200);
    expect(antwoord.json()).toMatchObject({ status: 'gecontroleerd', rijen: 2, levering: null });
    expect(await tellen()).toBe(0);
  });

  it('is stored, published and written down; the same file again changes nothing', async () => {
    const antwoord = await send();
    expect(antwoord.statusCode).toBe(201);
    expect([...Value.Errors(Rapport, antwoord.json())]).toEqual([]);
    const { levering } = antwoord.json<Uitkomst>();
    expect(antwoord.headers).toMatchObject({
      'regiomonitor-cijfers': 'bijgewerkt',
      location: `/leveringen/${levering?.id}/ontvangstbewijs`,
      'cache-control': 'no-store',
    });
    const leveringen = await server.app.inject({ url: '/api/v1/leveringen', headers: coordinator.token });
    expect(leveringen.json()).toMatchObject([{ id: levering?.id, gemeente: 'GM0001', versie: 1 }]);
    const [regel] = await leesLogboek(server.beheer, { soort: 'levering' });
    expect(regel).toMatchObject({ wie: aldorp.email, rol: 'aanleveraar' });
    const opnieuw = await send();
    expect(opnieuw.statusCode).toBe(200);
    expect(opnieuw.json()).toMatchObject({ status: 'ongewijzigd', levering: { id: levering?.id } });
  });

  it('may name the gemeente and carry its profile as a file', async () => {
    const profiel = { bron: 'casussen', aanleveraar: 'gemeente', kolommen: { Zaak: 'casus_id' } };
    const antwoord = await send({
      bestand: GOED.replace('casus_id', 'Zaak'),
      velden: { gemeente: 'Aldorp', periode: '2025-H2', buitenPeriode: 'weglaten', aantalRijen: '2' },
      extra: [{ naam: 'profiel', inhoud: JSON.stringify(profiel), bestandsnaam: 'profiel.json' }],
    });
    // Both rows lie outside this period: had the profile not been used, a column would have been missing.
    expect(antwoord.json()).toMatchObject({ fouten: [{ code: 'leeg_bestand' }] });
  });
});

describe('a file with errors', () => {
  it('is refused with the report of the command line, and changes nothing', async () => {
    const eerder = await tellen();
    const antwoord = await send({ bestand: FOUT });
    expectProbleem(antwoord, 422, /Er is 1 fout; er is niets opgeslagen/);
    expect([...Value.Errors(Weigering, antwoord.json())]).toEqual([]);
    expect(antwoord.json()).toMatchObject({
      fouten: [{ rij: 3, kolom: 'start', waarde: 'gisteren', code: 'ongeldige_datum' }],
      levering: null,
    });
    expect(await tellen()).toBe(eerder);
  });

  it.each([
    ['?formaat=csv', {}],
    ['', { accept: 'text/csv' }],
  ])('gives its findings as a file to send back: %s %j', async (zoek, headers) => {
    const antwoord = await send({ bestand: FOUT, zoek, headers });
    expect(antwoord.statusCode).toBe(422);
    expect(antwoord.headers['content-disposition']).toBe('attachment; filename="bevindingen.csv"');
    const [kop, regel] = antwoord.body.split('\r\n');
    expect(kop).toBe('\uFEFFrij;kolom;waarde;code;melding;soort');
    expect(regel).toMatch(/^3;start;gisteren;ongeldige_datum;.+;fout$/);
  });

  it('is told of without a cell that Excel would run', async () => {
    const antwoord = await send({ bestand: [KOP, rij(1, '=1+1')].join('\n'), zoek: '?formaat=csv' });
    expect(antwoord.body).toContain(`;'=1+1;`);
  });

  it('is a conflict when only another levering is in the way', async () => {
    const antwoord = await send({ velden: { periode: '2026KW01' } });
    expectProbleem(antwoord, 409, /overlapt/);
    expect(antwoord.json()).toMatchObject({ fouten: [{ code: 'periode_overlapt' }] });
  });

  it('is too large when its contents are', async () => {
    const breed = Array.from({ length: 501 }, (_, i) => `k${i}`).join(';');
    expectProbleem(await send({ bestand: `${KOP};${breed}\n` }), 413, /kolommen/);
  });
});

describe('who may deliver', () => {
  it.each<[string, () => Persoon, Readonly<Record<string, string>>, number]>([
    ['a gemeente for itself', () => aldorp, {}, 200],
    ['a gemeente for another', () => aldorp, { gemeente: 'GM0002' }, 403],
    ['a gemeente for the region', () => aldorp, { gemeente: 'regio' }, 403],
    ['a gemeente under another name', () => aldorp, { aanleveraar: 'slt' }, 403],
    ['the SLT of the region', () => slt, { gemeente: 'regio', aanleveraar: 'slt' }, 200],
    ['the SLT for one of its gemeenten', () => slt, { gemeente: 'GM0001', aanleveraar: 'slt' }, 200],
    ['the SLT as a gemeente', () => slt, {}, 403],
    ['the coordinator for anybody', () => coordinator, { gemeente: 'GM0001', aanleveraar: 'slt' }, 200],
    ['who only reads', () => lezer, {}, 403],
  ])('%s', async (_, wie, velden, status) => {
    const antwoord = await send({ wie: wie().token, velden: { alleenControleren: 'ja', ...velden } });
    expect(antwoord.statusCode, antwoord.body).toBe(status);
    if (status === 403) expectProbleem(antwoord, 403, /recht|mag niet/);
  });

  it('needs an account', async () => {
    expectProbleem(await send({ wie: { cookie: '' } }), 401, /token/);
  });

  it('a page of this site may, another site may not', async () => {
    const velden = { alleenControleren: 'ja' };
    expect((await send({ wie: aldorp.sessie, velden })).statusCode).toBe(200);
    const vreemd = { ...aldorp.sessie, 'sec-fetch-site': 'cross-site' };
    expectProbleem(await send({ wie: vreemd, velden }), 403, /niet van deze site/);
  });
});

describe('what cannot be understood is a problem that says so', () => {
  let eerder = 0;
  beforeAll(async () => {
    eerder = await tellen();
  });
  afterAll(async () => {
    expect(await tellen()).toBe(eerder);
  });

  it.each<[string, Vraag, number, RegExp]>([
    ['no file', { bestand: null }, 400, /geen bestand/],
    ['an empty choice of file', { bestand: '', bestandsnaam: '' }, 400, /geen bestand/],
    ['no bron', { velden: { bron: '' } }, 400, /bron, gemeente en periode/],
    ['an unknown bron', { velden: { bron: 'personen' } }, 400, /bestaat niet/],
    ['an unknown gemeente', { velden: { gemeente: 'Elders' } }, 400, /hoort niet bij Proefregio/],
    ['an unknown period', { velden: { periode: '2026HJ03' } }, 400, /periode/],
    ['an unknown field', { velden: { kleur: 'rood' } }, 400, /Onbekend veld 'kleur'/],
    ['a field twice', { extra: [{ naam: 'bron', inhoud: 'casussen' }] }, 400, /meer dan één keer/],
    ['two files', { extra: [{ naam: 'bestand', inhoud: GOED, bestandsnaam: 'a' }] }, 400, /één bestand/],
    [
      'a file in another field',
      { extra: [{ naam: 'blad', inhoud: 'x', bestandsnaam: 'a' }] },
      400,
      /geen bestand/,
    ],
    ['a name of Object', { extra: [{ naam: '__proto__', inhoud: 'x' }] }, 400, /niet te lezen/],
    ['a field that is too long', { velden: { blad: 'x'.repeat(5000) } }, 413, /te lang/],
    [
      'too many fields',
      { extra: Array.from({ length: 50 }, (_, i) => ({ naam: `v${i}`, inhoud: '' })) },
      413,
      /te veel/,
    ],
    ['a profile that is none', { velden: { profiel: '{"bron":' } }, 400, /profiel|JSON/],
    ['a profile of another', { velden: { profiel: '{"bron":"scholing"}' } }, 400, /profiel is van scholing/],
    ['a wish that does not exist', { velden: { buitenPeriode: 'misschien' } }, 400, /weigeren, weglaten/],
    ['a parameter that does not exist', { zoek: '?kleur=rood' }, 400, /Onbekende parameter/],
    ['a format that does not exist', { zoek: '?formaat=pdf' }, 400, /json, csv/],
    ['JSON', { headers: { 'content-type': 'application/json' } }, 415, /multipart\/form-data/],
    ['a form without borders', { headers: { 'content-type': 'multipart/form-data' } }, 400, /niet te lezen/],
  ])('%s', async (_, vraag, status, detail) => {
    expectProbleem(await send(vraag), status, detail);
  });

  it('a file that says to be larger than may be is not read at all', async () => {
    const { headers } = schrijfFormulier([]);
    const antwoord = await server.app.inject({
      method: 'POST',
      url: '/api/v1/leveringen',
      headers: { ...headers, ...aldorp.token, 'content-length': String(2 ** 31) },
      payload: 'x',
    });
    expectProbleem(antwoord, 413, /hoogstens 150 MB/);
  });

  it.each([
    '../../../etc/passwd',
    'C:\\geheim.csv',
    '<script>alert(1)</script>.csv',
    `${'x'.repeat(5_000)}.csv`,
    'nul\u0000.csv',
    '=cmd|calc.csv',
  ])('a file name can be anything: it is used for nothing (%s)', async (bestandsnaam) => {
    const antwoord = await send({ bestandsnaam, velden: { alleenControleren: 'ja' } });
    expect(antwoord.statusCode).toBe(200);
    expect(antwoord.body).not.toContain(bestandsnaam.slice(0, 8));
  });
});

describe('a server that has its hands full', () => {
  it('asks to come back while somebody else has the register', async () => {
    const register = await openRegister(server.map);
    const antwoord = await send({ velden: { alleenControleren: 'ja' } });
    await register.close();
    expectProbleem(antwoord, 503, /in gebruik/);
    expect(antwoord.headers['retry-after']).toBe('30');
  });

  it('takes two files at once of one account, and does not forget the others', async () => {
    const ander = await server.maakPersoon('druk', {
      rol: 'aanleveraar',
      scope: 'GM0001',
      aanleveraar: 'gemeente',
    });
    const vraag = { wie: ander.token, velden: { alleenControleren: 'ja' } };
    const antwoorden = await Promise.all([send(vraag), send(vraag), send(vraag)]);
    const statussen = antwoorden.map(({ statusCode }) => statusCode).sort();
    expect(statussen).toEqual([200, 200, 429]);
    const gehinderd = antwoorden.find(({ statusCode }) => statusCode === 429);
    expect(gehinderd?.headers['retry-after']).toBe('5');
    expect((await send(vraag)).statusCode).toBe(200);
  });

  it('forgets a file that was half sent, and takes the next', async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.server.address() as AddressInfo;
    const { payload, headers } = schrijfFormulier([{ naam: 'bestand', inhoud: GOED, bestandsnaam: 'a.csv' }]);
    const kop = ['POST /api/v1/leveringen HTTP/1.1', 'host: 127.0.0.1', `content-length: ${payload.length}`];
    for (const [naam, waarde] of Object.entries({ ...headers, ...slt.token })) kop.push(`${naam}: ${waarde}`);
    const eerder = await tellen();
    for (let keer = 0; keer < 4; keer++) {
      const socket = connect(port, '127.0.0.1');
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(`${kop.join('\r\n')}\r\n\r\n`);
      socket.write(payload.subarray(0, 150));
      await wait(50);
      socket.destroy();
      await wait(50);
    }
    expect(await tellen()).toBe(eerder);
    // Not one of the four is still counted as on its way.
    const velden = { gemeente: 'regio', aanleveraar: 'slt', alleenControleren: 'ja' };
    expect((await send({ wie: slt.token, velden })).statusCode).toBe(200);
  });
});
