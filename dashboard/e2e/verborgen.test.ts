/**
 * What is hidden is nowhere. Two registers that differ only in what lies under hidden figures are published with the
 * same figures hidden: a reader must get the same bytes from both.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import { publiceer } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { verbergMetDeHand } from '@regiomonitor/queries/publicatie/verberg-met-de-hand.ts';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findPaginas } from './paginas.ts';
import { run, startServer, type Server } from './server.ts';

const GEMEENTE = 'GM0779';
const klok = () => new Date('2026-11-02T09:00:00Z');

/** Everything of kpi2 and kpi2b that the changed casussen can move. */
function verberg({
  indicator,
  gebied,
  periode,
}: {
  indicator: string;
  gebied: string;
  periode: string;
}): boolean {
  return indicator.startsWith('kpi2') && periode.startsWith('2026') && [GEMEENTE, 'wbo'].includes(gebied);
}

let map: string;
let browser: Browser;
const servers: Server[] = [];
let waar: Server;
let anders: Server;

/** A copy of the fixtures' register, changed by `wijzig`, published with the figures hidden, and served. */
async function serveCopy(naam: string, wijzig: string): Promise<Server> {
  const copy = join(map, naam);
  await cp(inject('dataFolder'), copy, { recursive: true });
  await withRegister(copy, {}, async ({ db }) => sql.raw(wijzig).execute(db));
  await publiceer(copy, { klok, beschermer: verbergMetDeHand(verberg) });
  const server = await startServer(copy);
  servers.push(server);
  return server;
}

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-verborgen-'));
  waar = await serveCopy('waar', 'select 1');
  anders = await serveCopy(
    'anders',
    `update rij_casussen set plan_datum = null
     where gemeente = '${GEMEENTE}'
       and levering_id in (select id from levering where periode = '2026HJ01' and status = 'actueel')`,
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => server.stop()));
  await rm(map, { recursive: true });
});

const API = [
  'indicatoren',
  'gebieden',
  'perioden',
  'leveringen',
  'cijfers',
  'cijfers?formaat=csv',
  'cijfers?formaat=csv-excel',
];

async function fetchAll(server: Server, paden: readonly string[]): Promise<Map<string, string>> {
  const antwoorden = new Map<string, string>();
  for (const pad of paden) {
    const response = await fetch(server.origin + pad);
    const kop = JSON.stringify([...response.headers].filter(([naam]) => naam !== 'date'));
    antwoorden.set(pad, `${response.status} ${kop}\n${await response.text()}`);
  }
  return antwoorden;
}

describe('a hidden figure', () => {
  it('differs between the two registers, so that this test can fail', async () => {
    const figuren = async (naam: string) =>
      (
        await run([
          'figures',
          '--onbeschermd',
          '--indicator',
          'kpi2',
          '--gebied',
          GEMEENTE,
          '--data',
          join(map, naam),
        ])
      ).stdout;
    const [een, ander] = [await figuren('waar'), await figuren('anders')];
    expect(een).toContain('2026HJ01,8,9,');
    expect(ander).toContain('2026HJ01,0,9,');
  });

  it('changes no byte of any page, of any table or of the API', async () => {
    const paginas = await findPaginas(waar.origin);
    const vragen = ['', '?periode=2026HJ01', '?periode=2026JJ00', `?periode=2026HJ01&gebied=${GEMEENTE}`];
    const paden = [
      // A half-yearly review is of a half-year.
      ...paginas.flatMap((pad) => (/\?|^\/halfjaar/.test(pad) ? [pad] : vragen.map((vraag) => pad + vraag))),
      ...API.map((pad) => `/api/v1/${pad}`),
    ];
    const [een, ander] = [await fetchAll(waar, paden), await fetchAll(anders, paden)];
    expect(paden.filter((pad) => !een.get(pad)?.startsWith('200'))).toEqual([]);
    for (const pad of paden) expect(ander.get(pad), pad).toBe(een.get(pad));
  });

  it('is said to be hidden on the tile, in the sentence, in the table and in the charts', async () => {
    const page = await browser.newPage();
    await page.goto(`${waar.origin}/?periode=2026HJ01`);
    const tegel = page.locator('article', { has: page.locator('a[href^="/indicator/kpi2"]') }).first();
    const tekst = (await tegel.textContent()) ?? '';
    expect(tekst).toContain('·');
    expect(tekst).toContain('verborgen (te klein aantal)');
    expect(tekst).not.toMatch(/213|154|72\s?%/);
    await page.goto(`${waar.origin}/indicator/kpi2?periode=2026HJ01`);
    expect(await page.locator('main table').first().textContent()).toContain('verborgen (te klein aantal)');
    expect(await page.locator('main').textContent()).toContain(
      'een te klein aantal, of verborgen omdat een te klein aantal er anders uit te berekenen is',
    );
    await page.close();
  });

  it('has verborgen ja in the figure table, with its status and coverage but no numbers', async () => {
    const response = await fetch(
      `${waar.origin}/api/v1/cijfers?indicator=kpi2&gebied=${GEMEENTE}&periode=2026HJ01`,
    );
    expect(await response.json()).toEqual([
      expect.objectContaining({
        teller: null,
        noemer: null,
        waarde: null,
        verborgen: 'ja',
        status: 'voorlopig',
        geleverd: 2,
      }),
    ]);
  });
});
