/** What anybody may take along of an openbaar edition: every kind of file, from the application itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createRegister } from '@regiomonitor/queries/database/register.ts';
import { writeOpenbaar } from '@regiomonitor/queries/edities/openbaar.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { parseRegio } from '@regiomonitor/queries/regio/regio.ts';
import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { writeEditie } from '../../test-support/edities.ts';
import { inventInhoud } from '../../test-support/inhoud.ts';
import { writePublicatie } from '../../test-support/publicatie.ts';
import { createApp } from '../app.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aarde' },
  { code: 'GM0002', naam: 'Berg' },
];
/** Figures of Berg that nobody may see; the numbers stand nowhere else. */
const GEHEIM = { teller: '86420', noemer: 97531, waarde: '88.607' };
const SPOREN = /86[.,]?420|97[.,]?531|88[.,]6/;
const BASIS = '/openbaar/edities/7';
const BESTANDEN = [
  'cijfers?formaat=csv',
  'cijfers?formaat=csv-excel',
  'cijfers?formaat=json',
  'cijfers?formaat=xlsx',
  'cijfers?formaat=ods',
  'grafieken?indicator=kpi2&gebied=GM0002&formaat=svg',
  'grafieken?indicator=kpi2&gebied=GM0002&formaat=png',
  'presentaties?gebied=GM0002',
  'rapporten/jaar.pdf',
  'rapporten/factsheet.pdf',
];

let map: string;
/** Two servers over the same folder, which share nothing that one of them keeps in memory. */
let servers: FastifyInstance[];
beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-uitreiken-'));
  const inhoud = inventInhoud({ gemeenten: GEMEENTEN, definities: INDICATOREN });
  const cijfer = inhoud.cijfer.map((rij) =>
    rij.gebied === 'GM0002' ? { ...rij, ...GEHEIM, verborgen: true } : rij,
  );
  await writePublicatie(map, inhoud);
  await createRegister(map, parseRegio({ code: 'test', naam: 'Testregio', gemeenten: GEMEENTEN }));
  const beheer = await openBeheer(map);
  await writeEditie(map, beheer, { ...inhoud, cijfer }, { nummer: 7, niveau: 'openbaar' });
  await writeOpenbaar(beheer, true);
  await beheer.close();
  servers = [await createApp({ map }), await createApp({ map })];
}, 240_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(map, { recursive: true });
});

const haal = (server: number, pad: string) => servers[server]!.inject(`${BASIS}/${pad}`);

/** Every text in a file, those of the files within it included. */
function textsOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes, true);
  return Object.values(unzipSync(bytes))
    .map((deel) => textsOf(deel))
    .join('\n');
}

describe('a file of an openbaar edition', () => {
  it.each(BESTANDEN)(
    '%s is for everybody, says which edition it is of, and is the same bytes every time',
    async (pad) => {
      const [een, ander] = [await haal(0, pad), await haal(1, pad)];
      expect(een.statusCode).toBe(200);
      expect(een.headers['content-disposition']).toMatch(/filename="[^"]*editie-7[^"]*"/);
      expect(een.rawPayload.equals(ander.rawPayload)).toBe(true);
      expect(een.headers.etag).toBe(ander.headers.etag);
    },
  );

  // What is in a picture or a PDF is read beside their makers.
  it.each(BESTANDEN.filter((pad) => !/png|pdf/.test(pad)))(
    '%s holds no hidden number in any corner',
    async (pad) => {
      const { rawPayload } = await haal(0, pad);
      expect(SPOREN.test(textsOf(rawPayload))).toBe(false);
    },
  );
});

it('the page of the edition leads to all of them', async () => {
  const { body } = await haal(0, 'exporteren');
  for (const pad of ['cijfers', 'grafieken', 'presentaties', 'rapporten/jaar.pdf', 'rapporten/factsheet.pdf'])
    expect(body).toMatch(new RegExp(`(action|href)="${BASIS}/${pad}"`));
  expect(body).not.toContain('/api/');
});

it('nothing of it is there once the region no longer shows it', async () => {
  const beheer = await openBeheer(map);
  await writeOpenbaar(beheer, false);
  for (const pad of BESTANDEN) expect((await haal(0, pad)).statusCode, pad).toBe(404);
  await writeOpenbaar(beheer, true);
  await beheer.close();
});
