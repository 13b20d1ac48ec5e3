/** Which repetitions can be read: those that calendars offer for meetings. Imports nothing of Node. */
import ICAL from 'ical.js';
import { Leesfout } from '../leesfout.ts';

/** Parts that may stand beside each frequency; with others the search for the next day may never end. */
const DELEN: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYDAY'],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH'],
};
const GROOTSTE_STAP = 1_000;
/** The first to the fifth, or the last to the fifth last. */
const WEKEN = 5;
/** Every month has these days. */
const ELKE_MAAND = 28;

/** @throws Leesfout when a rule of this appointment is none of them */
export function controleerHerhaling(deel: ICAL.Component): void {
  for (const eigenschap of deel.getAllProperties('rrule')) {
    const regel = eigenschap.getFirstValue();
    if (!(regel instanceof ICAL.Recur) || !isLeesbaar(regel)) {
      throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'herhaling' });
    }
  }
}

function isLeesbaar(regel: ICAL.Recur): boolean {
  const delen = DELEN[regel.freq];
  const parts = regel.parts as Readonly<Record<string, readonly unknown[]>>;
  if (!delen || !(regel.interval >= 1 && regel.interval <= GROOTSTE_STAP)) return false;
  if (!Object.keys(parts).every((naam) => delen.includes(naam))) return false;
  // Every seventh day, but never a Monday.
  if (regel.freq === 'DAILY' && parts['BYDAY'] && regel.interval > 1) return false;
  if ((parts['BYSETPOS'] ?? []).some((plaats) => Math.abs(Number(plaats)) > WEKEN)) return false;
  const dagen = (parts['BYMONTHDAY'] ?? []).map((dag) => Math.abs(Number(dag)));
  if (dagen.some((dag) => dag > ELKE_MAAND)) {
    // Once a year in one month, which may not have that day.
    if (regel.freq === 'YEARLY' || regel.interval % 12 === 0) return false;
  }
  return true;
}
