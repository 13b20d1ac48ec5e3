import { definitie as kpi3 } from '@regiomonitor/queries/kpis/kpi3/definitie.ts';
import { afterAll, expect, it } from 'vitest';
import { createProefpublicatie } from '../server/routes/api/proefpublicatie.ts';
import { createReeks, type Reeks } from '../src/lib/kpi/reeks.ts';
import { countOf, REGIO, rowOf } from '../src/lib/kpi/voorbeelden.ts';
import { drawGrafiekbestand, renderPng } from './grafiekbestand.ts';
import { maakPresentatie } from './maak-presentatie.ts';

const { publicatie, remove } = await createProefpublicatie();
afterAll(remove);

/** A year between two others, hidden or not, whatever is in its row. */
function reeksMet(geheim: number, verborgen: boolean): Reeks {
  const jaren = [countOf(40), { ...countOf(geheim), verborgen }, countOf(44)];
  const rijen = jaren.map((waarde, plaats) => rowOf(kpi3, `${2024 + plaats}JJ00`, waarde));
  return createReeks(kpi3, REGIO, rijen, 'jaar', '2026-11-22');
}

it.each([
  ['picture', async (reeks: Reeks) => Buffer.from(drawGrafiekbestand(publicatie, reeks))],
  ['bitmap', async (reeks: Reeks) => renderPng(drawGrafiekbestand(publicatie, reeks))],
  ['presentation', async (reeks: Reeks) => Buffer.from(await maakPresentatie(publicatie, 'Proef', [reeks]))],
])('a hidden figure changes no byte of a %s, whatever its value', async (_soort, maak) => {
  expect((await maak(reeksMet(9_876, true))).equals(await maak(reeksMet(4, true)))).toBe(true);
  // The same difference shows where the figure is not hidden, so that this test can fail.
  expect((await maak(reeksMet(9_876, false))).equals(await maak(reeksMet(4, false)))).toBe(false);
});
