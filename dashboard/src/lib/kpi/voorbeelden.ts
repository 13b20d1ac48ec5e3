/** Test support: rows as a publicatie holds them, for any indicator. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';

export const REGIO: GebiedTable = { code: 'wbo', naam: 'West-Brabant Oost', soort: 'regio', volgorde: 0 };
export const GEMEENTE: GebiedTable = { code: 'GM0758', naam: 'Breda', soort: 'gemeente', volgorde: 1 };

/** A complete, provisional figure; `anders` says what is different about it. */
export function rowOf(
  indicator: IndicatorDefinitie,
  periode: string,
  anders: Partial<CijferTable> = {},
): CijferTable {
  return {
    indicator: indicator.code,
    gebied: REGIO.code,
    periode,
    teller: null,
    noemer: null,
    waarde: null,
    eenheid: indicator.eenheid,
    status: 'voorlopig',
    geleverd: 10,
    verwacht: 10,
    streefwaarde: null,
    nulmeting: null,
    nulmeting_jaar: null,
    verborgen: false,
    peildatum: null,
    gemeenten_compleet: 5,
    gemeenten_verwacht: 5,
    variantie: null,
    interviews: null,
    ...anders,
  };
}

/** Teller, noemer and waarde of a share (or, with `variantie`, of a mean times n). */
export function shareOf(teller: number, noemer: number): Partial<CijferTable> {
  return { teller: String(teller), noemer, waarde: noemer ? ((100 * teller) / noemer).toFixed(6) : null };
}

export function countOf(aantal: number): Partial<CijferTable> {
  return { teller: String(aantal), waarde: String(aantal) };
}

export function meanOf(som: number, n: number, variantie: number): Partial<CijferTable> {
  return { teller: String(som), noemer: n, waarde: n ? (som / n).toFixed(6) : null, variantie };
}

export const ONVOLLEDIG: Partial<CijferTable> = { status: 'onvolledig', geleverd: 8, gemeenten_compleet: 4 };
export const ONTBREEKT: Partial<CijferTable> = {
  ...{ teller: null, noemer: null, waarde: null, variantie: null },
  ...{ status: 'ontbreekt', geleverd: 0, gemeenten_compleet: 0, peildatum: null },
};
