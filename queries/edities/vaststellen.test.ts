import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBeheer } from '../beheer/beheer.ts';
import { leesLogboek, verifyLogboek } from '../beheer/logboek.ts';
import { bewaarRapportteksten } from '../beheer/rapportteksten.ts';
import { createRegister, withRegister } from '../database/register.ts';
import type { ReferentieLevering } from '../figures/reference-dossier.ts';
import { levering, regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';
import { createPeriode } from '../periode/periode.ts';
import { bescherm } from '../publicatie/beschermen.ts';
import { publiceer, publiceerAlsNodig } from '../publicatie/publiceer.ts';
import type { CijferTable, Niveau } from '../publicatie/schema.ts';
import { verbergMetDeHand } from '../publicatie/verberg-met-de-hand.ts';
import { readWijzer } from '../publicatie/wijzer.ts';
import { leesCijfers } from '../reads/cijfers.ts';
import { openHuidigePublicatie } from '../reads/publicatie.ts';
import {
  CIJFERBESTAND,
  editiePath,
  editiesPath,
  leesEditiebestand,
  EditieGeschonden,
  leesEdities,
  type Editie,
} from './editie.ts';
import { openEditie } from './openen.ts';
import { leesBewaardeTeksten } from './teksten.ts';
import { stelVast, VaststellenKanNiet, type VaststelOpties } from './vaststellen.ts';
import { vergelijk } from './vergelijken.ts';

const GEMEENTEN = ['GM0758', 'GM0826', 'GM0779', 'GM1719'];
const regio = regioVan(GEMEENTEN);
const JAAR = createPeriode('jaar', 2026);
const actor = { wie: 'coordinator', rol: 'coordinator', gemeente: null };
/** Protection counts where something is openbaar; elsewhere everything may be seen, which is much faster. */
const opties: VaststelOpties = {
  klok: () => new Date('2027-03-11T10:00:00Z'),
  actor,
  beschermer: verbergMetDeHand(() => false),
};
const BESCHERMD = { beschermer: bescherm };

/** So many verwijzingen per gemeente: kpi3 counts them. */
function verwijzingen(...aantallen: number[]): ReferentieLevering[] {
  return GEMEENTEN.map((gemeente, plaats) =>
    levering(
      'verwijzingen',
      gemeente,
      '2026JJ00',
      Array.from({ length: aantallen[plaats] ?? 0 }, (_, nummer) => ({
        verwijzing_id: `${gemeente}-${nummer}`,
        gemeente,
        jeugdige_id: `j${gemeente}${nummer}`,
        datum: '2026-03-03',
        hulpvorm: 'pleegzorg',
        soort_start: 'nieuw',
        scheiding: true,
      })),
    ),
  );
}

let bron: string;
let map: string;
beforeAll(async () => {
  bron = await mkdtemp(join(tmpdir(), 'edities-bron-'));
  await createRegister(bron, regio);
  await fill(bron, verwijzingen(52, 15, 13, 30));
  await publiceer(bron, opties);
});
afterAll(() => rm(bron, { recursive: true }));
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'edities-'));
  await cp(bron, map, { recursive: true });
});
afterEach(() => rm(map, { recursive: true }));

function fill(waar: string, leveringen: ReferentieLevering[]): Promise<unknown> {
  return withRegister(waar, {}, (register) => fillRegister(register, { regio, leveringen, oude: [] }));
}

const lock = (niveau: Niveau, anders: Partial<VaststelOpties> = {}) =>
  stelVast(map, { niveau, periode: JAAR }, { ...opties, ...anders });

async function metBeheer<T>(
  work: (beheer: Awaited<ReturnType<typeof openBeheer>>) => Promise<T>,
): Promise<T> {
  const beheer = await openBeheer(map);
  try {
    return await work(beheer);
  } finally {
    await beheer.close();
  }
}

const lijst = () => metBeheer(leesEdities);

async function kpi3(editie: Editie): Promise<(string | null)[]> {
  return readEditie(editie, (cijfers) => cijfers.map(({ teller }) => teller));
}

async function readEditie<T>(editie: Editie, work: (cijfers: CijferTable[]) => T): Promise<T> {
  const publicatie = await openEditie(map, editie);
  try {
    return work(await leesCijfers(publicatie, { indicator: ['kpi3'], periode: ['2026JJ00'] }));
  } finally {
    await publicatie.close();
  }
}

async function nu(niveau: Niveau): Promise<CijferTable[]> {
  const publicatie = await openHuidigePublicatie(map, niveau);
  if (!publicatie) throw new Error('nothing published');
  try {
    return await leesCijfers(publicatie, { indicator: ['kpi3'], periode: ['2026JJ00'] });
  } finally {
    await publicatie.close();
  }
}

