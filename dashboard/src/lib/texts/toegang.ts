/** The words of the pages about signing in, the own account and what may not be seen. */
import { formatDuur } from '../format/duur.ts';

export const GEEN_TOEGANG = {
  titel: 'Geen toegang',
  uitleg:
    'U hebt geen recht op deze pagina. Hebt u dat wel nodig, vraag het dan de coördinator van uw regio.',
} as const;

export const GEEN_EDITIE = {
  titel: 'Deze editie is er niet',
  uitleg: 'Op dit adres staat geen editie die u kunt lezen. Kijk of het adres klopt.',
} as const;

export const AANMELDEN = {
  titel: 'Aanmelden',
  email: 'E-mailadres',
  wachtwoord: 'Wachtwoord',
  code: 'Code uit uw app',
  codeUitleg: 'Alleen als u die hebt ingesteld. Een herstelcode mag ook.',
  knop: 'Aanmelden',
  onjuist: 'Dit klopt niet. Controleer uw e-mailadres, uw wachtwoord en uw code.',
  wachten: (seconden: number) =>
    `Er is te vaak iets misgegaan. Wacht ${formatDuur(seconden)} en probeer het dan opnieuw.`,
  elders: 'Aanmelden bij uw gemeente',
  eldersUitleg: 'Werkt u bij een van deze gemeenten, meld u dan aan met uw account van het werk.',
  bij: (naam: string) => `Aanmelden bij ${naam}`,
  metWachtwoord: 'Met een wachtwoord',
  alsBeheerder: 'Aanmelden als beheerder',
  hulp: 'Wachtwoord vergeten, of nog geen account? Vraag de coördinator van uw regio om een link.',
} as const;

/** Why signing in at a gemeente did not lead here. */
export const EXTERNMELDING = {
  'geen-toegang': (naam: string) =>
    `U bent aangemeld bij ${naam}, maar dat account geeft geen toegang tot deze monitor. Vraag de coördinator van uw regio om een rol.`,
  'geen-email': (naam: string) =>
    `${naam} gaf geen e-mailadres door, en zonder kan het niet. Meld het bij uw ICT-afdeling.`,
  bestaat: (naam: string) =>
    `Er is hier al een account met uw e-mailadres, dat niet bij ${naam} hoort. Vraag de beheerder om dat te verwijderen.`,
  geblokkeerd: () => 'Uw account is geblokkeerd. Vraag de coördinator van uw regio waarom.',
  mislukt: (naam: string) =>
    `Aanmelden bij ${naam} is niet gelukt. Probeer het opnieuw. Lukt het weer niet, meld het dan bij uw ICT-afdeling.`,
  verlopen: (naam: string) =>
    `Het aanmelden bij ${naam} duurde te lang, of begon in een ander venster. Begin opnieuw.`,
  wachten: () => 'Er melden zich veel mensen tegelijk aan. Wacht even en probeer het opnieuw.',
} as const;

/** What is said of a password that is refused, and of the check of the one that one has. */
export const WACHTWOORDFOUT = {
  'te-kort': 'Dit wachtwoord is te kort. Neem er een van 12 tekens of meer, bijvoorbeeld vier losse woorden.',
  'te-lang': 'Dit wachtwoord is te lang. Neem er een van hooguit 200 tekens.',
  bekend: 'Dit wachtwoord is te bekend: het staat in lijsten waarmee anderen raden. Neem een ander.',
  'over-uzelf': 'In dit wachtwoord staat alleen uw naam of e-mailadres. Neem een ander.',
  onjuist: 'Uw huidige wachtwoord of uw code klopt niet.',
  wachten: 'Er is te vaak iets misgegaan. Wacht een kwartier en probeer het dan opnieuw.',
} as const;

export const UITNODIGING = {
  titel: 'Kies een wachtwoord',
  welkom: (naam: string, email: string) => `Dag ${naam}. U meldt zich straks aan met ${email}.`,
  wachtwoord: 'Nieuw wachtwoord',
  wachtwoordUitleg:
    'Minstens 12 tekens. Lengte telt: vier losse woorden zijn beter dan een kort woord met cijfers.',
  knop: 'Wachtwoord opslaan',
  vervallenTitel: 'Deze link werkt niet meer',
  vervallen:
    'Een link werkt één keer, en niet langer dan erbij gezegd is. Vraag de coördinator om een nieuwe.',
} as const;

