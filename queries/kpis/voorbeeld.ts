/** Lets a test of an indicator write leveringen down and read figures off: test support. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createRegister, openRegister, type Register } from '../database/register.ts';
import { berekenCijfers, type Figuur } from '../figures/bereken.ts';
import type { ReferentieLevering } from '../figures/reference-dossier.ts';
import { regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';

export { levering } from '../figures/reference-example.ts';

export const BREDA = 'GM0758';
export const GEERTRUIDENBERG = 'GM0779';
export const OOSTERHOUT = 'GM0826';
export const DRIMMELEN = 'GM1719';
export const ALTENA = 'GM1959';
export const REGIO = 'voorbeeld';

/** Finds a figure as '2/5 = 40', with its status behind it when that is not `voorlopig`; empty parts are '-'. */
export type Lezer = (indicator: string, periode: string, gebied?: string) => string;

let map: string;
let register: Register;

/** One register serves all examples of a test file in turn. */
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'voorbeeld-'));
  await createRegister(map, regio());
  register = await openRegister(map);
});
afterAll(async () => {
  await register.close();
  await rm(map, { recursive: true });
});

/** Computes every figure from these leveringen in a real register of the five gemeenten. */
export async function bereken(
  leveringen: readonly ReferentieLevering[],
  dekkend: Record<string, string[]> = {},
): Promise<{
  lees: Lezer;
  vind: (indicator: string, periode: string, gebied?: string) => Figuur | undefined;
}> {
  const inhoud = { regio: regio(dekkend), leveringen: [...leveringen], oude: [] };
  await fillRegister(register, inhoud);
  const figuren = await berekenCijfers({ ...register, regio: inhoud.regio });
  const vind = (indicator: string, periode: string, gebied = REGIO) =>
    figuren.find((f) => f.indicator === indicator && f.periode === periode && f.gebied === gebied);
  return { vind, lees: (...plaats) => show(vind(...plaats)) };
}

function regio(dekkend: Record<string, string[]> = {}) {
  return regioVan([BREDA, GEERTRUIDENBERG, OOSTERHOUT, DRIMMELEN, ALTENA], dekkend);
}

function show(figuur: Figuur | undefined): string {
  if (!figuur) return 'geen rij';
  const { teller, noemer, waarde, status } = figuur;
  const breuk = noemer === null ? (teller ?? '-') : `${teller}/${noemer}`;
  return `${breuk} = ${waarde ?? '-'}${status === 'voorlopig' ? '' : ` ${status}`}`;
}
