/**
 * Test support: an attacker who shares nothing with the engine. It reads the published cells as a reader would, writes
 * down in its own way what they imply, and asks a mixed-integer solver for the exact range of every hidden number, as an
 * outsider and as each gemeente.
 */
import { loadSolver } from './load-solver.ts';
import type { CelResultaat, Cijfer } from './interface.ts';
import { need } from './need.ts';

const highs = await loadSolver();

export interface Bereik {
  readonly laagste: number;
  /** Infinity when nothing bounds it. */
  readonly hoogste: number;
}

/** Teller, noemer, rest. */
type Wat = 'T' | 'N' | 'R';

/** What the attacker read of one figure; null is not shown. */
interface Gelezen {
  readonly t: number | null;
  readonly n: number | null;
  readonly echtT: number;
  readonly echtN: number | null;
  readonly afgerond: string | null;
}

const AANDEEL = ['kpi1', 'kpi2', 'kpi2b'];
const CIJFER = ['kpi6', 'kpi6_ouders', 'kpi6_kinderen'];
const SOM = ['kpi2', 'kpi2b', 'kpi3', 'kpi6', 'kpi6_ouders', 'kpi6_kinderen'];

/** A value for every number, in the order of the columns, that fits all that some attacker knows. */
export type Wereld = Float64Array;

/** How far arithmetic may be off. */
const SPELING = 1e-6;

interface Regel {
  readonly termen: readonly (readonly [kolom: number, factor: number])[];
  readonly laag: number;
  readonly hoog: number;
}

export class Aanvaller {
  private readonly regels: Regel[] = [];
  private readonly kolommen: { laag: number; hoog: number; geheel: boolean }[] = [];
  private readonly gelezen = new Map<string, Gelezen>();
  private readonly namen = new Map<string, number>();
  private readonly modellen = new Map<boolean, ReturnType<typeof highs.createModel>>();
  private readonly gemeenten: string[];
  private readonly periodes: string[];
  private readonly regio: string;
  private readonly gevonden: Wereld[];
  /** Those of `gevonden` that fit what this attacker knows, of the first so many that were looked at. */
  private readonly werelden: Wereld[] = [];
  private bekeken = 0;

  /**
   * `cellen` null: an attacker who knows only own figures, before anything is published. `kpi`: what is attacked ('kpi2':
   * 2b too); other indicators say nothing about it. `gevonden`: the worlds that attackers of the same figures and kpi have
   * found; one that fits what this attacker knows too is an answer, and saves the solver most of the questions.
   */
  constructor(
    cijfers: readonly Cijfer[],
    cellen: readonly CelResultaat[] | null,
    regio: string,
    private_: string | null,
    kpi: string,
    gevonden: Wereld[] = [],
  ) {
    this.regio = regio;
    this.gevonden = gevonden;
    this.gemeenten = [...new Set(cijfers.map((cijfer) => cijfer.gebied))].filter(
      (gebied) => gebied !== regio,
    );
    this.periodes = [...new Set(cijfers.map((cijfer) => cijfer.periode))];
    cijfers.forEach((cijfer, nummer) => {
      if (cijfer.teller === null || !cijfer.indicator.startsWith(kpi)) return;
      const cel = cellen?.[nummer];
      const eigen = cijfer.gebied === private_;
      const n = eigen ? cijfer.noemer : (cel?.noemer ?? null);
      const t = eigen ? cijfer.teller : (cel?.teller ?? null);
      this.gelezen.set(`${cijfer.indicator} ${cijfer.gebied} ${cijfer.periode}`, {
        t: t === null ? null : Number(t),
        n,
        echtT: Number(cijfer.teller),
        echtN: cijfer.noemer,
        afgerond: cel && cel.afgerond && cel.toonWaarde && !eigen ? (cel.waarde ?? 'geen') : null,
      });
    });
    this.writeNumbers();
    this.writeRegion();
    this.writeYears();
    this.writeParts();
  }

