/**
 * How far a secret can be from the truth, for one reader, given what is hidden. The answer is another world: whole
 * numbers for everything hidden that fit all that this reader sees. Where there is none, it says which cells would have
 * to be hidden for one to exist.
 */
import type { Deel } from './parts.ts';
import { Lineair, SolverFaalt, type Antwoord, type Opgave, type Solver } from './solver.ts';
import type { Cel, Eis, Stelsel } from './system.ts';
import { branchingOrder, searchWhole, type Zoektocht } from './whole.ts';
import { need } from './need.ts';

/** The gemeenten whose figures a reader knows: the own one, or none. Worlds are also sought that leave several alone. */
export type Lezer = ReadonlySet<string>;

/** A world that fits: distances from the truth, by variable; those left out are 0. */
export interface Wereld {
  readonly afstanden: ReadonlyMap<number, number>;
  /** Cells that have to be hidden for readers not to see that this world is another one. */
  readonly cellen: ReadonlySet<Cel>;
  /** Gemeenten that would notice, since their own figures are other ones in it. */
  readonly gemeenten: ReadonlySet<string>;
}

export interface Bereik {
  /** The distance reached towards the demand; the demand's own when it is met. */
  readonly afstand: number;
  /** Of the distance reached; null when that is 0. */
  readonly wereld: Wereld | null;
  /** One of these has to be hidden before more is possible; empty: more is never possible. Null when the demand is met. */
  readonly snede: ReadonlySet<Cel> | null;
}

/** Costs per unit of distance, so that a world moves as little as it can. Small against 1, the gain per unit. */
const TRAAGHEID = 1e-3;
/** Sums of grades move more lightly than counts: rather them than a fraction of an answer. */
const LICHT = 0.02;
const BIJNA = 1e-6;
/** Sums of grades move in steps of one ten-thousandth. */
const FIJN = 1e4;
/** Branches tried before the mixed-integer solver is asked, and the nodes it may take. */
const TAKKEN = 60;
/** Branches of a try that may fail. */
const VLUG = 12;
const KNOPEN = 2000;

/** Asks the solver about one connected part. Dispose of it after use. */
export class Verkenner {
  /** Questions asked so far. */
  vragen = 0;
  private readonly plaats = new Map<number, number>();
  private readonly lineair: Lineair;
  private geheel: Lineair | null = null;
  private readonly search: Pick<Zoektocht<Wereld>, 'solve' | 'paren'>;
  private readonly rijen: {
    termen: readonly (readonly [number, number])[];
    laag: number;
    hoog: number;
    cel: Cel | null;
  }[];
  /** Row that holds what a demand is about; by the demand's own terms. */
  private readonly doelrijen = new Map<Eis['termen'], number>();
  private readonly rijLaag: Float64Array;
  private readonly rijHoog: Float64Array;
  private readonly celrijen: { readonly nummer: number; readonly cel: Cel }[];

  private readonly stelsel: Stelsel;
  private readonly deel: Deel;
  private readonly solver: Solver;
  /** Deadline, on the clock of performance.now(). */
  private readonly tot: number;

  constructor(stelsel: Stelsel, deel: Deel, solver: Solver, tot: number) {
    this.stelsel = stelsel;
    this.deel = deel;
    this.solver = solver;
    this.tot = tot;
    deel.variabelen.forEach((variabele, plaats) => this.plaats.set(variabele, plaats));
    this.rijen = deel.rijen.map((rij) => ({ ...rij }));
    const gezien = new Map<string, number>();
    for (const { termen } of deel.eisen) {
      const sleutel = JSON.stringify(termen);
      const rij =
        gezien.get(sleutel) ?? this.rijen.push({ termen, laag: -Infinity, hoog: Infinity, cel: null }) - 1;
      gezien.set(sleutel, rij);
      this.doelrijen.set(termen, rij);
    }
    this.rijLaag = Float64Array.from(this.rijen, (rij) => this.finite(rij.laag));
    this.rijHoog = Float64Array.from(this.rijen, (rij) => this.finite(rij.hoog));
    this.celrijen = this.rijen.flatMap(({ cel }, nummer) => (cel ? [{ nummer, cel }] : []));
    this.lineair = new Lineair(solver, this.modelForm(false));
    this.search = {
      solve: (opgave) => {
        this.vragen++;
        return this.lineair.solve(opgave, { tot });
      },
      paren: [...branchingOrder(deel.variabelen, deel.rijen)]
        .filter((nummer) => !need(stelsel.variabelen[nummer]).fijn)
        .map((nummer) => 2 * need(this.plaats.get(nummer)))
        .map((op) => ({ op, neer: op + 1 })),
    };
  }

