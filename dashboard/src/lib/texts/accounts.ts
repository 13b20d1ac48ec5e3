/** The words of the pages where accounts are kept. */
export const BEHEER = {
  titel: 'Beheer',
  inleiding: 'Wie mag erin, wat mag wie, en hoe gaan wij met gegevens om.',
  accounts: 'Accounts',
  logboek: 'Logboek',
  logboekUitleg: 'Wie deed wat, en wanneer.',
  bescherming: 'Bescherming van kleine aantallen',
  beschermingUitleg: 'Wat klein is, wat verborgen wordt, en wat dat met de cijfers doet.',
  bewaren: 'Bewaren en wissen',
  bewarenUitleg: 'Hoe lang rijen bewaard blijven, en wat nu weg mag.',
  accountsUitleg: 'Mensen uitnodigen, rollen wijzigen, een nieuwe link geven, blokkeren.',
} as const;

export const ACCOUNTS = {
  titel: 'Accounts',
  geen: 'Er zijn nog geen accounts.',
  naam: 'Naam',
  email: 'E-mailadres',
  rollen: 'Rollen',
  niveau: 'Leest',
  staat: 'Staat',
  uitgenodigd: 'uitgenodigd',
  actief: 'actief',
  metCode: 'actief, met code',
  geblokkeerd: 'geblokkeerd',
  via: (naam: string) => `via ${naam}`,
  vroegereAanbieder: 'een aanmelding die niet meer is ingesteld',
  nieuw: 'Iemand uitnodigen',
  nodigUit: 'Uitnodigen',
  verplicht: 'Tweede factor verplicht',
  isVerplicht: 'Iedereen moet een tweede factor instellen.',
  isVrij: 'Iedereen kiest zelf of er een tweede factor is.',
  maakVerplicht: 'Verplicht stellen',
  maakVrij: 'Niet meer verplicht stellen',
  linkKop: 'Geef deze link door',
  link: 'De link werkt één keer. U ziet hem alleen nu. Geef hem alleen aan degene voor wie hij is.',
  gemaildKop: 'De link is gemaild',
  gemaild: 'Komt de mail niet aan, geef de link dan zelf door. Hij werkt één keer, en u ziet hem alleen nu.',
  nietGemaild: 'De mail is niet verstuurd: de mailserver nam hem niet aan. De link zelf werkt wel.',
  linkLabel: 'Link',
} as const;

export const ACCOUNTBEHEER = {
  rechten: 'Rollen en niveau',
  elders: (naam: string) =>
    `Deze persoon meldt zich aan bij ${naam}. De rollen komen daarvandaan, bij elke aanmelding opnieuw. Een wachtwoord is er hier niet.`,
  opslaan: 'Opslaan',
  opgeslagen: 'De rollen zijn gewijzigd. Dat geldt vanaf de volgende klik.',
  link: 'Nieuwe link',
  linkUitleg: 'Hiermee kiest deze persoon een nieuw wachtwoord. Een eerdere link werkt dan niet meer.',
  maakLink: 'Link maken',
  blokkade: 'Blokkeren',
  blokkeer: 'Blokkeren',
  deblokkeer: 'Weer toelaten',
  blokkadeUitleg: 'Wie geblokkeerd is, wordt meteen afgemeld en komt er niet meer in.',
  verwijder: 'Verwijderen',
  verwijderUitleg: 'Het account verdwijnt. Wat deze persoon aanleverde, blijft.',
  verwijderElders:
    'Het account verdwijnt, en komt terug als deze persoon zich weer aanmeldt. Blokkeer het als dat niet mag.',
  eigen: 'Dit is uw eigen account. Een ander kan u blokkeren of verwijderen.',
} as const;

export const INVULFOUT = {
  naam: 'Vul een naam in van hooguit 100 tekens.',
  email: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
  niveau: 'Kies wat deze persoon leest.',
  rollen: 'Kies ten minste één rol.',
  scope: 'Kies een gemeente uit de lijst, of de regio.',
  aanleveraar: 'De naam van de aanleveraar is kort en zonder spaties, zoals gemeente, slt, ret of gi.',
  elders:
    'Lokale accounts staan uit: alleen een beheerder krijgt er een. Anderen melden zich aan bij hun gemeente.',
  bestaat: 'Er is al een account met dit e-mailadres.',
  'mag-niet':
    'Dit mag u niet. Alleen een beheerder wijzigt het account van een beheerder, of maakt iemand beheerder.',
} as const;

export const ROLKEUZE = {
  persoon: 'Persoon',
  niveau: 'Leest',
  intern: 'Interne cijfers en edities',
  openbaar: 'Alleen vastgestelde edities',
  rollen: 'Rollen',
  van: 'van',
  regio: 'de regio',
  onderNaam: 'onder de naam',
} as const;

export const LOGBOEK = {
  titel: 'Logboek',
  inleiding: 'Wie deed wat, en wanneer. Regels worden toegevoegd en nooit gewijzigd.',
  zoek: 'Zoeken in het logboek',
  soort: 'Wat',
  alles: 'alles',
  wie: 'Wie',
  van: 'Van',
  tot: 'Tot en met',
  toon: 'Toon',
  nummer: 'Regel',
  op: 'Wanneer',
  rol: 'Rol',
  over: 'Waarover',
  geen: 'Er zijn geen regels die hierbij passen.',
  laatste: (aantal: number) =>
    `U ziet de laatste ${aantal} regels die hierbij passen. Download het logboek voor alle regels.`,
  download: 'Downloaden als CSV',
} as const;
