import { expect, it } from 'vitest';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { readOnce } from './eens.ts';

const publicatie = () => ({}) as Publicatie;

it('reads once per publicatie and key', async () => {
  let keer = 0;
  const lees = readOnce(async (_, sleutel) => `${sleutel}${++keer}`);
  const [een, ander] = [publicatie(), publicatie()];
  expect([await lees(een, 'a'), await lees(een, 'a'), await lees(een, 'b'), await lees(ander, 'a')]).toEqual([
    'a1',
    'a1',
    'b2',
    'a3',
  ]);
});

it('tries again what failed', async () => {
  let keer = 0;
  const lees = readOnce(async () => {
    if (++keer === 1) throw new Error('even niet');
    return keer;
  });
  const een = publicatie();
  await expect(lees(een, 'a')).rejects.toThrow('even niet');
  expect(await lees(een, 'a')).toBe(2);
});
