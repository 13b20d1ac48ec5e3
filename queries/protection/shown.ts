/** What a rounded figure tells of its teller and noemer, as rows around the truth. */
import type { Cijfer, IndicatorVorm } from './interface.ts';
import { roundedWaarde } from './primary.ts';

export interface GetoondeRij {
  readonly termen: readonly (readonly ['teller' | 'noemer', number])[];
  readonly laag: number;
  readonly hoog: number;
}

/** A mean just below the upper end of its rounding: the end itself rounds up. */
const STEEDS_ERONDER = 1e-4;

/**
 * The bounds that a waarde, shown rounded, sets to teller and noemer. A share of w% says 200T lies between (2w-1)N and
 * (2w+1)N, the upper end not included; an empty waarde says that the noemer is 0, any other that it is not.
 */
export function shownRows(cijfer: Cijfer, vorm: IndicatorVorm, toon: 'afgerond' | 'uiterste'): GetoondeRij[] {
  const teller = Number(cijfer.teller);
  const noemer = cijfer.noemer ?? 0;
  const getoond = roundedWaarde(cijfer, vorm, toon);
  if (getoond === null) return [around([['noemer', 1]], 0, -Infinity, 0)];
  const waarde = Number(getoond);
  const erIsEen = around([['noemer', 1]], noemer, 1, Infinity);
  if (toon === 'uiterste') {
    const [laag, hoog] = waarde === 10 ? [9.5, 10] : [1, 1.5];
    return [erIsEen, ...ratioRows(teller, noemer, 1, laag, hoog, 0)];
  }
  return vorm.vorm === 'aandeel'
    ? [erIsEen, ...ratioRows(teller, noemer, 200, 2 * waarde - 1, 2 * waarde + 1, 1)]
    : [erIsEen, ...ratioRows(teller, noemer, 20, 20 * waarde - 1, 20 * waarde + 1, STEEDS_ERONDER)];
}

/** factor x teller >= laag x noemer, and factor x teller <= hoog x noemer - marge. */
function ratioRows(
  teller: number,
  noemer: number,
  factor: number,
  laag: number,
  hoog: number,
  marge: number,
): GetoondeRij[] {
  const onder = [
    ['teller', factor],
    ['noemer', -Math.round(laag * 1e3) / 1e3],
  ] as const;
  const boven = [
    ['teller', factor],
    ['noemer', -Math.round(hoog * 1e3) / 1e3],
  ] as const;
  return [
    around(onder, factor * teller + onder[1][1] * noemer, 0, Infinity),
    around(boven, factor * teller + boven[1][1] * noemer, -Infinity, -marge),
  ];
}

function around(termen: GetoondeRij['termen'], nu: number, laag: number, hoog: number): GetoondeRij {
  return { termen, laag: Math.min(0, laag - nu), hoog: Math.max(0, hoog - nu) };
}