  /** The exact range of a number, the noemer held at its own value when asked. */
  range(indicator: string, gebied: string, periode: string, wat: Wat, vast: 'N' | null = null): Bereik {
    const waar = `${indicator} ${gebied} ${periode}`;
    const houvast = vast ? [[this.column(waar, 'N'), need(need(this.gelezen.get(waar)).echtN)] as const] : [];
    const kolom = this.column(waar, wat);
    return { laagste: this.optimum(kolom, 1, houvast), hoogste: this.optimum(kolom, -1, houvast) };
  }

  /** Whether the number can have this value in a world of whole numbers. */
  canBe(indicator: string, gebied: string, periode: string, wat: Wat, waarde: number): boolean {
    const kolom = this.column(`${indicator} ${gebied} ${periode}`, wat);
    const { laag, hoog } = need(this.kolommen[kolom]);
    if (waarde < laag || waarde > hoog) return false;
    if (this.knownWorlds().some((wereld) => wereld[kolom] === waarde)) return true;
    return this.withFixed([[kolom, waarde]], () => {
      const gebroken = this.run(false);
      return gebroken !== null && (this.remember(gebroken) || this.run(true) !== null);
    });
  }

  /** Whether the sum of a mean can have values this far apart, its noemer held at its own value. */
  canSpread(indicator: string, gebied: string, periode: string, breedte: number): boolean {
    const waar = `${indicator} ${gebied} ${periode}`;
    const kolom = this.column(waar, 'T');
    // With every noemer as it is nothing is left that must be whole: quickly asked, and mostly enough.
    const noemers = [...this.gelezen].map(
      ([wie, { echtN }]) => [this.column(wie, 'N'), need(echtN)] as const,
    );
    const [laagste, hoogste] = [
      this.optimum(kolom, 1, noemers, false),
      this.optimum(kolom, -1, noemers, false),
    ];
    if (hoogste - laagste >= breedte) return true;
    const ruim = this.range(indicator, gebied, periode, 'T', 'N');
    return ruim.hoogste - ruim.laagste >= breedte;
  }

  dispose(): void {
    for (const model of this.modellen.values()) model.dispose();
  }

  private optimum(
    kolom: number,
    richting: 1 | -1,
    vast: readonly (readonly [number, number])[],
    geheel = true,
  ): number {
    return this.withFixed(vast, () => {
      const model = this.model(geheel);
      model.changeColCost(kolom, richting);
      const waarden = this.run(geheel);
      model.changeColCost(kolom, 0);
      return waarden?.[kolom] ?? (richting < 0 ? Infinity : NaN);
    });
  }

  private withFixed<T>(vast: readonly (readonly [kolom: number, waarde: number])[], vraag: () => T): T {
    const zet = (kolom: number, laag: number, hoog: number): void => {
      for (const geheel of [false, true]) this.model(geheel).changeColBounds(kolom, laag, hoog);
    };
    for (const [kolom, waarde] of vast) zet(kolom, waarde, waarde);
    try {
      return vraag();
    } finally {
      for (const [kolom] of vast)
        zet(
          kolom,
          need(this.kolommen[kolom]).laag,
          Math.min(need(this.kolommen[kolom]).hoog, highs.infinity),
        );
    }
  }

