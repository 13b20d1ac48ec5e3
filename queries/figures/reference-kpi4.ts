/** Reference count of kpi4: overlegmomenten with two or all three of the parties. Used by tests only. */
import type { Periode } from '../periode/periode.ts';
import { noemt, rijenVan, type Dossier } from './reference-dossier.ts';
import { aantal, teltMee, type Teller, type Telling } from './reference-telling.ts';

/** How many of the three groups take part: SLT; RET; onderwijs or zorg. */
function partijgroepen(partijen: readonly string[]): number {
  const groepen = [['SLT'], ['RET'], ['onderwijs', 'zorg']];
  return groepen.filter((groep) => groep.some((partij) => partijen.includes(partij))).length;
}

function telOverleggen(
  dossier: Dossier,
  gemeenten: readonly string[],
  periode: Periode,
  minimum: number,
): Telling {
  // The same overleg_id is the same overleg, in whichever levering and gemeente.
  const overleggen = new Set<string | null>();
  for (const { rij } of rijenVan(dossier, 'overleggen')) {
    // Each row by itself: parties and gemeenten of different rows are never put together.
    if (rij.datum === null || rij.status !== 'doorgegaan' || rij.soort === 'casusoverleg') continue;
    if (partijgroepen(rij.partijen) < minimum) continue;
    for (const gemeente of gemeenten) {
      if (!noemt(rij.gemeenten, gemeente)) continue;
      if (teltMee(dossier, 'overleggen', gemeente, rij.datum, periode)) overleggen.add(rij.overleg_id);
    }
  }
  return aantal(overleggen.size);
}

export const telOverlegmomenten: Teller = (dossier, gemeenten, periode) =>
  telOverleggen(dossier, gemeenten, periode, 2);

export const telOverlegmomentenMetDrie: Teller = (dossier, gemeenten, periode) =>
  telOverleggen(dossier, gemeenten, periode, 3);
