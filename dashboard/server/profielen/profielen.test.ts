/** Profiles as people keep them: who may, what is kept, and that the next file of the same system needs nothing. */
import { parseRegio } from '@regiomonitor/queries/regio/regio.ts';
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { bewaarProfiel, leesProfielen } from '@regiomonitor/queries/beheer/profielen.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import {
  schrijfFormulier,
  startLeverserver,
  type Leverserver,
  type Persoon,
} from '../../test-support/leverserver.ts';

const REGIO = parseRegio({
  code: 'proef',
  naam: 'Proef',
  gemeenten: [
    { code: 'GM0001', naam: 'Aarde', opgevolgd: ['GM0009'] },
    { code: 'GM0002', naam: 'Berg' },
  ],
});
const PAGINA = '/leveringen/profielen';

let server: Leverserver;
let aarde: Persoon;
let berg: Persoon;
let coordinator: Persoon;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  server = await startLeverserver(REGIO);
  const rol = { rol: 'aanleveraar', aanleveraar: 'gemeente' } as const;
  aarde = await server.maakPersoon('aarde', { ...rol, scope: 'GM0001' });
  berg = await server.maakPersoon('berg', { ...rol, scope: 'GM0002' });
  coordinator = await server.maakPersoon('coordinator', {
    rol: 'coordinator',
    scope: 'regio',
    aanleveraar: null,
  });
}, 240_000);
afterAll(() => server.close());

