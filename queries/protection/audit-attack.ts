/** Looks for another world, in whole steps from the true one, that a reader could not tell from what was published. */
import type { Blik, Voorwaarde } from './audit-view.ts';
import { Lineair, SolverFaalt, type Opgave, type Solver } from './solver.ts';
import { branchingOrder, searchWhole, type Kolompaar } from './whole.ts';
import { need } from './need.ts';

/** One value of one secret number, which has to be possible. */
export interface Vraag {
  readonly getal: number;
  /** Distance of that value from the true one. */
  readonly afstand: number;
  /** Number that keeps its own value. */
  readonly vast: number | undefined;
}

export interface Vondst {
  /** How far the secret moved towards what was asked. */
  readonly afstand: number;
  /** The gemeenten whose own figures differ in that world: they would notice. */
  readonly gemeenten: ReadonlySet<string>;
}

/** Numbers that no reader sees and that hang together. Columns 2i and 2i+1: how far number i goes up and down. */
interface Kluwen {
  readonly getallen: readonly number[];
  readonly plaats: ReadonlyMap<number, number>;
  readonly voorwaarden: readonly Voorwaarde[];
  /** Columns of the numbers that are whole. */
  readonly paren: readonly Kolompaar[];
  lineair: Lineair | null;
  geheel: Lineair | null;
}

/** Branches tried before the mixed-integer solver is asked, and the nodes it may take. */
const TAKKEN = 60;
const KNOPEN = 5000;
const TRAAGHEID = 1e-3;
const STIL: Vondst = { afstand: 0, gemeenten: new Set() };

/** Dispose of it after use: it keeps models in the solver. */
export class Aanval {
  private readonly kluwens: Map<number, Kluwen>;
  private readonly blik: Blik;
  private readonly solver: Solver;
  private readonly tot: number;

  /** `tot`: deadline on the clock of performance.now(). */
  constructor(blik: Blik, solver: Solver, tot: number) {
    this.blik = blik;
    this.solver = solver;
    this.tot = tot;
    this.kluwens = tangle(blik);
  }

  isSeen(getal: number): boolean {
    return need(this.blik.getallen[getal]).gezien;
  }

  /** Moves the secret as far towards the asked value as what `wie` knows allows. @throws SolverFaalt */
  toward(vraag: Vraag, wie: string | null): Vondst {
    const kluwen = this.kluwens.get(vraag.getal);
    if (!kluwen) return STIL;
    const lineair = (kluwen.lineair ??= new Lineair(this.solver, this.modelOf(kluwen, false)));
    const ruim = lineair.solve(this.problem(kluwen, vraag, wie), { tot: this.tot });
    if (ruim.soort !== 'optimaal') throw new SolverFaalt('De controle van de beveiliging is niet gelukt.');
    const hoogstens = Math.floor(need(ruim.waarden[this.columnOf(kluwen, vraag)]) + 1e-6);
    if (hoogstens === 0) return STIL;
    const haalbaar = { ...vraag, afstand: Math.sign(vraag.afstand) * hoogstens };
    return this.search(kluwen, lineair, haalbaar, wie) ?? this.solveWhole(kluwen, haalbaar, wie);
  }

  dispose(): void {
    for (const kluwen of new Set(this.kluwens.values())) {
      kluwen.lineair?.dispose();
      kluwen.geheel?.dispose();
    }
  }

  /** Another world that goes all the way; null when the branches ran out. */
  private search(kluwen: Kluwen, lineair: Lineair, vraag: Vraag, wie: string | null): Vondst | null {
    const kolom = this.columnOf(kluwen, vraag);
    return searchWhole(this.problem(kluwen, vraag, wie), {
      solve: (opgave) => lineair.solve(opgave, { tot: this.tot }),
      paren: kluwen.paren,
      accept: (waarden) => this.worldOf(kluwen, vraag, waarden, true),
      promising: (waarden) => need(waarden[kolom]) > Math.abs(vraag.afstand) - 1e-6,
      knopen: TAKKEN,
    }).gevonden;
  }

  private solveWhole(kluwen: Kluwen, vraag: Vraag, wie: string | null): Vondst {
    kluwen.geheel ??= new Lineair(this.solver, this.modelOf(kluwen, true));
    const antwoord = kluwen.geheel.solve(this.problem(kluwen, vraag, wie), { tot: this.tot, knopen: KNOPEN });
    if (antwoord.soort !== 'optimaal')
      throw new SolverFaalt('De controle van de beveiliging is niet gelukt.');
    return this.worldOf(kluwen, vraag, antwoord.waarden, false) ?? STIL;
  }

  private problem(kluwen: Kluwen, vraag: Vraag, wie: string | null): Opgave {
    const hoog = new Float64Array(kluwen.getallen.length * 2);
    kluwen.getallen.forEach((getal, plaats) => {
      const { echt, gebied } = need(this.blik.getallen[getal]);
      if (getal === vraag.vast || gebied === wie) return;
      hoog[2 * plaats] = this.solver.infinity;
      hoog[2 * plaats + 1] = echt;
    });
    const op = this.columnOf(kluwen, vraag);
    hoog[op] = Math.min(need(hoog[op]), Math.abs(vraag.afstand));
    hoog[op ^ 1] = 0;
    const kosten = new Float64Array(hoog.length).fill(TRAAGHEID);
    kosten[op] = -1;
    return { laag: new Float64Array(hoog.length), hoog, kosten, ...this.rowBounds(kluwen) };
  }

