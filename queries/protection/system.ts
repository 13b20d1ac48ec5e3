/**
 * All that readers were ever shown, as one linear system. Every number of every cell, in every edition, is a variable;
 * a number that did not change between editions is the same variable. Values are written as the distance from the
 * truth, so the truth itself is the origin, always a solution, and every row has its bounds around zero.
 */
import type {
  Cijfer,
  CelSleutel,
  EditieCijfer,
  Grootheid,
  IndicatorVorm,
  ProtectionInput,
} from './interface.ts';
import { BeschermingMislukt, sleutelVan } from './interface.ts';
import { judge, type Oordeel } from './primary.ts';
import { relationsOf, type Momentopname } from './relations.ts';
import { shownRows } from './shown.ts';
import { weightOf } from './weights.ts';

/** A number that a reader knows or does not know. */
export interface Variabele {
  readonly waarde: number;
  /** A sum of grades: it need not be a whole number of steps away. */
  readonly fijn: boolean;
  readonly gebied: string;
  readonly grootheid: 'teller' | 'noemer';
  /** The figures, now and in editions, whose number it is. */
  readonly cijfers: Set<Cijfer>;
  /** An edition has shown it: nothing that is hidden now takes that back. */
  bekend: boolean;
  /** The current cell that shows it, when it is shown at all. */
  getoondDoor: Cel | null;
}

/** Sum of coefficient x distance, between `laag` and `hoog` (`laag` <= 0 <= `hoog`). */
export interface Rij {
  readonly termen: readonly (readonly [variabele: number, coefficient: number])[];
  readonly laag: number;
  readonly hoog: number;
  /** Known only as long as this cell is not hidden (the bounds that a rounded figure gives). */
  readonly cel: Cel | null;
}

/** A figure of now, with something in it that can be hidden. */
export interface Cel extends CelSleutel {
  readonly nummer: number;
  readonly cijfer: Cijfer;
  readonly vorm: IndicatorVorm;
  readonly oordeel: Oordeel;
  readonly gewicht: number;
  readonly teller: number;
  readonly noemer: number | null;
  /** Hidden before any choice is made. */
  readonly meteenVerborgen: boolean;
}

/** One value of one secret that must stay possible, for everybody but the gemeente it is of. */
export interface Eis {
  readonly cel: CelSleutel;
  readonly grootheid: Grootheid;
  readonly termen: readonly (readonly [variabele: number, coefficient: number])[];
  /** Distance from the truth. */
  readonly afstand: number;
  /** Variable that is held at its own value. */
  readonly vast: number | null;
}

export interface Stelsel {
  readonly variabelen: readonly Variabele[];
  readonly rijen: readonly Rij[];
  readonly cellen: readonly Cel[];
  readonly eisen: readonly Eis[];
  readonly gemeenten: readonly string[];
}

/** Builds the system of one region and level. @throws BeschermingMislukt when the figures contradict each other */
export function buildStelsel(input: ProtectionInput): Stelsel {
  const bouw = new Stelselbouw(input);
  for (const editie of input.edities ?? []) bouw.addSnapshot(editie.cijfers, String(editie.nummer));
  bouw.addSnapshot(input.cijfers, null);
  return bouw.finish();
}

class Stelselbouw {
  private readonly variabelen: Variabele[] = [];
  private readonly rijen = new Map<string, Rij>();
  private readonly cellen: Cel[] = [];
  private readonly eisen = new Map<string, Eis>();
  private readonly nummers = new Map<string, number>();
  private readonly vormen: Map<string, IndicatorVorm>;
  private readonly instellingen;
  private readonly verplicht: Set<string>;

  private readonly input: ProtectionInput;

  constructor(input: ProtectionInput) {
    this.input = input;
    this.vormen = new Map(input.indicatoren.map((vorm) => [vorm.code, vorm]));
    this.instellingen = new Map(input.instellingen.map((instelling) => [instelling.indicator, instelling]));
    this.verplicht = new Set((input.ookVerborgen ?? []).map(sleutelVan));
  }

