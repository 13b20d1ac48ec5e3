/**
 * A calendar (iCalendar, RFC 5545) as the table of overleggen. Of an appointment only its number, day, state and what
 * the profile makes of its categories and of the domains of its participants goes into the table: names, addresses,
 * titles and texts are not read. Imports nothing of Node.
 */
import ICAL from 'ical.js';
import type { Agendaprofiel } from '../../koppelen/agendaprofiel.ts';
import { GRENZEN } from '../grenzen.ts';
import { Leesfout, teGroot } from '../leesfout.ts';
import { dagVan } from './dag.ts';
import { controleerHerhaling } from './herhaling.ts';
import { kenmerkenVan, parseAgendas } from './kenmerken.ts';

/** Column names as the contract of overleggen has them. */
export const AGENDAKOPPEN = ['overleg_id', 'datum', 'gemeenten', 'partijen', 'status', 'soort'];

export interface Agendawens {
  readonly profiel: Agendaprofiel;
  /** Days in ISO: of appointments that repeat, those in this period are read. */
  readonly periode: { readonly start: string; readonly eind: string };
  /** The gemeente of an appointment that names none; null when there is no such gemeente. */
  readonly gemeente: string | null;
}

export interface Agendatabel {
  /** One row per appointment and day, in the order of the file. */
  readonly rijen: string[][];
  /** Appointments in which no party took part that the profile knows. */
  readonly overgeslagen: number;
}

/** @throws Leesfout bestand_onleesbaar (no calendar, or one that repeats in a way that can't be read), te_groot */
export function leesAgenda(tekst: string, wens: Agendawens): Agendatabel {
  try {
    return new Agendalezer(wens).lees(tekst);
  } catch (fout) {
    // The library's messages hold what is in the file.
    throw fout instanceof Leesfout ? fout : new Leesfout({ code: 'bestand_onleesbaar', variant: 'agenda' });
  }
}

class Agendalezer {
  readonly #wens: Agendawens;
  readonly #rijen: string[][] = [];
  #overgeslagen = 0;
  /** Days of repeating appointments that were looked at. */
  #stappen = 0;

  constructor(wens: Agendawens) {
    this.#wens = wens;
  }

  lees(tekst: string): Agendatabel {
    for (const agenda of parseAgendas(tekst)) this.#leesAgenda(agenda);
    return { rijen: this.#rijen, overgeslagen: this.#overgeslagen };
  }

  #leesAgenda(agenda: ICAL.Component): void {
    const vervallen = String(agenda.getFirstPropertyValue('method')).toUpperCase() === 'CANCEL';
    for (const reeks of groupReeksen(agenda.getAllSubcomponents('vevent'))) this.#leesReeks(reeks, vervallen);
  }

