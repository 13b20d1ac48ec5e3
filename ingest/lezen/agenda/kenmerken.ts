/** By what an appointment is recognised: its categories and the domains of who took part. Imports nothing of Node. */
import ICAL from 'ical.js';
import { Leesfout } from '../leesfout.ts';

/** Categories, and the domains of everybody who did not decline, in one spelling. */
export function kenmerkenVan(deel: ICAL.Component): string[] {
  const categorieen = deel
    .getAllProperties('categories')
    .flatMap((eigenschap) => eigenschap.getValues() as unknown[]);
  const mensen = [...deel.getAllProperties('organizer'), ...deel.getAllProperties('attendee')]
    .filter((eigenschap) => String(eigenschap.getParameter('partstat')).toUpperCase() !== 'DECLINED')
    .map((eigenschap) => /@([^@\s>"]+)$/.exec(String(eigenschap.getFirstValue()).trim())?.[1] ?? '');
  return [...categorieen.map(String), ...mensen].map((tekst) => tekst.trim().toLowerCase()).filter(Boolean);
}

/** The calendars in a text: one, or several behind each other. @throws what ical.js throws, with parts of the file */
export function parseAgendas(tekst: string): ICAL.Component[] {
  const agendas = ([] as unknown[]).concat(ICAL.parse(tekst) as unknown[]);
  const lijst = Array.isArray(agendas[0]) ? (agendas as unknown[][]) : [agendas];
  return lijst.map((jcal) => new ICAL.Component(jcal as never));
}

/** In how many appointments each occurs. @throws Leesfout */
export function telKenmerken(tekst: string): ReadonlyMap<string, number> {
  const aantallen = new Map<string, number>();
  try {
    for (const agenda of parseAgendas(tekst)) {
      for (const deel of agenda.getAllSubcomponents('vevent')) {
        for (const kenmerk of new Set(kenmerkenVan(deel))) {
          aantallen.set(kenmerk, (aantallen.get(kenmerk) ?? 0) + 1);
        }
      }
    }
  } catch {
    throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'agenda' });
  }
  return aantallen;
}
