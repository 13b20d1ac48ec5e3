/** The words of the pages around the figures: frame, choice of period and gebied, headings, errors. */
import type { Periode, Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import { formatPeriode } from '../format/periode.ts';

export const PAGINA = {
  privacy: 'Privacy',
  naam: 'Monitor Relatie en Scheiding',
  naarInhoud: 'Naar de inhoud',
  hoofdmenu: 'Hoofdmenu',
  menu: 'Menu',
  kruimelpad: 'U bent hier',
  kies: 'Kies wat u ziet',
  verslagperiode: 'Verslagperiode',
  gebied: 'Gebied',
  toon: 'Toon',
  wachten: 'Een ogenblik, dit wordt verwerkt…',
  bestand: 'Het bestand wordt gemaakt. Het staat straks bij uw downloads.',
  bezig: 'De cijfers worden opgehaald…',
  gekozen: (wat: string) => `De pagina toont nu: ${wat}.`,
  legenda: 'Tekens',
  synthetisch: 'SYNTHETISCH',
  synthetischUitleg: 'Deze cijfers zijn verzonnen. Ze gaan over niemand.',
  regioMet: (naam: string) => `Regio ${naam}`,
} as const;

export const MENU = {
  overzicht: 'Overzicht',
  halfjaar: 'Halfjaar',
  gemeenten: 'Gemeenten',
  voortgang: 'Voortgang',
  signalen: 'Signalen',
  leveringen: 'Leveringen',
  exporteren: 'Exporteren',
  verantwoording: 'Verantwoording',
  edities: 'Edities',
  beheer: 'Beheer',
  account: 'Account',
} as const;

/** Said beside a figure of another kind of period than the reader chose. */
export const PERIODECIJFER: Record<Periodesoort, string> = {
  jaar: 'jaarcijfer',
  halfjaar: 'halfjaarcijfer',
  kwartaal: 'kwartaalcijfer',
};

/** Headings in the list of periods. */
export const PERIODESOORT: Record<Periodesoort, string> = {
  halfjaar: 'Halfjaar',
  kwartaal: 'Kwartaal',
  jaar: 'Jaar',
};

export const VOET = {
  stand: (datum: string) => `Stand ${datum}`,
  voorlopig: 'voorlopige cijfers, nog niet vastgesteld',
  editie: (nummer: number, datum: string) => `Editie ${nummer}, vastgesteld op ${datum}`,
  niveau: { intern: 'voor intern gebruik', openbaar: 'openbaar' },
} as const;

export const OVERZICHT = {
  tegels: 'De indicatoren',
  naarDefinitie: ': zo is dit cijfer gemaakt',
  geenCijfer: 'Tot en met deze verslagperiode is er geen cijfer.',
  ontwikkeling: 'Ontwikkeling',
  jaarEerder: 'Een jaar eerder',
  streefwaarde: 'Streefwaarde',
  geleverd: 'Geleverd',
  nietGeleverd: 'Wie heeft nog niet geleverd',
  allesGeleverd: 'Alle gemeenten hebben geleverd wat hier nodig is.',
  compleet: (aantal: number) =>
    aantal === 1 ? 'De andere gemeente is compleet.' : `De andere ${aantal} gemeenten zijn compleet.`,
  naarLeveringen: 'Naar leveringen',
  doelenboom: 'Doelenboom',
  toonDoelenboom: 'Toon de doelenboom',
  doelenboomUitleg: 'Waarom we dit meten: van doel, naar resultaat, naar cijfer.',
  doel: 'Doel',
  resultaat: 'Resultaat',
  meting: 'Zo meten we het',
} as const;

/** Where a page would show figures and there are none. */
export const LEEG =
  'Er zijn nog geen cijfers over deze regio. Ze verschijnen hier zodra de eerste gemeente heeft geleverd.';

export const ADRES = {
  geenPeriode:
    'Dit is geen verslagperiode. Schrijf een jaar als 2026, een halfjaar als 2026-H1 en een kwartaal als 2026-Q1.',
  onbekendePeriode: (periode: Periode) =>
    `Over ${formatPeriode(periode)} zijn er geen leveringen. Kies een andere verslagperiode.`,
  onbekendGebied: 'Dit gebied hoort niet bij deze regio. Kies de regio of een van haar gemeenten.',
  onbekendeGemeente: 'Deze gemeente hoort niet bij deze regio. Kies een gemeente uit de lijst.',
  onbekendeIndicator: 'Deze indicator kennen we niet. Kies een indicator in het overzicht.',
} as const;

export const FOUT = {
  titel: (status: number) =>
    ({ 400: 'Dit adres klopt niet', 404: 'Niet gevonden', 503: 'Nog geen cijfers' })[status] ??
    'Er ging iets mis',
  onbekend: 'Deze pagina bestaat niet. Kijk of het adres klopt, of begin bij het overzicht.',
  intern:
    'De fout ligt bij ons. Probeer het over een minuut opnieuw. Blijft het misgaan, meld het dan bij uw beheerder.',
  geenPublicatie:
    'Er is nog niets gepubliceerd. Lever een bestand aan met de opdracht import. Daarna staan de cijfers hier.',
  naarOverzicht: 'Naar het overzicht',
} as const;
