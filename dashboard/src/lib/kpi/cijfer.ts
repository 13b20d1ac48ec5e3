/**
 * A figure as the screen sees it. This is the gate for hidden figures: what `readCijfer` does not hand on, no
 * sentence, chart, change, order or scale can show.
 */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { readPeriode } from '../format/periode.ts';

/** The status of kpi.md, with `verborgen` in front of every status that would show a number. */
export type Toestand = 'ontbreekt' | 'verborgen' | 'nvt' | 'onvolledig' | 'voorlopig' | 'definitief';

export interface Cijfer {
  readonly indicator: IndicatorDefinitie;
  /** Region or gemeente code. */
  readonly gebied: string;
  readonly periode: Periode;
  readonly toestand: Toestand;
  /**
   * Exact decimal text: percentage 0-100, count or grade. For an incomplete count what was counted so far. Null when
   * there is nothing to show: missing, hidden, not applicable, or nothing counted yet.
   */
  readonly waarde: string | null;
  /** An incomplete count of events: the whole number can only be higher. */
  readonly tenMinste: boolean;
  readonly teller: string | null;
  readonly noemer: number | null;
  /** Sample variance of single grades, of a mean. */
  readonly variantie: number | null;
  readonly interviews: number | null;
  readonly streefwaarde: string | null;
  readonly nulmeting: string | null;
  readonly nulmetingJaar: number | null;
  /** ISO date; null when nothing was delivered. */
  readonly peildatum: string | null;
  /** Quarters delivered and expected, over all gemeenten of the gebied. */
  readonly geleverd: number;
  readonly verwacht: number;
  readonly gemeentenCompleet: number;
  readonly gemeentenVerwacht: number;
}

/** Figures that were read before, by the row they come from: rows of a publicatie are read for many pages. */
const gelezen = new WeakMap<CijferTable, Cijfer>();

/** Every row of `cijfer` belongs to one indicator; throws when this one belongs to another. */
export function readCijfer(indicator: IndicatorDefinitie, rij: CijferTable): Cijfer {
  const known = gelezen.get(rij);
  if (known?.indicator === indicator) return known;
  const cijfer = toCijfer(indicator, rij);
  gelezen.set(rij, cijfer);
  return cijfer;
}

function toCijfer(indicator: IndicatorDefinitie, rij: CijferTable): Cijfer {
  if (rij.indicator !== indicator.code) {
    throw new TypeError(`Cijfer van ${rij.indicator} gelezen als ${indicator.code}.`);
  }
  const toestand = readToestand(rij);
  const zichtbaar = toestand !== 'ontbreekt' && toestand !== 'verborgen';
  const onvolledigAantal = toestand === 'onvolledig' && indicator.vorm === 'aantal';
  return {
    indicator,
    gebied: rij.gebied,
    periode: readPeriode(rij.periode),
    toestand,
    waarde: zichtbaar ? (onvolledigAantal ? rij.teller : rij.waarde) : null,
    tenMinste: onvolledigAantal && !indicator.stand,
    teller: zichtbaar ? rij.teller : null,
    noemer: zichtbaar ? rij.noemer : null,
    variantie: zichtbaar ? rij.variantie : null,
    interviews: zichtbaar ? rij.interviews : null,
    streefwaarde: rij.streefwaarde,
    nulmeting: rij.nulmeting,
    nulmetingJaar: rij.nulmeting_jaar,
    peildatum: rij.peildatum,
    geleverd: rij.geleverd,
    verwacht: rij.verwacht,
    gemeentenCompleet: rij.gemeenten_compleet,
    gemeentenVerwacht: rij.gemeenten_verwacht,
  };
}

function readToestand(rij: CijferTable): Toestand {
  if (rij.status === 'ontbreekt') return 'ontbreekt';
  return rij.verborgen ? 'verborgen' : rij.status;
}

/**
 * Whether this is a mean at an end of the scale, which protection shows as 10 or as 1 and keeps the rest of: it stands
 * for anything from 9,5 up, or from 1,5 down.
 */
export function isUiterste({ indicator, teller, waarde }: Cijfer): boolean {
  return indicator.vorm === 'gemiddelde' && teller === null && (waarde === '10' || waarde === '1');
}

/** Whether every gemeente-quarter is in: only such figures may be compared without a reservation. */
export function isVolledig(cijfer: Cijfer): boolean {
  return cijfer.toestand === 'voorlopig' || cijfer.toestand === 'definitief';
}
