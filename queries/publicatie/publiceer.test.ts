import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBeheer } from '../beheer/beheer.ts';
import { bewaarAfwijking } from '../beheer/bescherming.ts';
import { createRegister, withRegister } from '../database/register.ts';
import { ToetsGefaald } from '../figures/bereken.ts';
import type { ReferentieLevering } from '../figures/reference-dossier.ts';
import { levering, regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';
import { leesCijfers } from '../reads/cijfers.ts';
import { openHuidigePublicatie, type Publicatie } from '../reads/publicatie.ts';
import { BeschermingLekt } from './beschermen.ts';
import { publiceer, publiceerAlsNodig } from './publiceer.ts';
import type { Niveau } from './schema.ts';
import { verbergMetDeHand } from './verberg-met-de-hand.ts';
import { publicatiePath, readWijzer } from './wijzer.ts';

const BREDA = 'GM0758';
const regio = regioVan([BREDA, 'GM0826']);
const klok = () => new Date('2027-03-11T10:00:00Z');
/** Protection has tests of its own, further on and in ../protection. */
const beschermer = verbergMetDeHand(() => false);

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'publicatie-'));
  await createRegister(map, regio);
});
afterEach(() => rm(map, { recursive: true }));

function fill(...leveringen: ReferentieLevering[]): Promise<unknown> {
  return withRegister(map, {}, (register) => fillRegister(register, { regio, leveringen, oude: [] }));
}

async function read<T>(niveau: Niveau, work: (publicatie: Publicatie) => Promise<T>): Promise<T> {
  const publicatie = await openHuidigePublicatie(map, niveau);
  if (!publicatie) throw new Error('nothing published');
  try {
    return await work(publicatie);
  } finally {
    await publicatie.close();
  }
}

const tevredenheid = (cijfer: string) =>
  levering('tevredenheid', 'regio', '2026JJ00', [
    { respons_id: 'r', gemeente: BREDA, datum: '2026-02-01', cijfer },
  ]);

const waarde = () =>
  read('intern', async (publicatie) => {
    const [cijfer] = await leesCijfers(publicatie, { indicator: ['kpi6'], gebied: [BREDA] });
    return cijfer?.waarde;
  });

describe('publishing', () => {
  it('writes one file per level that only its owner can read, and points readers at it', async () => {
    await fill(tevredenheid('8'));
    const { id } = await publiceer(map, { klok, beschermer });
    for (const niveau of ['intern', 'openbaar'] as const) {
      expect((await stat(publicatiePath(map, id, niveau))).mode & 0o777).toBe(0o600);
      expect(await read(niveau, async (p) => p.kop)).toMatchObject({
        id,
        niveau,
        gemaakt_op: '2027-03-11T10:00:00.000Z',
      });
    }
    expect(await readWijzer(map)).toMatchObject({ id });
  });

  it('holds every indicator, gebied and period, with the definitions and the SQL that made them', async () => {
    await fill(tevredenheid('8'));
    await publiceer(map, { klok, beschermer });
    await read('intern', async (publicatie) => {
      expect(publicatie.gebieden.map(({ code }) => code)).toEqual(['voorbeeld', BREDA, 'GM0826']);
      expect(publicatie.indicatoren.map(({ code }) => code).slice(0, 3)).toEqual(['kpi1', 'kpi2', 'kpi2b']);
      expect(publicatie.indicatoren.every(({ sql: tekst }) => tekst.includes('eenheid'))).toBe(true);
      expect(publicatie.periodes.map(({ code }) => code)).toEqual([
        '2026HJ01',
        '2026HJ02',
        '2026JJ00',
        '2026KW01',
        '2026KW02',
        '2026KW03',
        '2026KW04',
      ]);
      const cijfers = await leesCijfers(publicatie);
      // Seven indicators for the year only, two for half-years too, two for quarters and half-years too.
      expect(cijfers).toHaveLength(3 * (7 * 1 + 2 * 3 + 2 * 7));
      expect(cijfers[0]).toMatchObject({ indicator: 'kpi1', gebied: 'voorbeeld' });
    });
  });

  it('keeps the old publicatie when a check finds figures that cannot be right, and names the check', async () => {
    await fill(tevredenheid('8'));
    const { id } = await publiceer(map, { klok, beschermer });
    await fill(tevredenheid('11'));
    const poging = publiceer(map, { klok, beschermer });
    await expect(poging).rejects.toThrow(ToetsGefaald);
    await expect(poging).rejects.toThrow('gemiddelde_buiten_bereik');
    expect(await readWijzer(map)).toMatchObject({ id });
    expect(await waarde()).toBe('8');
  });

  it('is not troubled by what a crash left behind', async () => {
    await fill(tevredenheid('8'));
    for (const half of ['20270311T100000-0.nieuw', '20270310T090000-0.nieuw']) {
      await mkdir(join(map, 'publicaties', half), { recursive: true });
    }
    await publiceer(map, { klok, beschermer });
    expect(await waarde()).toBe('8');
    expect((await readdir(join(map, 'publicaties'))).filter((naam) => naam.endsWith('.nieuw'))).toEqual([]);
  });

  it('keeps the last five publicaties on disk', async () => {
    for (let i = 0; i < 7; i++)
      await publiceer(map, { beschermer, klok: () => new Date(klok().getTime() + i * 60_000) });
    const mappen = (await readdir(join(map, 'publicaties'))).filter((naam) => naam !== 'huidig.json');
    expect(mappen).toHaveLength(5);
    expect(mappen).toContain((await readWijzer(map))?.id);
  });
});

