import { createSecretKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bronbestand } from '../controleren/controle.ts';
import { controleerLevering, leverAan } from './lever-aan.ts';
import {
  createBronbestand,
  createProefregister,
  proefopdracht,
  type Proefregister,
} from './proefregister.ts';

const sleutel = createSecretKey(Buffer.alloc(32, 5));
const KOP = 'casus_id;gemeente;start;einde;opgeschaald;plan_datum;aantal_regisseurs;gezin_id\n';
const EEN = `${KOP}c-geheim-1;Aldorp;01-02-2026;;ja;2026-03-01;1;g-geheim-7\n`;
const TWEE = `${EEN}c-geheim-2;GM0001;2026-01-15;2026-04-01;nee;;;\n`;

let proef: Proefregister;
beforeEach(async () => {
  proef = await createProefregister();
});
afterEach(() => proef.close());

const lever = (tekst: string | Bronbestand, opdracht = proefopdracht()) =>
  leverAan(proef.register, typeof tekst === 'string' ? createBronbestand(tekst) : tekst, opdracht, {
    ...proef.handeling,
    sleutel,
  });

/** Everything in the register, to see that nothing changed. */
async function leesAlles(): Promise<unknown[]> {
  const { db } = proef.register;
  return Promise.all([
    db.selectFrom('levering').selectAll().orderBy('id').execute(),
    db.selectFrom('levering_gebeurtenis').selectAll().orderBy('id').execute(),
    db.selectFrom('rij_casussen').selectAll().orderBy('levering_id').orderBy('rijnummer').execute(),
  ]);
}

describe('a good file', () => {
  test('is stored with its rows typed, its identifiers as pseudonyms and its row numbers', async () => {
    const uitkomst = await lever(TWEE);
    expect(uitkomst).toEqual({
      status: 'aanvaard',
      bron: 'casussen',
      gemeente: 'GM0001',
      periode: '2026HJ01',
      aanleveraar: 'gemeente',
      dialect: { codering: 'utf-8', scheidingsteken: ';', kopregel: 1 },
      rijen: 2,
      aantal_fouten: 0,
      fouten: [],
      aantal_waarschuwingen: 0,
      waarschuwingen: [],
      levering: { id: 1, versie: 1, vervangt: [] },
    });
    const rijen = await proef.register.db
      .selectFrom('rij_casussen')
      .selectAll()
      .orderBy('rijnummer')
      .execute();
    expect(rijen).toMatchObject([
      {
        levering_id: 1,
        rijnummer: 2,
        gemeente: 'GM0001',
        start: '2026-02-01',
        einde: null,
        opgeschaald: true,
        aantal_regisseurs: 1,
      },
      {
        levering_id: 1,
        rijnummer: 3,
        start: '2026-01-15',
        einde: '2026-04-01',
        plan_datum: null,
        gezin_id: null,
        team: null,
      },
    ]);
    expect(rijen[0]?.casus_id).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(await leesAlles())).not.toContain('geheim');
  });

  test('keeps decimals and lists exact', async () => {
    const cijfers = 'respons_id;gemeente;datum;groep;cijfer\nr1;Aldorp;2026-02-01;ouder;7,25\n';
    await lever(cijfers, proefopdracht({ bron: 'tevredenheid' }));
    const overleg = 'overleg_id;datum;gemeenten;partijen\no1;2026-02-01;Aldorp+Berghem;SLT/RET\n';
    await lever(overleg, proefopdracht({ bron: 'overleggen', scope: 'regio' }));
    const { db } = proef.register;
    expect(await db.selectFrom('rij_tevredenheid').select('cijfer').execute()).toEqual([
      { cijfer: '7.250000000' },
    ]);
    expect(await db.selectFrom('rij_overleggen').select(['gemeenten', 'partijen']).execute()).toEqual([
      { gemeenten: ['GM0001', 'GM0002'], partijen: ['SLT', 'RET'] },
    ]);
  });

  test('for the same key replaces what is there, as the next version', async () => {
    await lever(EEN);
    expect(await lever(TWEE)).toMatchObject({
      status: 'aanvaard',
      levering: { id: 2, versie: 2, vervangt: [1] },
    });
    const [leveringen, , rijen] = (await leesAlles()) as [object[], unknown, object[]];
    expect(leveringen).toMatchObject([{ status: 'vervangen' }, { status: 'actueel', rijen: 2 }]);
    expect(rijen).toHaveLength(3);
  });

  test('with the same bytes as the current levering changes nothing', async () => {
    await lever(EEN);
    const voor = await leesAlles();
    expect(await lever(EEN)).toMatchObject({
      status: 'ongewijzigd',
      rijen: 1,
      levering: { id: 1, versie: 1, vervangt: [] },
    });
    expect(await leesAlles()).toEqual(voor);
  });

  test('says how many rows it left out', async () => {
    const later = `${EEN}c3;Aldorp;2026-08-01;;nee;;;\n`;
    const uitkomst = await lever(later, proefopdracht({ buitenPeriode: 'weglaten' }));
    expect(uitkomst).toMatchObject({ status: 'aanvaard', rijen: 1, aantal_waarschuwingen: 1 });
    expect(uitkomst.waarschuwingen[0]?.melding).toContain('1 rij valt buiten de periode');
    expect((await leesAlles())[0]).toMatchObject([{ rijen: 1, rijen_weggelaten: 1 }]);
  });

  test('of many rows goes through a second thread and arrives whole and in order', async () => {
    const regels = Array.from(
      { length: 70_000 },
      (_, n) => `casus-${n};GM0001;2026-02-01;;nee;2026-02-02;1;gezin-${n >> 1}-${'x'.repeat(20)}\n`,
    );
    const groot = createBronbestand(KOP + regels.join(''));
    expect(groot.grootte).toBeGreaterThan(4_000_000);
    expect(await lever(groot)).toMatchObject({ status: 'aanvaard', rijen: 70_000 });
    const { verbinding } = proef.register;
    const lezer = await verbinding.runAndReadAll(
      'select count(*)::int, count(distinct casus_id)::int, count(distinct gezin_id)::int, min(rijnummer), max(rijnummer) from rij_casussen where levering_id = 1',
    );
    expect(lezer.getRows()).toEqual([[70_000, 70_000, 35_000, 2, 70_001]]);
  });
});

