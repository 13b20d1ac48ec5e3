/**
 * What a reader holds after publication, written down from the published cells alone and apart from how they were chosen:
 * the numbers that exist, which of them are shown, and what must hold between them. Values are absolute; nothing here
 * comes from system.ts, relations.ts or shown.ts, so that a mistake there shows.
 */
import { omvat, parsePeriode } from '../periode/periode.ts';
import type { CelResultaat, Cijfer, IndicatorVorm, ProtectionInput } from './interface.ts';
import { sleutelVan } from './interface.ts';
import { need } from './need.ts';

export interface Getal {
  readonly echt: number;
  /** Counts are whole; a sum of grades is not. */
  readonly heel: boolean;
  readonly gebied: string;
  gezien: boolean;
}

/** laag <= sum of factor x number <= hoog. */
export interface Voorwaarde {
  readonly termen: readonly (readonly [getal: number, factor: number])[];
  readonly laag: number;
  readonly hoog: number;
}

export interface Blik {
  readonly getallen: readonly Getal[];
  readonly voorwaarden: readonly Voorwaarde[];
  /** The numbers of each figure. */
  readonly perCijfer: ReadonlyMap<Cijfer, ReadonlyMap<Wat, number>>;
  /** The conditions that each number is in. */
  readonly perGetal: ReadonlyMap<number, readonly Voorwaarde[]>;
  /** Number of a figure of a snapshot; undefined when the figure is missing. */
  find(cijfer: Cijfer, wat: Wat, opname: number): number | undefined;
}

/** The rest is a number of its own here: noemer = teller + rest. */
export type Wat = 'teller' | 'noemer' | 'rest';
type Gezien = Pick<CelResultaat, 'toonTeller' | 'toonNoemer' | 'toonWaarde' | 'afgerond' | 'waarde'>;
interface Opname {
  readonly cijfers: readonly Cijfer[];
  readonly gezien: (cijfer: Cijfer) => Gezien | undefined;
}

const NIETS: Gezien = {
  toonTeller: false,
  toonNoemer: false,
  toonWaarde: false,
  afgerond: false,
  waarde: null,
};

/** `cellen` null: as if nothing of now were published. Snapshot 0 is now, the editions follow. */
export function readersView(input: ProtectionInput, cellen: readonly CelResultaat[] | null): Blik {
  const nu = new Map(cellen?.map((cel) => [sleutelVan(cel), cel]));
  const opnames: Opname[] = [
    { cijfers: input.cijfers, gezien: (cijfer) => (cellen ? nu.get(sleutelVan(cijfer)) : NIETS) },
    ...(input.edities ?? []).map((editie) => {
      const toen = new Map(
        editie.cijfers.map((cijfer) => [sleutelVan(cijfer), { ...cijfer.getoond, waarde: cijfer.waarde }]),
      );
      return { cijfers: editie.cijfers, gezien: (cijfer: Cijfer) => toen.get(sleutelVan(cijfer)) };
    }),
  ];
  const blik = new Opbouw(input);
  opnames.forEach((opname, nummer) => blik.add(opname, nummer));
  return blik;
}

class Opbouw implements Blik {
  readonly getallen: Getal[] = [];
  readonly voorwaarden: Voorwaarde[] = [];
  readonly perCijfer = new Map<Cijfer, Map<Wat, number>>();
  readonly perGetal = new Map<number, Voorwaarde[]>();
  private readonly plaatsen = new Map<string, number>();
  private readonly vormen: ReadonlyMap<string, IndicatorVorm>;
  private readonly input: ProtectionInput;

  constructor(input: ProtectionInput) {
    this.input = input;
    this.vormen = new Map(input.indicatoren.map((vorm) => [vorm.code, vorm]));
  }

  find(cijfer: Cijfer, wat: Wat, opname: number): number | undefined {
    return this.plaatsen.get(`${opname}|${sleutelVan(cijfer)}|${wat}`);
  }

  add(opname: Opname, nummer: number): void {
    const cijfers = opname.cijfers.filter((cijfer) => cijfer.teller !== null);
    for (const cijfer of cijfers) {
      this.addNumbers(cijfer, nummer);
      this.addSeen(cijfer, opname.gezien(cijfer) ?? NIETS, nummer);
      this.addOwn(cijfer, nummer);
    }
    for (const vorm of this.input.indicatoren) {
      const eigen = cijfers.filter((cijfer) => cijfer.indicator === vorm.code);
      for (const perPeriode of Map.groupBy(eigen, (cijfer) => cijfer.periode).values())
        this.addRegion(perPeriode, vorm, nummer);
      for (const perGebied of Map.groupBy(eigen, (cijfer) => cijfer.gebied).values())
        this.addPeriods(perGebied, vorm, nummer);
      const zij = cijfers.filter((cijfer) => {
        const andere = this.vormen.get(cijfer.indicator);
        return andere?.kpi === vorm.code && andere.code !== vorm.code && andere.vorm === vorm.vorm;
      });
      for (const hoofd of eigen) {
        this.addSides(
          hoofd,
          zij.filter((een) => een.gebied === hoofd.gebied && een.periode === hoofd.periode),
          vorm,
          nummer,
        );
      }
    }
  }

