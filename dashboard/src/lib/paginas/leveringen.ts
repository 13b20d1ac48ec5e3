/** Who delivered what: what there is to do, the calendar, how complete and in time it was, and every levering. */
import { parsePeriode, periodesTussen, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { LEVERINGEN, nameUitkomst } from '../texts/leveringen.ts';
import { leveringAdres, lijstAdres } from './adressen.ts';
import type { Kader } from './kader.ts';
import { createKalenders, nameGemeenten, type Kalender, type Leverstand } from './kalender.ts';
import { isGroteRegio } from './regiokalender.ts';
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
  /** Of a large region without its gemeenten: those are behind the choice of one. */
  readonly volledigheid: Volledigheid & { readonly perioden: readonly string[] };
  /** The latest first. */
  readonly regels: readonly Leveringregel[];
  /** How many there are. */
  readonly alle: number;
  /** Where all of them are listed; null on that page, and where there are no more. */
  readonly naarAlle: string | null;
  /** Gemeenten to choose from; empty where all are side by side. */
  readonly gebieden: readonly { readonly code: string; readonly naam: string; readonly gekozen: boolean }[];
  /** The gemeente that this is about; null for all. */
  readonly gekozen: string | null;
}

/** What the address asks for. */
export interface Leveringkeuze {
  /** CBS code: this gemeente alone. One that the reader does not see is no choice. */
  readonly gebied: string | null;
  /** Every levering in the list. */
  readonly alles: boolean;
}

const RECENT = 10;
/** A list of more is no list to read. */
const HOOGSTENS = 500;

export function createLeveringen(
  geheel: Leverstand,
  ziet: (gemeente: string) => boolean,
  keuze: Leveringkeuze = { gebied: null, alles: false },
): Leveringen {
  const gekozen = geheel.kader.gemeenten.find(({ code }) => code === keuze.gebied);
  const stand = gekozen ? narrow(geheel, gekozen) : geheel;
  const groot = isGroteRegio(stand.kader.gemeenten);
  const perioden = listHalfjaren(stand.kader, stand.vandaag);
  const volledigheid = meetVolledigheid(stand, perioden);
  const aantal = keuze.alles ? HOOGSTENS : RECENT;
  return {
    taken: listTaken(stand, ziet),
    kalenders: createKalenders(stand),
    volledigheid: {
      ...volledigheid,
      ...(groot && { perGemeente: [] }),
      perioden: perioden.map(formatPeriode),
    },
    regels: listRegels(stand, aantal),
    alle: stand.leveringen.length,
    naarAlle: !keuze.alles && stand.leveringen.length > RECENT ? lijstAdres(gekozen?.code) : null,
    gebieden: isGroteRegio(geheel.kader.gemeenten)
      ? geheel.kader.gemeenten.map(({ code, naam }) => ({ code, naam, gekozen: code === gekozen?.code }))
      : [],
    gekozen: gekozen?.naam ?? null,
  };
}

/** Of this gemeente alone; what was delivered for the whole region is of every gemeente. */
function narrow(stand: Leverstand, gemeente: Kader['gemeenten'][number]): Leverstand {
  return {
    ...stand,
    kader: { ...stand.kader, gemeenten: [gemeente] },
    leveringen: stand.leveringen.filter(({ scope }) => scope === gemeente.code || scope === 'regio'),
  };
}

function listRegels({ kader, leveringen }: Leverstand, aantal: number): Leveringregel[] {
  const namen = nameGemeenten(kader);
  return leveringen
    .toSorted((a, b) => b.ontvangen_op.localeCompare(a.ontvangen_op) || b.id - a.id)
    .slice(0, aantal)
    .map((levering) => showLevering(levering, namen.get(levering.scope) ?? LEVERINGEN.heleRegio));
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
