/**
 * Openbaar figures do not follow every late correction: a figure that was in an edition changes in the next one only
 * where every changed number moved by at least T. Smaller ones keep the old figure.
 */
import type { Cijfer, Editie, IndicatorVorm, Instelling } from './interface.ts';
import { sleutelVan } from './interface.ts';

const BESCHERMD = new Set(['persoon', 'werkproces', 'waardering']);
/** Grades add up in millionths, as whole numbers. */
const FIJN = 1_000_000;

/**
 * The figures that the next edition may be made from.
 *
 * The figures of one KPI and gemeente in a period stand or fall together: if one of them moved by 1 to T-1 since the
 * edition, all keep what the edition has. A summed region then becomes the sum of what is kept and what is new. Where
 * the region itself would move by 1 to T-1, or is a distinct count that cannot be added up again, the KPI keeps the
 * edition's figures in that period altogether. A figure that rests on more deliveries than it did then is a new figure,
 * not a correction.
 */
export function applyEditieregel(
  cijfers: readonly Cijfer[],
  laatste: Editie | undefined,
  indicatoren: readonly IndicatorVorm[],
  instellingen: readonly Instelling[],
  regio: string,
): Cijfer[] {
  if (!laatste) return [...cijfers];
  const regel = new Editieregel(laatste, indicatoren, instellingen, regio);
  const groepen = Map.groupBy(cijfers, (cijfer) => `${regel.kpiOf(cijfer)}|${cijfer.periode}`);
  const uitkomst = new Map(
    [...groepen.values()].flatMap((groep) => regel.apply(groep)).map((een) => [sleutelVan(een), een]),
  );
  return cijfers.map((cijfer) => uitkomst.get(sleutelVan(cijfer)) ?? cijfer);
}

class Editieregel {
  private readonly toen: ReadonlyMap<string, Cijfer>;
  private readonly vormen: ReadonlyMap<string, IndicatorVorm>;
  private readonly instellingen: ReadonlyMap<string, Instelling>;
  private readonly regio: string;

  constructor(
    laatste: Editie,
    indicatoren: readonly IndicatorVorm[],
    instellingen: readonly Instelling[],
    regio: string,
  ) {
    this.toen = new Map(laatste.cijfers.map((cijfer) => [sleutelVan(cijfer), cijfer]));
    this.vormen = new Map(indicatoren.map((vorm) => [vorm.code, vorm]));
    this.instellingen = new Map(instellingen.map((instelling) => [instelling.indicator, instelling]));
    this.regio = regio;
  }

  kpiOf(cijfer: Cijfer): string {
    return this.vormen.get(cijfer.indicator)?.kpi ?? cijfer.indicator;
  }

  /** The figures of one KPI in one period. */
  apply(groep: readonly Cijfer[]): Cijfer[] {
    const gehouden = new Set(
      groep
        .filter((cijfer) => cijfer.gebied !== this.regio && this.movedTooLittle(cijfer))
        .map(({ gebied }) => gebied),
    );
    const gemeenten = groep
      .filter((cijfer) => cijfer.gebied !== this.regio)
      .map((cijfer) => (gehouden.has(cijfer.gebied) ? this.old(cijfer) : cijfer));
    const regio = groep
      .filter((cijfer) => cijfer.gebied === this.regio)
      .map((cijfer) =>
        gehouden.size > 0 && this.isSummed(cijfer)
          ? addUp(cijfer, gemeenten, this.vormen.get(cijfer.indicator)?.vorm)
          : cijfer,
      );
    const blijft = regio.some(
      (cijfer) =>
        this.movedTooLittle(cijfer) ||
        (gehouden.size > 0 && !this.isSummed(cijfer) && this.isSameCoverage(cijfer)),
    );
    return blijft ? groep.map((cijfer) => this.old(cijfer)) : [...regio, ...gemeenten];
  }

  private isSummed(cijfer: Cijfer): boolean {
    return this.vormen.get(cijfer.indicator)?.regio === 'som';
  }

  private isSameCoverage(cijfer: Cijfer): boolean {
    return this.toen.get(sleutelVan(cijfer))?.geleverd === cijfer.geleverd;
  }

  private movedTooLittle(cijfer: Cijfer): boolean {
    const toen = this.toen.get(sleutelVan(cijfer));
    const instelling = this.instellingen.get(cijfer.indicator);
    if (!toen || !instelling?.beschermen || !BESCHERMD.has(instelling.klasse)) return false;
    if (toen.geleverd !== cijfer.geleverd || toen.teller === null || cijfer.teller === null) return false;
    const verschillen = [
      Number(cijfer.teller) - Number(toen.teller),
      (cijfer.noemer ?? 0) - (toen.noemer ?? 0),
    ];
    return verschillen.some((verschil) => verschil !== 0 && Math.abs(verschil) < instelling.drempel);
  }

  /** The figure as the edition has it; one that was not in the edition stays new. */
  private old(cijfer: Cijfer): Cijfer {
    const toen = this.toen.get(sleutelVan(cijfer));
    if (!toen) return cijfer;
    const { teller, noemer, waarde, status, geleverd, verwacht } = toen;
    return { ...cijfer, teller, noemer, waarde, status, geleverd, verwacht };
  }
}

/** The region as the sum of these gemeenten, with its own coverage and status. */
function addUp(regio: Cijfer, gemeenten: readonly Cijfer[], vorm: IndicatorVorm['vorm'] | undefined): Cijfer {
  const delen = gemeenten.filter((cijfer) => cijfer.indicator === regio.indicator && cijfer.teller !== null);
  const fijn = delen.reduce((som, deel) => som + Math.round(Number(deel.teller) * FIJN), 0);
  const teller = String(fijn / FIJN);
  if (regio.noemer === null) return { ...regio, teller, waarde: regio.waarde === null ? null : teller };
  const noemer = delen.reduce((som, deel) => som + (deel.noemer ?? 0), 0);
  const factor = vorm === 'aandeel' ? 100 : 1;
  const waarde = noemer === 0 ? null : String(Math.floor((factor * fijn) / noemer + 0.5) / FIJN);
  return { ...regio, teller, noemer, waarde };
}
