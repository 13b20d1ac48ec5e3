/** Checks, by arithmetic alone, that another world looks the same to readers as the true one. */
import type { Alternatief } from './audit.ts';
import type { Blik } from './audit-view.ts';
import { need } from './need.ts';

const BIJNA = 1e-6;

/** The numbers that differ in that world, with their distances; null when readers would see through it. */
export function checkWorld(blik: Blik, alternatief: Alternatief): Map<number, number> | null {
  const bewogen = new Map<number, number>();
  for (const [cijfer, { teller, noemer }] of alternatief) {
    for (const [wat, getal] of blik.perCijfer.get(cijfer) ?? []) {
      const afstand = wat === 'teller' ? teller : wat === 'noemer' ? noemer : noemer - teller;
      if (afstand === 0) continue;
      const { gezien, echt, heel } = need(blik.getallen[getal]);
      if (gezien || echt + afstand < -BIJNA || (heel && !Number.isInteger(afstand))) return null;
      bewogen.set(getal, afstand);
    }
  }
  const geraakt = new Set([...bewogen.keys()].flatMap((getal) => blik.perGetal.get(getal) ?? []));
  for (const { termen, laag, hoog } of geraakt) {
    const som = termen.reduce(
      (totaal, [getal, factor]) =>
        totaal + factor * (need(blik.getallen[getal]).echt + (bewogen.get(getal) ?? 0)),
      0,
    );
    if (som < laag - BIJNA || som > hoog + BIJNA) return null;
  }
  return bewogen;
}
