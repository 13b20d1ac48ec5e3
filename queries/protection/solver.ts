/**
 * HiGHS for the small problems of protection: one model, solved again and again with other bounds and costs. Anything
 * but a plain answer is solved once more from scratch; then it is a failure.
 */
import type { Highs, Model } from 'highs';

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

  constructor(solver: Solver, vorm: Modelvorm) {
    this.solver = solver;
    this.vorm = vorm;
    this.model = solver.createModel(modelData(solver, vorm));
    this.model.options.set({ output_flag: false, random_seed: 1, presolve: vorm.geheel ? 'choose' : 'off' });
    if (vorm.geheel) this.model.options.set({ mip_rel_gap: 0, mip_abs_gap: 0.5e-6, mip_feasibility_tolerance: 1e-7 });
  }

  /** Minimises the costs. @throws SolverFaalt */
  solve(opgave: Opgave, grenzen: Grenzen): Antwoord {
    const { model, vorm } = this;
    model.changeColsBounds(alles(vorm.kolommen), opgave.laag, opgave.hoog);
    model.changeColsCost(alles(vorm.kolommen), opgave.kosten);
    if (vorm.rijen.length > 0) model.changeRowsBounds(alles(vorm.rijen.length), opgave.rijLaag, opgave.rijHoog);
    return this.attempt(grenzen, false) ?? this.attempt(grenzen, true) ?? fail('geen bruikbaar antwoord');
  }

  dispose(): void {
    this.model.dispose();
  }

  private attempt(grenzen: Grenzen, vanVoren: boolean): Antwoord | null {
    const { model } = this;
    const over = grenzen.tot - performance.now();
    if (over <= 0) fail('de tijd is op');
    if (vanVoren || this.vorm.geheel) model.clearSolver();
    model.options.set({ time_limit: model.getRunTime() + over / 1000 });
    if (grenzen.knopen !== undefined) model.options.set({ mip_max_nodes: grenzen.knopen });
    model.run();
    const soort = this.readStatus();
    if (soort === null) return null;
    if (soort !== 'optimaal') return { soort, waarden: [], kolomduaal: [], rijduaal: [] };
    const { colValue, colDual, rowDual } = model.getSolution();
    return { soort, waarden: colValue, kolomduaal: colDual, rijduaal: rowDual };
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

function alles(aantal: number): { kind: 'range'; from: number; to: number } {
  return { kind: 'range', from: 0, to: aantal - 1 };
}

function modelData(solver: Solver, vorm: Modelvorm): Parameters<Solver['createModel']>[0] {
  const { kolommen, rijen } = vorm;
  const indices = rijen.flatMap((rij) => rij.termen.map(([kolom]) => kolom));
  const starts = new Int32Array(rijen.length + 1);
  rijen.forEach((rij, nummer) => (starts[nummer + 1] = starts[nummer]! + rij.termen.length));
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
      ? { integrality: new Int32Array(kolommen).fill(solver.constants.variableType.integer) }
      : {}),
  } as Parameters<Solver['createModel']>[0];
}
