/** The history of a levering: every version of the same bron, aanleveraar, gemeente and period. */
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { GESCHIEDENIS } from '../texts/geschiedenis.ts';
import { LEVERINGEN } from '../texts/leveringen.ts';
import { capitalize } from '../texts/opsomming.ts';
import type { Kader } from './kader.ts';

export interface Versieregel {
  readonly id: number;
  readonly kop: string;
  readonly staat: string;
  readonly ontvangen: string;
}

export interface Geschiedenis {
  readonly titel: string;
  readonly onder: string;
  /** The latest first. */
  readonly versies: readonly Versieregel[];
}

export function createGeschiedenis(
  { gemeenten }: Pick<Kader, 'gemeenten'>,
  levering: LeveringTable,
  leveringen: readonly LeveringTable[],
): Geschiedenis {
  const { bron, scope, periode, aanleveraar } = levering;
  const gebied = gemeenten.find(({ code }) => code === scope)?.naam ?? LEVERINGEN.heleRegio;
  return {
    titel: GESCHIEDENIS.titel(capitalize(bron), gebied),
    onder: GESCHIEDENIS.onder(formatPeriode(readPeriode(periode)), aanleveraar),
    versies: leveringen
      .filter((ander) => isVersieVan(ander, levering))
      .toSorted((a, b) => b.versie - a.versie)
      .map(({ id, soort, versie, status, ontvangen_op }) => ({
        id,
        kop: soort === 'nulmelding' ? GESCHIEDENIS.nulmelding(versie) : GESCHIEDENIS.versie(versie),
        staat: GESCHIEDENIS.staat[status],
        ontvangen: GESCHIEDENIS.ontvangen(formatDatum(dagVan(ontvangen_op))),
      })),
  };
}

type Sleutel = Pick<LeveringTable, 'bron' | 'aanleveraar' | 'scope' | 'periode'>;

function isVersieVan(a: Sleutel, b: Sleutel): boolean {
  return (
    a.bron === b.bron && a.aanleveraar === b.aanleveraar && a.scope === b.scope && a.periode === b.periode
  );
}