  /** `editie` null: the figures of now, whose cells can be hidden. */
  addSnapshot(cijfers: readonly (Cijfer | EditieCijfer)[], editie: string | null): void {
    const aanwezig = cijfers.filter((cijfer) => cijfer.teller !== null);
    const opname: Momentopname = {
      regio: this.input.regio,
      indicatoren: this.input.indicatoren,
      cijfers: new Map(aanwezig.map((cijfer) => [sleutelVan(cijfer), cijfer])),
      strikt: editie === null,
    };
    for (const cijfer of aanwezig) this.addFigure(cijfer, editie);
    for (const relatie of relationsOf(opname)) {
      const termen = relatie.termen.map(
        ([cijfer, grootheid, factor]) => [this.variableOf(cijfer, grootheid), factor] as const,
      );
      this.addRow({ termen, laag: relatie.laag, hoog: relatie.hoog, cel: null });
    }
  }

  finish(): Stelsel {
    const gebieden = new Set(this.input.cijfers.map((cijfer) => cijfer.gebied));
    gebieden.delete(this.input.regio);
    return {
      variabelen: this.variabelen,
      rijen: [...this.rijen.values()],
      cellen: this.cellen,
      eisen: [...this.eisen.values()],
      gemeenten: [...gebieden].sort(),
    };
  }

  private addFigure(cijfer: Cijfer | EditieCijfer, editie: string | null): void {
    const vorm = this.vormen.get(cijfer.indicator);
    const instelling = this.instellingen.get(cijfer.indicator);
    if (!vorm || !instelling) {
      throw new BeschermingMislukt(
        `Van ${cijfer.indicator} ontbreekt de beveiligingsinstelling. Er is niets gepubliceerd.`,
      );
    }
    const oordeel = judge(cijfer, vorm, instelling, cijfer.gebied === this.input.regio);
    if (editie === null) this.addCell(cijfer, vorm, oordeel);
    else if ('getoond' in cijfer) this.addShown(cijfer, vorm);
    this.addSecrets(cijfer, vorm, oordeel);
  }

  private addCell(cijfer: Cijfer, vorm: IndicatorVorm, oordeel: Oordeel): void {
    const cel: Cel = {
      indicator: cijfer.indicator,
      gebied: cijfer.gebied,
      periode: cijfer.periode,
      nummer: this.cellen.length,
      cijfer,
      vorm,
      oordeel,
      gewicht:
        weightOf(cijfer, vorm, cijfer.gebied === this.input.regio) * (oordeel.toon === 'afgerond' ? 0.5 : 1),
      teller: this.variableOf(cijfer, 'teller'),
      noemer: cijfer.noemer === null ? null : this.variableOf(cijfer, 'noemer'),
      meteenVerborgen: oordeel.toon === 'niets' || this.verplicht.has(sleutelVan(cijfer)),
    };
    this.cellen.push(cel);
    if (oordeel.toon === 'alles') this.variable(cel.teller).getoondDoor = cel;
    if (
      cel.noemer !== null &&
      (oordeel.toon === 'alles' || (oordeel.toon === 'uiterste' && !oordeel.zonderNoemer))
    ) {
      this.variable(cel.noemer).getoondDoor = cel;
    }
    if (oordeel.toon === 'afgerond' || oordeel.toon === 'uiterste') {
      for (const rij of shownRows(cijfer, vorm, oordeel.toon)) this.addRow(this.toRow(cijfer, rij, cel));
    }
  }

  private addShown(cijfer: EditieCijfer, vorm: IndicatorVorm): void {
    const { getoond } = cijfer;
    if (getoond.toonTeller) this.variable(this.variableOf(cijfer, 'teller')).bekend = true;
    if (getoond.toonNoemer && cijfer.noemer !== null)
      this.variable(this.variableOf(cijfer, 'noemer')).bekend = true;
    if (getoond.toonWaarde && getoond.afgerond) {
      const toon = cijfer.waarde === null ? 'afgerond' : extremeWhenWhole(cijfer, vorm);
      for (const rij of shownRows(cijfer, vorm, toon)) this.addRow(this.toRow(cijfer, rij, null));
    }
  }

