/** The table beside a chart: the same points, as rows that a screen reader and a spreadsheet can follow. */
import { formatPeriode } from '../format/periode.ts';
import type { Reeks } from '../kpi/reeks.ts';
import { findCijfer } from '../kpi/reeks.ts';
import { nameOf } from '../texts/grafiek.ts';
import { TOESTAND } from '../texts/tekens.ts';
import type { Waardetekst } from '../texts/waarde.ts';
import { showWaarde } from '../texts/waarde.ts';

export interface Tabelrij {
  readonly naam: string;
  /** The region's row stands out. */
  readonly regio: boolean;
  /** One per period, in the order of `periodes`. */
  readonly cellen: readonly Waardetekst[];
}

export interface Tabel {
  readonly periodes: readonly { readonly code: string; readonly naam: string }[];
  readonly rijen: readonly Tabelrij[];
}

const LEEG: Waardetekst = {
  zichtbaar: '–',
  toegankelijk: TOESTAND.ontbreekt,
  vooraf: '',
  voorlopig: false,
  onderschrift: '',
};

/** One row per series, in the order given; every period that one of them has. */
export function createTabel(reeksen: readonly Reeks[]): Tabel {
  const periodes = new Map(
    reeksen
      .flatMap(({ cijfers }) => cijfers.map(({ periode }) => periode))
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .map((periode) => [periode.code, { code: periode.code, naam: formatPeriode(periode) }]),
  );
  const rijen = reeksen.map((reeks) => ({
    naam: nameOf(reeks),
    regio: reeks.gebied.soort === 'regio',
    cellen: [...periodes.keys()].map((code) => {
      const cijfer = findCijfer(reeks, code);
      return cijfer ? showWaarde(cijfer) : LEEG;
    }),
  }));
  return { periodes: [...periodes.values()], rijen };
}
