/**
 * What a publicatie says of the programme itself: milestones, budget, agreements and communication.
 * Imports nothing of Node.
 */
import { readPeriode, type Periode } from '../periode/periode.ts';
import type { AfspraakTable, BegrotingTable, CommunicatieTable, MijlpaalTable, Niveau } from './schema.ts';

export interface Programma {
  readonly mijlpaal: readonly MijlpaalTable[];
  readonly begroting: readonly BegrotingTable[];
  readonly afspraak: readonly AfspraakTable[];
  readonly communicatie: readonly CommunicatieTable[];
}

/** What of it readers of this level get: money stays inside. */
export function voorNiveau(programma: Programma, niveau: Niveau): Programma {
  return niveau === 'intern' ? programma : { ...programma, begroting: [] };
}

/** What of it was so at the end of a period. Milestones stay: also the ones that are still to come are part of the plan. */
export function totEnMet(
  { mijlpaal, begroting, afspraak, communicatie }: Programma,
  { jaar, eind }: Periode,
): Programma {
  return {
    mijlpaal,
    begroting: begroting.filter((rij) => rij.jaar <= jaar),
    afspraak: afspraak.map((rij) => ({
      ...rij,
      vastgelegd_op: rij.vastgelegd_op !== null && rij.vastgelegd_op <= eind ? rij.vastgelegd_op : null,
    })),
    communicatie: communicatie.filter(({ periode }) => readPeriode(periode).eind <= eind),
  };
}
