/**
 * The exact optimum, for the benchmark: the least weight that any choice of hidden cells can have. One mixed-integer
 * problem holds a switch per cell and, for every demand, a whole world whose numbers may move only where the switch is on.
 * Demands enter it when the choice so far fails them. Whole numbers are asked of the switches only, so that it can be
 * lower than what is possible, never higher.
 */
import type { Deel } from './parts.ts';
import { Verkenner } from './reach.ts';
import { Lineair, SolverFaalt, type Rijvorm, type Solver } from './solver.ts';
import type { Cel, Eis, Stelsel } from './system.ts';
import { need } from './need.ts';

/** How far a number moves at most in a world; far more than a demand ever asks. */
const VER = 1000;
/** What switches a condition off. */
const RUIM = 100_000;
/** Demands added per round. */
const PER_RONDE = 6;

interface Vraag {
  readonly eis: Eis;
  readonly wie: string | null;
}

/** Weight of the cells hidden besides the small numbers; null when it was not found before `tot` (performance.now()). */
export function exactOptimum(stelsel: Stelsel, deel: Deel, solver: Solver, tot: number): number | null {
  const verkenner = new Verkenner(stelsel, deel, solver, tot);
  try {
    const vooraf = new Set(deel.cellen.filter((cel) => cel.meteenVerborgen));
    const vragen: Vraag[] = [];
    for (;;) {
      const gekozen =
        vragen.length === 0 ? new Set<Cel>() : solveSwitches(stelsel, deel, solver, vragen, tot);
      const gefaald = failing(stelsel, deel, verkenner, new Set([...vooraf, ...gekozen]));
      if (gefaald.length === 0) return [...gekozen].reduce((som, cel) => som + cel.gewicht, 0);
      vragen.push(...gefaald);
    }
  } catch (fout) {
    if (fout instanceof SolverFaalt) return null;
    throw fout;
  } finally {
    verkenner.dispose();
  }
}

/** A few demands that fail even with fractions, spread over the secrets; unreachable ones lowered to what can be had. */
function failing(stelsel: Stelsel, deel: Deel, verkenner: Verkenner, verborgen: ReadonlySet<Cel>): Vraag[] {
  const alles = new Set(deel.cellen);
  const gefaald: Vraag[] = [];
  for (const gevraagd of deel.eisen) {
    const lezers = [null, ...stelsel.gemeenten.filter((gemeente) => gemeente !== gevraagd.cel.gebied)];
    for (const wie of lezers) {
      const kent = new Set(wie === null ? [] : [wie]);
      let eis: Eis | null = gevraagd;
      let bereik = verkenner.reach(eis, verborgen, kent);
      if (bereik.snede?.size === 0) {
        const { afstand } = verkenner.reach(eis, alles, kent);
        eis = afstand === 0 ? null : { ...eis, afstand };
        if (eis) bereik = verkenner.reach(eis, verborgen, kent);
      }
      if (!eis || bereik.snede === null || bereik.snede.size === 0) continue;
      gefaald.push({ eis, wie });
      if (gefaald.length === PER_RONDE) return gefaald;
      break;
    }
  }
  return gefaald;
}

function solveSwitches(
  stelsel: Stelsel,
  deel: Deel,
  solver: Solver,
  vragen: readonly Vraag[],
  tot: number,
): Set<Cel> {
  const schakelaars = deel.cellen.filter((cel) => !cel.meteenVerborgen);
  const schakelaar = new Map(schakelaars.map((cel, nummer) => [cel, nummer]));
  const breedte = deel.variabelen.length * 2;
  const kolommen = schakelaars.length + vragen.length * breedte;
  const plaats = new Map(deel.variabelen.map((nummer, een) => [nummer, een]));
  const hoog = new Float64Array(kolommen).fill(1);
  const rijen: Rijvorm[] = [];
  vragen.forEach(({ eis, wie }, volgnummer) => {
    const begin = schakelaars.length + volgnummer * breedte;
    const termsOf = (termen: Eis['termen']): (readonly [number, number])[] =>
      termen.flatMap(([nummer, factor]) => {
        const kolom = begin + 2 * (plaats.get(nummer) ?? 0);
        return [[kolom, factor] as const, [kolom + 1, -factor] as const];
      });
    for (const [nummer, een] of plaats) {
      const variabele = need(stelsel.variabelen[nummer]);
      const vast = variabele.bekend || variabele.gebied === wie || nummer === eis.vast;
      const schakel = variabele.getoondDoor && schakelaar.get(variabele.getoondDoor);
      for (const [richting, verst] of [VER, Math.min(VER, variabele.waarde)].entries()) {
        const kolom = begin + 2 * een + richting;
        hoog[kolom] = vast ? 0 : verst;
        if (!vast && schakel !== undefined && schakel !== null) {
          rijen.push({
            termen: [
              [schakel, -verst],
              [kolom, 1],
            ],
            laag: -solver.infinity,
            hoog: 0,
          });
        }
      }
    }
    for (const rij of deel.rijen) {
      const schakel = rij.cel === null ? undefined : schakelaar.get(rij.cel);
      if (rij.cel !== null && schakel === undefined) continue;
      const termen = termsOf(rij.termen);
      if (rij.laag > -Infinity)
        rijen.push({
          termen: [...(schakel === undefined ? [] : [[schakel, RUIM] as const]), ...termen],
          laag: rij.laag,
          hoog: solver.infinity,
        });
      if (rij.hoog < Infinity)
        rijen.push({
          termen: [...(schakel === undefined ? [] : [[schakel, -RUIM] as const]), ...termen],
          laag: -solver.infinity,
          hoog: rij.hoog,
        });
    }
    rijen.push({ termen: termsOf(eis.termen), laag: eis.afstand, hoog: eis.afstand });
  });
  const lineair = new Lineair(solver, { kolommen, rijen, geheel: true, helen: schakelaars.length });
  try {
    const kosten = new Float64Array(kolommen);
    schakelaars.forEach((cel, nummer) => (kosten[nummer] = cel.gewicht));
    const { soort, waarden } = lineair.solve(
      {
        laag: new Float64Array(kolommen),
        hoog,
        kosten,
        rijLaag: Float64Array.from(rijen, (rij) => rij.laag),
        rijHoog: Float64Array.from(rijen, (rij) => rij.hoog),
      },
      { tot },
    );
    if (soort !== 'optimaal') throw new SolverFaalt('Er is geen optimum gevonden.');
    return new Set(schakelaars.filter((_, nummer) => need(waarden[nummer]) > 0.5));
  } finally {
    lineair.dispose();
  }
}
