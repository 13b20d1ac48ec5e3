import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBeheer, type Beheer } from './beheer.ts';
import {
  bewaarBijdrage,
  BijdrageGewijzigd,
  leesBeheerstand,
  leesBijdragen,
  leesVersies,
  type NieuweBijdrage,
} from './bijdragen.ts';
import { duidingId, leesDuidingen } from './duiding.ts';

const NU = new Date('2026-09-01T10:00:00Z');
const PLAATS = { indicator: 'kpi2', gebied: 'GM0758', periode: '2026HJ01' };

const duiding = (anders: Partial<NieuweBijdrage> = {}): NieuweBijdrage => ({
  id: duidingId(PLAATS),
  soort: 'duiding',
  ...PLAATS,
  tekst: 'Meer gezinnen hebben één regisseur.',
  status: 'getoond',
  niveau: 'intern',
  wie_rol: null,
  wie_gebied: null,
  datum: null,
  trendbreuk: 0,
  auteur_rol: 'beleidsadviseur',
  auteur_gebied: 'GM0758',
  account: null,
  ...anders,
});
const actie = (anders: Partial<NieuweBijdrage> = {}): NieuweBijdrage =>
  duiding({ id: 'actie-1', soort: 'actie', status: 'open', wie_rol: 'coordinator', ...anders });

let map: string;
let beheer: Beheer;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'bijdragen-'));
  beheer = await openBeheer(map);
});
afterEach(async () => {
  await beheer.close();
  await rm(map, { recursive: true });
});

/** Writes these after each other, each from the version before it. */
async function bewaar(...bijdragen: readonly NieuweBijdrage[]): Promise<void> {
  for (const bijdrage of bijdragen) {
    const [laatste] = await leesVersies(beheer, bijdrage.id);
    await bewaarBijdrage(beheer, bijdrage, laatste?.nummer ?? 0, NU);
  }
}

describe('readers', () => {
  it('see the newest version, and who writes sees them all', async () => {
    await bewaar(duiding({ tekst: 'eerst' }), duiding({ tekst: 'later' }));
    expect((await leesDuidingen(beheer, 'intern')).map(({ tekst }) => tekst)).toEqual(['later']);
    expect((await leesVersies(beheer, duidingId(PLAATS))).map(({ tekst }) => tekst)).toEqual([
      'later',
      'eerst',
    ]);
  });

  it('see no concept: what was shown before it stays', async () => {
    await bewaar(duiding({ status: 'concept' }));
    expect(await leesDuidingen(beheer, 'intern')).toEqual([]);
    await bewaar(duiding({ tekst: 'getoond' }), duiding({ tekst: 'nieuw concept', status: 'concept' }));
    expect((await leesDuidingen(beheer, 'intern')).map(({ tekst }) => tekst)).toEqual(['getoond']);
  });

  it('do not see what was withdrawn', async () => {
    await bewaar(duiding(), duiding({ status: 'ingetrokken' }));
    expect(await leesDuidingen(beheer, 'intern')).toEqual([]);
  });

  it('of level openbaar get only what is meant for them', async () => {
    await bewaar(duiding(), actie({ niveau: 'openbaar' }));
    expect((await leesBijdragen(beheer, 'openbaar')).map(({ soort }) => soort)).toEqual(['actie']);
    await bewaar(actie({ niveau: 'intern' }));
    expect(await leesBijdragen(beheer, 'openbaar')).toEqual([]);
  });

  it('keep the order in which things were first written', async () => {
    await bewaar(actie(), duiding(), actie({ status: 'klaar' }));
    expect((await leesBijdragen(beheer, 'intern')).map(({ soort }) => soort)).toEqual(['actie', 'duiding']);
  });
});

describe('a version', () => {
  it('that was not made from the newest is refused, also when two save at the same moment', async () => {
    await bewaar(duiding());
    const [{ nummer } = { nummer: 0 }] = await leesVersies(beheer, duidingId(PLAATS));
    const tweede = await openBeheer(map);
    const uitslagen = await Promise.allSettled([
      bewaarBijdrage(beheer, duiding({ tekst: 'van de een' }), nummer, NU),
      bewaarBijdrage(tweede, duiding({ tekst: 'van de ander' }), nummer, NU),
    ]);
    await tweede.close();
    expect(uitslagen.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitslagen.find((uitslag) => uitslag.status === 'rejected')?.reason).toBeInstanceOf(
      BijdrageGewijzigd,
    );
    expect(await leesVersies(beheer, duidingId(PLAATS))).toHaveLength(2);
  });

  it('is never changed and never removed', async () => {
    await bewaar(duiding());
    await expect(beheer.db.updateTable('bijdrage').set({ tekst: 'anders' }).execute()).rejects.toThrow();
    await expect(beheer.db.deleteFrom('bijdrage').execute()).rejects.toThrow();
  });
});

describe('the number by which pages are kept', () => {
  it('rises with what another connection writes, and with nothing else', async () => {
    const voor = await leesBeheerstand(beheer);
    const tweede = await openBeheer(map);
    await bewaarBijdrage(tweede, duiding(), 0, NU);
    await tweede.close();
    expect(await leesBeheerstand(beheer)).toBe(voor + 1);
    await expect(bewaarBijdrage(beheer, duiding(), 0, NU)).rejects.toThrow(BijdrageGewijzigd);
    expect(await leesBeheerstand(beheer)).toBe(voor + 1);
  });
});
