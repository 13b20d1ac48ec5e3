/** The cheapest set of cells that has at least one cell in common with every cut. */
import { Lineair, type Solver } from './solver.ts';
import type { Cel } from './system.ts';
import { need } from './need.ts';

/** Nodes of branch and bound: the best set found by then is taken, the same one every time. */
const KNOPEN = 200;
/** Steps of the search without a solver. */
const ZOEKSTAPPEN = 3000;

export type Snede = ReadonlySet<Cel>;

/** Solved exactly unless branch and bound runs long; never empty-handed. `tot`: deadline of performance.now(). */
export function cheapestHittingSet(sneden: readonly Snede[], solver: Solver, tot: number): Set<Cel> {
  return searchHittingSet(sneden) ?? solveHittingSet(sneden, solver, tot);
}

/**
 * The small ones, without a solver: branches over the cells of an open cut, and stops where cuts without a cell in
 * common already cost as much as the best so far. Null when there is too much to search.
 */
function searchHittingSet(sneden: readonly Snede[]): Set<Cel> | null {
  let beste = greedyHittingSet(sneden);
  let kosten = weightOfAll(beste);
  let over = ZOEKSTAPPEN;
  const search = (gekozen: ReadonlySet<Cel>, prijs: number, taboe: ReadonlySet<Cel>): void => {
    if (over-- <= 0) return;
    const open = sneden
      .filter((snede) => !meets(snede, gekozen))
      .map((snede) => [...snede].filter((cel) => !taboe.has(cel)));
    if (open.length === 0) {
      if (prijs < kosten) [beste, kosten] = [new Set(gekozen), prijs];
      return;
    }
    open.sort((a, b) => a.length - b.length);
    if (prijs + lowerBound(open) >= kosten - 1e-9) return;
    const geweest = new Set(taboe);
    for (const cel of need(open[0]).sort((a, b) => a.gewicht - b.gewicht)) {
      search(new Set(gekozen).add(cel), prijs + cel.gewicht, geweest);
      geweest.add(cel);
    }
  };
  search(new Set(), 0, new Set());
  return over > 0 ? beste : null;
}

/** What cuts without a cell in common cost together; infinite when a cut has no cell left. */
function lowerBound(open: readonly (readonly Cel[])[]): number {
  const gebruikt = new Set<Cel>();
  let som = 0;
  for (const snede of open) {
    if (snede.some((cel) => gebruikt.has(cel))) continue;
    som += Math.min(Infinity, ...snede.map((cel) => cel.gewicht));
    for (const cel of snede) gebruikt.add(cel);
  }
  return som;
}

function weightOfAll(cellen: ReadonlySet<Cel>): number {
  return [...cellen].reduce((som, cel) => som + cel.gewicht, 0);
}

function solveHittingSet(sneden: readonly Snede[], solver: Solver, tot: number): Set<Cel> {
  const cellen = [...new Set(sneden.flatMap((snede) => [...snede]))];
  if (cellen.length === 0) return new Set();
  const kolom = new Map(cellen.map((cel, nummer) => [cel, nummer]));
  const lineair = new Lineair(solver, {
    kolommen: cellen.length,
    geheel: true,
    marge: 0.01,
    rijen: sneden.map((snede) => ({
      termen: [...snede].map((cel) => [need(kolom.get(cel)), 1] as const).sort((a, b) => a[0] - b[0]),
      laag: 1,
      hoog: solver.infinity,
    })),
  });
  try {
    const { waarden } = lineair.solve(
      {
        laag: new Float64Array(cellen.length),
        hoog: new Float64Array(cellen.length).fill(1),
        kosten: Float64Array.from(cellen, (cel) => cel.gewicht),
        rijLaag: new Float64Array(sneden.length).fill(1),
        rijHoog: new Float64Array(sneden.length).fill(solver.infinity),
      },
      { tot, knopen: KNOPEN },
    );
    const gekozen = new Set(cellen.filter((_, nummer) => need(waarden[nummer]) > 0.5));
    return sneden.every((snede) => meets(snede, gekozen)) ? gekozen : greedyHittingSet(sneden);
  } finally {
    lineair.dispose();
  }
}

/** Takes the cell that hits most for its weight, again and again. */
export function greedyHittingSet(sneden: readonly Snede[]): Set<Cel> {
  const gekozen = new Set<Cel>();
  let open = sneden.filter((snede) => snede.size > 0);
  while (open.length > 0) {
    const treffers = new Map<Cel, number>();
    for (const snede of open) for (const cel of snede) treffers.set(cel, (treffers.get(cel) ?? 0) + 1);
    const [beste] = [...treffers].reduce((a, b) => (a[1] / a[0].gewicht >= b[1] / b[0].gewicht ? a : b));
    gekozen.add(beste);
    open = open.filter((snede) => !snede.has(beste));
  }
  return gekozen;
}

export function meets(snede: Snede, gekozen: ReadonlySet<Cel>): boolean {
  for (const cel of snede) if (gekozen.has(cel)) return true;
  return false;
}
