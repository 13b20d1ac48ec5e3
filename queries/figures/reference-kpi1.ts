/** Reference count of kpi1: signaleringskennis. Used by tests only. */
import type { Periode } from '../periode/periode.ts';
import { aandeel, dektDag, geldtOp, type Telling } from './reference-telling.ts';
import { peildatumVan, rijenVan, type Dossier } from './reference-dossier.ts';

/** Trained: a finished or attended signalering training up to the peildatum that is still valid, from any levering. */
function isGetraind(dossier: Dossier, professional: string | null, peildatum: string): boolean {
  return rijenVan(dossier, 'scholing').some(
    ({ rij }) =>
      rij.professional_id === professional &&
      (rij.status === 'afgerond' || rij.status === 'aanwezig') &&
      rij.thema === 'signalering' &&
      geldtOp(peildatum, rij.datum, rij.geldig_tot),
  );
}

export function telSignaleringskennis(
  dossier: Dossier,
  gemeenten: readonly string[],
  periode: Periode,
): Telling {
  // One professional is one person in the whole region, and trained when trained in any gemeente.
  const personen = new Map<string | null, boolean>();
  for (const gemeente of gemeenten) {
    const peildatum = peildatumVan(dossier, ['professionals', 'scholing'], gemeente, periode);
    if (peildatum === null) continue;
    for (const herkomstrij of rijenVan(dossier, 'professionals')) {
      const { rij } = herkomstrij;
      if (rij.gemeente !== gemeente) continue;
      // Only leveringen that cover the peildatum speak about it.
      if (!dektDag(herkomstrij, peildatum)) continue;
      if (!['SLT', 'CJG', 'gemeente'].includes(rij.organisatietype ?? '')) continue;
      // In service on the peildatum itself, last day included.
      if (!geldtOp(peildatum, rij.in_dienst, rij.uit_dienst)) continue;
      const eerder = personen.get(rij.professional_id) ?? false;
      personen.set(rij.professional_id, eerder || isGetraind(dossier, rij.professional_id, peildatum));
    }
  }
  return aandeel([...personen.values()].filter(Boolean).length, personen.size);
}
