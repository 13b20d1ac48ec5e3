/** The words of the pages about editions. */
import type { Onderdeel } from '@regiomonitor/queries/beheer/rapportteksten.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { join } from './opsomming.ts';

export const EDITIES = {
  titel: 'Edities',
  inleiding:
    'Een editie is de stand van een halfjaar of jaar, zoals die is vastgesteld. De cijfers en teksten in een editie veranderen nooit meer.',
  geen: 'Er is nog geen editie vastgesteld. Zodra de regio dat doet, staat die hier.',
  nummer: 'Editie',
  periode: 'Periode',
  niveau: 'Voor wie',
  vastgesteld: 'Vastgesteld op',
  rapporten: 'Rapporten',
  naam: (nummer: number) => `Editie ${nummer}`,
  pdf: (soort: string) => `${soort} (PDF)`,
  rapportsoort: { jaar: 'Jaarrapport', halfjaar: 'Halfjaarrapport', factsheet: 'Factsheet' },
  lezen: 'Rapport lezen',
  voorWie: { intern: 'intern gebruik', openbaar: 'openbaar' } satisfies Record<Niveau, string>,
  concepten: 'Rapporten van nu',
  conceptUitleg: 'Dit zijn concepten: de cijfers en teksten kunnen nog veranderen.',
  conceptPdf: 'PDF',
  conceptTeksten: 'Teksten schrijven',
  vaststellen: 'Een periode vaststellen',
  naarVaststellen: 'Naar vaststellen',
  vergelijken: 'Twee edities vergelijken',
  toen: 'Van editie',
  nu: 'Naar editie',
  vergelijk: 'Vergelijk',
  openbaar: 'Openbare pagina',
  openbaarAan: 'De openbare pagina staat aan. Iedereen kan de laatste openbare editie lezen, zonder account.',
  openbaarUit: 'De openbare pagina staat uit. Alleen mensen met een account lezen edities.',
  zetAan: 'Zet de openbare pagina aan',
  zetUit: 'Zet de openbare pagina uit',
  bekijk: 'Bekijk de openbare pagina',
  gezet: 'Opgeslagen.',
  gelukt: (nummer: number) => `Editie ${nummer} is vastgesteld.`,
} as const;

export const VASTSTELLEN = {
  titel: 'Vaststellen',
  inleiding:
    'Wat u vaststelt, verandert nooit meer. Een fout herstelt u met een nieuwe editie. Kies eerst de periode en voor wie de editie is.',
  geenPeriode: 'Er is nog geen halfjaar of jaar met cijfers dat voorbij is.',
  periode: 'Periode',
  niveau: 'Voor wie',
  intern: 'Intern gebruik: regiegroep en bestuurlijk overleg',
  openbaar: 'Openbaar: partners en inwoners. Er zijn meer kleine aantallen verborgen.',
  controleer: 'Toon de controlelijst',
  controlelijst: 'Controlelijst',
  goed: 'In orde',
  letOp: 'Let op',
  geleverd: 'Alles is geleverd wat voor deze periode nodig is.',
  ontbreekt: (gemeente: string, bronnen: readonly string[]) =>
    `${gemeente} leverde nog niet: ${join(bronnen)}.`,
  verborgen: (aantal: string, van: string) =>
    `${aantal} van de ${van} cijfers van deze periode zijn verborgen.`,
  nietsVerborgen: 'Er is geen cijfer van deze periode verborgen.',
  geduid: 'Bij elke indicator staat een duiding van de regio.',
  zonderDuiding: (labels: readonly string[]) => `Zonder duiding van de regio: ${join(labels)}.`,
  teksten: 'De teksten van het rapport zijn geschreven.',
  zonderTekst: (onderdelen: readonly string[]) => `Nog geen tekst voor: ${join(onderdelen)}.`,
  naarTeksten: 'Teksten van het rapport schrijven',
  geenGetal: 'In geen enkele geschreven tekst staat een getal.',
  metGetal:
    'In deze teksten staat een getal. Een getal in een tekst wordt niet beschermd. Controleer of het openbaar mag zijn:',
  geleverdMetGetal:
    'In deze aangeleverde mijlpalen of afspraken staat een getal. Ook dat wordt niet beschermd. Is het te precies, lever de lijst dan opnieuw aan zonder dat getal:',
  vorige: (nummer: number) =>
    `Over deze periode is er al editie ${nummer}. De nieuwe editie is een correctie. Het rapport noemt wat er is veranderd.`,
  eerste: 'Dit is de eerste editie over deze periode.',
  bevestig: 'Ik heb de controlelijst gelezen. Deze editie mag nooit meer veranderen.',
  nietBevestigd: 'Zet eerst een vinkje bij de bevestiging.',
  ongeldig: 'Kies een periode en voor wie de editie is.',
  knop: 'Stel vast',
  duurt: 'Dit duurt een halve minuut. Sluit deze pagina niet.',
} as const;

export const VERGELIJKEN = {
  titel: (toen: number, nu: number) => `Editie ${toen} en editie ${nu}`,
  editie: (nummer: number, periode: string, datum: string, niveau: string) =>
    `Editie ${nummer}: ${periode}, vastgesteld op ${datum}, ${niveau}.`,
  uitleg: 'Vergeleken zijn alle perioden die in beide edities staan.',
  anderNiveau:
    'De edities zijn niet voor dezelfde lezers. In een openbare editie zijn meer kleine aantallen verborgen, en dat telt hier als een verschil.',
  kies: 'Kies twee edities die u mag lezen.',
} as const;

export const RAPPORTTEKSTEN = {
  titel: (periode: string) => `Teksten van het rapport over ${periode}`,
  inleiding:
    'Deze teksten staan op de eerste pagina van het rapport. Schrijf kort: wie één pagina leest, leest deze.',
  uitleg: {
    voortgang: 'Ligt de aanpak op schema? Noem wat af is en wat niet.',
    resultaten: 'Wat merken gezinnen ervan? De cijfers staan er in een tabel onder.',
    knelpunten: 'Wat houdt op? Wie kan daar iets aan doen?',
    besluit: 'Wat vraagt u van het bestuurlijk overleg?',
  } satisfies Record<Onderdeel, string>,
  lijst: 'Begin regels met een streepje voor een lijst. Laat een regel leeg tussen alinea’s.',
  bewaar: 'Bewaar de teksten',
  bewaard: 'De teksten zijn bewaard.',
  naarRapport: 'Bekijk het rapport',
} as const;

export const EDITIEKOP = {
  /** Around every page of an edition. */
  label: (nummer: number, periode: string, datum: string, niveau: string) =>
    `Editie ${nummer}: ${periode}, vastgesteld op ${datum}, ${niveau}`,
  menu: 'In deze editie',
  overzicht: 'Overzicht',
  gemeenten: 'Gemeenten',
  voortgang: 'Voortgang',
  verantwoording: 'Verantwoording',
  rapport: 'Rapport',
  downloaden: 'Downloaden',
} as const;
