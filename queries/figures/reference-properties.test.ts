/** The figures by SQL equal those by brute force, whatever is delivered. */
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRegister, openRegister, type Register } from '../database/register.ts';
import type { Regio } from '../regio/regio.ts';
import { berekenCijfers } from './bereken.ts';
import { referentieCijfers } from './reference.ts';
import { geval, REGIOS } from './reference-cases.ts';
import { compareFigures } from './reference-compare.ts';
import { fillRegister } from './reference-register.ts';

/** More for a thorough search: GEVALLEN=2000. */
const GEVALLEN = Number(process.env['GEVALLEN'] ?? 60);

let map: string;
const registers = new Map<Regio, Register>();

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'referentie-'));
  for (const [index, regio] of REGIOS.entries()) {
    const eigen = join(map, String(index));
    await createRegister(eigen, regio);
    const register = await openRegister(eigen);
    // Tables of a few rows gain nothing from a second thread.
    await register.verbinding.run('set threads to 1');
    registers.set(regio, register);
  }
});

afterAll(async () => {
  for (const register of registers.values()) await register.close();
  await rm(map, { recursive: true });
});

it('computes by SQL what the definitions say by brute force', { timeout: GEVALLEN * 1000 }, async () => {
  await fc.assert(
    fc.asyncProperty(geval, async (een) => {
      const register = registers.get(een.regio)!;
      await fillRegister(register, een);
      const berekend = await berekenCijfers(register);
      expect(compareFigures(berekend, referentieCijfers(een))).toEqual([]);
    }),
    { numRuns: GEVALLEN },
  );
});