describe('publishing only when needed', () => {
  it('does nothing when nothing changed, and publishes after a change in the register', async () => {
    const eerste = await publiceerAlsNodig(map, { klok, beschermer });
    expect(await publiceerAlsNodig(map, { klok, beschermer })).toEqual(eerste);
    await withRegister(map, {}, ({ db }) =>
      sql`insert into levering_gebeurtenis (levering_id, soort, op, wie, rol) values (1, 'ontvangen', now(), 'a', 'b')`.execute(
        db,
      ),
    );
    expect((await publiceerAlsNodig(map, { klok, beschermer })).register_stand).toBeGreaterThan(
      eerste.register_stand,
    );
  });
});

describe('a hidden figure', () => {
  const verberger = verbergMetDeHand(
    ({ indicator }, niveau) => niveau === 'openbaar' && indicator === 'kpi6',
  );

  it('leaves no number behind in the file of its level, and stays in the other', async () => {
    await fill(tevredenheid('8'));
    await publiceer(map, { klok, beschermer: verberger });
    const cijfer = await read('openbaar', (p) => leesCijfers(p, { indicator: ['kpi6'], gebied: [BREDA] }));
    expect(cijfer).toMatchObject([
      {
        teller: null,
        noemer: null,
        waarde: null,
        variantie: null,
        interviews: null,
        verborgen: true,
        geleverd: 4,
      },
    ]);
    expect(await waarde()).toBe('8');
  });

  it('does not tell zero apart: nvt reads as voorlopig', async () => {
    await fill(tevredenheid('8'));
    await publiceer(map, { klok, beschermer: verberger });
    const [leeg] = await read('openbaar', (p) => leesCijfers(p, { indicator: ['kpi6'], gebied: ['GM0826'] }));
    expect(leeg).toMatchObject({ status: 'voorlopig', verborgen: true });
  });
});

describe('protection at publishing', () => {
  it('hides a small number by itself, says how in the publicatie, and hides at openbaar what is hidden intern', async () => {
    await fill(tevredenheid('8'));
    await publiceer(map, { klok });
    for (const niveau of ['intern', 'openbaar'] as const) {
      await read(niveau, async (publicatie) => {
        const cijfers = await leesCijfers(publicatie, {
          indicator: ['kpi6'],
          periode: ['2026JJ00'],
          gebied: [BREDA],
        });
        expect(cijfers).toMatchObject([{ verborgen: true, waarde: null, noemer: null }]);
        const instellingen = await publicatie.db.selectFrom('bescherming').selectAll().execute();
        expect(instellingen.find(({ indicator }) => indicator === 'kpi6')).toMatchObject({
          klasse: 'waardering',
          drempel: 10,
        });
        expect(instellingen.find(({ indicator }) => indicator === 'kpi3')?.drempel).toBe(
          niveau === 'intern' ? 5 : 10,
        );
      });
    }
  });

  it('publishes anew when a setting changed', async () => {
    const eerste = await publiceerAlsNodig(map, { klok, beschermer });
    const beheer = await openBeheer(map);
    const actor = { wie: 'toets', rol: 'coordinator', gemeente: null };
    await bewaarAfwijking(beheer, { niveau: 'intern', indicator: 'kpi3', drempel: 7 }, actor, klok());
    await beheer.close();
    expect((await publiceerAlsNodig(map, { klok, beschermer })).id).not.toBe(eerste.id);
  });

  it('keeps the old publicatie when protection fails', async () => {
    const { id } = await publiceer(map, { klok, beschermer });
    const kapot = async () => Promise.reject(new BeschermingLekt(1));
    await expect(publiceer(map, { klok, beschermer: kapot })).rejects.toThrow(BeschermingLekt);
    expect(await readWijzer(map)).toMatchObject({ id });
  });
});