  /** One quick try: null says nothing. `verborgen`: the cells hidden now. */
  attempt(eis: Eis, verborgen: ReadonlySet<Cel>, wie: Lezer): Wereld | null {
    const zoek = { ...this.search, ...this.goal(eis, verborgen), knopen: VLUG };
    return searchWhole(this.problem(eis, verborgen, wie, TRAAGHEID), zoek).gevonden;
  }

  /** The whole answer. */
  reach(eis: Eis, verborgen: ReadonlySet<Cel>, wie: Lezer): Bereik {
    const opgave = this.problem(eis, verborgen, wie, TRAAGHEID);
    const zoek = { ...this.search, ...this.goal(eis, verborgen) };
    const vlug = searchWhole(opgave, { ...zoek, knopen: 1 });
    if (vlug.gevonden) return met(eis, vlug.gevonden);
    const scherp = this.linear(this.problem(eis, verborgen, wie, 0));
    if (!zoek.promising(scherp.waarden)) {
      const snede = this.cutOf(scherp, verborgen, wie);
      return snede.size > 0
        ? { afstand: 0, wereld: null, snede }
        : this.reachLess(eis, verborgen, wie, scherp.waarden);
    }
    const { gevonden } = searchWhole(opgave, { ...zoek, knopen: TAKKEN });
    if (gevonden) return met(eis, gevonden);
    const snede = new Set(
      this.deel.cellen.filter((cel) => !verborgen.has(cel) && !wie.has(cel.gebied) && this.canHelp(cel)),
    );
    const beste = this.reachWhole(eis, verborgen, opgave);
    return beste.afstand === eis.afstand ? beste : { ...beste, snede };
  }

  dispose(): void {
    this.lineair.dispose();
    this.geheel?.dispose();
  }

  /** As far as is possible, where even the linear bound falls short and nothing that could be hidden would change that. */
  private reachLess(eis: Eis, verborgen: ReadonlySet<Cel>, wie: Lezer, waarden: ArrayLike<number>): Bereik {
    const hoogstens = Math.floor(Math.abs(this.relaxed(eis, waarden)) + BIJNA);
    if (hoogstens === 0) return { afstand: 0, wereld: null, snede: new Set() };
    const minder: Eis = { ...eis, afstand: Math.sign(eis.afstand) * hoogstens };
    const opgave = this.problem(minder, verborgen, wie, TRAAGHEID);
    const { gevonden } = searchWhole(opgave, {
      ...this.search,
      ...this.goal(minder, verborgen),
      knopen: TAKKEN,
    });
    const bereik = gevonden ? met(minder, gevonden) : this.reachWhole(minder, verborgen, opgave);
    return { ...bereik, snede: new Set() };
  }

  /** As far as whole numbers go, asked of the mixed-integer solver. */
  private reachWhole(eis: Eis, verborgen: ReadonlySet<Cel>, opgave: Opgave): Bereik {
    this.geheel ??= new Lineair(this.solver, this.modelForm(true));
    const antwoord = this.geheel.solve(opgave, { tot: this.tot, knopen: KNOPEN });
    const wereld = this.wholeWorld(antwoord.waarden, eis, verborgen);
    const afstand = wereld ? this.distance(eis, wereld.afstanden) : 0;
    return { afstand, wereld: afstand === 0 ? null : wereld, snede: null };
  }

