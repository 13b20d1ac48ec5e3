/** Delivering through the pages: what waits is its sender's alone, and nothing that says who somebody is stays anywhere. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROEFREGIO } from '@regiomonitor/ingest/laden/proefregister.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import {
  schrijfFormulier,
  startLeverserver,
  type Leverserver,
  type Persoon,
} from '../../test-support/leverserver.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs';
const GOED = [KOP, 'PlantGeheim-1;Aldorp;2026-02-03;ja;;1', 'PlantGeheim-2;Aldorp;2026-02-04;ja;;1'].join(
  '\n',
);
const FOUT = `${GOED}\nPlantGeheim-3;PlantGeheim-1;gisteren;PlantGeheim-1;;1`;
const BSN = [
  KOP,
  ...['999990019', '999990020', '999990032'].map((bsn) => `${bsn};Aldorp;2026-02-03;ja;;1`),
].join('\n');
/** In every planted value, in any case. */
const MERK = /plantgeheim|999990019|999990020|999990032/i;

let server: Leverserver;
let aldorp: Persoon;
let collega: Persoon;
let slt: Persoon;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  server = await startLeverserver(PROEFREGIO);
  const van = (aanleveraar: string) => ({ rol: 'aanleveraar', scope: 'GM0001', aanleveraar }) as const;
  aldorp = await server.maakPersoon('aldorp', van('gemeente'));
  collega = await server.maakPersoon('collega', van('gemeente'));
  slt = await server.maakPersoon('slt', van('slt'));
}, 240_000);
afterAll(() => server.close());

/** Sends a file with the form; returns where the page sends the browser. */
async function stuur(wie: Persoon, inhoud: string, aanleveraar = 'gemeente'): Promise<string> {
  const velden = { bron: 'casussen', gemeente: 'GM0001', periode: '2026HJ01', aanleveraar };
  const { payload, headers } = schrijfFormulier([
    ...Object.entries(velden).map(([naam, waarde]) => ({ naam, inhoud: waarde })),
    { naam: 'bestand', inhoud, bestandsnaam: 'export.csv' },
  ]);
  const url = '/leveringen/aanleveren?/controleer';
  const antwoord = await server.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...headers, ...wie.sessie },
  });
  expect(antwoord.statusCode, antwoord.body).toBe(303);
  return String(antwoord.headers.location).replace(/#.*/, '');
}

const lees = async (wie: Persoon, url: string) => server.app.inject({ url, headers: wie.sessie });
const sleutelVan = (adres: string) => new URL(adres, 'http://localhost').searchParams.get('controle') ?? '';
const bevestig = (wie: Persoon, adres: string) =>
  server.app.inject({
    method: 'POST',
    url: '/leveringen/aanleveren?/bevestig',
    headers: { ...wie.sessie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ controle: sleutelVan(adres) }).toString(),
  });

describe('a file that waits for its sender', () => {
  it('is seen and confirmed by nobody else, a colleague with the same rights included', async () => {
    const adres = await stuur(aldorp, GOED);
    expect((await lees(aldorp, adres)).body).toContain('Voorbeeld van het effect');
    expect((await lees(collega, adres)).body).toContain('Dit bestand is hier niet meer');
    expect((await bevestig(collega, adres)).statusCode).toBe(400);
    const download = `/leveringen/aanleveren/bevindingen?controle=${sleutelVan(adres)}`;
    expect((await lees(collega, download)).statusCode).toBe(404);
  });

  it('is delivered once, with a receipt for who may deliver such a one', async () => {
    const adres = await stuur(aldorp, GOED);
    const { headers, statusCode } = await bevestig(aldorp, adres);
    expect(statusCode).toBe(303);
    const bewijs = String(headers.location);
    expect(bewijs).toMatch(/^\/leveringen\/\d+\/ontvangstbewijs\?cijfers=bijgewerkt$/);
    expect((await bevestig(aldorp, adres)).statusCode).toBe(400);
    expect((await lees(collega, bewijs)).body).toContain('aldorp@voorbeeld.nl (aanleveraar)');
    expect((await lees(slt, bewijs)).statusCode).toBe(404);
    const pad = bewijs.replace(/\?.*/, '/download');
    expect((await lees(aldorp, pad)).body).toMatch(/sha-256\):\s+[0-9a-f]{64}/);
    expect((await lees(aldorp, `${pad}?formaat=pdf`)).body.slice(0, 5)).toBe('%PDF-');
  });

  it('shows exact figures to the gemeente itself alone', async () => {
    const { body } = await lees(slt, await stuur(slt, GOED, 'slt'));
    expect(body).toContain('alleen te zien voor de gemeente zelf');
    expect(body).not.toContain('Na deze levering');
  });
});

it('no value that says who somebody is stays behind, or is said', async () => {
  const gezegd: string[] = [];
  for (const inhoud of [
    FOUT,
    BSN,
    `${KOP};achternaam\nC-1;Aldorp;2026-02-03;ja;;1;PlantGeheim`,
    GOED.slice(0, 90),
  ]) {
    const adres = await stuur(aldorp, inhoud);
    gezegd.push((await lees(aldorp, adres)).body);
    gezegd.push(
      (await lees(aldorp, `/leveringen/aanleveren/bevindingen?controle=${sleutelVan(adres)}`)).body,
    );
  }
  expect(gezegd.join('')).not.toMatch(MERK);
  expect(server.log.join('')).not.toMatch(MERK);
  const ouder = dirname(server.map);
  const namen = await readdir(ouder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of namen.filter((een) => een.isFile())) {
    const bytes = await readFile(join(parentPath, name));
    expect(bytes.toString('latin1'), name).not.toMatch(MERK);
  }
});
