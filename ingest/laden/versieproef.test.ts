import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { berekenCijfers } from '@regiomonitor/queries/figures/bereken.ts';
import { leesLevering } from '@regiomonitor/queries/leveringen/geschiedenis.ts';
import { trekIn, verwijderRijen } from './herstel.ts';
import { leverAan } from './lever-aan.ts';
import {
  createBronbestand,
  createProefregister,
  proefopdracht,
  type Proefregister,
} from './proefregister.ts';
import { vergelijkVersie } from './versieproef.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n';
let proef: Proefregister;

beforeAll(async () => {
  proef = await createProefregister();
  const sleutel = createSecretKey(Buffer.alloc(32, 3));
  const lever = (aantal: number, periode: string) => {
    const rijen = Array.from({ length: aantal }, (_, nummer) => `C${nummer};Aldorp;2026-02-03;nee;;1`);
    const bestand = createBronbestand(`${KOP}${rijen.join('\n')}\n`);
    return leverAan(proef.register, bestand, proefopdracht({ periode }), { ...proef.handeling, sleutel });
  };
  await lever(3, '2026KW01');
  await lever(20, '2026HJ01');
  await lever(24, '2026HJ01');
  await lever(26, '2026HJ01');
});
afterAll(() => proef.close());

/** The noemer of kpi2 over the first half-year, before and after this version. */
async function vergelijk(id: number) {
  const levering = await leesLevering(proef.register.db, id);
  if (!levering) throw new Error(`No levering ${id}.`);
  const gezien = await vergelijkVersie(proef.register, levering, proef.handeling, async () => {
    const figuren = await berekenCijfers(proef.register, 'lopende');
    return figuren.find(
      ({ indicator, gebied, periode }) =>
        indicator === 'kpi2' && gebied === 'GM0001' && periode === '2026HJ01',
    )?.noemer;
  });
  return gezien && { ...gezien, tegenover: gezien.tegenover.map((ander) => ander.id) };
}

const staat = () => proef.register.db.selectFrom('levering').select(['id', 'status']).orderBy('id').execute();

test('each version is laid beside the one before, whichever counts now, and nothing stays', async () => {
  const eerst = await staat();
  expect(await vergelijk(4)).toEqual({ tegenover: [3], voor: 24, na: 26 });
  expect(await vergelijk(3)).toEqual({ tegenover: [2], voor: 20, na: 24 });
  expect(await staat()).toEqual(eerst);
  expect(eerst.map(({ status }) => status)).toEqual(['vervangen', 'vervangen', 'vervangen', 'actueel']);
});

test('a first version is laid beside what it replaced, or beside nothing', async () => {
  expect(await vergelijk(2)).toEqual({ tegenover: [1], voor: 3, na: 20 });
  await trekIn(proef.register, 4, 'om te beproeven', proef.handeling);
  expect(await vergelijk(1)).toMatchObject({ tegenover: [], na: 3 });
});

test('a version whose rows are gone cannot be compared', async () => {
  await verwijderRijen(proef.register, 4, proef.handeling);
  expect(await vergelijk(4)).toBeUndefined();
});