  private linear(opgave: Opgave): Antwoord {
    const antwoord = this.lineair.solve(opgave, { tot: this.tot });
    if (antwoord.soort !== 'optimaal')
      throw new SolverFaalt('De berekening van de beveiliging is niet gelukt.');
    return antwoord;
  }

  private goal(eis: Eis, verborgen: ReadonlySet<Cel>): Pick<Zoektocht<Wereld>, 'accept' | 'promising'> {
    return {
      accept: (waarden) => {
        const wereld = this.wholeWorld(waarden, eis, verborgen);
        return wereld && this.distance(eis, wereld.afstanden) === eis.afstand ? wereld : null;
      },
      promising: (waarden) => Math.abs(this.relaxed(eis, waarden)) > Math.abs(eis.afstand) - BIJNA,
    };
  }

  /** Whether hiding the cell could let any number move. */
  private canHelp(cel: Cel): boolean {
    return [cel.teller, cel.noemer].some(
      (nummer) => nummer !== null && !need(this.stelsel.variabelen[nummer]).bekend,
    );
  }

  private problem(eis: Eis, verborgen: ReadonlySet<Cel>, wie: Lezer, traagheid: number): Opgave {
    const hoog = new Float64Array(this.deel.variabelen.length * 2);
    const kosten = new Float64Array(hoog.length).fill(traagheid);
    for (const [plaats, nummer] of this.deel.variabelen.entries()) {
      if (need(this.stelsel.variabelen[nummer]).fijn)
        kosten.fill(traagheid * LICHT, 2 * plaats, 2 * plaats + 2);
    }
    this.deel.variabelen.forEach((nummer, plaats) => {
      if (nummer === eis.vast || !this.isFree(nummer, verborgen, wie)) return;
      hoog[2 * plaats] = this.solver.infinity;
      hoog[2 * plaats + 1] = need(this.stelsel.variabelen[nummer]).waarde;
    });
    const richting = Math.sign(eis.afstand);
    for (const [nummer, factor] of eis.termen) {
      const plaats = need(this.plaats.get(nummer));
      kosten[2 * plaats] = need(kosten[2 * plaats]) - richting * factor;
      kosten[2 * plaats + 1] = need(kosten[2 * plaats + 1]) + richting * factor;
    }
    const [rijLaag, rijHoog] = [this.rijLaag.slice(), this.rijHoog.slice()];
    for (const { nummer, cel } of this.celrijen) {
      if (!verborgen.has(cel)) continue;
      rijLaag[nummer] = -this.solver.infinity;
      rijHoog[nummer] = this.solver.infinity;
    }
    const doel = need(this.doelrijen.get(eis.termen));
    if (richting > 0) rijHoog[doel] = eis.afstand;
    else rijLaag[doel] = eis.afstand;
    return { laag: new Float64Array(hoog.length), hoog, kosten, rijLaag, rijHoog };
  }

  private isFree(nummer: number, verborgen: ReadonlySet<Cel>, wie: Lezer): boolean {
    const variabele = need(this.stelsel.variabelen[nummer]);
    if (variabele.bekend || wie.has(variabele.gebied)) return false;
    return variabele.getoondDoor === null || verborgen.has(variabele.getoondDoor);
  }

