/** Duiding: what people say of one figure. There is at most one per indicator, gebied and period. */
import type { Niveau } from '../publicatie/schema.ts';
import type { Beheer } from './beheer.ts';
import { leesBijdragen, type Bijdrage } from './bijdragen.ts';

export interface Duidingplaats {
  readonly indicator: string;
  readonly gebied: string;
  readonly periode: string;
}

/** The id under which the versions of the duiding of a figure are kept. */
export function duidingId({ indicator, gebied, periode }: Duidingplaats): string {
  return `duiding ${indicator} ${gebied} ${periode}`;
}

/** Every duiding that is shown to readers of this level. */
export async function leesDuidingen(beheer: Beheer, niveau: Niveau): Promise<Bijdrage[]> {
  return (await leesBijdragen(beheer, niveau)).filter(({ soort }) => soort === 'duiding');
}
