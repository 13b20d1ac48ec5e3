import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import { createPseudonimiseerder } from './pseudoniem.ts';

const sleutel = createSecretKey(Buffer.alloc(32, 7));

/** The pseudonyms of one column of one row. */
function pseudonym(
  bron: Bron,
  kolom: string,
  rij: Record<string, Celwaarde>,
  { aanleveraar = 'gemeente', key = sleutel }: { aanleveraar?: string; key?: KeyObject } = {},
): Celwaarde | undefined {
  const kolommen = Object.fromEntries(Object.entries(rij).map(([naam, waarde]) => [naam, [waarde]]));
  createPseudonimiseerder(key, bron, { aanleveraar })({ rijnummers: [2], kolommen });
  return kolommen[kolom]?.[0];
}

describe('a pseudonym', () => {
  const rij = { casus_id: 'C-1', gemeente: 'GM0758', gezin_id: null };

  it('is the first half of an HMAC-SHA-256, apart for each column', () => {
    const hmac = createHmac('sha256', sleutel).update('casus_id\u001fGM0758\u001fC-1').digest('hex');
    expect(pseudonym('casussen', 'casus_id', rij)).toBe(hmac.slice(0, 32));
    expect(pseudonym('casussen', 'gezin_id', { ...rij, gezin_id: 'C-1' })).not.toBe(hmac.slice(0, 32));
  });

  it('depends on the key', () => {
    const key = createSecretKey(Buffer.alloc(32, 8));
    expect(pseudonym('casussen', 'casus_id', rij, { key })).not.toBe(pseudonym('casussen', 'casus_id', rij));
  });

  it('leaves what is unknown unknown, and other columns alone', () => {
    expect(pseudonym('casussen', 'gezin_id', rij)).toBeNull();
    expect(pseudonym('casussen', 'gemeente', rij)).toBe('GM0758');
  });
});

describe('the same identifier is the same', () => {
  const vergelijk = (
    bron: Bron,
    kolom: string,
    een: Record<string, Celwaarde>,
    ander: Record<string, Celwaarde>,
    aanleveraar = 'gemeente',
  ): boolean => pseudonym(bron, kolom, een) === pseudonym(bron, kolom, ander, { aanleveraar });

  it.each(['professional_id'] as const)('%s: across gemeenten, bronnen and aanleveraars', (kolom) => {
    const een = { [kolom]: 'X1', gemeente: 'GM0758' };
    expect(vergelijk('professionals', kolom, een, { ...een, gemeente: 'GM1959' }, 'slt')).toBe(true);
    expect(pseudonym('scholing', kolom, { ...een, gemeente: null })).toBe(
      pseudonym('professionals', kolom, een),
    );
  });

  it.each([
    ['verwijzingen', 'jeugdige_id'],
    ['overleggen', 'overleg_id'],
    ['ervaringsdeskundigen', 'persoon_id'],
  ] as const)('%s: %s across gemeenten and aanleveraars', (bron, kolom) => {
    const een = { [kolom]: 'X1', gemeente: 'GM0758' };
    expect(vergelijk(bron, kolom, een, { ...een, gemeente: 'GM1959' }, 'gi')).toBe(true);
  });

  it.each(['casus_id', 'gezin_id'])('%s: within a gemeente, across aanleveraars', (kolom) => {
    const een = { [kolom]: 'X1', gemeente: 'GM0758' };
    expect(vergelijk('casussen', kolom, een, een, 'slt')).toBe(true);
    expect(vergelijk('casussen', kolom, een, { ...een, gemeente: 'GM1959' })).toBe(false);
  });

  it.each([
    ['verwijzingen', 'verwijzing_id'],
    ['tevredenheid', 'respons_id'],
  ] as const)('%s: %s for one gemeente and one aanleveraar only', (bron, kolom) => {
    const een = { [kolom]: 'X1', gemeente: 'GM0758' };
    expect(vergelijk(bron, kolom, een, een)).toBe(true);
    expect(vergelijk(bron, kolom, een, een, 'gi')).toBe(false);
    expect(vergelijk(bron, kolom, een, { ...een, gemeente: 'GM1959' })).toBe(false);
  });
});

it('every bron can be pseudonymised', () => {
  for (const bron of BRONNEN)
    expect(createPseudonimiseerder(sleutel, bron, { aanleveraar: 'gemeente' })).toBeTypeOf('function');
});
