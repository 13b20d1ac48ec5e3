/** Every gemeente in a small chart on the same axes, in the fixed order. */
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import { createGedeeldeAs, drawKlein } from '../chart/klein.ts';
import { findCijfer, type Reeks } from '../kpi/reeks.ts';
import { writeGewicht } from '../texts/grafiek.ts';
import { showBreuk, showWaarde, type Waardetekst } from '../texts/waarde.ts';
import { gemeenteAdres } from './adressen.ts';
import type { Kader } from './kader.ts';
import { adresVan, type Keuze } from './keuze.ts';

export interface Kleintje {
  readonly code: string;
  readonly naam: string;
  readonly adres: string;
  /** The gemeente that the reader chose. */
  readonly gekozen: boolean;
  readonly waarde: Waardetekst | null;
  readonly breuk: string;
  /** SVG. */
  readonly tekening: string;
  readonly noot: string;
}

export function createKleintjes(
  kader: Kader,
  keuze: Keuze,
  regio: Reeks,
  gemeenten: readonly Reeks[],
  periode: Periode,
): Kleintje[] {
  const as = createGedeeldeAs(gemeenten, regio);
  return gemeenten.map((reeks) => {
    const cijfer = findCijfer(reeks, periode.code);
    const { code, naam } = reeks.gebied;
    return {
      code,
      naam,
      adres: adresVan(gemeenteAdres(code), { periode: keuze.periode }, kader),
      gekozen: code === keuze.gebied.code,
      waarde: cijfer ? showWaarde(cijfer) : null,
      breuk: (cijfer && showBreuk(cijfer)) ?? '',
      tekening: drawKlein(reeks, as, regio),
      noot: cijfer ? writeGewicht(cijfer) : '',
    };
  });
}