  private columnOf(kluwen: Kluwen, vraag: Vraag): number {
    return 2 * need(kluwen.plaats.get(vraag.getal)) + (vraag.afstand > 0 ? 0 : 1);
  }

  /** The conditions as distances from the truth, which meets all of them. */
  private rowBounds({ voorwaarden }: Kluwen): Pick<Opgave, 'rijLaag' | 'rijHoog'> {
    const { infinity } = this.solver;
    const nu = voorwaarden.map((een) =>
      een.termen.reduce((som, [getal, factor]) => som + factor * need(this.blik.getallen[getal]).echt, 0),
    );
    return {
      rijLaag: Float64Array.from(voorwaarden, (een, nummer) =>
        een.laag === -Infinity ? -infinity : Math.min(0, een.laag - need(nu[nummer])),
      ),
      rijHoog: Float64Array.from(voorwaarden, (een, nummer) =>
        een.hoog === Infinity ? infinity : Math.max(0, een.hoog - need(nu[nummer])),
      ),
    };
  }

  /** The rounded answer, when every condition holds in it (and, `helemaal`, the asked value is reached); else null. */
  private worldOf(
    kluwen: Kluwen,
    vraag: Vraag,
    waarden: ArrayLike<number>,
    helemaal: boolean,
  ): Vondst | null {
    if (waarden.length === 0) return null;
    const { getallen } = this.blik;
    const afstand = (getal: number): number => {
      const plaats = kluwen.plaats.get(getal);
      if (plaats === undefined) return 0;
      const ruw = need(waarden[2 * plaats]) - need(waarden[2 * plaats + 1]);
      return need(getallen[getal]).heel ? Math.round(ruw) : Math.round(ruw * 1e4) / 1e4;
    };
    const klopt = kluwen.voorwaarden.every(({ termen, laag, hoog }) => {
      const som = termen.reduce(
        (totaal, [getal, factor]) => totaal + factor * (need(getallen[getal]).echt + afstand(getal)),
        0,
      );
      return som >= laag - 1e-6 && som <= hoog + 1e-6;
    });
    if (!klopt || kluwen.getallen.some((getal) => need(getallen[getal]).echt + afstand(getal) < -1e-9))
      return null;
    if (helemaal && afstand(vraag.getal) !== vraag.afstand) return null;
    const bewogen = kluwen.getallen.filter((getal) => afstand(getal) !== 0);
    return {
      afstand: afstand(vraag.getal),
      gemeenten: new Set(bewogen.map((getal) => need(getallen[getal]).gebied)),
    };
  }

  private modelOf(kluwen: Kluwen, geheel: boolean): ConstructorParameters<typeof Lineair>[1] {
    return {
      kolommen: kluwen.getallen.length * 2,
      geheel,
      rijen: kluwen.voorwaarden.map(({ termen }) => ({
        termen: termen.flatMap(([getal, factor]) => {
          const plaats = kluwen.plaats.get(getal);
          return plaats === undefined
            ? []
            : [[2 * plaats, factor] as const, [2 * plaats + 1, -factor] as const];
        }),
        laag: -this.solver.infinity,
        hoog: this.solver.infinity,
      })),
    };
  }
}

/** Unseen numbers, grouped by the conditions that they share. */
function tangle(blik: Blik): Map<number, Kluwen> {
  const onbekend = (getal: number): boolean => !need(blik.getallen[getal]).gezien;
  const groepen = new Map<number, Set<number>>();
  for (const getal of blik.getallen.keys()) if (onbekend(getal)) groepen.set(getal, new Set([getal]));
  for (const { termen } of blik.voorwaarden) {
    const [eerste, ...rest] = termen.map(([getal]) => getal).filter(onbekend);
    if (eerste === undefined) continue;
    for (const getal of rest) merge(groepen, eerste, getal);
  }
  const voorwaarden = Map.groupBy(
    blik.voorwaarden.filter(({ termen }) => termen.some(([getal]) => onbekend(getal))),
    ({ termen }) => need(groepen.get(need(termen.find(([getal]) => onbekend(getal)))[0])),
  );
  const kluwens = new Map<Set<number>, Kluwen>();
  for (const groep of new Set(groepen.values())) {
    const getallen = [...groep];
    const plaats = new Map(getallen.map((getal, nummer) => [getal, nummer]));
    const eigen = voorwaarden.get(groep) ?? [];
    const paren = [...branchingOrder(getallen, eigen)]
      .filter((getal) => need(blik.getallen[getal]).heel)
      .map((getal) => 2 * need(plaats.get(getal)))
      .map((op) => ({ op, neer: op + 1 }));
    kluwens.set(groep, { getallen, plaats, paren, voorwaarden: eigen, lineair: null, geheel: null });
  }
  return new Map([...groepen].map(([getal, groep]) => [getal, need(kluwens.get(groep))]));
}

function merge(groepen: Map<number, Set<number>>, a: number, b: number): void {
  const [een, ander] = [need(groepen.get(a)), need(groepen.get(b))];
  if (een === ander) return;
  const [groot, klein] = een.size >= ander.size ? [een, ander] : [ander, een];
  for (const getal of klein) {
    groot.add(getal);
    groepen.set(getal, groot);
  }
}
