/**
 * The promise of docs/bescherming.md as readers meet it: what the register holds under a hidden figure reaches nobody, and
 * nothing reaches anybody between two publications.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegister, withRegister } from '@regiomonitor/queries/database/register.ts';
import type { ReferentieLevering } from '@regiomonitor/queries/figures/reference-dossier.ts';
import { levering, regioVan } from '@regiomonitor/queries/figures/reference-example.ts';
import { fillRegister } from '@regiomonitor/queries/figures/reference-register.ts';
import { bescherm, type Beschermer } from '@regiomonitor/queries/publicatie/beschermen.ts';
import { publiceer } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { berekenBescherming, type Beschermingsstand } from '@regiomonitor/queries/publicatie/voorbereiden.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { verbergMetDeHand } from '@regiomonitor/queries/publicatie/verberg-met-de-hand.ts';
import { wijzerPath } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { RIJKOLOMMEN, type ColumnType } from '@regiomonitor/queries/schema/register.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { haalAllesOp } from '../test-support/haal-alles-op.ts';
import { createApp } from './app.ts';

/** Two large gemeenten and two small ones. */
const [GROOT, RUIM, KLEIN, SMAL] = ['GM0758', 'GM0826', 'GM1719', 'GM1959'] as const;
const GEMEENTEN = [GROOT, RUIM, KLEIN, SMAL];
const regio = regioVan(GEMEENTEN);
const VRAGEN = [
  '?periode=2026-H1',
  '?periode=2026',
  ...[GROOT, KLEIN].map((gebied) => `?periode=2026-H1&gebied=${gebied}`),
];
const klok = () => new Date('2027-03-11T09:00:00Z');

/** What a small gemeente delivered: gezinnen with and without a plan, verwijzingen and grades. */
interface Klein {
  readonly metPlan: number;
  readonly zonderPlan: number;
  readonly verwijzingen: number;
  readonly cijfers: readonly string[];
}
const EEN: Klein = { metPlan: 2, zonderPlan: 1, verwijzingen: 3, cijfers: ['9', '8.5', '7', '6'] };
const TWEE: Klein = { metPlan: 3, zonderPlan: 1, verwijzingen: 2, cijfers: ['4', '5', '9.5', '6', '7'] };

function leveringenVan(gemeente: string, klein: Klein): ReferentieLevering[] {
  const rijen = <T>(aantal: number, rij: (nummer: number) => T) =>
    Array.from({ length: aantal }, (_, nummer) => rij(nummer));
  return [
    levering(
      'casussen',
      gemeente,
      '2026HJ01',
      rijen(klein.metPlan + klein.zonderPlan, (nummer) => ({
        casus_id: `${gemeente}-${nummer}`,
        gemeente,
        start: '2026-01-05',
        plan_datum: nummer < klein.metPlan ? '2026-02-01' : null,
        aantal_regisseurs: 1,
      })),
    ),
    levering(
      'verwijzingen',
      gemeente,
      '2026JJ00',
      rijen(klein.verwijzingen, (nummer) => ({
        verwijzing_id: `${gemeente}-${nummer}`,
        jeugdige_id: `${gemeente}-${nummer}`,
        gemeente,
        datum: '2026-03-01',
        datum_uiteengaan: '2025-10-01',
      })),
    ),
    levering(
      'tevredenheid',
      gemeente,
      '2026JJ00',
      klein.cijfers.map((cijfer, nummer) => ({
        respons_id: `${gemeente}-${nummer}`,
        gemeente,
        datum: '2026-05-01',
        cijfer,
      })),
    ),
  ];
}

/** Numbers that are nowhere else, so that they are recognised wherever they turn up. */
const TOTALEN = [
  [GROOT, 'kpi2', '2026HJ01', '4127', 9241],
  [RUIM, 'kpi2', '2026HJ01', '3011', 7919],
  [GROOT, 'kpi3', '2026JJ00', '6733', null],
  [RUIM, 'kpi3', '2026JJ00', '5807', null],
  [GROOT, 'kpi3_jeugdigen', '2026JJ00', '6421', null],
  [RUIM, 'kpi3_jeugdigen', '2026JJ00', '5647', null],
  [GROOT, 'kpi6', '2026JJ00', '30011.5', 4219],
  [RUIM, 'kpi6', '2026JJ00', '17033.5', 2477],
] as const;

