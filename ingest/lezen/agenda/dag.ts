/** The day of an appointment, as it is in the Netherlands. Imports nothing of Node. */
import ICAL from 'ical.js';
import { Leesfout } from '../leesfout.ts';

const NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/**
 * ISO text of the day on which it starts. A time in a zone that the file describes, or in UTC, is turned into Dutch time;
 * a day without a time, or a time without a known zone, is that day.
 *
 * @param keer the occurrence, of an appointment that repeats
 */
export function dagVan(deel: ICAL.Component, naam: string, keer?: ICAL.Time): string {
  const tijd = keer ?? deel.getFirstPropertyValue(naam);
  if (!(tijd instanceof ICAL.Time)) throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'agenda' });
  const zwevend = tijd.isDate || tijd.zone === ICAL.Timezone.localTimezone;
  return zwevend ? tijd.toString().slice(0, 10) : NEDERLAND.format(tijd.toJSDate());
}
