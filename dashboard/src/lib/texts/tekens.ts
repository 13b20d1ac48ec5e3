/** The signs beside figures, what they mean, and how they are said. */
import type { Toestand } from '../kpi/cijfer.ts';

export const TEKEN = { verborgen: '·', ontbreekt: '–', voorlopig: '*' } as const;

/** The word for each state of a figure. */
export const TOESTAND: Record<Toestand, string> = {
  ontbreekt: 'ontbreekt',
  verborgen: 'verborgen (te klein aantal)',
  nvt: 'niet van toepassing',
  onvolledig: 'onvolledig',
  voorlopig: 'voorlopig',
  definitief: 'definitief',
};

/** The state where a figure is all there is room for: its sign, or nothing. */
export function signOf(toestand: Toestand): string {
  if (toestand === 'verborgen' || toestand === 'ontbreekt') return TEKEN[toestand];
  return toestand === 'voorlopig' || toestand === 'onvolledig' ? TEKEN.voorlopig : '';
}

export interface Legendaregel {
  /** A sign, or 'open' for the hollow dot, which is drawn. */
  readonly teken: string;
  readonly betekenis: string;
}

/** On every screen, file and print that can hold the signs. */
export const LEGENDA: readonly Legendaregel[] = [
  {
    teken: TEKEN.verborgen,
    betekenis: 'een te klein aantal, of verborgen omdat een te klein aantal er anders uit te berekenen is',
  },
  { teken: TEKEN.ontbreekt, betekenis: 'ontbreekt: niet geleverd (dat is iets anders dan nul)' },
  { teken: TEKEN.voorlopig, betekenis: 'voorlopig: kan nog veranderen tot de editie is vastgesteld' },
  { teken: 'open', betekenis: 'open punt: onvolledige periode' },
];
