/** What is said before a period is locked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bijdrage } from '../beheer/bijdragen.ts';
import { createRegister, withRegister } from '../database/register.ts';
import { levering, regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';
import { createPeriode } from '../periode/periode.ts';
import { publiceer } from '../publicatie/publiceer.ts';
import type { Niveau } from '../publicatie/schema.ts';
import { verbergMetDeHand } from '../publicatie/verberg-met-de-hand.ts';
import { openHuidigePublicatie } from '../reads/publicatie.ts';
import { leesControlelijst, type Controlelijst } from './controlelijst.ts';
import type { Editie } from './editie.ts';
import type { Editieteksten } from './teksten.ts';

const [BREDA, ALTENA] = ['GM0758', 'GM1959'];
const regio = regioVan([BREDA, ALTENA]);
const JAAR = createPeriode('jaar', 2026);
const VERWIJZING = {
  ...{ verwijzing_id: 'v1', gemeente: BREDA, jeugdige_id: 'j1', datum: '2026-03-03' },
  ...{ hulpvorm: 'pleegzorg', soort_start: 'nieuw', scheiding: true },
};
const LEVERINGEN = [
  levering('verwijzingen', BREDA, '2026JJ00', [VERWIJZING]),
  levering('mijlpalen', 'regio', '2026JJ00', [
    { activiteit: 'Spreken met 3 gezinnen', eindproduct: 'Verslag', periode: '2026KW01', status: 'gereed' },
    { activiteit: 'Website maken', eindproduct: 'Website 2026', periode: '2026KW02', status: 'loopt' },
  ]),
  levering('afspraken', 'regio', '2026JJ00', [
    { afspraak: 'Twee keer per jaar overleg', gemeenten: ['regio'], partners: ['SLT'], vastgelegd_op: null },
  ]),
];
const DUIDING: Bijdrage = {
  ...{ id: 1, soort: 'duiding', versie: 1, indicator: 'kpi3', gebied: regio.code, periode: '2026JJ00' },
  ...{ datum: null, tekst: 'Er is er 1 bij.', account: null },
} as unknown as Bijdrage;
const TEKSTEN: Editieteksten = {
  rapport: { voortgang: 'Op schema.', resultaten: '', knelpunten: '', besluit: '' },
  bijdragen: [DUIDING],
};
const VORIGE: Editie = {
  ...{ nummer: 4, niveau: 'openbaar', periode: JAAR, vastgesteldOp: '', wie: '', bestanden: {} },
};

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'controlelijst-'));
  await createRegister(map, regio);
  await withRegister(map, {}, (register) =>
    fillRegister(register, { regio, leveringen: LEVERINGEN, oude: [] }),
  );
  const hide = verbergMetDeHand(({ indicator, gebied }) => indicator === 'kpi3' && gebied === BREDA);
  await publiceer(map, { klok: () => new Date('2027-03-11T10:00:00Z'), beschermer: hide });
});
afterAll(() => rm(map, { recursive: true }));

async function controleer(niveau: Niveau, edities: readonly Editie[] = []): Promise<Controlelijst> {
  const publicatie = await openHuidigePublicatie(map, niveau);
  if (!publicatie) throw new Error('nothing published');
  try {
    return await leesControlelijst(publicatie, JAAR, TEKSTEN, edities);
  } finally {
    await publicatie.close();
  }
}

describe('the checklist', () => {
  it('names who did not deliver what, once for all quarters', async () => {
    const { ontbreekt } = await controleer('intern');
    expect(ontbreekt).toContainEqual({ bron: 'verwijzingen', gemeente: ALTENA });
    expect(ontbreekt).not.toContainEqual({ bron: 'verwijzingen', gemeente: BREDA });
    expect(new Set(ontbreekt.map((een) => JSON.stringify(een))).size).toBe(ontbreekt.length);
  });

  it('counts the figures of the period, and which of them are hidden', async () => {
    const { cijfers, verborgen } = await controleer('intern');
    expect(verborgen).toBe(1);
    expect(cijfers).toBeGreaterThan(verborgen);
  });

  it('names what nobody wrote about yet', async () => {
    const { zonderDuiding, zonderTekst } = await controleer('intern');
    expect(zonderDuiding).toEqual(['kpi1', 'kpi2', 'kpi4', 'kpi5', 'kpi6']);
    expect(zonderTekst).toEqual(['resultaten', 'knelpunten', 'besluit']);
  });

  it('holds texts with a number against who makes them openbaar, written and delivered ones', async () => {
    expect(await controleer('openbaar')).toMatchObject({
      metGetal: ['Er is er 1 bij.'],
      geleverdMetGetal: ['Spreken met 3 gezinnen', 'Twee keer per jaar overleg'],
    });
    expect(await controleer('intern')).toMatchObject({ metGetal: [], geleverdMetGetal: [] });
  });

  it('says which edition of the same period and level it corrects', async () => {
    expect((await controleer('openbaar', [VORIGE])).vorige).toBe(4);
    expect((await controleer('intern', [VORIGE])).vorige).toBeNull();
  });
});