  /** Null: nothing fits, or nothing bounds it. */
  private run(geheel: boolean): ArrayLike<number> | null {
    const model = this.model(geheel);
    if (geheel) model.clearSolver();
    model.run();
    const status = model.getModelStatus();
    const { optimal, empty, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (status === optimal || status === empty) {
      const { colValue } = model.getSolution();
      if (geheel) this.remember(colValue);
      return colValue;
    }
    if (status === infeasible || status === unbounded || status === unboundedOrInfeasible) return null;
    throw new Error(`The attacker's solver answered ${status}`);
  }

  /** Keeps a world of the solver; false when some of its numbers are not whole, and it is none. */
  private remember(waarden: ArrayLike<number>): boolean {
    const wereld = Float64Array.from(this.kolommen, ({ geheel }, nummer) =>
      geheel ? Math.round(need(waarden[nummer])) : need(waarden[nummer]),
    );
    const heel = wereld.every((waarde, nummer) => Math.abs(waarde - need(waarden[nummer])) < 1e-7);
    if (heel) this.gevonden.push(wereld);
    return heel;
  }

  private knownWorlds(): readonly Wereld[] {
    for (; this.bekeken < this.gevonden.length; this.bekeken++) {
      const wereld = need(this.gevonden[this.bekeken]);
      if (this.fits(wereld)) this.werelden.push(wereld);
    }
    return this.werelden;
  }

  /** Whether this attacker can take it for the truth: worked out here, so that no solver is believed at its word. */
  private fits(wereld: Wereld): boolean {
    const tussen = (waarde: number, laag: number, hoog: number): boolean =>
      waarde >= laag - SPELING && waarde <= hoog + SPELING;
    return (
      this.kolommen.every(({ laag, hoog }, nummer) => tussen(need(wereld[nummer]), laag, hoog)) &&
      this.regels.every(({ termen, laag, hoog }) =>
        tussen(
          termen.reduce((som, [kolom, factor]) => som + factor * need(wereld[kolom]), 0),
          laag,
          hoog,
        ),
      )
    );
  }

  private model(geheel: boolean): ReturnType<typeof highs.createModel> {
    const bekend = this.modellen.get(geheel);
    if (bekend) return bekend;
    const model = highs.createModel();
    model.options.set({ output_flag: false, presolve: geheel ? 'on' : 'off' });
    const eindig = (grens: number): number => Math.max(-highs.infinity, Math.min(highs.infinity, grens));
    for (const [nummer, kolom] of this.kolommen.entries()) {
      model.addVar(kolom.laag, eindig(kolom.hoog));
      if (geheel && kolom.geheel) model.changeColIntegrality(nummer, highs.constants.variableType.integer);
    }
    for (const { termen, laag, hoog } of this.regels) {
      const indices = termen.map(([kolom]) => kolom);
      model.addRow(eindig(laag), eindig(hoog), { indices, values: termen.map(([, factor]) => factor) });
    }
    this.modellen.set(geheel, model);
    return model;
  }

  private writeNumbers(): void {
    for (const [waar, gelezen] of this.gelezen) {
      const indicator = need(waar.split(' ')[0]);
      this.addColumn(waar, 'T', gelezen.t, !CIJFER.includes(indicator));
      if (gelezen.echtN !== null) this.addColumn(waar, 'N', gelezen.n, true);
      if (AANDEEL.includes(indicator)) {
        this.addColumn(waar, 'R', null, true);
        this.say(
          [
            [waar, 'N', 1],
            [waar, 'T', -1],
            [waar, 'R', -1],
          ],
          '=',
          0,
        );
      }
      if (CIJFER.includes(indicator)) {
        this.say(
          [
            [waar, 'T', 1],
            [waar, 'N', -1],
          ],
          '>=',
          0,
        );
        this.say(
          [
            [waar, 'N', 10],
            [waar, 'T', -1],
          ],
          '>=',
          0,
        );
      }
      if (gelezen.afgerond !== null) this.writeRounded(waar, indicator, gelezen.afgerond);
    }
  }

  private writeRounded(waar: string, indicator: string, tekst: string): void {
    if (tekst === 'geen') {
      this.say([[waar, 'N', 1]], '=', 0);
      return;
    }
    const waarde = Number(tekst);
    this.say([[waar, 'N', 1]], '>=', 1);
    const [van, tot, schaal] = AANDEEL.includes(indicator)
      ? [waarde - 0.5, waarde + 0.5, 100]
      : tekst === '10'
        ? [9.5, 10, 1]
        : tekst === '1'
          ? [1, 1.5, 1]
          : [waarde - 0.05, waarde + 0.05, 1];
    this.say(
      [
        [waar, 'T', schaal],
        [waar, 'N', -van],
      ],
      '>=',
      -1e-7,
    );
    this.say(
      [
        [waar, 'T', schaal],
        [waar, 'N', -tot],
      ],
      '<=',
      0,
    );
  }

  private writeRegion(): void {
    for (const waar of this.gelezen.keys()) {
      const [indicator, gebied, periode] = waar.split(' ') as [string, string, string];
      if (gebied !== this.regio) continue;
      const delen = this.gemeenten
        .map((gemeente) => `${indicator} ${gemeente} ${periode}`)
        .filter((deel) => this.gelezen.has(deel));
      for (const wat of this.whats(indicator)) {
        const som = [[waar, wat, 1] as const, ...delen.map((deel) => [deel, wat, -1] as const)];
        if (SOM.includes(indicator)) this.say(som, '=', 0);
        else {
          this.say(som, '<=', 0);
          if (wat !== 'R')
            for (const deel of delen)
              this.say(
                [
                  [waar, wat, 1],
                  [deel, wat, -1],
                ],
                '>=',
                0,
              );
        }
      }
    }
  }

  /** Half-years and year of kpi2, as far as what a reader assumes is true. */
  private writeYears(): void {
    for (const indicator of ['kpi2', 'kpi2b']) {
      for (const gebied of [this.regio, ...this.gemeenten]) {
        for (const jaar of this.periodes
          .filter((periode) => periode.includes('JJ'))
          .map((periode) => periode.slice(0, 4))) {
          const geheel = `${indicator} ${gebied} ${jaar}JJ00`;
          const delen = [`${indicator} ${gebied} ${jaar}HJ01`, `${indicator} ${gebied} ${jaar}HJ02`].filter(
            (deel) => this.gelezen.has(deel),
          );
          if (!this.gelezen.has(geheel) || delen.length === 0) continue;
          for (const wat of ['T', 'N'] as const) {
            this.assume([[geheel, wat, 1], ...delen.map((deel) => [deel, wat, -1] as const)], '<=');
            for (const deel of delen)
              this.assume(
                [
                  [geheel, wat, 1],
                  [deel, wat, -1],
                ],
                '>=',
              );
          }
        }
      }
    }
  }

  private writeParts(): void {
    for (const gebied of [this.regio, ...this.gemeenten]) {
      for (const periode of this.periodes) {
        const at = (indicator: string): string => `${indicator} ${gebied} ${periode}`;
        if (this.gelezen.has(at('kpi2b')))
          for (const wat of ['T', 'N', 'R'] as const)
            this.assume(
              [
                [at('kpi2'), wat, 1],
                [at('kpi2b'), wat, -1],
              ],
              '>=',
            );
        if (this.gelezen.has(at('kpi3_jeugdigen')))
          this.assume(
            [
              [at('kpi3'), 'T', 1],
              [at('kpi3_jeugdigen'), 'T', -1],
            ],
            '>=',
          );
        if (this.gelezen.has(at('kpi6'))) {
          for (const wat of ['T', 'N'] as const) {
            this.say(
              [
                [at('kpi6'), wat, 1],
                [at('kpi6_ouders'), wat, -1],
                [at('kpi6_kinderen'), wat, -1],
              ],
              '=',
              0,
            );
          }
        }
      }
    }
  }

  private whats(indicator: string): readonly Wat[] {
    if (AANDEEL.includes(indicator)) return ['T', 'N', 'R'];
    return CIJFER.includes(indicator) ? ['T', 'N'] : ['T'];
  }

  private assume(termen: readonly (readonly [string, Wat, number])[], teken: '<=' | '>='): void {
    const waarde = termen.reduce((som, [waar, wat, factor]) => {
      const { echtT, echtN } = need(this.gelezen.get(waar));
      return som + factor * (wat === 'T' ? echtT : wat === 'N' ? need(echtN) : need(echtN) - echtT);
    }, 0);
    if (teken === '<=' ? waarde <= 0 : waarde >= 0) this.say(termen, teken, 0);
  }

  private say(
    termen: readonly (readonly [string, Wat, number])[],
    teken: '<=' | '>=' | '=',
    grens: number,
  ): void {
    this.regels.push({
      termen: termen.map(([waar, wat, factor]) => [this.column(waar, wat), factor] as const),
      laag: teken === '<=' ? -Infinity : grens,
      hoog: teken === '>=' ? Infinity : grens,
    });
  }

  private addColumn(waar: string, wat: Wat, gezien: number | null, geheel: boolean): void {
    this.namen.set(`${waar} ${wat}`, this.kolommen.length);
    this.kolommen.push({ laag: gezien ?? 0, hoog: gezien ?? Infinity, geheel });
  }

  private column(waar: string, wat: Wat): number {
    const kolom = this.namen.get(`${waar} ${wat}`);
    if (kolom === undefined) throw new Error(`No number ${wat} of ${waar}`);
    return kolom;
  }
}
