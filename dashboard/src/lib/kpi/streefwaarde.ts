/** Whether a figure reaches its target, by the direction of its indicator. */
import type { Decimaal } from '../format/getal.ts';
import {
  compareDecimaal,
  DECIMALEN,
  parseDecimaal,
  roundDecimaal,
  subtractDecimaal,
} from '../format/getal.ts';
import type { Cijfer } from './cijfer.ts';
import { isUiterste } from './cijfer.ts';

/** What every stand but `geen` carries: the target as it was set, its year, and whether it is the plan's own norm. */
interface Streefwaarde {
  readonly cijfer: Cijfer;
  readonly streefwaarde: string;
  readonly jaar: number;
  readonly norm: boolean;
}

export type Streefstand =
  | { readonly soort: 'geen'; readonly cijfer: Cijfer }
  /** `zonder_oordeel`: an indicator without direction. `niet_te_zeggen`: missing, incomplete and not short of it, or shown too roughly. */
  | (Streefwaarde & { readonly soort: 'gehaald' | 'verborgen' | 'nvt' | 'niet_te_zeggen' | 'zonder_oordeel' })
  /** `nog`: the distance between the displayed values; 0 when it is less than the last digit shown. */
  | (Streefwaarde & { readonly soort: 'nog_niet'; readonly nog: Decimaal });

/** The exact figure is judged; the distance is between what is displayed. */
export function judgeStreefwaarde(cijfer: Cijfer): Streefstand {
  if (cijfer.streefwaarde === null) return { soort: 'geen', cijfer };
  const doel = parseDecimaal(cijfer.streefwaarde);
  const { norm, richting, vorm } = cijfer.indicator;
  const gegeven: Streefwaarde = {
    cijfer,
    streefwaarde: cijfer.streefwaarde,
    jaar: cijfer.periode.jaar,
    norm: norm !== undefined && compareDecimaal(doel, parseDecimaal(String(norm))) === 0,
  };
  if (cijfer.toestand === 'verborgen' || cijfer.toestand === 'nvt')
    return { soort: cijfer.toestand, ...gegeven };
  if (richting === 'neutraal') return { soort: 'zonder_oordeel', ...gegeven };
  const onvolledig = cijfer.toestand === 'onvolledig';
  if (cijfer.waarde === null || (onvolledig && vorm === 'aantal'))
    return { soort: 'niet_te_zeggen', ...gegeven };
  const waarde = parseDecimaal(cijfer.waarde);
  if (isUiterste(cijfer) && liesAtThatEnd(doel)) return { soort: 'niet_te_zeggen', ...gegeven };
  const verschil = compareDecimaal(waarde, doel);
  if (richting === 'hoger' ? verschil >= 0 : verschil <= 0) {
    return { soort: onvolledig ? 'niet_te_zeggen' : 'gehaald', ...gegeven };
  }
  const nog = distance(waarde, doel, cijfer);
  return { soort: 'nog_niet', ...gegeven, nog };
}

/** Above 9,5 or below 1,5: a mean that is shown as 10 or 1 can be on either side of such a target. */
function liesAtThatEnd(doel: Decimaal): boolean {
  return compareDecimaal(doel, parseDecimaal('9.5')) > 0 || compareDecimaal(doel, parseDecimaal('1.5')) < 0;
}

/**
 * Between the displayed values. A target between two displayed values (79,5%) is shown with its own decimals, so the
 * distance keeps them too. Rounding can put the displayed value on or past a target that is not reached: then 0.
 */
function distance(waarde: Decimaal, doel: Decimaal, { indicator }: Cijfer): Decimaal {
  const decimalen = DECIMALEN[indicator.eenheid];
  const heel = roundDecimaal(doel, decimalen);
  const getoond = compareDecimaal(heel, doel) === 0 ? heel : roundDecimaal(doel, Math.max(1, decimalen));
  const verschil = subtractDecimaal(getoond, roundDecimaal(waarde, decimalen));
  const nog = indicator.richting === 'hoger' ? verschil.eenheden : -verschil.eenheden;
  return { eenheden: nog > 0n ? nog : 0n, decimalen: verschil.decimalen };
}
