/** Protects the figures of one region at one level, in this thread: the work that protect.ts hands to a worker. */
import { auditFigures } from './audit.ts';
import type { ProtectionInput, ProtectionResult } from './interface.ts';
import { sleutelVan } from './interface.ts';
import { partsOf, type Deel } from './parts.ts';
import { present } from './present.ts';
import { selectHidden } from './select.ts';
import { SolverFaalt, type Solver } from './solver.ts';
import { buildStelsel, type Cel, type Stelsel } from './system.ts';

export const STANDAARD_LIMIETEN = { deelMs: 30_000, totaalMs: 300_000 } as const;

/**
 * Chooses what is hidden, part by part, and attacks the result. A part whose computation fails is hidden whole.
 *
 * @throws BeschermingMislukt when the figures contradict each other
 */
export function protectFigures(input: ProtectionInput, solver: Solver): ProtectionResult {
  const stelsel = buildStelsel(input);
  const verborgen = new Set<string>();
  const voorzorg = new Set<string>();
  const meldingen: string[] = [];
  for (const deel of partsOf(stelsel)) {
    const keuze = choose(stelsel, deel, solver, input.limieten?.deelMs ?? STANDAARD_LIMIETEN.deelMs);
    for (const cel of keuze.verborgen) verborgen.add(sleutelVan(cel));
    if (keuze.gelukt) continue;
    for (const cel of keuze.verborgen) voorzorg.add(sleutelVan(cel));
    meldingen.push(describe(deel));
  }
  const cellen = present(input, stelsel, verborgen, voorzorg);
  const tot = performance.now() + (input.limieten?.totaalMs ?? STANDAARD_LIMIETEN.totaalMs);
  return { niveau: input.niveau, cellen, voorzorg: meldingen, audit: auditFigures(input, cellen, solver, tot) };
}

interface Uitkomst {
  readonly verborgen: ReadonlySet<Cel>;
  readonly gelukt: boolean;
}

function choose(stelsel: Stelsel, deel: Deel, solver: Solver, deelMs: number): Uitkomst {
  if (deel.eisen.length === 0) {
    return { verborgen: new Set(deel.cellen.filter((cel) => cel.meteenVerborgen)), gelukt: true };
  }
  try {
    return { verborgen: selectHidden(stelsel, deel, solver, performance.now() + deelMs), gelukt: true };
  } catch (fout) {
    if (!(fout instanceof SolverFaalt)) throw fout;
    return { verborgen: new Set(deel.cellen), gelukt: false };
  }
}

function describe(deel: Deel): string {
  const indicatoren = [...new Set(deel.cellen.map((cel) => cel.indicator))].join(', ');
  const perioden = [...new Set(deel.cellen.map((cel) => cel.periode))].join(', ');
  return `Alle cijfers van ${indicatoren} in ${perioden} zijn verborgen: de berekening van de beveiliging lukte niet.`;
}