const post = (wie: Persoon, pad: string, velden: Record<string, string>) =>
  server.app.inject({
    ...{ method: 'POST', url: pad },
    headers: { ...wie.sessie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(velden).toString(),
  });
const get = (wie: Persoon, url: string) => server.app.inject({ url, headers: wie.sessie });

const KOPPELING = {
  ...{ bron: 'verwijzingen', gemeente: 'GM0001', aanleveraar: 'gemeente', periode: '2026JJ00' },
  ...{ 'kop.0': 'Dossiernr.', 'kolom.0': 'verwijzing_id', 'kop.1': 'Besluit', 'kolom.1': 'datum' },
  ...{ 'woord.0': 'Ambulante begeleiding', 'woordkolom.0': 'hulpvorm', 'code.0': 'ambulant' },
};
const EIGEN = 'Dossiernr.;Gemeente;Besluit;Hulpvorm;Scheiding\nD-1;Aarde;3-2-2026;Ambulante begeleiding;ja\n';

/** What the API says of a file of that system. */
async function check(wie: Persoon, inhoud: string): Promise<{ status: number; codes: string[] }> {
  const velden = { bron: 'verwijzingen', gemeente: 'GM0001', periode: '2026', alleenControleren: 'ja' };
  const delen = Object.entries(velden).map(([naam, waarde]) => ({ naam, inhoud: waarde }));
  const { payload, headers } = schrijfFormulier([
    ...delen,
    { naam: 'bestand', inhoud, bestandsnaam: 'x.csv' },
  ]);
  const antwoord = await server.app.inject({
    ...{ method: 'POST', url: '/api/v1/leveringen', payload, headers: { ...headers, ...wie.token } },
  });
  const { fouten = [] } = antwoord.json<{ fouten?: { code: string }[] }>();
  return { status: antwoord.statusCode, codes: fouten.map(({ code }) => code) };
}

describe('what somebody matched', () => {
  it('is kept for the aanleveraar, gemeente and bron, and read by the API from then on', async () => {
    expect(await check(aarde, EIGEN)).toMatchObject({ status: 422 });
    const { statusCode, headers } = await post(aarde, `${PAGINA}?/koppel`, KOPPELING);
    expect([statusCode, headers.location]).toEqual([
      303,
      '/leveringen/aanleveren?bron=verwijzingen&gemeente=GM0001&periode=2026JJ00&aanleveraar=gemeente&gekoppeld=ja',
    ]);
    expect(await check(aarde, EIGEN)).toEqual({ status: 200, codes: [] });
  });

  it('is added to what was there', async () => {
    const { 'kop.0': _kop, 'kop.1': _ook, ...rest } = KOPPELING;
    await post(aarde, `${PAGINA}?/koppel`, { ...rest, 'woord.0': 'Pleegouders', 'code.0': 'pleegzorg' });
    const [profiel] = await leesProfielen(server.beheer);
    expect(JSON.parse(profiel?.inhoud ?? '')).toMatchObject({
      kolommen: { 'Dossiernr.': 'verwijzing_id' },
      waarden: { hulpvorm: { 'Ambulante begeleiding': 'ambulant', Pleegouders: 'pleegzorg' } },
    });
  });

  it('is in the log, without what it says', async () => {
    const [regel] = await leesLogboek(server.beheer, { soort: 'koppelingen bewaard', hoogstens: 1 });
    expect(regel).toMatchObject({ wie: aarde.email });
    expect(JSON.parse(regel?.over ?? '')).toEqual({
      ...{ bron: 'verwijzingen', aanleveraar: 'gemeente', gemeente: 'GM0001' },
    });
  });

  it.each([
    ['of another gemeente', { ...KOPPELING, gemeente: 'GM0002' }],
    ['of another aanleveraar', { ...KOPPELING, aanleveraar: 'gi' }],
    ['of a gemeente outside the region', { ...KOPPELING, gemeente: 'GM0099' }],
  ])('%s is refused', async (_, velden) => {
    expect((await post(aarde, `${PAGINA}?/koppel`, velden)).statusCode).toBe(403);
    expect(await leesProfielen(server.beheer)).toHaveLength(1);
  });

  it('that names a column of persons is refused', async () => {
    const { statusCode, body } = await post(aarde, `${PAGINA}?/koppel`, {
      ...KOPPELING,
      'kop.0': 'Achternaam',
    });
    expect(statusCode).toBe(400);
    expect(body).toContain('haal hem uit het profiel');
  });
});

describe('the pages about it', () => {
  const eigen = async () => `${PAGINA}/${(await leesProfielen(server.beheer))[0]?.id}`;

  it('are for who may deliver under that name, and for the coördinator', async () => {
    for (const [wie, status] of [
      [aarde, 200],
      [coordinator, 200],
      [berg, 404],
    ] as const) {
      expect((await get(wie, await eigen())).statusCode).toBe(status);
      expect((await get(wie, `${await eigen()}/download`)).statusCode).toBe(status);
      expect((await get(wie, PAGINA)).body.includes('Aarde</td>')).toBe(status === 200);
      expect((await get(wie, `${PAGINA}/controle.json`)).body.includes('Dossiernr')).toBe(status === 200);
    }
    expect((await post(berg, `${await eigen()}?/verwijder`, {})).statusCode).toBe(404);
  });

  it('change a line, and take it out', async () => {
    const regel = { soort: 'woord', kolom: 'hulpvorm', woord: 'Pleegouders', betekent: 'ambulant' };
    await post(aarde, `${await eigen()}?/wijzig`, regel);
    const [anders] = await leesProfielen(server.beheer);
    expect(anders?.inhoud).toContain('"Pleegouders": "ambulant"');
    await post(aarde, `${await eigen()}?/haalWeg`, regel);
    const [zonder] = await leesProfielen(server.beheer);
    expect(zonder?.inhoud).not.toContain('Pleegouders');
  });

  it('give a file that can be read in elsewhere', async () => {
    const { body, headers } = await get(aarde, `${await eigen()}/download`);
    expect(headers['content-disposition']).toContain('koppelingen-verwijzingen-gemeente-GM0001.json');
    const { statusCode } = await post(coordinator, `${PAGINA}?/inlezen`, { gemeente: 'GM0002', json: body });
    expect(statusCode).toBe(200);
    expect((await leesProfielen(server.beheer)).map(({ scope }) => scope)).toEqual(['GM0001', 'GM0002']);
    expect((await post(aarde, `${PAGINA}?/inlezen`, { gemeente: 'GM0001', json: '{' })).statusCode).toBe(400);
  });

  it('tell the browser what it needs to check as the server does', async () => {
    const { regio, indicatoren, profielen } = (await get(berg, `${PAGINA}/controle.json`)).json<{
      regio: unknown;
      indicatoren: { code: string }[];
      profielen: { scope: string }[];
    }>();
    expect(regio).toEqual(REGIO);
    expect(indicatoren.map(({ code }) => code)).toContain('kpi2');
    expect(profielen.map(({ scope }) => scope)).toEqual(['GM0002']);
  });

  it('explain a profile that the contract has outgrown, and let the line be taken out', async () => {
    const [bewaard] = await leesProfielen(server.beheer);
    const inhoud = JSON.stringify({
      ...{ bron: 'verwijzingen', aanleveraar: 'gemeente' },
      kolommen: { 'Dossiernr.': 'verwijzing_id', Besluit: 'datum', Oud: 'kolom_van_vroeger' },
      waarden: { hulpvorm: { 'Ambulante begeleiding': 'ambulant' } },
    });
    await bewaarProfiel(server.beheer, { ...bewaard!, inhoud }, new Date());
    const uitleg = 'passen niet meer bij wat de monitor nu vraagt';
    expect((await get(aarde, PAGINA)).body).toContain('past niet meer');
    expect((await get(aarde, await eigen())).body).toContain(uitleg);
    const velden = { bron: 'verwijzingen', gemeente: 'GM0001', periode: '2026' };
    const { payload, headers } = schrijfFormulier([
      ...Object.entries(velden).map(([naam, waarde]) => ({ naam, inhoud: waarde })),
      { naam: 'bestand', inhoud: EIGEN, bestandsnaam: 'x.csv' },
    ]);
    const stuur = () =>
      server.app.inject({
        ...{ method: 'POST', url: '/leveringen/aanleveren?/controleer', payload },
        headers: { ...headers, ...aarde.sessie },
      });
    const geweigerd = await stuur();
    expect([geweigerd.statusCode, geweigerd.body.includes(uitleg)]).toEqual([400, true]);
    await post(aarde, `${await eigen()}?/haalWeg`, { soort: 'kolom', kop: 'Oud', betekent: '' });
    const { headers: naar } = await stuur();
    expect((await get(aarde, String(naar.location))).body).toContain('die u eerder bewaarde');
  });

  it('throw away what is no longer wanted', async () => {
    const { headers } = await post(aarde, `${await eigen()}?/verwijder`, {});
    expect(headers.location).toBe(`${PAGINA}?verwijderd`);
    expect(await check(aarde, EIGEN)).toMatchObject({ status: 422 });
  });
});
