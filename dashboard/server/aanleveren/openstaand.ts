/** What somebody has still to deliver: the same as the calendar says, by the same terms. */
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import {
  listLeverjaren,
  listLeverreeksen,
  listOpenstaand,
} from '@regiomonitor/queries/termijn/leverreeksen.ts';
import { listRitmes, type Termijnen } from '@regiomonitor/queries/termijn/termijn.ts';
import { dagVan } from '../../src/lib/format/datum.ts';
import type { Leverkeuzes } from './leverkeuzes.ts';

export interface Openstaand {
  readonly bron: Bron;
  readonly gebied: string;
  readonly aanleveraar: string;
  readonly periode: Periode;
  /** Last day on which it is in time, ISO date. */
  readonly uiterlijk: string;
  /** Whether that day is over. */
  readonly verlopen: boolean;
}

const RITMES = listRitmes(INDICATOREN);

/** The longest due first. Others than gemeenten deliver what was agreed with them: nothing is known of that. */
export function stelVoor(
  keuzes: Leverkeuzes,
  leveringen: readonly LeveringTable[],
  termijnen: Termijnen,
  vandaag: string,
): Openstaand[] {
  if (!keuzes.aanleveraars.includes('gemeente')) return [];
  const reeksen = listLeverreeksen({
    ...{ ritmes: RITMES, leveringen, termijnen, vandaag, dagVan },
    gemeenten: keuzes.gebieden.map(({ code }) => code).filter((code) => code !== 'regio'),
    // Before anything came in at all, last year is where one begins.
    jaren: listLeverjaren(leveringen, RITMES, vandaag) ?? [
      Number(vandaag.slice(0, 4)) - 1,
      Number(vandaag.slice(0, 4)),
    ],
  });
  return listOpenstaand(reeksen, vandaag).map(({ bron, gemeente, periode, uiterlijk, verlopen }) => ({
    ...{ bron, gebied: gemeente, aanleveraar: 'gemeente', periode, uiterlijk, verlopen },
  }));
}
