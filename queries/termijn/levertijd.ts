/**
 * Who delivered what in time: per bron, gemeente and period that was to be delivered exactly one state, on the day that is
 * asked for. Imports nothing of Node.
 */
import { omvat, parsePeriode, periodesTussen, type Periode } from '../periode/periode.ts';
import type { LeveringTable } from '../publicatie/schema.ts';
import { dagenTussen, uiterlijkOp, type Ritme, type Termijn } from './termijn.ts';

/** In the order in which they are explained. */
export const LEVERSTATEN = [
  'geleverd',
  'nulmelding',
  'te_laat',
  'ontbreekt',
  'gecorrigeerd',
  'open',
] as const;
export type Leverstaat = (typeof LEVERSTATEN)[number];

/** A levering that covers, with the day (ISO date, in the Netherlands) on which it came in. */
export interface Dekkend {
  readonly levering: Pick<LeveringTable, 'id' | 'soort' | 'versie' | 'status'>;
  readonly periode: Periode;
  readonly ontvangen: string;
}

/** One quarter of what was to be delivered. */
export interface Kwartaalstand {
  readonly kwartaal: Periode;
  /** The period of the rhythm that it is part of: what was to be delivered. */
  readonly periode: Periode;
  /** Last day on which that was in time. */
  readonly uiterlijk: string;
  readonly staat: Leverstaat;
  /** The levering that covers it; undefined when none does. */
  readonly door: Dekkend | undefined;
  /** Day on which it was first covered: a correction does not make a levering late. */
  readonly eerst: string | undefined;
  /** Days after the term: until it was first covered, or until today; 0 when in time. */
  readonly dagenTeLaat: number;
}

/**
 * A levering as one that covers: a current one, or a replaced one (which says when it first came in); undefined for the
 * others. `dagVan`: the calendar day of an ISO instant.
 */
export function toDekkend(levering: LeveringTable, dagVan: (moment: string) => string): Dekkend | undefined {
  if (!levering.dekkend || levering.status === 'ingetrokken') return undefined;
  const periode = parsePeriode(levering.periode);
  return periode && { levering, periode, ontvangen: dagVan(levering.ontvangen_op) };
}

/** One quarter of what is to be delivered, the same for every gemeente. */
export type Verwacht = Pick<Kwartaalstand, 'kwartaal' | 'periode' | 'uiterlijk'>;

/** `termijn`: the region's own, if it has one for this bron. */
export function planKwartaal(
  kwartaal: Periode,
  soort: Ritme['soort'],
  termijn: Termijn | undefined,
): Verwacht {
  const [periode = kwartaal] = periodesTussen(soort, kwartaal.start, kwartaal.eind);
  return { kwartaal, periode, uiterlijk: uiterlijkOp(periode, termijn) };
}

/** What is so of one quarter on the day `vandaag`, with what covers anything of its bron and gemeente. */
export function beoordeelVerwacht(
  { kwartaal, periode, uiterlijk }: Verwacht,
  dekkend: readonly Dekkend[],
  vandaag: string,
): Kwartaalstand {
  const dekt = dekkend.filter((een) => omvat(een.periode, kwartaal));
  const door = dekt.find(({ levering }) => levering.status === 'actueel');
  const eerst = door && dekt.map(({ ontvangen }) => ontvangen).sort()[0];
  const dagenTeLaat = Math.max(0, dagenTussen(uiterlijk, eerst ?? vandaag));
  const staat = nameStaat(door, dagenTeLaat > 0);
  return { kwartaal, periode, uiterlijk, staat, door, eerst, dagenTeLaat };
}

function nameStaat(door: Dekkend | undefined, teLaat: boolean): Leverstaat {
  if (!door) return teLaat ? 'ontbreekt' : 'open';
  if (teLaat) return 'te_laat';
  if (door.levering.soort === 'nulmelding') return 'nulmelding';
  return door.levering.versie > 1 ? 'gecorrigeerd' : 'geleverd';
}

/** What became of one period that was to be delivered. */
export interface Periodestand {
  readonly periode: Periode;
  readonly uiterlijk: string;
  /** Whether its term is over. */
  readonly verlopen: boolean;
  /** Whether every quarter of it is covered. */
  readonly volledig: boolean;
  /** Whether it was covered wholly and in time. */
  readonly opTijd: boolean;
}

/** The quarters of one bron and gemeente, taken together by what was to be delivered. */
export function vatSamen(kwartalen: readonly Kwartaalstand[], vandaag: string): Periodestand[] {
  const perPeriode = Map.groupBy(kwartalen, ({ periode }) => periode.code);
  return [...perPeriode.values()].flatMap((delen) => {
    const [eerste] = delen;
    if (!eerste) return [];
    const { periode, uiterlijk } = eerste;
    const volledig = delen.every(({ door }) => door !== undefined);
    const opTijd = volledig && delen.every(({ dagenTeLaat }) => dagenTeLaat === 0);
    return [{ periode, uiterlijk, verlopen: vandaag > uiterlijk, volledig, opTijd }];
  });
}