  /** Cells whose numbers or bounds hold the optimum back: hiding none of them leaves it where it is. */
  private cutOf(
    antwoord: { kolomduaal: ArrayLike<number>; rijduaal: ArrayLike<number> },
    verborgen: ReadonlySet<Cel>,
    wie: Lezer,
  ): Set<Cel> {
    const snede = new Set<Cel>();
    this.deel.variabelen.forEach((nummer, plaats) => {
      const variabele = need(this.stelsel.variabelen[nummer]);
      const cel = variabele.getoondDoor;
      if (cel === null || verborgen.has(cel) || variabele.bekend || wie.has(variabele.gebied)) return;
      const helpt =
        Math.min(need(antwoord.kolomduaal[2 * plaats]), need(antwoord.kolomduaal[2 * plaats + 1])) < -BIJNA;
      if (helpt) snede.add(cel);
    });
    this.rijen.forEach((rij, nummer) => {
      if (rij.cel && !verborgen.has(rij.cel) && Math.abs(need(antwoord.rijduaal[nummer])) > BIJNA)
        snede.add(rij.cel);
    });
    return snede;
  }

  /** The rounded answer as a world, when it is whole and every row holds exactly. */
  private wholeWorld(waarden: ArrayLike<number>, eis: Eis, verborgen: ReadonlySet<Cel>): Wereld | null {
    if (waarden.length === 0) return null;
    const afstanden = new Map<number, number>();
    const cellen = new Set<Cel>();
    const gemeenten = new Set<string>();
    for (const [plaats, nummer] of this.deel.variabelen.entries()) {
      const variabele = need(this.stelsel.variabelen[nummer]);
      const afstand = need(waarden[2 * plaats]) - need(waarden[2 * plaats + 1]);
      const heel = variabele.fijn ? Math.round(afstand * FIJN) / FIJN : Math.round(afstand);
      if (Math.abs(afstand - heel) > BIJNA) return null;
      if (heel === 0) continue;
      if (variabele.waarde + heel < -1e-9) return null;
      afstanden.set(nummer, heel);
      gemeenten.add(variabele.gebied);
      if (variabele.getoondDoor) cellen.add(variabele.getoondDoor);
    }
    if (Math.abs(this.distance(eis, afstanden)) > Math.abs(eis.afstand)) return null;
    for (const rij of this.deel.rijen) {
      if (fits(rij, afstanden)) continue;
      if (!rij.cel || !verborgen.has(rij.cel)) return null;
      cellen.add(rij.cel);
    }
    return { afstanden, cellen, gemeenten };
  }

  private distance(eis: Eis, afstanden: ReadonlyMap<number, number>): number {
    return eis.termen.reduce((som, [nummer, factor]) => som + factor * (afstanden.get(nummer) ?? 0), 0);
  }

  private relaxed(eis: Eis, waarden: ArrayLike<number>): number {
    return eis.termen.reduce((som, [nummer, factor]) => {
      const plaats = need(this.plaats.get(nummer));
      return som + factor * (need(waarden[2 * plaats]) - need(waarden[2 * plaats + 1]));
    }, 0);
  }

  private finite(grens: number): number {
    return grens === Infinity ? this.solver.infinity : grens === -Infinity ? -this.solver.infinity : grens;
  }

  private modelForm(geheel: boolean): ConstructorParameters<typeof Lineair>[1] {
    return {
      kolommen: this.deel.variabelen.length * 2,
      geheel,
      rijen: this.rijen.map((rij) => ({
        termen: rij.termen.flatMap(([nummer, factor]) => {
          const plaats = need(this.plaats.get(nummer));
          return [[2 * plaats, factor] as const, [2 * plaats + 1, -factor] as const];
        }),
        laag: this.finite(rij.laag),
        hoog: this.finite(rij.hoog),
      })),
    };
  }
}

function met(eis: Eis, wereld: Wereld): Bereik {
  return { afstand: eis.afstand, wereld, snede: null };
}

function fits(rij: Deel['rijen'][number], afstanden: ReadonlyMap<number, number>): boolean {
  const som = rij.termen.reduce(
    (totaal, [nummer, factor]) => totaal + factor * (afstanden.get(nummer) ?? 0),
    0,
  );
  return som >= rij.laag - 1e-9 && som <= rij.hoog + 1e-9;
}
