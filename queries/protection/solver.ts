/**
 * HiGHS for the small problems of protection: one model, solved again and again with other bounds and costs. Anything
 * but a plain answer is solved once more from scratch; then it is a failure.
 */
import type { Highs, Model } from 'highs';
import { need } from './need.ts';

/** What is used of HiGHS; tests put something in between. */
export type Solver = Pick<Highs, 'createModel' | 'constants' | 'infinity'>;

/** The solver gave no answer that can be trusted, or ran out of time. */
export class SolverFaalt extends Error {}

export interface Rijvorm {
  readonly termen: readonly (readonly [kolom: number, coefficient: number])[];
  readonly laag: number;
  readonly hoog: number;
}

export interface Modelvorm {
  readonly kolommen: number;
  readonly rijen: readonly Rijvorm[];
  readonly geheel: boolean;
  /** How many of the first columns are whole; all of them when left out. */
  readonly helen?: number;
  /** How far from the best a whole answer may be, as a share; 0 when left out. */
  readonly marge?: number;
}

/** Bounds and costs of one solve: one entry per column (or row). */
export interface Opgave {
  readonly laag: Float64Array;
  readonly hoog: Float64Array;
  readonly kosten: Float64Array;
  readonly rijLaag: Float64Array;
  readonly rijHoog: Float64Array;
}

/** `niets`: no solution exists. Duals are of a linear problem only. */
export interface Antwoord {
  readonly soort: 'optimaal' | 'niets' | 'onbegrensd';
  readonly waarden: ArrayLike<number>;
  readonly kolomduaal: ArrayLike<number>;
  readonly rijduaal: ArrayLike<number>;
}

export interface Grenzen {
  /** Deadline on the clock of `performance.now()`. */
  readonly tot: number;
  /** Nodes of branch and bound (whole numbers); the best found so far counts when they are used up. */
  readonly knopen?: number;
}

/** A model that stays in the solver between solves. Dispose of it: its memory is not garbage collected. */
export class Lineair {
  private readonly model: Model;
  private readonly solver: Solver;
  private readonly vorm: Modelvorm;
  private vorige: Opgave | null = null;
  private tot: number | null = null;
  private knopen: number | undefined;

  constructor(solver: Solver, vorm: Modelvorm) {
    this.solver = solver;
    this.vorm = vorm;
    this.model = solver.createModel(modelData(solver, vorm));
    this.model.options.set({ output_flag: false, random_seed: 1, presolve: vorm.geheel ? 'choose' : 'off' });
    if (vorm.geheel)
      this.model.options.set({
        mip_rel_gap: vorm.marge ?? 0,
        mip_abs_gap: 0.5e-6,
        mip_feasibility_tolerance: 1e-7,
      });
  }

  /** Minimises the costs. @throws SolverFaalt */
  solve(opgave: Opgave, grenzen: Grenzen): Antwoord {
    this.pass(opgave);
    return this.attempt(grenzen, false) ?? this.attempt(grenzen, true) ?? fail('geen bruikbaar antwoord');
  }

  /** Hands the solver only what differs from the time before. */
  private pass(opgave: Opgave): void {
    const { model, vorige } = this;
    const kolommen = changed(opgave.laag, vorige?.laag, opgave.hoog, vorige?.hoog);
    if (kolommen.length > 0)
      model.changeColsBounds(some(kolommen), pick(opgave.laag, kolommen), pick(opgave.hoog, kolommen));
    const kosten = changed(opgave.kosten, vorige?.kosten);
    if (kosten.length > 0) model.changeColsCost(some(kosten), pick(opgave.kosten, kosten));
    const rijen = changed(opgave.rijLaag, vorige?.rijLaag, opgave.rijHoog, vorige?.rijHoog);
    if (rijen.length > 0)
      model.changeRowsBounds(some(rijen), pick(opgave.rijLaag, rijen), pick(opgave.rijHoog, rijen));
    this.vorige = opgave;
  }

  dispose(): void {
    this.model.dispose();
  }