  private addNumbers(cijfer: Cijfer, opname: number): void {
    this.addNumber(cijfer, 'teller', Number(cijfer.teller), opname);
    if (cijfer.noemer !== null) this.addNumber(cijfer, 'noemer', cijfer.noemer, opname);
    if (cijfer.noemer !== null && this.vormen.get(cijfer.indicator)?.vorm === 'aandeel') {
      this.addNumber(cijfer, 'rest', cijfer.noemer - Number(cijfer.teller), opname);
    }
    this.tieToEarlier(cijfer, opname);
  }

  private addNumber(cijfer: Cijfer, wat: Wat, echt: number, opname: number): void {
    const heel = wat !== 'teller' || this.vormen.get(cijfer.indicator)?.vorm !== 'gemiddelde';
    const plaats = this.getallen.push({ echt, heel, gebied: cijfer.gebied, gezien: false }) - 1;
    this.plaatsen.set(`${opname}|${sleutelVan(cijfer)}|${wat}`, plaats);
    this.perGetal.set(plaats, []);
    const eigen = this.perCijfer.get(cijfer);
    if (eigen) eigen.set(wat, plaats);
    else this.perCijfer.set(cijfer, new Map([[wat, plaats]]));
  }

  /** A figure that did not change since another snapshot is known to be the same, to a reader who suspects so. */
  private tieToEarlier(cijfer: Cijfer, opname: number): void {
    for (let eerder = 0; eerder < opname; eerder++) {
      const paren = (['teller', 'noemer'] as const).map((wat) => [
        this.find(cijfer, wat, eerder),
        this.find(cijfer, wat, opname),
      ]);
      const gelijk = paren.every(
        ([a, b]) => (a === undefined) === (b === undefined) && this.value(a) === this.value(b),
      );
      if (!gelijk) continue;
      for (const [a, b] of paren)
        if (a !== undefined && b !== undefined)
          this.require(
            [
              [a, 1],
              [b, -1],
            ],
            0,
            0,
          );
    }
  }

  private addSeen(cijfer: Cijfer, gezien: Gezien, opname: number): void {
    const teller = need(this.find(cijfer, 'teller', opname));
    const noemer = this.find(cijfer, 'noemer', opname);
    if (gezien.toonTeller) need(this.getallen[teller]).gezien = true;
    if (gezien.toonNoemer && noemer !== undefined) need(this.getallen[noemer]).gezien = true;
    const rest = this.find(cijfer, 'rest', opname);
    if (gezien.toonTeller && gezien.toonNoemer && rest !== undefined) need(this.getallen[rest]).gezien = true;
    if (gezien.toonWaarde && gezien.afgerond && noemer !== undefined) this.addRounded(cijfer, teller, noemer);
  }

  /** Whole percentages and means in tenths, half upwards; extreme means only as their end of the scale. */
  private addRounded(cijfer: Cijfer, teller: number, noemer: number): void {
    const [t, n] = [Number(cijfer.teller), cijfer.noemer ?? 0];
    if (n === 0) {
      this.require([[noemer, 1]], 0, 0);
      return;
    }
    this.require([[noemer, 1]], 1, Infinity);
    const aandeel = this.vormen.get(cijfer.indicator)?.vorm === 'aandeel';
    if (aandeel) {
      const procent = Math.floor((100 * t) / n + 0.5);
      this.require(
        [
          [teller, 100],
          [noemer, 0.5 - procent],
        ],
        0,
        Infinity,
      );
      this.require(
        [
          [teller, 100],
          [noemer, -0.5 - procent],
        ],
        -Infinity,
        -0.5,
      );
    } else if (t / n >= 9.5) {
      this.require(
        [
          [teller, 2],
          [noemer, -19],
        ],
        0,
        Infinity,
      );
    } else if (t / n <= 1.5) {
      this.require(
        [
          [teller, 2],
          [noemer, -3],
        ],
        -Infinity,
        0,
      );
    } else {
      const tienden = Math.floor((10 * t) / n + 0.5 + 1e-9);
      this.require(
        [
          [teller, 10],
          [noemer, 0.5 - tienden],
        ],
        -1e-6,
        Infinity,
      );
      this.require(
        [
          [teller, 10],
          [noemer, -0.5 - tienden],
        ],
        -Infinity,
        0,
      );
    }
  }

