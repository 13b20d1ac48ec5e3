/** The change between two figures of one indicator, and what may be said of it. */
import { verschuif } from '@regiomonitor/queries/periode/periode.ts';
import type { Decimaal } from '../format/getal.ts';
import {
  absDecimaal,
  compareDecimaal,
  DECIMALEN,
  parseDecimaal,
  roundDecimaal,
  subtractDecimaal,
} from '../format/getal.ts';
import type { Cijfer } from './cijfer.ts';
import { isUiterste, isVolledig } from './cijfer.ts';
import { findTrendbreuk, type Gebeurtenis } from './gebeurtenis.ts';
import type { Reeks } from './reeks.ts';
import { findCijfer } from './reeks.ts';
import { limitOf } from './schommeling.ts';

export interface Verschil {
  readonly soort: 'verschil';
  readonly nu: Cijfer;
  readonly toen: Cijfer;
  readonly beweging: 'hoger' | 'lager' | 'gelijk';
  /** Size, from the displayed values, so that the reader's own sum is right: procentpunt, pieces, grade points. */
  readonly grootte: Decimaal;
  /** Counts only, both at least 10 and both complete: change in whole percents of the earlier; null when it is 0. */
  readonly procent: Decimaal | null;
  /** The judgement by formula and its limit, in the unit of the figure; null when it cannot or may not be given. */
  readonly schommeling: { readonly oordeel: 'binnen' | 'meer'; readonly grens: number } | null;
}

export type Ontwikkeling =
  | { readonly soort: 'eerste' }
  | { readonly soort: 'verborgen' }
  /** One of the two is missing, not applicable, or a mean of which only the end of the scale is shown. */
  | { readonly soort: 'niet_te_vergelijken'; readonly toen: Cijfer }
  /** One of the two is not complete: it may still change. */
  | { readonly soort: 'nog_niet_te_vergelijken'; readonly toen: Cijfer }
  /** They are made in different ways. */
  | { readonly soort: 'trendbreuk'; readonly toen: Cijfer; readonly breuk: Gebeurtenis }
  | Verschil;

/**
 * Compares with an earlier figure of the same indicator and gebied; `toen` undefined: there is none. Only complete
 * figures are compared, and only where no trendbreuk (`breuk`) lies between them.
 */
export function compareCijfers(nu: Cijfer, toen: Cijfer | undefined, breuk?: Gebeurtenis): Ontwikkeling {
  if (!toen) return { soort: 'eerste' };
  if (nu.toestand === 'verborgen' || toen.toestand === 'verborgen') return { soort: 'verborgen' };
  if ([nu, toen].some((cijfer) => isLeeg(cijfer) || isUiterste(cijfer)))
    return { soort: 'niet_te_vergelijken', toen };
  if (breuk) return { soort: 'trendbreuk', toen, breuk };
  if (nu.waarde === null || toen.waarde === null || !isVolledig(nu) || !isVolledig(toen)) {
    return { soort: 'nog_niet_te_vergelijken', toen };
  }
  const exact = subtractDecimaal(parseDecimaal(nu.waarde), parseDecimaal(toen.waarde));
  const getoond = subtractDecimaal(displayed(nu.waarde, nu), displayed(toen.waarde, toen));
  const beweging = getoond.eenheden > 0n ? 'hoger' : getoond.eenheden < 0n ? 'lager' : 'gelijk';
  return {
    soort: 'verschil',
    nu,
    toen,
    beweging,
    grootte: absDecimaal(getoond),
    procent:
      nu.indicator.vorm === 'aantal' ? percentOf(parseDecimaal(nu.waarde), parseDecimaal(toen.waarde)) : null,
    schommeling: beweging !== 'gelijk' ? judge(nu, toen, absDecimaal(exact)) : null,
  };
}

function isLeeg(cijfer: Cijfer): boolean {
  return cijfer.toestand === 'ontbreekt' || cijfer.toestand === 'nvt';
}

function displayed(waarde: string, cijfer: Cijfer): Decimaal {
  return roundDecimaal(parseDecimaal(waarde), DECIMALEN[cijfer.indicator.eenheid]);
}

function judge(nu: Cijfer, toen: Cijfer, grootte: Decimaal): Verschil['schommeling'] {
  const grens = limitOf(nu, toen);
  if (grens === null) return null;
  return { oordeel: Number(grootte.eenheden) / 10 ** grootte.decimalen < grens ? 'binnen' : 'meer', grens };
}

/** Change in whole percents of `toen`, half away from zero; null below 10 or when it rounds to 0. */
function percentOf(nu: Decimaal, toen: Decimaal): Decimaal | null {
  const tien: Decimaal = { eenheden: 10n, decimalen: 0 };
  if (compareDecimaal(nu, tien) < 0 || compareDecimaal(toen, tien) < 0) return null;
  const decimalen = Math.max(nu.decimalen, toen.decimalen);
  const basis = roundDecimaal(toen, decimalen).eenheden;
  const verschil = absDecimaal(subtractDecimaal(nu, toen)).eenheden;
  const procent = (verschil * 200n + basis) / (basis * 2n);
  return procent === 0n ? null : { eenheden: procent, decimalen: 0 };
}

/**
 * The changes of one figure in its series: with the period before, and with the same period a year before (null for
 * a year: that is the period before).
 */
export function compareInReeks(
  reeks: Reeks,
  cijfer: Cijfer,
): { vorige: Ontwikkeling; jaarEerder: Ontwikkeling | null } {
  const eerder = (aantal: number) => findCijfer(reeks, verschuif(cijfer.periode, -aantal).code);
  const perJaar = { jaar: 1, halfjaar: 2, kwartaal: 4 }[cijfer.periode.soort];
  return {
    vorige: compareWithin(reeks, cijfer, eerder(1)),
    jaarEerder: perJaar === 1 ? null : compareWithin(reeks, cijfer, eerder(perJaar)),
  };
}

/** Compares two figures of this series, which knows its trendbreuken. */
export function compareWithin(reeks: Reeks, nu: Cijfer, toen: Cijfer | undefined): Ontwikkeling {
  return compareCijfers(nu, toen, toen && findTrendbreuk(reeks.gebeurtenissen, nu, toen));
}

/** The figure of the period before, if the series has one. */
export function findVorige(reeks: Reeks, cijfer: Cijfer): Cijfer | undefined {
  return findCijfer(reeks, verschuif(cijfer.periode, -1).code);
}

/** The same, if it may stand beside this one: no trendbreuk lies between the two. */
export function findVergelijkbare(reeks: Reeks, cijfer: Cijfer): Cijfer | undefined {
  const vorige = findVorige(reeks, cijfer);
  return vorige && !findTrendbreuk(reeks.gebeurtenissen, cijfer, vorige) ? vorige : undefined;
}
