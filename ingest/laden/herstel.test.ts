import { createSecretKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import { leesGeschiedenis } from '@regiomonitor/queries/leveringen/geschiedenis.ts';
import { RIJSLEUTELS } from '@regiomonitor/queries/leveringen/rijverschil.ts';
import { CONTRACTEN } from '../bronnen/contracten.ts';
import {
  HerstelOnmogelijk,
  planTerugzetten,
  probeerHerstel,
  trekIn,
  verwijderRijen,
  zetTerug,
} from './herstel.ts';
import { leverAan } from './lever-aan.ts';
import { meldNul } from './nulmelding.ts';
import {
  createBronbestand,
  createProefregister,
  proefopdracht,
  type Proefregister,
} from './proefregister.ts';

let proef: Proefregister;
beforeEach(async () => {
  proef = await createProefregister();
});
afterEach(() => proef.close());

const meld = (anders: Parameters<typeof proefopdracht>[0] = {}) =>
  meldNul(proef.register, proefopdracht(anders), proef.handeling);
const staat = () =>
  proef.register.db
    .selectFrom('levering')
    .select(['id', 'periode', 'versie', 'status'])
    .orderBy('id')
    .execute();
const geschiedenis = () =>
  proef.register.db.selectFrom('levering_gebeurtenis').selectAll().orderBy('id').execute();

describe('a nulmelding', () => {
  test('is a levering without rows, with its actor and time', async () => {
    const uitkomst = await meld();
    expect(uitkomst).toMatchObject({
      status: 'aanvaard',
      dialect: null,
      rijen: 0,
      levering: { id: 1, versie: 1, vervangt: [] },
    });
    expect(await proef.register.db.selectFrom('levering').selectAll().execute()).toEqual([
      {
        id: 1,
        bron: 'casussen',
        aanleveraar: 'gemeente',
        scope: 'GM0001',
        periode: '2026HJ01',
        periode_start: '2026-01-01',
        periode_eind: '2026-06-30',
        versie: 1,
        soort: 'nulmelding',
        status: 'actueel',
        sha256: null,
        rijen: 0,
        rijen_weggelaten: 0,
        ontvangen_op: '2027-01-01T00:00:01.000Z',
        wie: 'proef',
        rol: 'opdrachtregel',
        gemeente: null,
      },
    ]);
    expect(await geschiedenis()).toMatchObject([
      { levering_id: 1, soort: 'ontvangen', wie: 'proef', rol: 'opdrachtregel' },
    ]);
  });

  test('said twice changes nothing', async () => {
    await meld();
    expect(await meld()).toMatchObject({ status: 'ongewijzigd', levering: { id: 1, versie: 1 } });
    expect(await staat()).toHaveLength(1);
  });

  test('of a year replaces those of its quarters', async () => {
    await meld({ periode: '2026KW01' });
    await meld({ periode: '2026KW03' });
    expect(await meld({ periode: '2026' })).toMatchObject({
      status: 'aanvaard',
      levering: { id: 3, versie: 1, vervangt: [1, 2] },
    });
    expect((await staat()).map((levering) => levering.status)).toEqual(['vervangen', 'vervangen', 'actueel']);
    expect((await geschiedenis()).filter((een) => een.soort === 'vervangen')).toMatchObject([
      { levering_id: 1, door_levering_id: 3 },
      { levering_id: 2, door_levering_id: 3 },
    ]);
  });

  test('inside a longer period is refused, and names what is in the way', async () => {
    await meld({ periode: '2026' });
    const uitkomst = await meld({ periode: '2026KW01', scope: 'regio' });
    expect(uitkomst).toMatchObject({ status: 'geweigerd', aantal_fouten: 1, levering: null });
    expect(uitkomst.fouten[0]?.code).toBe('periode_overlapt');
    expect(uitkomst.fouten[0]?.melding).toContain('levering 1: casussen van Aldorp over 2026JJ00');
    expect(await staat()).toHaveLength(1);
  });
});

describe('intrekken', () => {
  test('takes the levering out, with the reason in its history', async () => {
    await meld();
    expect(await trekIn(proef.register, 1, ' verkeerde gemeente ', proef.handeling)).toMatchObject({
      status: 'ingetrokken',
    });
    expect(await staat()).toMatchObject([{ status: 'ingetrokken' }]);
    expect((await geschiedenis()).at(-1)).toMatchObject({
      soort: 'ingetrokken',
      reden: 'verkeerde gemeente',
      wie: 'proef',
    });
  });

  test('leaves what it replaced replaced', async () => {
    await meld({ periode: '2026KW01' });
    await meld({ periode: '2026' });
    await trekIn(proef.register, 2, 'fout', proef.handeling);
    expect((await staat()).map((levering) => levering.status)).toEqual(['vervangen', 'ingetrokken']);
  });

  test('twice says that nothing changed; of a replaced or unknown one, or without a reason, it is refused', async () => {
    await meld({ periode: '2026KW01' });
    await meld({ periode: '2026' });
    await trekIn(proef.register, 2, 'fout', proef.handeling);
    expect(await trekIn(proef.register, 2, 'fout', proef.handeling)).toMatchObject({ status: 'ongewijzigd' });
    await expect(trekIn(proef.register, 1, 'fout', proef.handeling)).rejects.toThrow(/al vervangen/);
    await expect(trekIn(proef.register, 99, 'fout', proef.handeling)).rejects.toThrow(
      /Levering 99 bestaat niet/,
    );
    await expect(trekIn(proef.register, 2, '  ', proef.handeling)).rejects.toBeInstanceOf(HerstelOnmogelijk);
  });

  test('frees the place: the next one is a new version', async () => {
    await meld();
    await trekIn(proef.register, 1, 'fout', proef.handeling);
    expect(await meld()).toMatchObject({ status: 'aanvaard', levering: { id: 2, versie: 2, vervangt: [] } });
  });
});

describe('terugzetten', () => {
  test('of a replaced one replaces what stands in its place', async () => {
    await meld({ periode: '2026' });
    await trekIn(proef.register, 1, 'fout', proef.handeling);
    await meld({ periode: '2026KW01' });
    await meld({ periode: '2026HJ02' });
    expect(await zetTerug(proef.register, 1, proef.handeling)).toMatchObject({
      status: 'teruggezet',
      vervangt: [2, 3],
    });
    expect((await staat()).map((levering) => levering.status)).toEqual(['actueel', 'vervangen', 'vervangen']);
    expect((await geschiedenis()).at(-1)).toMatchObject({ soort: 'teruggezet', levering_id: 1 });
  });

  test('of a part into the whole is refused: withdraw the whole first', async () => {
    await meld({ periode: '2026KW01' });
    await meld({ periode: '2026' });
    const herstel = await zetTerug(proef.register, 1, proef.handeling);
    expect(herstel).toMatchObject({ status: 'geweigerd', fouten: [{ code: 'periode_overlapt' }] });
    expect((await staat()).map((levering) => levering.status)).toEqual(['vervangen', 'actueel']);
    await trekIn(proef.register, 2, 'toch per kwartaal', proef.handeling);
    expect(await zetTerug(proef.register, 1, proef.handeling)).toMatchObject({
      status: 'teruggezet',
      vervangt: [],
    });
  });

  test('of the current one changes nothing; of an unknown one is refused', async () => {
    await meld();
    expect(await zetTerug(proef.register, 1, proef.handeling)).toMatchObject({ status: 'ongewijzigd' });
    await expect(zetTerug(proef.register, 7, proef.handeling)).rejects.toThrow(/bestaat niet/);
  });
});

describe('the rows of a withdrawn levering', () => {
  const sleutel = createSecretKey(Buffer.alloc(32, 9));
  const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n';
  const lever = (...rijen: string[]) =>
    leverAan(proef.register, createBronbestand(KOP + rijen.join('\n')), proefopdracht(), {
      ...proef.handeling,
      sleutel,
    });
  const rij = (nummer: number, plan = '') => `C${nummer};Aldorp;2026-02-03;ja;${plan};1`;
  const telRijen = async () =>
    (await proef.register.db.selectFrom('rij_casussen').select('levering_id').execute()).length;

  test('can be removed for good; then it can not be put back, and that it was there stays known', async () => {
    await lever(rij(1), rij(2));
    await expect(verwijderRijen(proef.register, 1, proef.handeling)).rejects.toThrow('niet ingetrokken');
    await trekIn(proef.register, 1, 'verkeerde gemeente', proef.handeling);
    expect(await verwijderRijen(proef.register, 1, proef.handeling)).toBe(2);
    expect(await telRijen()).toBe(0);
    expect(await staat()).toMatchObject([{ id: 1, status: 'ingetrokken' }]);
    await expect(zetTerug(proef.register, 1, proef.handeling)).rejects.toThrow('definitief verwijderd');
    await expect(verwijderRijen(proef.register, 1, proef.handeling)).rejects.toThrow('definitief verwijderd');
  });

  test('a trial shows the register as it would be, and changes nothing', async () => {
    await lever(rij(1));
    await lever(rij(1, '2026-03-01'), rij(2));
    const voor = [await staat(), await geschiedenis()];
    const werk = planTerugzetten(proef.register.regio, 1, proef.handeling);
    const kijk: Parameters<typeof probeerHerstel>[2] = (transactie) =>
      transactie.selectFrom('levering').select(['id', 'status']).orderBy('id').execute();
    const { herstel, gezien } = await probeerHerstel(proef.register, werk, kijk);
    expect(herstel).toMatchObject({ status: 'teruggezet', vervangt: [2] });
    expect(gezien).toMatchObject([
      { id: 1, status: 'actueel' },
      { id: 2, status: 'vervangen' },
    ]);
    expect([await staat(), await geschiedenis()]).toEqual(voor);
    const niets = planTerugzetten(proef.register.regio, 2, proef.handeling);
    expect((await probeerHerstel(proef.register, niets, kijk)).gezien).toBeNull();
  });

  test('the history tells what changed from version to version, and how complete the rows are', async () => {
    await lever(rij(1), rij(2), rij(3));
    await lever(rij(1), rij(2, '2026-03-01'), rij(4), rij(5));
    await trekIn(proef.register, 2, 'te vroeg', proef.handeling);
    await zetTerug(proef.register, 2, proef.handeling);
    const versies = await leesGeschiedenis(proef.register.db, 1);
    expect(versies?.map(({ levering, verschil }) => [levering.versie, verschil])).toEqual([
      [2, { erbij: 2, weg: 1, gewijzigd: 1, gelijk: 1 }],
      [1, null],
    ]);
    expect(versies?.[0]?.gebeurtenissen.map(({ soort, reden }) => [soort, reden])).toEqual([
      ['ontvangen', null],
      ['ingetrokken', 'te vroeg'],
      ['teruggezet', null],
    ]);
    expect(versies?.[0]?.kwaliteit.find(({ maat }) => maat === 'plan_datum onbekend')).toMatchObject({
      aantal: 3,
      aandeel: 75,
    });
    expect(versies?.[1]?.kwaliteit).toEqual([]);
    expect(await leesGeschiedenis(proef.register.db, 99)).toBeUndefined();
  });

  test('are the same one by the key of the contract', () => {
    const sleutels = Object.values(CONTRACTEN).map(({ bron, sleutel: kolommen }) => [bron, kolommen]);
    expect(sleutels.map(([bron]) => [bron, RIJSLEUTELS[bron as Bron]])).toEqual(sleutels);
  });
});
