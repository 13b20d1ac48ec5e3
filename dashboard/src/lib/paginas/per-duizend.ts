/**
 * A count held against the number of jeugdigen. Computed from what is shown and from context that is no secret: where the
 * count is hidden, incomplete or missing there is no rate, so it says nothing that the count beside it does not.
 */
import type { ContextTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatAantal, formatDecimaal } from '../format/getal.ts';
import { isVolledig, type Cijfer } from '../kpi/cijfer.ts';
import type { Kader } from './kader.ts';

export interface PerDuizend {
  /** '3,1'. */
  readonly getal: string;
  /** '29.000 jeugdigen in 2026'. */
  readonly noemer: string;
}

/** Null where there is no such rate, or nothing to compute it from. */
export function ratePerDuizend(
  kader: Kader,
  gebied: GebiedTable,
  cijfer: Cijfer,
  context: readonly ContextTable[],
): PerDuizend | null {
  const kolom = cijfer.indicator.perDuizend;
  if (!kolom || cijfer.waarde === null || !isVolledig(cijfer)) return null;
  const { jaar } = cijfer.periode;
  const codes = gebied.soort === 'regio' ? kader.gemeenten.map(({ code }) => code) : [gebied.code];
  const aantallen = codes.map(
    (code) => context.find((rij) => rij.gemeente === code && rij.jaar === jaar)?.[kolom] ?? null,
  );
  if (aantallen.some((aantal) => aantal === null)) return null;
  const totaal = aantallen.reduce<number>((som, aantal) => som + (aantal ?? 0), 0);
  if (totaal === 0) return null;
  const getal = formatDecimaal(((1000 * Number(cijfer.waarde)) / totaal).toFixed(6), 1);
  return { getal, noemer: `${formatAantal(totaal)} jeugdigen in ${jaar}` };
}