describe('a refused file leaves the register as it was', () => {
  test.each([
    ['an error in the last row', `${TWEE}c3;Aldorp;geen datum;;nee;;;\n`, 'ongeldige_datum'],
    ['no rows', KOP, 'leeg_bestand'],
    ['no bytes', '', 'leeg_bestand'],
  ])('%s', async (_, tekst, code) => {
    await lever(EEN);
    const voor = await leesAlles();
    const uitkomst = await lever(tekst);
    expect(uitkomst).toMatchObject({ status: 'geweigerd', levering: null });
    expect(uitkomst.fouten[0]?.code).toBe(code);
    expect(await leesAlles()).toEqual(voor);
    expect(await lever(TWEE)).toMatchObject({ status: 'aanvaard', levering: { versie: 2 } });
    expect((await leesAlles())[2]).toHaveLength(3);
  });

  test('a period that overlaps is told beside the errors of the file', async () => {
    await lever(EEN, proefopdracht({ periode: '2026' }));
    const voor = await leesAlles();
    const uitkomst = await lever(`${EEN}c9;Aldorp;x;;nee;;;\n`, proefopdracht({ periode: '2026KW01' }));
    expect(uitkomst.fouten.map(({ code }) => code)).toEqual(['periode_overlapt', 'ongeldige_datum']);
    expect(uitkomst.aantal_fouten).toBe(2);
    expect(await leesAlles()).toEqual(voor);
  });

  test('one that is too large is not read at all', async () => {
    const groot: Bronbestand = {
      grootte: 500_000_000,
      open: () => {
        throw new Error('read');
      },
    };
    expect((await lever(groot)).fouten[0]?.code).toBe('te_groot');
  });

  test('one that changes while it is read', async () => {
    let keer = 0;
    const bestand = createBronbestand(TWEE);
    const wisselend: Bronbestand = {
      ...bestand,
      open: () => (++keer < 3 ? bestand : createBronbestand(EEN.padEnd(bestand.grootte))).open(),
    };
    const uitkomst = await lever(wisselend);
    expect(uitkomst).toMatchObject({ status: 'geweigerd', aantal_fouten: 1 });
    expect(uitkomst.fouten[0]).toMatchObject({
      code: 'bestand_onleesbaar',
      melding: expect.stringContaining('veranderd') as string,
    });
    expect((await leesAlles()).flat()).toEqual([]);
  });

  test('one whose reading breaks down: the error comes out, and nothing stays behind', async () => {
    const { open, grootte } = createBronbestand(TWEE);
    let keer = 0;
    const kapot: Bronbestand = {
      grootte,
      async *open() {
        keer += 1;
        yield* open();
        if (keer >= 3) throw new Error('schijf stuk');
      },
    };
    await expect(lever(kapot)).rejects.toThrow('schijf stuk');
    expect((await leesAlles()).flat()).toEqual([]);
    expect(await lever(TWEE)).toMatchObject({ status: 'aanvaard' });
  });
});

describe('a check', () => {
  test('gives the report and stores nothing', async () => {
    const goed = await controleerLevering(proef.register, createBronbestand(TWEE), proefopdracht());
    expect(goed).toMatchObject({ status: 'gecontroleerd', rijen: 2, levering: null });
    const fout = await controleerLevering(proef.register, createBronbestand(KOP), proefopdracht());
    expect(fout).toMatchObject({ status: 'geweigerd', fouten: [{ code: 'leeg_bestand' }] });
    expect((await leesAlles()).flat()).toEqual([]);
  });

  test('knows what is in the way', async () => {
    await lever(EEN, proefopdracht({ periode: '2026' }));
    const uitkomst = await controleerLevering(proef.register, createBronbestand(EEN), proefopdracht());
    expect(uitkomst.fouten.map(({ code }) => code)).toEqual(['periode_overlapt']);
  });
});
