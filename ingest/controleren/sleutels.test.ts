import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sleutelregister } from './sleutels.ts';

function zoek(register: Sleutelregister, delen: (string | null)[], rij: number): number {
  register.begin();
  for (const deel of delen) register.deel(deel);
  return register.eindig(rij);
}

describe('keys', () => {
  it('are the same exactly when all their parts are', () => {
    const deel = fc.option(fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(deel, deel), { maxLength: 60 }), (sleutels) => {
        const register = new Sleutelregister();
        const eerder = new Map<string, number>();
        sleutels.forEach((delen, plaats) => {
          const tekst = JSON.stringify(delen);
          expect(zoek(register, delen, plaats + 1)).toBe(eerder.get(tekst) ?? 0);
          if (!eerder.has(tekst)) eerder.set(tekst, plaats + 1);
        });
      }),
    );
  });

  it('stay apart by the hundred thousand, and each is found again', () => {
    const register = new Sleutelregister();
    const sleutel = (nummer: number): string[] => [`CASUS-${String(nummer).padStart(8, '0')}`, 'GM0758'];
    for (let nummer = 1; nummer <= 200_000; nummer++) expect(zoek(register, sleutel(nummer), nummer)).toBe(0);
    for (const nummer of [1, 77_777, 200_000]) expect(zoek(register, sleutel(nummer), 300_000)).toBe(nummer);
  });
});