  #leesReeks({ uid, hoofd, uitzonderingen }: Reeks, vervallen: boolean): void {
    const herhaalt = hoofd?.hasProperty('rrule') === true || hoofd?.hasProperty('rdate') === true;
    if (!hoofd || !herhaalt) {
      for (const deel of [...(hoofd ? [hoofd] : []), ...uitzonderingen]) {
        const eigen = deel.getFirstPropertyValue('recurrence-id');
        this.#voegToe(deel, dagVan(deel, 'dtstart'), eigen ? `${uid}/${String(eigen)}` : uid, vervallen);
      }
      return;
    }
    controleerHerhaling(hoofd);
    this.#leesHerhaling(uid, new ICAL.Event(hoofd, { exceptions: uitzonderingen }), vervallen);
  }

  #leesHerhaling(uid: string, afspraak: ICAL.Event, vervallen: boolean): void {
    const { start, eind } = this.#wens.periode;
    const gang = afspraak.iterator();
    for (let keer = gang.next() as ICAL.Time | undefined; keer; keer = gang.next() as ICAL.Time | undefined) {
      if (++this.#stappen > GRENZEN.afspraken) throw teGroot('afspraken');
      // An occurrence can be moved to a day before or after its own: a year is enough.
      const dag = keer.toString().slice(0, 10);
      if (Number(dag.slice(0, 4)) > Number(eind.slice(0, 4)) + 1) break;
      if (Number(dag.slice(0, 4)) < Number(start.slice(0, 4)) - 1) continue;
      const { item } = afspraak.getOccurrenceDetails(keer) as unknown as Voorkomen;
      const eigen = item.component === afspraak.component;
      const datum = eigen ? dagVan(item.component, 'dtstart', keer) : dagVan(item.component, 'dtstart');
      if (datum >= start && datum <= eind) {
        this.#voegToe(item.component, datum, `${uid}/${keer.toString()}`, vervallen);
      }
    }
  }

  #voegToe(deel: ICAL.Component, datum: string, nummer: string, vervallen: boolean): void {
    const { profiel, gemeente } = this.#wens;
    const kenmerken = kenmerkenVan(deel);
    const partijen = translate(kenmerken, profiel.partijen);
    if (partijen.length === 0) {
      this.#overgeslagen += 1;
      return;
    }
    const gemeenten = translate(kenmerken, profiel.gemeenten);
    const geannuleerd = vervallen || tekstVan(deel, 'status').toUpperCase() === 'CANCELLED';
    this.#rijen.push([
      nummer,
      datum,
      gemeenten.length > 0 ? gemeenten.join('|') : (gemeente ?? ''),
      partijen.join('|'),
      geannuleerd ? 'geannuleerd' : 'doorgegaan',
      translate(kenmerken, profiel.soort)[0] ?? '',
    ]);
    if (this.#rijen.length > GRENZEN.afspraken) throw teGroot('afspraken');
  }
}

/** What the library's own types do not say of one day of a series. */
interface Voorkomen {
  /** The appointment itself, or the exception for this day. */
  readonly item: { readonly component: ICAL.Component };
}

interface Reeks {
  readonly uid: string;
  /** The appointment itself, latest version; undefined when the file only holds days of it. */
  hoofd: ICAL.Component | undefined;
  /** Days that differ, latest version of each. */
  readonly uitzonderingen: ICAL.Component[];
}

function groupReeksen(afspraken: readonly ICAL.Component[]): Iterable<Reeks> {
  const reeksen = new Map<string, Reeks>();
  const laatste = new Map<string, ICAL.Component>();
  for (const deel of afspraken) {
    const sleutel = `${tekstVan(deel, 'uid')}\u0000${tekstVan(deel, 'recurrence-id')}`;
    const eerder = laatste.get(sleutel);
    if (!eerder || versieVan(deel) >= versieVan(eerder)) laatste.set(sleutel, deel);
  }
  for (const deel of laatste.values()) {
    const uid = tekstVan(deel, 'uid');
    const reeks = reeksen.get(uid) ?? { uid, hoofd: undefined, uitzonderingen: [] };
    reeksen.set(uid, reeks);
    if (deel.hasProperty('recurrence-id')) reeks.uitzonderingen.push(deel);
    else reeks.hoofd = deel;
  }
  return reeksen.values();
}

function versieVan(deel: ICAL.Component): number {
  return Number(tekstVan(deel, 'sequence')) || 0;
}

function tekstVan(deel: ICAL.Component, naam: string): string {
  const waarde = deel.getFirstPropertyValue(naam);
  return waarde === null ? '' : String(waarde);
}

/** The codes of these categories and domains, each once; a domain also counts for what is under it. */
function translate(kenmerken: readonly string[], lijst: ReadonlyMap<string, string>): string[] {
  const codes = new Set<string>();
  for (const kenmerk of kenmerken) {
    for (
      let deel = kenmerk;
      deel !== '';
      deel = deel.includes('.') ? deel.slice(deel.indexOf('.') + 1) : ''
    ) {
      const code = lijst.get(deel);
      if (code === undefined) continue;
      codes.add(code);
      break;
    }
  }
  return [...codes];
}