  private addOwn(cijfer: Cijfer, opname: number): void {
    const teller = need(this.find(cijfer, 'teller', opname));
    const noemer = this.find(cijfer, 'noemer', opname);
    const vorm = this.vormen.get(cijfer.indicator)?.vorm;
    this.require([[teller, 1]], 0, Infinity);
    if (noemer === undefined) return;
    this.require([[noemer, 1]], 0, Infinity);
    const rest = this.find(cijfer, 'rest', opname);
    if (rest !== undefined) {
      this.require(
        [
          [noemer, 1],
          [teller, -1],
          [rest, -1],
        ],
        0,
        0,
      );
      this.suppose([[rest, 1]], 0, Infinity);
    }
    if (vorm === 'gemiddelde') {
      this.suppose(
        [
          [teller, 1],
          [noemer, -1],
        ],
        0,
        Infinity,
      );
      this.suppose(
        [
          [teller, 1],
          [noemer, -10],
        ],
        -Infinity,
        0,
      );
    }
  }

  private addRegion(cijfers: readonly Cijfer[], vorm: IndicatorVorm, opname: number): void {
    const regio = cijfers.find((cijfer) => cijfer.gebied === this.input.regio);
    if (!regio) return;
    const gemeenten = cijfers.filter((cijfer) => cijfer !== regio);
    for (const wat of this.quantities(vorm)) {
      const samen = [
        ...this.terms(regio, wat, 1, opname),
        ...gemeenten.flatMap((een) => this.terms(een, wat, -1, opname)),
      ];
      if (vorm.regio === 'som') {
        this.suppose(samen, 0, 0);
        continue;
      }
      this.suppose(samen, -Infinity, 0);
      for (const een of gemeenten)
        this.suppose(
          [...this.terms(regio, wat, 1, opname), ...this.terms(een, wat, -1, opname)],
          0,
          Infinity,
        );
    }
  }

  private addPeriods(cijfers: readonly Cijfer[], vorm: IndicatorVorm, opname: number): void {
    if (vorm.stand) return;
    for (const lang of cijfers) {
      const periode = need(parsePeriode(lang.periode));
      for (const soort of ['halfjaar', 'kwartaal'] as const) {
        if (soort === periode.soort) continue;
        const korte = cijfers.filter((kort) => {
          const deel = need(parsePeriode(kort.periode));
          return deel.soort === soort && omvat(periode, deel);
        });
        if (korte.length === 0 || periode.soort === 'kwartaal') continue;
        for (const wat of ['teller', 'noemer'] as const) {
          const samen = [
            ...this.terms(lang, wat, 1, opname),
            ...korte.flatMap((kort) => this.terms(kort, wat, -1, opname)),
          ];
          this.suppose(samen, -Infinity, 0);
          if (vorm.vorm === 'aantal' && vorm.regio === 'som') this.suppose(samen, 0, 0);
          for (const kort of korte)
            this.suppose(
              [...this.terms(lang, wat, 1, opname), ...this.terms(kort, wat, -1, opname)],
              0,
              Infinity,
            );
        }
      }
    }
  }

  private addSides(hoofd: Cijfer, zij: readonly Cijfer[], vorm: IndicatorVorm, opname: number): void {
    if (zij.length === 0) return;
    for (const wat of this.quantities(vorm)) {
      for (const een of zij)
        this.suppose(
          [...this.terms(hoofd, wat, 1, opname), ...this.terms(een, wat, -1, opname)],
          0,
          Infinity,
        );
      if (vorm.vorm !== 'gemiddelde') continue;
      const samen = [
        ...this.terms(hoofd, wat, 1, opname),
        ...zij.flatMap((een) => this.terms(een, wat, -1, opname)),
      ];
      this.suppose(samen, 0, 0);
      this.suppose(samen, 0, Infinity);
    }
  }

  private quantities(vorm: IndicatorVorm): readonly Wat[] {
    if (vorm.vorm === 'aantal') return ['teller'];
    return vorm.vorm === 'aandeel' ? ['teller', 'noemer', 'rest'] : ['teller', 'noemer'];
  }

  private terms(cijfer: Cijfer, wat: Wat, factor: number, opname: number): (readonly [number, number])[] {
    const plaats = this.find(cijfer, wat, opname);
    return plaats === undefined ? [] : [[plaats, factor]];
  }

  private require(termen: Voorwaarde['termen'], laag: number, hoog: number): void {
    const voorwaarde = { termen, laag, hoog };
    this.voorwaarden.push(voorwaarde);
    for (const [getal] of termen) need(this.perGetal.get(getal)).push(voorwaarde);
  }

  /** A reader may assume it; it is used where it is true. */
  private suppose(termen: Voorwaarde['termen'], laag: number, hoog: number): void {
    if (termen.length === 0) return;
    const nu = termen.reduce((som, [getal, factor]) => som + factor * need(this.value(getal)), 0);
    if (nu >= laag - 1e-6 && nu <= hoog + 1e-6) this.require(termen, laag, hoog);
  }

  private value(plaats: number | undefined): number | undefined {
    return plaats === undefined ? undefined : this.getallen[plaats]?.echt;
  }
}