function leveringen(klein: Klein, smal: Klein): ReferentieLevering[] {
  const totalen = TOTALEN.map(([gemeente, indicator, periode, teller, noemer]) => ({
    gemeente,
    indicator,
    periode,
    teller,
    noemer,
  }));
  return [
    levering('aantallen', 'regio', '2026JJ00', totalen),
    ...leveringenVan(KLEIN, klein),
    ...leveringenVan(SMAL, smal),
    levering('streefwaarden', 'regio', '2026JJ00', [
      { indicator: 'kpi2', gebied: 'voorbeeld', jaar: 2026, streefwaarde: '80' },
      { indicator: 'kpi2', gebied: KLEIN, jaar: 2026, streefwaarde: '70' },
    ]),
  ];
}

const mappen: string[] = [];

/** A data folder with these leveringen, published. */
async function publish(gegeven: ReferentieLevering[], beschermer: Beschermer = bescherm): Promise<string> {
  const map = await createMap();
  await createRegister(map, regio);
  await withRegister(map, {}, (register) => fillRegister(register, { regio, leveringen: gegeven, oude: [] }));
  await publiceer(map, { klok, beschermer });
  return map;
}

async function createMap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'regiomonitor-beschermd-'));
  mappen.push(map);
  return map;
}

/** A copy of the data folder that everything was read from, to spoil. */
async function copyOfWaar(): Promise<string> {
  const map = await createMap();
  await cp(waar, map, { recursive: true });
  return map;
}