  private toRow(cijfer: Cijfer, rij: ReturnType<typeof shownRows>[number], cel: Cel | null): Rij {
    const termen = rij.termen.map(
      ([grootheid, factor]) => [this.variableOf(cijfer, grootheid), factor] as const,
    );
    return { termen, laag: rij.laag, hoog: rij.hoog, cel };
  }

  private addSecrets(cijfer: Cijfer, vorm: IndicatorVorm, oordeel: Oordeel): void {
    const teller = this.variableOf(cijfer, 'teller');
    const noemer = cijfer.noemer === null ? null : this.variableOf(cijfer, 'noemer');
    for (const geheim of oordeel.geheimen) {
      const termen = exprOf(geheim.grootheid, teller, noemer);
      const nu = termen.reduce(
        (som, [variabele, factor]) => som + factor * this.variable(variabele).waarde,
        0,
      );
      for (const waarde of geheim.waarden) {
        const afstand = vorm.vorm === 'gemiddelde' ? Math.round(waarde - nu) : waarde - nu;
        if (afstand === 0) continue;
        const eis: Eis = {
          cel: { indicator: cijfer.indicator, gebied: cijfer.gebied, periode: cijfer.periode },
          grootheid: geheim.grootheid,
          termen,
          afstand,
          vast: geheim.bijVasteNoemer ? noemer : null,
        };
        this.eisen.set(JSON.stringify([termen, afstand, eis.vast]), eis);
      }
    }
  }

  private addRow(rij: Rij): void {
    this.rijen.set(`${rij.cel?.nummer ?? ''}:${JSON.stringify([rij.termen, rij.laag, rij.hoog])}`, rij);
  }

  private variable(nummer: number): Variabele {
    const variabele = this.variabelen[nummer];
    if (!variabele) throw new RangeError(`No variable ${nummer}`);
    return variabele;
  }

  /** The variable of this number; the same one for the same number in another edition. */
  private variableOf(cijfer: Cijfer, grootheid: 'teller' | 'noemer'): number {
    const sleutel = `${sleutelVan(cijfer)}|${grootheid}|${cijfer.teller}|${cijfer.noemer}`;
    const bekend = this.nummers.get(sleutel);
    if (bekend !== undefined) {
      this.variable(bekend).cijfers.add(cijfer);
      return bekend;
    }
    const waarde = Number(grootheid === 'teller' ? cijfer.teller : cijfer.noemer);
    const fijn = grootheid === 'teller' && this.vormen.get(cijfer.indicator)?.vorm === 'gemiddelde';
    const nummer = this.variabelen.length;
    this.variabelen.push({
      waarde,
      fijn,
      gebied: cijfer.gebied,
      grootheid,
      cijfers: new Set([cijfer]),
      bekend: false,
      getoondDoor: null,
    });
    this.nummers.set(sleutel, nummer);
    return nummer;
  }
}

function exprOf(grootheid: Grootheid, teller: number, noemer: number | null): (readonly [number, number])[] {
  if (grootheid === 'teller' || noemer === null) return [[teller, 1]];
  return grootheid === 'noemer'
    ? [[noemer, 1]]
    : [
        [noemer, 1],
        [teller, -1],
      ];
}

/** How an edition rounded this waarde: an extreme mean was shown as 10 or 1, anything else to its usual decimals. */
function extremeWhenWhole(cijfer: Cijfer, vorm: IndicatorVorm): 'afgerond' | 'uiterste' {
  const gemiddelde = Number(cijfer.waarde);
  return vorm.vorm === 'gemiddelde' && (gemiddelde >= 9.5 || gemiddelde <= 1.5) ? 'uiterste' : 'afgerond';
}
