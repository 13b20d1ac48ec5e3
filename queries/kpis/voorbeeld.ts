/** Lets a test of an indicator write leveringen down and read figures off: test support. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createRegister, openRegister, type Register } from '../database/register.ts';
import { withBerekening, type Figuur } from '../figures/bereken.ts';
import type { ReferentieLevering } from '../figures/reference-dossier.ts';
import { regioVan } from '../figures/reference-example.ts';
import { fillRegister } from '../figures/reference-register.ts';
import { leesDeeltellingen } from '../publicatie/inhoud.ts';
import type { Deeltelling } from '../publicatie/uitsplitsen.ts';

export { levering } from '../figures/reference-example.ts';

export const BREDA = 'GM0758';
export const GEERTRUIDENBERG = 'GM0779';
export const OOSTERHOUT = 'GM0826';
export const DRIMMELEN = 'GM1719';
export const ALTENA = 'GM1959';
export const REGIO = 'voorbeeld';

/** The parts of an uitsplitsing of the region, or those that a gemeente has: `{ B: '1/2' }`. */
export type Splitser = (
  indicator: string,
  code: string,
  periode: string,
  gebied?: string,
) => Record<string, string>;

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
  splits: Splitser;
  vind: (indicator: string, periode: string, gebied?: string) => Figuur | undefined;
}> {
  const inhoud = { regio: regio(dekkend), leveringen: [...leveringen], oude: [] };
  await fillRegister(register, inhoud);
  const { figuren, tellingen } = await withBerekening(
    { ...register, regio: inhoud.regio },
    async (berekening) => ({
      figuren: berekening.figuren,
      tellingen: await leesDeeltellingen(berekening),
    }),
  );
  const vind = (indicator: string, periode: string, gebied = REGIO) =>
    figuren.find((f) => f.indicator === indicator && f.periode === periode && f.gebied === gebied);
  const splits: Splitser = (...plaats) => showDelen(tellingen, ...plaats);
  return { vind, splits, lees: (...plaats) => show(vind(...plaats)) };
}

function regio(dekkend: Record<string, string[]> = {}) {
  return regioVan([BREDA, GEERTRUIDENBERG, OOSTERHOUT, DRIMMELEN, ALTENA], dekkend);
}

function showDelen(
  tellingen: readonly Deeltelling[],
  indicator: string,
  code: string,
  periode: string,
  gebied = REGIO,
): Record<string, string> {
  const delen = tellingen.filter(
    (t) =>
      t.indicator === indicator && t.uitsplitsing === code && t.periode === periode && t.gebied === gebied,
  );
  return Object.fromEntries(
    delen.map(({ deel, teller, noemer }) => [deel, noemer === null ? String(teller) : `${teller}/${noemer}`]),
  );
}

function show(figuur: Figuur | undefined): string {
  if (!figuur) return 'geen rij';
  const { teller, noemer, waarde, status } = figuur;
  const breuk = noemer === null ? (teller ?? '-') : `${teller}/${noemer}`;
  return `${breuk} = ${waarde ?? '-'}${status === 'voorlopig' ? '' : ` ${status}`}`;
}
