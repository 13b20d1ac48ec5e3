/** The words of the page about privacy: for everybody, also for the people whom the figures are about. */
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';

export const PRIVACY = {
  titel: 'Privacy',
  inleiding: (regio: string) =>
    `Met deze monitor volgt ${regio} hoe gezinnen hulp krijgen bij problemen rond een scheiding. Hier leest u wat wij bewaren, en waarom.`,
  regio: 'de regio',
  delen: [
    {
      kop: 'Wat bewaren wij?',
      zinnen: [
        'Gemeenten en hun partners leveren lijsten aan. Zo’n lijst heeft één regel per casus, verwijzing, training, overleg of antwoord.',
        'Er staat geen naam in, geen adres, geen geboortedatum en geen BSN. Een bestand met zo’n gegeven weigert de monitor.',
        'Het nummer van een gezin of professional maken wij onleesbaar voordat wij het bewaren. Dat heet een pseudoniem. Het nummer zelf bewaren wij nergens.',
      ],
    },
    {
      kop: 'Gaat het dan nog over mij?',
      zinnen: [
        'Ja, dat kan. Ook zonder naam gaan de regels over mensen. Daarom gelden de privacyregels.',
        'Een deel is extra gevoelig: het gaat over hulp aan gezinnen en kinderen, soms over jeugdbescherming of jeugdreclassering.',
      ],
    },
    {
      kop: 'Waarom doen wij dit?',
      zinnen: [
        'De gemeenten willen weten of hun aanpak werkt. Krijgen gezinnen één plan? Komen minder kinderen in zware hulp?',
        'De cijfers gaan over de aanpak. Niemand gebruikt de monitor om iets over één gezin te beslissen.',
      ],
    },
    {
      kop: 'Wie ziet wat?',
      zinnen: [
        'Lezers zien alleen cijfers, nooit regels. Kleine aantallen zijn verborgen, zodat niemand te herkennen is.',
        'Een medewerker van een gemeente ziet de precieze cijfers van die ene gemeente. Elke keer wordt dat opgeschreven.',
        'Wij verkopen niets en geven regels aan niemand door.',
      ],
    },
  ],
  hoeLang: {
    kop: 'Hoe lang bewaren wij het?',
    zinnen: [
      'Wij tellen vanaf het einde van de periode waar een lijst over gaat. Daarna worden de regels gewist, ook van oudere versies.',
      'Vastgestelde cijfers blijven. Daarin staan geen regels, en kleine aantallen zijn verborgen.',
    ],
    bron: 'Lijst over',
    termijn: 'Bewaard',
    jaren: (jaren: number) => `${jaren} jaar`,
    altijd: 'zolang de monitor bestaat: er staan geen mensen in',
  },
  rechten: {
    kop: 'Wat zijn uw rechten?',
    zinnen: [
      'U mag vragen wat wij over u bewaren. U mag vragen het te verbeteren of te wissen. U mag bezwaar maken.',
      'Vraag dat aan uw gemeente of hulpverlener. Alleen zij kennen uw nummer, en alleen daarmee zijn uw regels te vinden.',
      'Vindt u dat het niet goed gaat? U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
    ],
  },
  contact: {
    kop: 'Vragen?',
    verantwoordelijk: 'Verantwoordelijk is',
    contact: 'Vragen stelt u via',
    onbekend: 'Stel uw vraag aan uw gemeente, of aan de functionaris gegevensbescherming van uw gemeente.',
  },
} as const;

/** What the rows of a bron are about. */
export const BRONGAATOVER: Record<Bron, string> = {
  professionals: 'professionals die met gezinnen werken',
  scholing: 'trainingen van professionals',
  casussen: 'gezinnen met hulp bij een scheiding',
  verwijzingen: 'verwijzingen van kinderen naar zware hulp',
  overleggen: 'overleggen tussen partners',
  ervaringsdeskundigen: 'ervaringsdeskundigen die meedenken',
  tevredenheid: 'antwoorden van ouders en kinderen',
  streefwaarden: 'wat de regio wil bereiken',
  context: 'aantallen inwoners en scheidingen',
  aantallen: 'totalen die een gemeente zelf telde',
  mijlpalen: 'wat het programma doet en wanneer',
  begroting: 'het geld van het programma',
  afspraken: 'afspraken tussen organisaties',
  communicatie: 'aantallen van voorlichting',
};
