/** The words of the half-yearly review: its script, and the presentation of it. */
import type { Ontwikkeling } from '../kpi/ontwikkeling.ts';
import { showGrens } from './ontwikkeling.ts';
import { capitalize, join } from './opsomming.ts';

export const HALFJAAR = {
  titel: (periode: string) => `Bespreking ${periode}`,
  inleiding: 'Wat is er veranderd, is dat echt, wie ontbreekt, en wat spreken we af?',
  agenda: 'Agenda, 90 minuten',
  minuten: (aantal: number) => `${aantal} min.`,
  nogZonder: (labels: readonly string[]) => `Nog zonder afspraak: ${join(labels)}.`,
  presenteer: 'Presenteren',
  rapport: 'Halfjaarrapport als PDF',
  kiesHalfjaar: 'Kies een halfjaar',
  ontbreekt: '1. Wie ontbreekt',
  kpis: '2. De indicatoren',
  vorige: '3. Afspraken van vorige keer',
  nieuwe: '4. Nieuwe afspraken',
  gemeente: 'Gemeente',
  wat: 'Wat ontbreekt',
  gevolg: 'Onvolledig daardoor',
  volledigheid: 'Volledigheid per indicator',
  veranderd: 'Wat is er veranderd?',
  echt: 'Is het echt?',
  duiding: 'Duiding',
  afspraak: 'Wat spreken we af?',
  geenAfspraak: 'Nog geen afspraak.',
  voegToe: 'Afspraak toevoegen',
  bij: (label: string) => `bij ${label}`,
  groot: 'Groot tonen',
  geenVorige: 'Er zijn geen afspraken van eerdere besprekingen.',
  geenNieuwe: 'Er is in deze bespreking nog niets afgesproken.',
  nieuweAfspraak: 'Afspraak toevoegen',
  geenHalfjaar: 'Kies een halfjaar, bijvoorbeeld 2026HJ01.',
  samen: (delen: readonly string[]) => capitalize(`${join(delen)}.`),
} as const;

export const PRESENTATIE = {
  titel: (periode: string) => `Presentatie ${periode}`,
  dia: (label: string) => `Naar ${label}`,
  dias: 'Schermen',
  ontbreekt: 'Wie ontbreekt',
  afspraken: 'Afspraken',
  niets: 'Alle gemeenten hebben geleverd.',
  geenAfspraken: 'Er zijn nog geen afspraken.',
  terug: 'Terug naar de bespreking',
  geenCijfer: 'Geen cijfer tot en met deze periode.',
} as const;

/** The keys of the presentation. */
export const TOETSEN = {
  titel: 'Toetsen',
  volledig: 'Volledig scherm',
  cijfers: 'De toetsen 0 tot en met 9 doen mee',
  lijst: [
    { toets: '→ of Page Down', wat: 'volgende' },
    { toets: '← of Page Up', wat: 'vorige' },
    { toets: 'Home en End', wat: 'eerste en laatste' },
    { toets: '1 tot en met 9', wat: 'naar die indicator' },
    { toets: '0', wat: 'naar wie ontbreekt' },
    { toets: 'Esc', wat: 'terug naar de bespreking' },
  ],
} as const;

/** Whether a change is real, in one word and a sentence of why. */
export interface Echttekst {
  readonly kop: string;
  readonly tekst: string;
}

export function judgeEcht(ontwikkeling: Ontwikkeling): Echttekst {
  switch (ontwikkeling.soort) {
    case 'eerste':
      return { kop: 'Nog niet te zeggen.', tekst: 'Dit is het eerste cijfer.' };
    case 'verborgen':
      return { kop: 'Niet te zeggen.', tekst: 'Het cijfer is verborgen.' };
    case 'niet_te_vergelijken':
      return { kop: 'Niet te zeggen.', tekst: 'De twee cijfers zijn niet te vergelijken.' };
    case 'nog_niet_te_vergelijken':
      return { kop: 'Nog niet te zeggen.', tekst: 'Een van de twee cijfers is nog onvolledig.' };
    case 'trendbreuk':
      return { kop: 'Niet te zeggen.', tekst: 'Er ligt een trendbreuk tussen.' };
    case 'verschil':
      return judgeVerschil(ontwikkeling);
  }
}

/** Spread is kept back where a small number could be computed from it (besluit 176). */
const GEEN_SPREIDING =
  'Daarvoor is de spreiding van de antwoorden nodig. Die is niet bekend, of verborgen vanwege kleine aantallen.';

function judgeVerschil({ schommeling, beweging, nu }: Ontwikkeling & { soort: 'verschil' }): Echttekst {
  if (beweging === 'gelijk') return { kop: 'Er is niets veranderd.', tekst: '' };
  if (!nu.indicator.schommeling) return { kop: 'Ja.', tekst: 'Dit telt wat mensen deden.' };
  if (!schommeling) return { kop: 'Niet te zeggen.', tekst: GEEN_SPREIDING };
  const grens = `Een verschil ${showGrens(schommeling.grens, nu)} kan toeval zijn.`;
  return { kop: schommeling.oordeel === 'meer' ? 'Ja.' : 'Niet zeker.', tekst: grens };
}