describe('an edition', () => {
  it('holds the figures of its period as definitief, in files that nobody may write and whose hashes are in the log', async () => {
    const editie = await lock('intern');
    expect(editie.nummer).toBe(1);
    expect(await kpi3(editie)).toEqual(['110', '52', '13', '15', '30']);
    expect(await readEditie(editie, (cijfers) => new Set(cijfers.map(({ status }) => status)))).toEqual(
      new Set(['definitief']),
    );
    for (const naam of await readdir(editiePath(map, 1)))
      expect((await stat(join(editiePath(map, 1), naam))).mode & 0o777).toBe(0o400);
    expect((await stat(editiePath(map, 1))).mode & 0o777).toBe(0o700);
    await metBeheer(async (beheer) => {
      const [regel] = await leesLogboek(beheer, { soort: 'editie vastgesteld' });
      expect(regel?.wie).toBe('coordinator');
      expect(regel?.over).toContain(String(editie.bestanden[CIJFERBESTAND]));
      expect((await verifyLogboek(beheer)).breuk).toBeNull();
    });
  });

  it('is never changed: not its row, and not its files without that showing', async () => {
    const editie = await lock('intern');
    await metBeheer(async (beheer) => {
      await expect(beheer.db.updateTable('editie').set({ periode: '2025JJ00' }).execute()).rejects.toThrow(
        'verandert niet',
      );
      await expect(beheer.db.deleteFrom('editie').execute()).rejects.toThrow('verandert niet');
    });
    const pad = join(editiePath(map, 1), CIJFERBESTAND);
    const bytes = await readFile(pad);
    await chmod(pad, 0o600);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(pad, bytes);
    await expect(openEditie(map, editie)).rejects.toThrow(EditieGeschonden);
  });

  it('makes the figures of now definitief, until a levering changes them', async () => {
    expect((await nu('intern')).map(({ status }) => status)).toEqual(Array(5).fill('voorlopig'));
    await lock('intern');
    expect((await nu('intern')).map(({ status }) => status)).toEqual(Array(5).fill('definitief'));
    await fill(map, verwijzingen(60, 15, 13, 30));
    await publiceer(map, opties);
    const statussen = new Map((await nu('intern')).map(({ gebied, status }) => [gebied, status]));
    expect([statussen.get('GM0758'), statussen.get('GM0826'), statussen.get(regio.code)]).toEqual([
      'voorlopig',
      'definitief',
      'voorlopig',
    ]);
  });

  it('keeps what people wrote as it was', async () => {
    const zonder = { resultaten: '', knelpunten: '', besluit: '' };
    const schrijf = (voortgang: string) =>
      metBeheer((beheer) =>
        bewaarRapportteksten(beheer, JAAR.code, { voortgang, ...zonder }, actor, opties.klok()),
      );
    await schrijf('Het gaat vooruit.');
    const editie = await lock('intern');
    await schrijf('Het gaat achteruit.');
    expect((await leesBewaardeTeksten(map, editie)).rapport.voortgang).toBe('Het gaat vooruit.');
  });

  it('keeps the reports that were made with it', async () => {
    const maakRapporten = async () => ({ 'jaar.pdf': Buffer.from('%PDF') });
    const editie = await lock('intern', { maakRapporten });
    expect(Object.keys(editie.bestanden)).toEqual(['jaar.pdf', CIJFERBESTAND, 'teksten.json']);
  });

  it('stays as it is, to the byte, when a levering is corrected and a next edition is locked', async () => {
    const maakRapporten = async () => ({ 'jaar.pdf': Buffer.from('%PDF') });
    const eerste = await lock('openbaar', { maakRapporten });
    const lees = () =>
      Promise.all(Object.keys(eerste.bestanden).map((naam) => leesEditiebestand(map, eerste, naam)));
    const toen = await lees();
    await fill(map, verwijzingen(99, 1, 2, 3));
    await publiceer(map, opties);
    await lock('openbaar', { maakRapporten });
    expect((await nu('intern')).map(({ teller }) => teller)).toContain('99');
    expect(await kpi3(eerste)).toEqual(['110', '52', '13', '15', '30']);
    expect((await lees()).map((bytes, plaats) => bytes.equals(toen[plaats]!))).toEqual(toen.map(() => true));
  });

  it('is corrected by a next one, and the two can be compared', async () => {
    const eerste = await lock('intern');
    await fill(map, verwijzingen(60, 15, 13, 30));
    const tweede = await lock('intern');
    expect(tweede.nummer).toBe(2);
    const [een, ander] = [await openEditie(map, eerste), await openEditie(map, tweede)];
    const { cijfers, definities, bescherming } = await vergelijk(een, ander);
    await Promise.all([een.close(), ander.close()]);
    const verschillen = cijfers.filter(({ indicator }) => indicator === 'kpi3');
    expect(verschillen.map((v) => [v.gebied, v.toen?.teller, v.nu?.teller])).toEqual([
      [regio.code, '110', '118'],
      ['GM0758', '52', '60'],
    ]);
    expect([definities, bescherming]).toEqual([[], []]);
  });

  it.each([
    ['a period that is not over', createPeriode('jaar', 2027), 'nog niet voorbij'],
    ['a quarter', createPeriode('kwartaal', 2026, 1), 'een halfjaar of een jaar'],
    ['a period without figures', createPeriode('jaar', 2019), 'zijn er geen cijfers'],
  ])('is not made of %s', async (_, periode, zin) => {
    const poging = stelVast(map, { niveau: 'intern', periode }, opties);
    await expect(poging).rejects.toThrow(VaststellenKanNiet);
    await expect(poging).rejects.toThrow(zin);
    expect(await lijst()).toEqual([]);
  });
});