export const ACCOUNT = {
  titel: 'Account',
  naam: 'Naam',
  email: 'E-mailadres',
  rollen: 'Rollen',
  niveau: 'U leest',
  afmelden: 'Afmelden',
  afmeldenKop: 'Afmelden',
  overal: 'Overal afmelden',
  overalUitleg: 'Ook op andere apparaten waarop u bent aangemeld.',
  sessies: 'Waar u nu bent aangemeld',
  begonnen: 'Aangemeld',
  gezien: 'Laatst gebruikt',
  apparaat: 'Apparaat',
  ditApparaat: 'dit apparaat',
  elders: 'ander apparaat of venster',
  eindig: 'Daar afmelden',
  eindigSinds: (moment: string) => `aangemeld op ${moment}`,
  geeindigd: 'U bent daar afgemeld.',
  alWeg: 'U was daar al afgemeld.',
  wachtwoordKop: 'Wachtwoord wijzigen',
  huidig: 'Huidig wachtwoord',
  nieuw: 'Nieuw wachtwoord',
  wijzig: 'Wachtwoord wijzigen',
  gewijzigd: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u afgemeld.',
  tweedeFactor: 'Tweede factor',
  aan: 'U meldt zich aan met een wachtwoord en een code uit uw app.',
  uit: 'U meldt zich aan met alleen een wachtwoord. Met een code uit een app op uw telefoon is uw account veiliger.',
  naarTweedeFactor: 'Tweede factor instellen',
  terug: 'Account',
  extern: (naam: string) =>
    `U meldt zich aan bij ${naam}. Uw wachtwoord, uw naam en uw rollen komen daarvandaan; de rollen bij elke aanmelding opnieuw.`,
} as const;

export const TOKENS = {
  titel: 'Tokens voor scripts',
  inleiding:
    'Met een token leest een script de cijfers via de API, met dezelfde rechten als u. Zie /api/v1/openapi.json.',
  naam: 'Waarvoor',
  naamUitleg: 'Bijvoorbeeld: nachtelijke kopie.',
  maak: 'Token maken',
  nieuwKop: 'Bewaar uw token',
  nieuw: 'U ziet het alleen nu. Wie het heeft, leest wat u leest.',
  gemaakt: 'Gemaakt op',
  gebruikt: 'Laatst gebruikt',
  nooit: 'nog niet',
  intrekken: 'Intrekken',
  geen: 'U hebt geen tokens.',
  fout: 'Zeg waarvoor het token is, in hooguit 60 tekens.',
  naarTokens: 'Tokens beheren',
} as const;

export const TWEEDE_FACTOR = {
  titel: 'Tweede factor',
  verplicht: 'Uw regio vraagt van iedereen een tweede factor. Stel die in, daarna kunt u verder.',
  stap1: 'Open een app voor codes op uw telefoon en scan dit plaatje, of typ de sleutel over.',
  qr: 'QR-code met de sleutel voor uw app',
  sleutel: 'Sleutel',
  stap2: 'Typ de code van zes cijfers die de app toont.',
  code: 'Code uit de app',
  aanzetten: 'Aanzetten',
  onjuist: 'Deze code klopt niet. Kijk of de klok van uw telefoon goed staat, en probeer de volgende code.',
  isAan: 'De tweede factor staat aan.',
  codesKop: 'Bewaar uw herstelcodes',
  codes:
    'Met een herstelcode komt u binnen zonder uw telefoon. Elke code werkt één keer. U ziet ze alleen nu.',
  uitKop: 'Uitzetten',
  uitzetten: 'Tweede factor uitzetten',
  isUit: 'De tweede factor staat uit.',
} as const;

export const NIVEAU = {
  intern: 'interne cijfers en edities',
  openbaar: 'alleen vastgestelde edities',
} as const;

export const ROLNAAM: Readonly<Record<string, string>> = {
  aanleveraar: 'aanleveraar',
  beleidsadviseur: 'beleidsadviseur',
  coordinator: 'coördinator',
  regiegroeplid: 'regiegroeplid',
  bestuurder: 'bestuurder',
  beheerder: 'beheerder',
};

/** 'aanleveraar van Breda (slt)', 'regiegroeplid'. */
export function nameRol(
  { rol, scope, aanleveraar }: { rol: string; scope: string; aanleveraar: string | null },
  gemeenten: readonly { readonly code: string; readonly naam: string }[],
): string {
  const naam = ROLNAAM[rol] ?? rol;
  if (rol !== 'aanleveraar' && rol !== 'beleidsadviseur') return naam;
  const gebied =
    scope === 'regio' ? 'de regio' : (gemeenten.find(({ code }) => code === scope)?.naam ?? scope);
  return `${naam} van ${gebied}${aanleveraar && aanleveraar !== 'gemeente' ? ` (${aanleveraar})` : ''}`;
}

export const DEMO = {
  titel: 'Rollen in de demo',
  balk: 'Demo: u kijkt als',
  bezoeker: 'bezoeker',
  uitleg:
    'In de demo kiest u zelf een rol. Een bezoeker ziet wat een regiegroeplid ziet, en kan niets wijzigen.',
} as const;
