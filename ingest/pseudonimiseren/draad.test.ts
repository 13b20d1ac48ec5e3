import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Rijenblok } from '../controleren/controle.ts';
import { createPseudonimiseerdraad } from './draad.ts';
import { createPseudonimiseerder } from './pseudoniem.ts';

const sleutel = createSecretKey(Buffer.alloc(32, 3));
const opdracht = { aanleveraar: 'gemeente' };
const draad = createPseudonimiseerdraad(sleutel, 'casussen', opdracht);
afterAll(() => draad.close());

const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((tekst) => !tekst.includes('\0'));
const rij = fc.record({ casus: id, gezin: fc.option(id), gemeente: fc.constantFrom('GM0001', 'GM0002') });

function createBlok(rijen: readonly { casus: string; gezin: string | null; gemeente: string }[]): Rijenblok {
  return {
    rijnummers: rijen.map((_, plaats) => plaats + 2),
    kolommen: {
      casus_id: rijen.map(({ casus }) => casus),
      gezin_id: rijen.map(({ gezin }) => gezin),
      gemeente: rijen.map(({ gemeente }) => gemeente),
    },
  };
}

test('the thread gives the pseudonyms that this thread would, block by block, unknown ones left unknown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(rij, { minLength: 1 }), { maxLength: 4 }), async (blokken) => {
      const hier = blokken.map(createBlok);
      const daar = blokken.map(createBlok);
      hier.forEach(createPseudonimiseerder(sleutel, 'casussen', opdracht));
      await Promise.all(daar.map((blok) => draad.pseudonimiseer(blok)));
      expect(daar).toEqual(hier);
    }),
  );
});

test('a thread that was stopped refuses what is given to it', async () => {
  const gestopt = createPseudonimiseerdraad(sleutel, 'casussen', opdracht);
  await gestopt.close();
  await expect(gestopt.pseudonimiseer(createBlok([]))).rejects.toThrow('stopped');
});
