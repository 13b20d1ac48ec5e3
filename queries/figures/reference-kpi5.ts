/** Reference count of kpi5: structurele ervaringsdeskundigen. Used by tests only. */
import { telDagenOp, telMaandenOp } from './reference-days.ts';
import { noemt, peildatumVan, rijenVan } from './reference-dossier.ts';
import { aantal, dektDag, geldtOp, type Teller } from './reference-telling.ts';

/** Structural: agreed for at least six months, or at least three moments. */
function isStructureel(start: string, einde: string | null, momenten: number | null): boolean {
  if (momenten !== null && momenten >= 3) return true;
  return einde === null || telDagenOp(einde, 1) >= telMaandenOp(start, 6);
}

export const telErvaringsdeskundigen: Teller = (dossier, gemeenten, periode) => {
  const personen = new Set<string | null>();
  for (const gemeente of gemeenten) {
    const peildatum = peildatumVan(dossier, ['ervaringsdeskundigen'], gemeente, periode);
    if (peildatum === null) continue;
    for (const herkomstrij of rijenVan(dossier, 'ervaringsdeskundigen')) {
      const { rij } = herkomstrij;
      if (!noemt(rij.gemeenten, gemeente) || !dektDag(herkomstrij, peildatum)) continue;
      if (rij.start === null || !geldtOp(peildatum, rij.start, rij.einde)) continue;
      if (isStructureel(rij.start, rij.einde, rij.momenten)) personen.add(rij.persoon_id);
    }
  }
  return aantal(personen.size);
};