/** Does work on an application that has just been started, so that nothing is remembered from before. */
async function withApp<T>(
  map: string,
  niveau: Niveau,
  work: (app: FastifyInstance) => Promise<T>,
  log?: { write(regel: string): void },
): Promise<T> {
  const app = await createApp({ map, niveau, demo: true, klok, ...(log && { log }) });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Everything that a reader of this level gets. */
function readAll(map: string, niveau: Niveau): Promise<Map<string, string>> {
  return withApp(map, niveau, (app) => haalAllesOp(app, VRAGEN));
}

/** One answer. */
function readOne(map: string, niveau: Niveau, pad: string): Promise<string> {
  return withApp(map, niveau, async (app) => (await app.inject(pad)).body);
}

function expectSame(een: Map<string, string>, ander: Map<string, string>): void {
  expect([...ander.keys()]).toEqual([...een.keys()]);
  for (const [pad, antwoord] of een) expect(ander.get(pad), pad).toBe(antwoord);
}

/** The same with the two small gemeenten the other way round. */
let anders: string;
let waar: string;
let gelezen: Record<Niveau, Map<string, string>>;
let stand: Beschermingsstand;
beforeAll(async () => {
  await buildScreensWhenNeeded();
  waar = await publish(leveringen(EEN, TWEE));
  anders = await publish(leveringen(TWEE, EEN));
  stand = await withRegister(waar, {}, (register) => berekenBescherming(waar, register));
  gelezen = { intern: await readAll(waar, 'intern'), openbaar: await readAll(waar, 'openbaar') };
}, 240_000);
afterAll(async () => {
  for (const map of mappen) await rm(map, { recursive: true });
});

const NIVEAUS = ['intern', 'openbaar'] as const;

it('a reader gets pages, files and figures to look through', () => {
  const paden = [...gelezen.intern.keys()];
  for (const pad of ['/', '/verantwoording', '/indicator/kpi2?periode=2026', `/gemeente/${KLEIN}`]) {
    expect(paden).toContain(pad);
    expect(gelezen.intern.get(pad)).toMatch(/^200 /);
  }
  expect(paden.some((pad) => pad.endsWith('.css'))).toBe(true);
  expect(gelezen.intern.get('/api/v1/cijfers')).toContain('"verborgen":"ja"');
});

describe.each(NIVEAUS)('a hidden figure of level %s', (niveau) => {
  it('changes no byte, whatever lies beneath: two small gemeenten may have changed places', async () => {
    expectSame(gelezen[niveau], await readAll(anders, niveau));
  });

  it('has its value nowhere: no page, attribute, chart option, header or file', () => {
    const geheim = hiddenNumbers(niveau);
    expect(geheim.length).toBeGreaterThan(0);
    const alles = [...gelezen[niveau].values()].join('\n');
    for (const getal of geheim) expect(alles).not.toMatch(spelled(getal));
  });

  it('is searched for in a way that finds the figures that are shown', () => {
    const { cellen } = stand.niveaus[niveau];
    const getoond = cellen.flatMap(({ teller }) => (Number(teller) > 1000 ? [teller!] : []));
    expect(getoond.length).toBeGreaterThan(0);
    const alles = [...gelezen[niveau].values()].join('\n');
    for (const getal of getoond) expect(alles).toMatch(spelled(getal));
  });
});

it('figures that are not hidden do tell the two registers apart, so that these tests can fail', async () => {
  const toon = verbergMetDeHand(() => false);
  const een = await publish(leveringen(EEN, TWEE), toon);
  const ander = await publish(leveringen(TWEE, EEN), toon);
  for (const pad of ['/indicator/kpi2', `/gemeente/${KLEIN}`, '/api/v1/cijfers']) {
    expect(await readOne(een, 'intern', pad), pad).not.toBe(await readOne(ander, 'intern', pad));
  }
});

/** Exact numbers under hidden cells that are large enough to be told apart from any other number. */
function hiddenNumbers(niveau: Niveau): string[] {
  const { figuren } = stand;
  const { cellen } = stand.niveaus[niveau];
  const getoond = new Set(cellen.flatMap(({ teller, noemer }) => [teller, String(noemer)]));
  return figuren
    .filter((_, plaats) => cellen[plaats]!.verborgen)
    .flatMap(({ teller, noemer, waarde }) => [teller, noemer === null ? null : String(noemer), waarde])
    .filter((getal): getal is string => getal !== null && Number(getal) > 1000 && !getoond.has(getal));
}

/** A number as a computer writes it, and as Dutch does, with a dot between thousands. */
function spelled(getal: string): RegExp {
  const [heel = '', breuk] = getal.split('.');
  const duizend = heel.replaceAll(/\B(?=(\d{3})+$)/g, '\\.?');
  return new RegExp(`(?<![\\d.,])${duizend}${breuk ? `[.,]${breuk}` : ''}(?!\\d)`);
}

describe('what is written to the log', () => {
  it('names no hidden figure, also when a publicatie cannot be opened', async () => {
    const map = await copyOfWaar();
    await writeFile(wijzerPath(map), '{"id":"weg","register_stand":1,"definities":"x","gemaakt_op":"x"}');
    let gelogd = '';
    const log = { write: (regel: string) => (gelogd += regel) };
    await withApp(map, 'intern', (app) => app.inject('/indicator/kpi2'), log);
    expect(gelogd).not.toBe('');
    for (const getal of hiddenNumbers('intern')) expect(gelogd).not.toMatch(spelled(getal));
  });
});

/** Something else of the same type in place of every value. */
const RUIS: Record<ColumnType, string> = {
  text: `'ruis-' || rijnummer * 7919`,
  'text[]': `['ruis-' || rijnummer * 7919]`,
  date: `date '1999-12-31' + cast(rijnummer as integer)`,
  boolean: `rijnummer % 2 = 0`,
  integer: `rijnummer * 4243`,
  decimal: `rijnummer * 31.25`,
};

describe('after publishing', () => {
  it(
    'nothing that becomes of the register reaches a reader before the next publication',
    { timeout: 180_000 },
    async () => {
      const map = await copyOfWaar();
      await withRegister(map, {}, async ({ verbinding }) => {
        for (const [bron, kolommen] of Object.entries(RIJKOLOMMEN)) {
          const ruis = Object.entries(kolommen).map(([kolom, soort]) => `${kolom} = ${RUIS[soort]}`);
          await verbinding.run(`update rij_${bron} set ${ruis.join(', ')}`);
        }
        await verbinding.run(
          `update levering set rijen = id * 4243, wie = 'ruis', ontvangen_op = '1999-12-31'`,
        );
      });
      for (const niveau of NIVEAUS) expectSame(gelezen[niveau], await readAll(map, niveau));
    },
  );

  it('the next publication does reach them', async () => {
    const map = await copyOfWaar();
    const meer = leveringen(EEN, TWEE).map((een) =>
      een.bron === 'streefwaarden'
        ? levering('streefwaarden', 'regio', '2026JJ00', [
            { indicator: 'kpi2', gebied: 'voorbeeld', jaar: 2026, streefwaarde: '81' },
          ])
        : een,
    );
    await withRegister(map, {}, (register) => fillRegister(register, { regio, leveringen: meer, oude: [] }));
    await publiceer(map, { klok });
    const kpi2 = '/indicator/kpi2';
    expect(await readOne(map, 'intern', kpi2)).not.toBe(await readOne(waar, 'intern', kpi2));
  });
});
