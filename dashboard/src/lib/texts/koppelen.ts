/** The words of matching columns and words by hand, and of the profiles in which that is kept. */

const getal = (aantal: number): string => aantal.toLocaleString('nl-NL');

export const KOPPELEN = {
  titel: 'Kolommen koppelen',
  bekijk: 'Bewaarde koppelingen van kolommen en woorden',
  uitleg:
    'Uw systeem gebruikt eigen namen. Zeg één keer wat ze betekenen: de volgende keer gaat het vanzelf.',
  kolommen: 'Kolommen',
  inUwBestand: 'In uw bestand',
  betekent: 'Betekent',
  woorden: (kolom: string) => `Woorden in kolom ${kolom}`,
  woord: 'Woord',
  cellen: (aantal: number) => (aantal === 1 ? '1 keer' : `${getal(aantal)} keer`),
  code: 'Betekent',
  kies: 'kies',
  nietGebruiken: 'niet gebruiken',
  onbekend: 'onbekend',
  verplicht: (kolom: string) => `${kolom} (nodig)`,
  ontbreekt: (kolommen: readonly string[]) => `Nog nodig: ${kolommen.join(', ')}.`,
  agenda: 'Domeinen en categorieën in de agenda',
  agendaUitleg:
    'Kies van welke partij elk e-maildomein of elke categorie is. Namen en adressen van deelnemers worden nooit bewaard. Wat u niet koppelt, telt niet mee.',
  kenmerk: 'Domein of categorie',
  partij: 'Partij',
  gemeente: 'Gemeente',
  geenPartij: 'geen',
  onthoud: 'Onthoud dit voor de volgende keer',
  bewaard: 'Bewaard worden alleen de kolomnamen en woorden die u koppelt, geen rijen.',
  knop: 'Koppelen en opnieuw controleren',
  knopZonderScript: 'Koppelen, bewaren en opnieuw controleren',
  mislukt: 'De koppeling is niet bewaard. Hij geldt nog wel voor dit bestand.',
  fout: (melding: string) => `Zo kan het niet. ${melding}`,
} as const;

export const PROFIELEN = {
  titel: 'Koppelingen',
  inleiding:
    'Wat de kolommen en woorden van uw systeem betekenen. Elk bestand van dezelfde aanleveraar en bron wordt ermee gelezen, op het scherm en via de API.',
  leveringen: 'Leveringen',
  geen: 'Er zijn nog geen koppelingen bewaard. Ze ontstaan als u bij het aanleveren kolommen of woorden koppelt.',
  bron: 'Bron',
  gebied: 'Gebied',
  aanleveraar: 'Aanleveraar',
  inhoud: 'Inhoud',
  gewijzigd: 'Gewijzigd',
  telling: (kolommen: number, woorden: number, agenda: number) =>
    [
      kolommen === 1 ? '1 kolom' : `${kolommen} kolommen`,
      woorden === 1 ? '1 woord' : `${woorden} woorden`,
      ...(agenda === 0 ? [] : [agenda === 1 ? '1 domein of categorie' : `${agenda} domeinen en categorieën`]),
    ].join(', '),
  door: (datum: string, wie: string) => `${datum} door ${wie}`,
  regio: 'hele regio',
  invoeren: 'Koppelingen inlezen',
  invoerenUitleg:
    'Heeft u een bestand met koppelingen (JSON) van een collega of van de opdrachtregel? Open het als tekst en plak de inhoud hier.',
  json: 'Inhoud van het bestand',
  leesIn: 'Inlezen',
  ingelezen: 'De koppelingen zijn ingelezen. Wat er eerder stond, is vervangen.',
  magNiet: 'Voor deze gemeente en aanleveraar mag u niet aanleveren, en dus geen koppelingen bewaren.',
  weg: 'Deze koppelingen zijn er niet meer.',
  ongeldig: (reden: string) =>
    `De koppelingen die u eerder bewaarde, passen niet meer bij wat de monitor nu vraagt. ${reden}`,
  watNu:
    'Haal bij uw koppelingen weg wat niet meer past, of verwijder ze. Lever het bestand daarna opnieuw aan.',
  naarKoppelingen: 'Naar uw koppelingen',
  pastNiet: 'past niet meer',
  bewaard: 'De koppeling is bewaard.',
  verwijderd: 'De koppelingen zijn verwijderd.',
} as const;

export const PROFIEL = {
  titel: (bron: string, gebied: string) => `Koppelingen van ${bron}, ${gebied}`,
  wie: (aanleveraar: string) => `Aanleveraar ${aanleveraar}.`,
  herstel:
    'Zolang dit er staat, is geen bestand met deze koppelingen te lezen. Haal de regel weg, of kies wat hij nu betekent.',
  kolommen: 'Kolommen',
  woorden: 'Woorden',
  agenda: 'Agenda',
  kop: 'Naam in uw bestand',
  betekent: 'Betekent',
  kolom: 'Kolom',
  woord: 'Woord in uw bestand',
  deel: 'Soort',
  kenmerk: 'Domein of categorie',
  niets: 'Niets gekoppeld.',
  nietGebruiken: 'niet gebruiken',
  onbekend: 'onbekend',
  wijzig: 'Wijzigen',
  haalWeg: 'Weghalen',
  erbij: 'Toevoegen',
  kolomErbij: 'Kolom toevoegen',
  woordErbij: 'Woord toevoegen',
  agendaErbij: 'Domein of categorie toevoegen',
  code: 'Betekent',
  delen: { partijen: 'partij', gemeenten: 'gemeente', soort: 'soort overleg' },
  meenemen: 'Meenemen en verwijderen',
  download: 'Downloaden als JSON',
  downloadUitleg: 'Te gebruiken op de opdrachtregel: --profiel met dit bestand.',
  verwijder: 'Verwijderen',
  verwijderUitleg:
    'Leveringen die er zijn, blijven. Het volgende bestand wordt zonder deze koppelingen gelezen.',
  fout: (melding: string) => `Niet gewijzigd. ${melding}`,
} as const;
