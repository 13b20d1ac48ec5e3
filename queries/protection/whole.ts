/**
 * Whole-number answers by branching on the linear ones. The problems of protection are nearly networks: a few branches
 * are enough, far sooner than a full mixed-integer solve has started.
 */
import type { Antwoord, Opgave } from './solver.ts';
import { need } from './need.ts';

/** Up and down of one number, as columns: its distance is waarden[op] - waarden[neer]. */
export interface Kolompaar {
  readonly op: number;
  readonly neer: number;
}

export interface Zoektocht<T> {
  readonly solve: (opgave: Opgave) => Antwoord;
  /** The numbers that must be whole. */
  readonly paren: readonly Kolompaar[];
  /** Makes a result of an answer with whole numbers; null when it will not do. */
  readonly accept: (waarden: ArrayLike<number>) => T | null;
  /** Whether an answer, whole or not, goes far enough; if not, nothing below it does. */
  readonly promising: (waarden: ArrayLike<number>) => boolean;
  readonly knopen: number;
}

const BIJNA = 1e-6;

/**
 * The order to branch in: numbers in a condition with other factors than one come first, for they make the fractions;
 * the rest of the system is nearly a network and follows.
 */
export function branchingOrder<T extends number>(
  getallen: readonly T[],
  voorwaarden: readonly { readonly termen: readonly (readonly [getal: T, factor: number])[] }[],
): Set<T> {
  const lastig = voorwaarden
    .filter(({ termen }) => termen.some(([, factor]) => Math.abs(factor) !== 1))
    .flatMap(({ termen }) => termen.map(([getal]) => getal));
  const eigen = new Set(getallen);
  return new Set([...lastig.filter((getal) => eigen.has(getal)), ...getallen]);
}

/** Depth first. `uitgeput`: nothing exists; else the number of branches ran out. */
export function searchWhole<T>(
  opgave: Opgave,
  zoektocht: Zoektocht<T>,
): { gevonden: T | null; uitgeput: boolean } {
  const open: Opgave[] = [opgave];
  for (let knoop = 0; knoop < zoektocht.knopen; knoop++) {
    const deze = open.pop();
    if (!deze) return { gevonden: null, uitgeput: true };
    const { soort, waarden } = zoektocht.solve(deze);
    if (soort !== 'optimaal' || !zoektocht.promising(waarden)) continue;
    const gebroken = zoektocht.paren.find(
      (paar) => !isWhole(need(waarden[paar.op]) - need(waarden[paar.neer])),
    );
    if (gebroken) {
      open.push(...branches(deze, gebroken, need(waarden[gebroken.op]) - need(waarden[gebroken.neer])));
      continue;
    }
    const gevonden = zoektocht.accept(waarden);
    if (gevonden !== null) return { gevonden, uitgeput: false };
  }
  return { gevonden: null, uitgeput: open.length === 0 };
}

/** Away from zero is tried first (it is popped first). */
function branches(opgave: Opgave, paar: Kolompaar, afstand: number): [Opgave, Opgave] {
  const [kolom, ander] = afstand > 0 ? [paar.op, paar.neer] : [paar.neer, paar.op];
  const grootte = Math.abs(afstand);
  const minder = { ...opgave, hoog: opgave.hoog.slice() };
  minder.hoog[kolom] = Math.floor(grootte);
  const meer = { ...opgave, laag: opgave.laag.slice(), hoog: opgave.hoog.slice() };
  meer.laag[kolom] = Math.ceil(grootte);
  meer.hoog[ander] = 0;
  return [minder, meer];
}

function isWhole(getal: number): boolean {
  return Math.abs(getal - Math.round(getal)) < BIJNA;
}