describe('openbaar over time', () => {
  it('a correction of less than T stays out of the next edition, one of T or more does not', async () => {
    const eerste = await lock('openbaar', BESCHERMD);
    const toen = await kpi3(eerste);
    expect(toen).toContain('52');
    await fill(map, verwijzingen(54, 15, 13, 30));
    expect(await kpi3(await lock('openbaar', BESCHERMD))).toEqual(toen);
    await fill(map, verwijzingen(72, 15, 13, 30));
    const derde = await lock('openbaar', BESCHERMD);
    const nieuw = await readEditie(derde, (c) => new Map(c.map((een) => [een.gebied, een.teller])));
    expect([nieuw.get('GM0758'), nieuw.get('GM0826'), nieuw.get(regio.code)]).toEqual(['72', '15', '130']);
  });

  it('what is openbaar counts in the protection of what is intern', async () => {
    await fill(map, verwijzingen(52, 15, 13, 7));
    const editie = await lock('openbaar', BESCHERMD);
    const openbaar = await readEditie(editie, (cijfers) => cijfers.filter((een) => een.verborgen).length);
    expect(openbaar).toBeGreaterThanOrEqual(1);
    expect((await nu('intern')).filter((een) => een.verborgen)).toEqual([]);
  });
});

describe('locking', () => {
  const staat = async () => ({
    edities: await lijst(),
    wijzer: (await readWijzer(map))?.id,
    mappen: await readdir(editiesPath(map)).catch(() => []),
  });

  it('leaves the old state when its reports cannot be made', async () => {
    const voor = await staat();
    const fout = new Error('no report');
    const poging = lock('intern', { maakRapporten: () => Promise.reject(fout) });
    await expect(poging).rejects.toBe(fout);
    expect(await staat()).toEqual(voor);
    expect((await lock('intern')).nummer).toBe(1);
  });

  it('leaves no edition when the process is killed, and the next one takes its number', async () => {
    const voor = await staat();
    const script = `
      import { stelVast } from ${JSON.stringify(new URL('./vaststellen.ts', import.meta.url).href)};
      import { createPeriode } from ${JSON.stringify(new URL('../periode/periode.ts', import.meta.url).href)};
      const wacht = () => new Promise(() => { console.log('bezig'); setInterval(() => {}, 1000); });
      await stelVast(process.argv[2], { niveau: 'openbaar', periode: createPeriode('jaar', 2026) },
        { klok: () => new Date('2027-03-11T10:00:00Z'), actor: { wie: 'x', rol: 'x', gemeente: null }, maakRapporten: wacht });`;
    await writeFile(join(map, 'kind.mjs'), script);
    const kind = spawn(process.execPath, [join(map, 'kind.mjs'), map], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve, reject) => {
      kind.stdout.once('data', resolve);
      kind.once('close', () => reject(new Error('It ended by itself.')));
    });
    kind.kill('SIGKILL');
    await new Promise((resolve) => kind.once('close', resolve));
    expect((await staat()).mappen).toEqual(['1.nieuw']);
    expect({ ...(await staat()), mappen: [] }).toEqual(voor);
    expect((await lock('openbaar')).nummer).toBe(1);
    expect((await staat()).mappen).toEqual(['1']);
  });

  it('takes what a crash left just before it existed for no edition', async () => {
    await mkdir(editiePath(map, 1), { recursive: true });
    await writeFile(join(editiePath(map, 1), 'rest.pdf'), 'half');
    expect(await lijst()).toEqual([]);
    const { nummer, bestanden } = await lock('intern');
    expect([nummer, await readdir(editiePath(map, 1))]).toEqual([1, Object.keys(bestanden)]);
  });

  it('is followed by a publicatie that is up to date', async () => {
    await lock('intern');
    const { id } = (await readWijzer(map)) ?? {};
    expect((await publiceerAlsNodig(map, opties)).id).toBe(id);
  });
});
