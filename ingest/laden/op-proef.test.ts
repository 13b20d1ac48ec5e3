import { createSecretKey } from 'node:crypto';
import { berekenCijfers } from '@regiomonitor/queries/figures/bereken.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leverAan } from './lever-aan.ts';
import { controleerNulmelding } from './nulmelding.ts';
import { controleerNaastRegister, probeerLevering } from './op-proef.ts';
import {
  createBronbestand,
  createProefregister,
  proefopdracht,
  type Proefregister,
} from './proefregister.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs';
const rij = (nummer: number, plan = '') => `C-${nummer};Aldorp;2026-02-03;ja;${plan};1`;
const bestand = (...rijen: string[]) => createBronbestand([KOP, ...rijen].join('\n'));

let proef: Proefregister;
beforeAll(async () => {
  proef = await createProefregister();
});
afterAll(() => proef.close());

const aanlevering = () => ({
  ...proef.handeling,
  sleutel: createSecretKey(Buffer.alloc(32, 7)),
  beeld: { rijen: 1 },
});

/** Everything in the register that a levering touches. */
async function leesStand(): Promise<string> {
  const { db } = proef.register;
  const tabellen = ['levering', 'levering_gebeurtenis', 'rij_casussen'] as const;
  return JSON.stringify(
    await Promise.all(tabellen.map((tabel) => db.selectFrom(tabel).selectAll().execute())),
  );
}

const telKpi2 = async (transactie?: 'lopende') =>
  (await berekenCijfers(proef.register, transactie)).find(
    ({ indicator, gebied, periode }) => indicator === 'kpi2' && gebied === 'GM0001' && periode === '2026HJ01',
  );

describe('a levering on trial', () => {
  test('shows the register as it would be, and leaves it as it was', async () => {
    await leverAan(proef.register, bestand(rij(1)), proefopdracht(), aanlevering());
    const eerder = await leesStand();
    const { uitkomst, vervangen, controle, gezien } = await probeerLevering(
      proef.register,
      bestand(rij(1, '2026-03-01'), rij(2, '2026-03-01')),
      proefopdracht(),
      aanlevering(),
      () => telKpi2('lopende'),
    );
    expect(uitkomst).toMatchObject({ status: 'gecontroleerd', rijen: 2, levering: null });
    expect(vervangen).toMatchObject([{ versie: 1, rijen: 1 }]);
    expect(controle.beeld?.rijen).toHaveLength(1);
    expect(gezien).toMatchObject({ teller: '2', noemer: 2 });
    expect(await leesStand()).toBe(eerder);
    expect(await telKpi2()).toMatchObject({ teller: '0', noemer: 1 });
  });

  test.each([
    ['is refused as it would be', bestand(rij(1, 'gisteren')), 'geweigerd'],
    ['changes nothing when these bytes are there already', bestand(rij(1)), 'ongewijzigd'],
  ])('%s', async (_, proefbestand, status) => {
    const eerder = await leesStand();
    let bekeken = false;
    const { uitkomst, gezien } = await probeerLevering(
      proef.register,
      proefbestand,
      proefopdracht(),
      aanlevering(),
      async () => (bekeken = true),
    );
    expect([uitkomst.status, gezien, bekeken]).toEqual([status, null, false]);
    expect(await leesStand()).toBe(eerder);
  });

  test('leaves nothing behind when looking fails', async () => {
    const eerder = await leesStand();
    const mislukt = probeerLevering(proef.register, bestand(rij(5)), proefopdracht(), aanlevering(), () =>
      Promise.reject(new Error('kapot')),
    );
    await expect(mislukt).rejects.toThrow('kapot');
    expect(await leesStand()).toBe(eerder);
  });
});

describe('a check beside the register', () => {
  const check = (proefbestand: ReturnType<typeof bestand>) =>
    controleerNaastRegister(
      proef.register,
      proefbestand,
      proefopdracht({ periode: '2026HJ02' }),
      aanlevering(),
    );

  test('tells what stands out too, and stores nothing', async () => {
    const eerder = await leesStand();
    expect(await check(bestand(rij(8)))).toMatchObject({
      status: 'gecontroleerd',
      levering: null,
      waarschuwingen: [{ code: 'open_casus_verdwenen' }],
    });
    const nul = await controleerNulmelding(
      proef.register,
      proefopdracht({ periode: '2026HJ02' }),
      proef.handeling,
    );
    expect(nul).toMatchObject({
      status: 'gecontroleerd',
      levering: null,
      waarschuwingen: [{ code: 'open_casus_verdwenen' }],
    });
    expect(await leesStand()).toBe(eerder);
  });

  test('is a report, also of the bytes that are there already', async () => {
    const zelfde = bestand(rij(1));
    await leverAan(proef.register, zelfde, proefopdracht({ periode: '2026HJ02' }), aanlevering());
    expect(await check(zelfde)).toMatchObject({ status: 'gecontroleerd', rijen: 1 });
  });
});
