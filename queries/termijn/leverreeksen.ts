/**
 * Every bron and gemeente quarter by quarter, for a whole region at once: what the calendar, the list of what is still
 * to be delivered and the shares of completeness are all made from. Imports nothing of Node.
 */
import { parsePeriode, periodesTussen } from '../periode/periode.ts';
import type { LeveringTable } from '../publicatie/schema.ts';
import {
  beoordeelVerwacht,
  planKwartaal,
  toDekkend,
  vatSamen,
  type Dekkend,
  type Kwartaalstand,
  type Periodestand,
} from './levertijd.ts';
import type { Ritme, Termijnen } from './termijn.ts';

/** The quarters of one bron and gemeente, in order. */
export interface Leverreeks {
  readonly ritme: Ritme;
  readonly gemeente: string;
  readonly kwartalen: readonly Kwartaalstand[];
}

export interface Leverstukken {
  readonly ritmes: readonly Ritme[];
  /** CBS codes. */
  readonly gemeenten: readonly string[];
  readonly leveringen: readonly LeveringTable[];
  /** What the region chose; the rest follows the default. */
  readonly termijnen: Termijnen;
  /** First and last year; none when there is nothing to deliver yet. */
  readonly jaren: readonly [eerste: number, laatste: number] | undefined;
  /** Today in the Netherlands, ISO date. */
  readonly vandaag: string;
  /** The calendar day of an ISO instant. */
  dagVan(moment: string): string;
}

/** In the order of ritmes and gemeenten. */
export function listLeverreeksen(stukken: Leverstukken): Leverreeks[] {
  const { ritmes, gemeenten, termijnen, jaren, vandaag } = stukken;
  if (!jaren) return [];
  const kwartalen = periodesTussen('kwartaal', `${jaren[0]}-01-01`, `${jaren[1]}-12-31`);
  const perPlek = groupDekkend(stukken);
  return ritmes.flatMap((ritme) => {
    const verwacht = kwartalen.map((kwartaal) => planKwartaal(kwartaal, ritme.soort, termijnen[ritme.bron]));
    const vanRegio = perPlek.get(`${ritme.bron} regio`) ?? [];
    return gemeenten.map((gemeente) => {
      const dekkend = [...(perPlek.get(`${ritme.bron} ${gemeente}`) ?? []), ...vanRegio];
      return {
        ...{ ritme, gemeente },
        kwartalen: verwacht.map((een) => beoordeelVerwacht(een, dekkend, vandaag)),
      };
    });
  });
}

/** What was to be delivered over a period that has ended, and is not wholly there; the longest due first. */
export interface Openstaand extends Periodestand {
  readonly bron: Ritme['bron'];
  readonly gemeente: string;
}

export function listOpenstaand(reeksen: readonly Leverreeks[], vandaag: string): Openstaand[] {
  return reeksen
    .flatMap(({ ritme, gemeente, kwartalen }) =>
      vatSamen(kwartalen, vandaag)
        .filter(({ volledig, periode }) => !volledig && periode.eind < vandaag)
        .map((stand) => ({ ...stand, bron: ritme.bron, gemeente })),
    )
    .sort((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));
}

/** The years from the first that was delivered for until this one; undefined while nothing is. */
export function listLeverjaren(
  leveringen: readonly LeveringTable[],
  ritmes: readonly Ritme[],
  vandaag: string,
): [eerste: number, laatste: number] | undefined {
  const bronnen = new Set<string>(ritmes.map(({ bron }) => bron));
  // Scholing is evidence about persons, and reaches back years before the first figure.
  bronnen.delete('scholing');
  const jaren = leveringen
    .filter(({ bron, status }) => status === 'actueel' && (bron === 'aantallen' || bronnen.has(bron)))
    .flatMap(({ periode }) => parsePeriode(periode)?.jaar ?? []);
  if (jaren.length === 0) return undefined;
  return [Math.min(...jaren), Math.max(...jaren, Number(vandaag.slice(0, 4)))];
}

/** By bron and scope. */
function groupDekkend({ leveringen, dagVan }: Leverstukken): Map<string, Dekkend[]> {
  const perPlek = new Map<string, Dekkend[]>();
  for (const levering of leveringen) {
    const dekkend = toDekkend(levering, dagVan);
    if (!dekkend) continue;
    const plek = `${levering.bron} ${levering.scope}`;
    const hier = perPlek.get(plek);
    if (hier) hier.push(dekkend);
    else perPlek.set(plek, [dekkend]);
  }
  return perPlek;
}
