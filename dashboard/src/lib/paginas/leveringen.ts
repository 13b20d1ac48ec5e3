/** Who delivered what: what there is to do, the calendar, how complete and in time it was, and every levering. */
import { parsePeriode, periodesTussen, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { LEVERINGEN, nameUitkomst } from '../texts/leveringen.ts';
import { leveringAdres } from './adressen.ts';
import type { Kader } from './kader.ts';
import { createKalenders, type Kalender, type Leverstand } from './kalender.ts';
import { listTaken, type Taak } from './te-doen.ts';
import { HALFJAREN, meetVolledigheid, type Volledigheid } from './volledigheid.ts';

export interface Leveringregel {
  readonly id: number;
  readonly ontvangen: string;
  readonly bron: string;
  readonly gebied: string;
  readonly periode: string;
  readonly aanleveraar: string;
  readonly uitkomst: string;
  readonly vervallen: boolean;
  readonly adres: string;
}

export interface Leveringen {
  /** What is missing or due; null for who only looks and misses nothing to look at. */
  readonly taken: readonly Taak[];
  readonly kalenders: readonly Kalender[];
  readonly volledigheid: Volledigheid & { readonly perioden: readonly string[] };
  /** The latest first. */
  readonly recent: readonly Leveringregel[];
  readonly eerder: readonly Leveringregel[];
}

const RECENT = 10;
export function createLeveringen(stand: Leverstand, ziet: (gemeente: string) => boolean): Leveringen {
  const { kader, leveringen } = stand;
  const namen = new Map(kader.gemeenten.map(({ code, naam }) => [code, naam]));
  const regels = leveringen
    .toSorted((a, b) => b.ontvangen_op.localeCompare(a.ontvangen_op) || b.id - a.id)
    .map((levering) => showLevering(levering, namen.get(levering.scope) ?? LEVERINGEN.heleRegio));
  const perioden = listHalfjaren(kader, stand.vandaag);
  return {
    taken: listTaken(stand, ziet),
    kalenders: createKalenders(stand),
    volledigheid: { ...meetVolledigheid(stand, perioden), perioden: perioden.map(formatPeriode) },
    recent: regels.slice(0, RECENT),
    eerder: regels.slice(RECENT),
  };
}

/** The last half-years that have ended, in order, as far as there are figures to be complete. */
export function listHalfjaren({ perioden }: Kader, vandaag: string): Periode[] {
  const eerste = perioden.map(({ start }) => start).sort()[0];
  if (eerste === undefined) return [];
  return periodesTussen('halfjaar', eerste, vandaag)
    .filter(({ eind }) => eind < vandaag)
    .slice(-HALFJAREN);
}

function showLevering(levering: LeveringTable, gebied: string): Leveringregel {
  const periode = parsePeriode(levering.periode);
  return {
    id: levering.id,
    ontvangen: formatDatum(dagVan(levering.ontvangen_op)),
    bron: levering.bron,
    gebied,
    periode: periode ? formatPeriode(periode) : levering.periode,
    aanleveraar: levering.aanleveraar,
    uitkomst: nameUitkomst(levering),
    vervallen: levering.status !== 'actueel',
    adres: leveringAdres(levering.id),
  };
}
