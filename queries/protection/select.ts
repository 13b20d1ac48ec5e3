/**
 * Chooses what is hidden besides the small numbers, for one connected part. Every demand that fails names cells of which
 * one has to go (a cut); the cheapest set that meets all cuts is tried next, until no demand fails. A demand counts as
 * met only by a world in whole numbers, so the choice is safe even where it is not the cheapest.
 */
import { cheapestHittingSet, meets, type Snede } from './hitting-set.ts';
import type { Deel } from './parts.ts';
import { Verkenner, type Lezer, type Wereld } from './reach.ts';
import { SolverFaalt, type Solver } from './solver.ts';
import type { Cel, Eis, Stelsel } from './system.ts';
import { need } from './need.ts';

/** Rounds of choosing anew; afterwards the best choice so far is kept. */
const RONDEN = 12;
/** Questions to the solver after which no better choice is sought; the same number every time. */
const VRAGEN = 4000;
/** A choice within this factor of what the cuts ask at least is good enough. */
const GOED_GENOEG = 1.02;

export interface Keuze {
  readonly verborgen: ReadonlySet<Cel>;
  /** The worlds that show every demand to be met. */
  readonly werelden: readonly Wereld[];
}

/** @throws SolverFaalt when the solver gives no answer or `tot` (performance.now()) passes before anything is safe */
export function selectHidden(stelsel: Stelsel, deel: Deel, solver: Solver, tot: number): Keuze {
  const keuze = new Kiezer(stelsel, deel, solver, tot);
  try {
    return keuze.run();
  } finally {
    keuze.dispose();
  }
}

class Kiezer {
  private readonly vooraf: ReadonlySet<Cel>;
  private readonly allesVerborgen: ReadonlySet<Cel>;
  private readonly sneden: Snede[] = [];
  /** Worlds found so far per demand; a world for one reader often serves the others. */
  private readonly werelden = new Map<Eis, Wereld[]>();
  /** For a reader who could never be led to believe the demanded value: the nearest one that can be had, or null. */
  private readonly bijgesteld = new Map<Eis, Map<string | null, Eis | null>>();
  private readonly verkenner: Verkenner;

  private readonly stelsel: Stelsel;
  private readonly deel: Deel;
  private readonly solver: Solver;
  private readonly tot: number;

  constructor(stelsel: Stelsel, deel: Deel, solver: Solver, tot: number) {
    this.stelsel = stelsel;
    this.deel = deel;
    this.solver = solver;
    this.tot = tot;
    this.vooraf = new Set(deel.cellen.filter((cel) => cel.meteenVerborgen));
    this.allesVerborgen = new Set(deel.cellen);
    this.verkenner = new Verkenner(stelsel, deel, solver, tot);
  }

  run(): Keuze {
    let beste = this.prune(this.makeSafe(new Set(this.vooraf)));
    for (let ronde = 1; ronde < RONDEN && this.verkenner.vragen < VRAGEN; ronde++) {
      const poging = cheapestHittingSet(this.sneden, this.solver, this.tot);
      if (this.cost(beste) <= GOED_GENOEG * this.cost(poging) + 1e-9) break;
      const veilig = this.prune(this.makeSafe(new Set([...this.vooraf, ...poging])));
      if (this.cost(veilig) < this.cost(beste)) beste = veilig;
    }
    const werelden = new Set(
      [...this.werelden.values()].flat().filter((wereld) => isWithin(wereld.cellen, beste)),
    );
    return { verborgen: beste, werelden: [...werelden] };
  }

  dispose(): void {
    this.verkenner.dispose();
  }

  /** Hides, for every demand that fails, the cell of its cut that promises most, until none fails. */
  private makeSafe(verborgen: Set<Cel>): Set<Cel> {
    for (const eis of this.deel.eisen) {
      let snede = this.failing(eis, verborgen);
      while (snede) {
        this.sneden.push(snede);
        verborgen.add(this.promising(snede));
        snede = this.failing(eis, verborgen);
      }
    }
    return verborgen;
  }

  /** Shows again what turns out not to be needed, the dearest first. */
  private prune(verborgen: Set<Cel>): Set<Cel> {
    const extra = [...verborgen].filter((cel) => !this.vooraf.has(cel)).sort((a, b) => b.gewicht - a.gewicht);
    for (const cel of extra) {
      const zonder = new Set(verborgen);
      zonder.delete(cel);
      if (!this.sneden.every((snede) => meets(snede, zonder))) continue;
      const snede = this.firstFailing(zonder);
      if (snede) this.sneden.push(snede);
      else verborgen.delete(cel);
    }
    return verborgen;
  }

  private firstFailing(verborgen: ReadonlySet<Cel>): Snede | null {
    for (const eis of this.deel.eisen) {
      const snede = this.failing(eis, verborgen);
      if (snede) return snede;
    }
    return null;
  }

