/** The figures by SQL equal those by brute force, whatever is delivered. */
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRegister, openRegister, type Register } from '../database/register.ts';
import { berekenCijfers } from './bereken.ts';
import { referentieCijfers } from './reference.ts';
import { geval } from './reference-cases.ts';
import { compareFigures } from './reference-compare.ts';
import { regioVan } from './reference-example.ts';
import { fillRegister } from './reference-register.ts';

/** More for a thorough search: GEVALLEN=2000. */
const GEVALLEN = Number(process.env['GEVALLEN'] ?? 60);

let map: string;
let register: Register;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'referentie-'));
  await createRegister(map, regioVan(['GM0001']));
  register = await openRegister(map);
});

afterAll(async () => {
  await register.close();
  await rm(map, { recursive: true });
});

it('computes by SQL what the definitions say by brute force', { timeout: GEVALLEN * 1000 }, async () => {
  await fc.assert(
    fc.asyncProperty(geval, async (een) => {
      const berekend = await berekenCijfers(await fillRegister(register, een));
      expect(compareFigures(berekend, referentieCijfers(een))).toEqual([]);
    }),
    { numRuns: GEVALLEN },
  );
});
