/** Every gemeente in a small chart on the same axes, in the fixed order. */
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Kleine } from '../chart/klein.ts';
import { findCijfer } from '../kpi/reeks.ts';
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

/** `drawKleine`: draws them, or has them from an earlier page of the same publicatie. */
export function createKleintjes(
  kader: Kader,
  keuze: Keuze,
  kleine: Kleine,
  periode: Periode,
  drawKleine: (kleine: Kleine) => readonly string[],
): Kleintje[] {
  const tekeningen = drawKleine(kleine);
  return kleine.gemeenten.map((reeks, plaats) => {
    const cijfer = findCijfer(reeks, periode.code);
    const { code, naam } = reeks.gebied;
    return {
      code,
      naam,
      adres: adresVan(gemeenteAdres(code), { periode: keuze.periode }, kader),
      gekozen: code === keuze.gebied.code,
      waarde: cijfer ? showWaarde(cijfer) : null,
      breuk: (cijfer && showBreuk(cijfer)) ?? '',
      tekening: tekeningen[plaats] ?? '',
      noot: cijfer ? writeGewicht(cijfer) : '',
    };
  });
}
