/** The words of duiding: what people say of a figure. */
import { formatDatum } from '../format/datum.ts';
import { ROLNAAM } from './toegang.ts';

export const DUIDING = {
  titel: 'Duiding',
  uitleg: 'Wat mensen zelf zeggen over dit cijfer.',
  nogGeen: 'Nog geen duiding.',
  nogGeenVanWie: 'Nog geen duiding van',
  nogGeenVan: (namen: string) => `Nog geen duiding van ${namen}.`,
  schrijf: 'Duiding schrijven',
  wijzig: 'Duiding wijzigen',
  over: (naam: string) => `over ${naam}`,
  intern: 'alleen intern',
  lees: (aantal: number) => (aantal === 1 ? 'Lees de andere duiding' : `Lees alle ${aantal} andere`),
} as const;

/** The page on which one is written. */
export const DUIDINGFORMULIER = {
  tekst: 'Wat verklaart dit cijfer?',
  tekstUitleg:
    'Schrijf kort en in gewone woorden. Noem geen personen. Noem geen aantallen die hier verborgen zijn.',
  opmaak: 'Opmaak: een witregel begint een alinea, **vet**, *schuin*, - lijst, [tekst](https://adres).',
  niveau: 'Voor wie',
  intern: 'Alleen voor wie interne cijfers leest',
  openbaar: 'Mag ook in een openbare editie',
  concept: 'Bewaren als concept',
  toon: 'Tonen aan lezers',
  trekIn: 'Niet meer tonen',
  status: {
    concept: 'concept: alleen wie mag schrijven ziet dit',
    getoond: 'getoond aan lezers',
    ingetrokken: 'wordt niet getoond',
  },
  voorbeeld: 'Zo ziet het eruit',
  geschiedenis: 'Eerdere versies',
  geschiedenisUitleg: 'De nieuwste staat bovenaan. Versies worden bewaard en nooit gewijzigd.',
  cijfer: 'Het cijfer',
  naarIndicator: 'Naar de indicator',
  gelukt: {
    concept: 'Het concept is bewaard. Lezers zien het nog niet.',
    getoond: 'Uw duiding is bewaard. Lezers zien haar nu.',
    ingetrokken: 'De duiding wordt niet meer getoond.',
  },
} as const;

/** Why something that was written is not saved. Nothing has changed then. */
export const SCHRIJFFOUT = {
  leeg: 'Er is niets veranderd. Vul eerst een tekst in.',
  'te-lang': 'Er is niets veranderd. De tekst is te lang, of bevat tekens die niet kunnen. Maak hem korter.',
  persoon:
    'Er is niets veranderd. In de tekst staat een e-mailadres, of een getal dat een burgerservicenummer kan zijn. Haal dat weg.',
  datum: 'Er is niets veranderd. Vul een datum in, zoals 1-4-2027.',
  keuze: 'Er is niets veranderd. Kies iets uit de lijsten.',
  wie: 'Er is niets veranderd. Kies wie de actie doet.',
  wanneer: 'Er is niets veranderd. Vul in wanneer de actie klaar is.',
  gewijzigd:
    'Er is niets veranderd. Een ander schreef intussen een nieuwe versie. U ziet die hieronder; uw tekst staat nog in het veld.',
  'mag-niet': 'Er is niets veranderd. U mag hier niet over schrijven.',
} as const;

/** 'beleidsadviseur, Breda · 24 februari 2027': a role and whose, never a name. */
export function nameAuteur(rol: string, gebied: string, dag: string): string {
  return `${ROLNAAM[rol] ?? rol}, ${gebied} · ${formatDatum(dag)}`;
}