  /** The cut of the first reader for whom the demand fails; null when it holds for everybody. */
  private failing(eis: Eis, verborgen: ReadonlySet<Cel>): Snede | null {
    for (const wie of this.readersOf(eis)) {
      const gevraagd = this.demandFor(eis, wie);
      if (gevraagd === null || this.findWorld(gevraagd, verborgen, wie)) continue;
      if (this.spareOthers(gevraagd, verborgen, wie)) continue;
      const bereik = this.verkenner.reach(gevraagd, verborgen, readerOf(wie));
      if (bereik.snede === null) {
        if (bereik.wereld) this.remember(gevraagd, bereik.wereld);
      } else if (bereik.snede.size > 0) {
        return bereik.snede;
      } else {
        const snede = this.adjust(eis, verborgen, wie);
        if (snede) return snede;
      }
    }
    return null;
  }

  /** Tries a world that leaves alone all gemeenten that noticed the worlds so far: it would serve every one of them. */
  private spareOthers(eis: Eis, verborgen: ReadonlySet<Cel>, wie: string | null): boolean {
    if (wie === null) return false;
    const merkers = new Set<string>([wie]);
    for (const wereld of this.werelden.get(eis) ?? []) {
      if (isWithin(wereld.cellen, verborgen)) for (const gemeente of wereld.gemeenten) merkers.add(gemeente);
    }
    for (const [nummer] of eis.termen) merkers.delete(need(this.stelsel.variabelen[nummer]).gebied);
    if (merkers.size < 2) return false;
    const wereld = this.verkenner.attempt(eis, verborgen, merkers);
    if (wereld) this.remember(eis, wereld);
    return wereld !== null;
  }

  /** Lowers a demand that could not even be met if nothing were published to what then could. */
  private adjust(eis: Eis, verborgen: ReadonlySet<Cel>, wie: string | null): Snede | null {
    const hoogstens = this.verkenner.reach(
      this.demandFor(eis, wie) ?? eis,
      this.allesVerborgen,
      readerOf(wie),
    );
    const perLezer = this.bijgesteld.get(eis) ?? new Map<string | null, Eis | null>();
    perLezer.set(wie, hoogstens.afstand === 0 ? null : { ...eis, afstand: hoogstens.afstand });
    this.bijgesteld.set(eis, perLezer);
    const gevraagd = this.demandFor(eis, wie);
    if (gevraagd === null) return null;
    if (hoogstens.wereld) this.remember(gevraagd, hoogstens.wereld);
    if (this.findWorld(gevraagd, verborgen, wie)) return null;
    const bereik = this.verkenner.reach(gevraagd, verborgen, readerOf(wie));
    if (bereik.snede === null && bereik.wereld) this.remember(gevraagd, bereik.wereld);
    if (bereik.snede?.size === 0)
      throw new SolverFaalt('De berekening van de beveiliging spreekt zichzelf tegen.');
    return bereik.snede;
  }

  private readersOf(eis: Eis): (string | null)[] {
    return [null, ...this.stelsel.gemeenten.filter((gemeente) => gemeente !== eis.cel.gebied)];
  }

  private demandFor(eis: Eis, wie: string | null): Eis | null {
    const bijgesteld = this.bijgesteld.get(eis)?.get(wie);
    return bijgesteld === undefined ? eis : bijgesteld;
  }

  private findWorld(eis: Eis, verborgen: ReadonlySet<Cel>, wie: string | null): Wereld | undefined {
    return this.werelden
      .get(eis)
      ?.find((wereld) => (wie === null || !wereld.gemeenten.has(wie)) && isWithin(wereld.cellen, verborgen));
  }

  private remember(eis: Eis, wereld: Wereld): void {
    const bekend = this.werelden.get(eis);
    if (bekend) bekend.push(wereld);
    else this.werelden.set(eis, [wereld]);
  }

  private promising(snede: Snede): Cel {
    const treffers = (cel: Cel): number => this.sneden.reduce((som, een) => som + (een.has(cel) ? 1 : 0), 0);
    return [...snede].reduce((a, b) => (treffers(a) / a.gewicht >= treffers(b) / b.gewicht ? a : b));
  }

  private cost(verborgen: ReadonlySet<Cel>): number {
    let som = 0;
    for (const cel of verborgen) if (!this.vooraf.has(cel)) som += cel.gewicht;
    return som;
  }
}

function readerOf(wie: string | null): Lezer {
  return new Set(wie === null ? [] : [wie]);
}

function isWithin(cellen: ReadonlySet<Cel>, verborgen: ReadonlySet<Cel>): boolean {
  for (const cel of cellen) if (!verborgen.has(cel)) return false;
  return true;
}
