/** Protects the figures of one region at one level, in this thread: the work that protect.ts hands to a worker. */
import { auditFigures } from './audit.ts';
import type { ProtectionInput, ProtectionResult } from './interface.ts';
import { sleutelVan } from './interface.ts';
import type { Alternatief } from './audit.ts';
import { partsOf, type Deel } from './parts.ts';
import { present } from './present.ts';
import { selectHidden, type Keuze } from './select.ts';
import type { Wereld } from './reach.ts';
import { SolverFaalt, type Solver } from './solver.ts';
import { buildStelsel, type Stelsel } from './system.ts';
import { need } from './need.ts';

export const STANDAARD_LIMIETEN = { deelMs: 120_000, totaalMs: 600_000 } as const;

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
  const alternatieven: Alternatief[] = [];
  for (const deel of partsOf(stelsel)) {
    const keuze = choose(stelsel, deel, solver, input.limieten?.deelMs ?? STANDAARD_LIMIETEN.deelMs);
    for (const cel of keuze.verborgen) verborgen.add(sleutelVan(cel));
    alternatieven.push(...keuze.werelden.map((wereld) => alternativeOf(stelsel, wereld)));
    if (keuze.gelukt) continue;
    for (const cel of keuze.verborgen) voorzorg.add(sleutelVan(cel));
    meldingen.push(describe(deel));
  }
  const cellen = present(input, stelsel, verborgen, voorzorg);
  const tot = performance.now() + (input.limieten?.totaalMs ?? STANDAARD_LIMIETEN.totaalMs);
  return {
    niveau: input.niveau,
    cellen,
    voorzorg: meldingen,
    audit: auditFigures(input, cellen, solver, tot, alternatieven),
  };
}

interface Uitkomst extends Keuze {
  readonly gelukt: boolean;
}

function choose(stelsel: Stelsel, deel: Deel, solver: Solver, deelMs: number): Uitkomst {
  if (deel.eisen.length === 0) {
    return {
      verborgen: new Set(deel.cellen.filter((cel) => cel.meteenVerborgen)),
      werelden: [],
      gelukt: true,
    };
  }
  try {
    return { ...selectHidden(stelsel, deel, solver, performance.now() + deelMs), gelukt: true };
  } catch (fout) {
    if (!(fout instanceof SolverFaalt)) throw fout;
    return { verborgen: new Set(deel.cellen), werelden: [], gelukt: false };
  }
}

/** Another world, said in figures: what the audit checks knows nothing of how it was found. */
function alternativeOf(stelsel: Stelsel, wereld: Wereld): Alternatief {
  const afstanden: Alternatief = new Map();
  for (const [nummer, afstand] of wereld.afstanden) {
    const { cijfers, grootheid } = need(stelsel.variabelen[nummer]);
    for (const cijfer of cijfers)
      afstanden.set(cijfer, { teller: 0, noemer: 0, ...afstanden.get(cijfer), [grootheid]: afstand });
  }
  return afstanden;
}

function describe(deel: Deel): string {
  const indicatoren = [...new Set(deel.cellen.map((cel) => cel.indicator))].join(', ');
  const perioden = [...new Set(deel.cellen.map((cel) => cel.periode))].join(', ');
  return `Alle cijfers van ${indicatoren} in ${perioden} zijn verborgen: de berekening van de beveiliging lukte niet.`;
}
