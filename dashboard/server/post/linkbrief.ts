/** The mail with a link that works once: what it is for, and nothing else about anybody. */

/** What the link is for: a first password, or a new one. */
export type Linksoort = 'uitnodiging' | 'herstel';

interface Brief {
  readonly onderwerp: string;
  readonly tekst: string;
}

export function schrijfLinkbrief(naam: string, soort: Linksoort, link: string): Brief {
  const { onderwerp, waarom, geldig } = BRIEVEN[soort];
  const tekst = [
    `Dag ${naam},`,
    `${waarom} Kies met deze link een wachtwoord:`,
    link,
    `De link werkt één keer en ${geldig}. Geef hem aan niemand door.`,
    'Verwachtte u deze mail niet? Dan hoeft u niets te doen.',
  ].join('\n\n');
  return { onderwerp, tekst: `${tekst}\n` };
}

const BRIEVEN = {
  uitnodiging: {
    onderwerp: 'Uitnodiging voor de regiomonitor',
    waarom: 'U krijgt toegang tot de regiomonitor.',
    geldig: 'twee weken lang',
  },
  herstel: {
    onderwerp: 'Een nieuw wachtwoord voor de regiomonitor',
    waarom: 'Er is voor u een nieuw wachtwoord gevraagd.',
    geldig: 'een dag lang',
  },
} as const;
