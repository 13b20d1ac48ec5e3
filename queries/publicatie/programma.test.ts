import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRegister, withRegister } from '../database/register.ts';
import type { ReferentieLevering } from '../figures/reference-dossier.ts';
import { levering, regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';
import { createPeriode } from '../periode/periode.ts';
import { leesCijfers } from '../reads/cijfers.ts';
import { leesProgramma } from '../reads/programma.ts';
import { openHuidigePublicatie, type Publicatie } from '../reads/publicatie.ts';
import { totEnMet, type Programma } from './programma.ts';
import { publiceer } from './publiceer.ts';
import type { Niveau } from './schema.ts';
import { verbergMetDeHand } from './verberg-met-de-hand.ts';

const BREDA = 'GM0758';
const ALTENA = 'GM1959';
const regio = regioVan([BREDA, ALTENA]);
const opties = {
  klok: () => new Date('2027-03-11T10:00:00Z'),
  beschermer: verbergMetDeHand(() => false),
};

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'programma-'));
  await createRegister(map, regio);
});
afterEach(() => rm(map, { recursive: true }));

/** What readers of this level get of these leveringen. */
async function publish<T>(
  leveringen: readonly ReferentieLevering[],
  niveau: Niveau,
  lees: (publicatie: Publicatie) => Promise<T>,
): Promise<T> {
  await withRegister(map, {}, (register) =>
    fillRegister(register, { regio, leveringen: [...leveringen], oude: [] }),
  );
  await publiceer(map, opties);
  const publicatie = await openHuidigePublicatie(map, niveau);
  if (!publicatie) throw new Error('nothing published');
  try {
    return await lees(publicatie);
  } finally {
    await publicatie.close();
  }
}

const WEBSITE = { activiteit: 'Website maken', eindproduct: 'Website' };
const PROGRAMMA: ReferentieLevering[] = [
  levering('mijlpalen', 'regio', '2025JJ00', [{ ...WEBSITE, periode: '2025KW04', status: 'loopt' }]),
  levering('mijlpalen', 'regio', '2026HJ01', [{ ...WEBSITE, periode: '2026KW01', status: 'vertraagd' }]),
  levering('mijlpalen', BREDA, '2025JJ00', [{ ...WEBSITE, periode: '2025KW01', status: 'gereed' }]),
  levering('begroting', 'regio', '2026JJ00', [{ post: 'Website', jaar: 2026, begroot: '20000.50' }]),
  levering('afspraken', 'regio', '2026JJ00', [
    { afspraak: 'Overdracht', gemeenten: ['regio'], partners: ['SLT', 'RET'], vastgelegd_op: '2026-05-01' },
  ]),
  levering('communicatie', 'regio', '2026JJ00', [
    { middel: 'scheiddozen', gemeente: BREDA, periode: '2026KW01', aantal: 40 },
    { middel: 'nieuwsbrieven', gemeente: 'regio', periode: '2026KW02', aantal: 2 },
  ]),
];

describe('what the programme does', () => {
  it('is in the publicatie as the latest levering has it; a gemeente has milestones of its own', async () => {
    expect(await publish(PROGRAMMA, 'intern', leesProgramma)).toEqual({
      mijlpaal: [
        { gebied: BREDA, ...WEBSITE, periode: '2025KW01', status: 'gereed' },
        { gebied: 'voorbeeld', ...WEBSITE, periode: '2026KW01', status: 'vertraagd' },
      ],
      begroting: [
        {
          ...{ gebied: 'voorbeeld', post: 'Website', jaar: 2026, soort: 'structureel' },
          ...{ optioneel: false, begroot: '20000.5', besteed: null },
        },
      ],
      afspraak: [BREDA, ALTENA].map((gemeente) => ({
        ...{ gemeente, afspraak: 'Overdracht', partners: 'SLT, RET', vastgelegd_op: '2026-05-01' },
      })),
      communicatie: [
        { middel: 'nieuwsbrieven', gebied: 'voorbeeld', periode: '2026KW02', aantal: 2 },
        { middel: 'scheiddozen', gebied: BREDA, periode: '2026KW01', aantal: 40 },
      ],
    } satisfies Programma);
  });

  it('has no money in it for who is outside', async () => {
    const { begroting, ...rest } = await publish(PROGRAMMA, 'openbaar', leesProgramma);
    expect(begroting).toEqual([]);
    expect(Object.values(rest).every((rijen) => rijen.length > 0)).toBe(true);
  });

  it('changes no figure, no period and nothing that is still to be delivered', async () => {
    const tevredenheid = levering('tevredenheid', 'regio', '2026HJ01', [
      { respons_id: 'r', gemeente: BREDA, datum: '2026-02-01', cijfer: '8' },
    ]);
    const lees = async (publicatie: Publicatie) => ({
      cijfers: await leesCijfers(publicatie),
      periodes: publicatie.periodes,
      ontbrekend: await publicatie.db.selectFrom('ontbrekend').selectAll().execute(),
    });
    const zonder = await publish([tevredenheid], 'intern', lees);
    expect(zonder.cijfers.length).toBeGreaterThan(0);
    expect(await publish([tevredenheid, ...PROGRAMMA], 'intern', lees)).toEqual(zonder);
  });

  it('makes no figures by itself', async () => {
    expect(await publish(PROGRAMMA, 'intern', leesCijfers)).toEqual([]);
  });

  it('is in an edition as far as its period goes; the plan stays whole', async () => {
    const alles = await publish(PROGRAMMA, 'intern', leesProgramma);
    const toen = totEnMet(alles, createPeriode('kwartaal', 2026, 1));
    expect(toen.mijlpaal).toEqual(alles.mijlpaal);
    expect(toen.communicatie.map(({ middel }) => middel)).toEqual(['scheiddozen']);
    expect(toen.afspraak.map(({ vastgelegd_op }) => vastgelegd_op)).toEqual([null, null]);
    expect(totEnMet(alles, createPeriode('jaar', 2025)).begroting).toEqual([]);
  });
});