  private attempt(grenzen: Grenzen, vanVoren: boolean): Antwoord | null {
    const { model } = this;
    const over = grenzen.tot - performance.now();
    if (over <= 0) fail('de tijd is op');
    if (vanVoren || this.vorm.geheel) model.clearSolver();
    this.limit(grenzen, over);
    model.run();
    const soort = this.readStatus();
    if (soort === null) return null;
    if (soort !== 'optimaal') return { soort, waarden: [], kolomduaal: [], rijduaal: [] };
    const { colValue, colDual, rowDual } = model.getSolution();
    return { soort, waarden: colValue, kolomduaal: colDual, rijduaal: rowDual };
  }

  /** The solver counts its own time over all solves, so its limit is set anew only when the deadline is another one. */
  private limit({ tot, knopen }: Grenzen, over: number): void {
    if (this.tot !== tot) this.model.options.set({ time_limit: this.model.getRunTime() + over / 1000 });
    this.tot = tot;
    if (this.knopen !== knopen && knopen !== undefined) this.model.options.set({ mip_max_nodes: knopen });
    this.knopen = knopen;
  }

  /** Null: an answer that says nothing. */
  private readStatus(): Antwoord['soort'] | null {
    const { modelStatus, solutionStatus } = this.solver.constants;
    switch (this.model.getModelStatus()) {
      case modelStatus.optimal:
      case modelStatus.empty:
        return 'optimaal';
      case modelStatus.infeasible:
        return 'niets';
      case modelStatus.unbounded:
        return 'onbegrensd';
      case modelStatus.solutionLimit:
        return this.vorm.geheel && this.model.info.get('primal_solution_status') === solutionStatus.feasible
          ? 'optimaal'
          : null;
      default:
        return null;
    }
  }
}

function fail(reden: string): never {
  throw new SolverFaalt(`De berekening van de beveiliging is niet gelukt: ${reden}.`);
}

/** Places where a pair of arrays differs from the earlier pair; all of them when there is none. */
function changed(
  een: Float64Array,
  eerderEen?: Float64Array,
  twee?: Float64Array,
  eerderTwee?: Float64Array,
): number[] {
  const plaatsen: number[] = [];
  for (let nummer = 0; nummer < een.length; nummer++) {
    if (!eerderEen || een[nummer] !== eerderEen[nummer] || twee?.[nummer] !== eerderTwee?.[nummer])
      plaatsen.push(nummer);
  }
  return plaatsen;
}

function some(indices: readonly number[]): { kind: 'set'; indices: Int32Array } {
  return { kind: 'set', indices: Int32Array.from(indices) };
}

function pick(waarden: Float64Array, plaatsen: readonly number[]): Float64Array {
  return Float64Array.from(plaatsen, (plaats) => need(waarden[plaats]));
}

function modelData(solver: Solver, vorm: Modelvorm): Parameters<Solver['createModel']>[0] {
  const { kolommen, rijen } = vorm;
  const indices = rijen.flatMap((rij) => rij.termen.map(([kolom]) => kolom));
  const starts = new Int32Array(rijen.length + 1);
  rijen.forEach((rij, nummer) => (starts[nummer + 1] = need(starts[nummer]) + rij.termen.length));
  return {
    numCols: kolommen,
    numRows: rijen.length,
    colCost: new Float64Array(kolommen),
    colLower: new Float64Array(kolommen),
    colUpper: new Float64Array(kolommen).fill(solver.infinity),
    rowLower: Float64Array.from(rijen, (rij) => rij.laag),
    rowUpper: Float64Array.from(rijen, (rij) => rij.hoog),
    matrix: {
      format: 'csr',
      numRows: rijen.length,
      numCols: kolommen,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(rijen.flatMap((rij) => rij.termen.map(([, coefficient]) => coefficient))),
    },
    ...(vorm.geheel
      ? {
          integrality: new Int32Array(kolommen).fill(
            solver.constants.variableType.integer,
            0,
            vorm.helen ?? kolommen,
          ),
        }
      : {}),
  };
}
