/** The words of the page about deliveries. */
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Kwartaalstand, Leverstaat } from '@regiomonitor/queries/termijn/levertijd.ts';
import { formatDatum } from '../format/datum.ts';
import { formatAantal } from '../format/getal.ts';

export const LEVERINGEN = {
  inleiding: 'Wie heeft wat geleverd, wat was te laat, en wat ontbreekt nog.',
  aanleveren: 'Bestand aanleveren',
  aantallen: 'Totalen invullen',
  kalender: (jaren: readonly number[]) => `Kalender ${jaren.join(' en ')}`,
  kalenderUitleg:
    'Een blok is zo breed als de periode van de levering. Gemeenten staan op volgorde van gemeentecode.',
  eerdereJaren: (jaren: readonly number[]) => `Toon ${jaren.join(' en ')}`,
  gemeente: 'Gemeente',
  kwartaalKort: (nummer: number) => `kw ${nummer}`,
  lijst: 'Laatste leveringen',
  lijstUitleg: 'Een nieuwe levering vervangt de vorige over dezelfde periode. De vorige blijft bewaard.',
  eerder: (aantal: number) => `Toon alle ${formatAantal(aantal)} leveringen`,
  nietAlle: (aantal: number, alle: number) =>
    `De laatste ${formatAantal(aantal)} van ${formatAantal(alle)}. Kies een gemeente om verder terug te gaan.`,
  geen: 'Er is nog niets geleverd.',
  ontvangen: 'Ontvangen',
  bron: 'Bron',
  gebied: 'Gebied',
  periode: 'Periode',
  aanleveraar: 'Aanleveraar',
  uitkomst: 'Uitkomst',
  meer: 'Wat kunt u doen',
  bekijk: 'Geschiedenis',
  bekijkVan: (wat: string) => `van ${wat}`,
  heleRegio: 'hele regio',
  alleGemeenten: 'alle gemeenten',
  vanGemeenten: (aantal: number, alle: number) => `: ${formatAantal(aantal)} van ${formatAantal(alle)}`,
  kalenderTelt: 'Per bron en periode: hoeveel gemeenten. Kies een gemeente voor haar eigen kalender.',
  kiesGemeente: 'Gemeente',
  toon: 'Toon',
  alleenVan: (naam: string) => `U ziet alleen ${naam}.`,
  naarAlle: 'Toon alle gemeenten',
} as const;

/** What there is to do, on top of the page for who delivers, and what is missing for who does not. */
export const TEDOEN = {
  titel: 'Nog aan te leveren',
  niets: 'Alles is aangeleverd',
  nietsUitleg: 'Er is niets waarvan de periode voorbij is en dat nog ontbreekt.',
  uiterlijk: (datum: string) => `Uiterlijk ${datum}`,
  was: (datum: string) => `De termijn was ${datum}`,
  ontbreekt: 'Ontbreekt',
  open: 'Termijn loopt nog',
  leverAan: 'Aanleveren',
  leverAanVoor: (wat: string, gemeente: string) => `${wat}, ${gemeente}`,
  meer: (aantal: number) => `Toon nog ${aantal}`,
  voor: 'Voor:',
  andere: (aantal: number) => `${formatAantal(aantal)} andere`,
} as const;

/** What each state of a block means; the word itself stands first. */
export const STAAT: Readonly<Record<Leverstaat, { readonly woord: string; readonly uitleg: string }>> = {
  geleverd: { woord: 'geleverd', uitleg: '' },
  nulmelding: { woord: 'nulmelding', uitleg: 'er was niets, en dat is gemeld' },
  te_laat: { woord: 'te laat', uitleg: 'wel ontvangen, na de termijn' },
  ontbreekt: { woord: 'ontbreekt', uitleg: 'termijn voorbij, niets ontvangen' },
  gecorrigeerd: { woord: 'gecorrigeerd', uitleg: 'een nieuwe versie geldt' },
  open: { woord: 'open', uitleg: 'de termijn loopt nog' },
};

/** What goes with the word of a block: ', 12 dagen na de termijn', ', 222 dagen', ' tot en met 11 februari 2027'. */
export function describeBlok({ staat, dagenTeLaat, uiterlijk, door }: Kwartaalstand): string {
  const dagen = `${formatAantal(dagenTeLaat)} ${dagenTeLaat === 1 ? 'dag' : 'dagen'}`;
  if (staat === 'open') return ` tot en met ${formatDatum(uiterlijk)}`;
  if (staat === 'ontbreekt') return `, ${dagen}`;
  if (staat !== 'te_laat') return '';
  return `${door?.levering.soort === 'nulmelding' ? ', nulmelding' : ''}, ${dagen} na de termijn`;
}

/** Volledigheid and tijdigheid over time. */
export const VOLLEDIGHEID = {
  titel: 'Volledigheid en tijdigheid',
  uitleg:
    'Welk deel van wat aangeleverd moest worden er helemaal is, en welk deel op tijd was. Alleen wat zijn termijn heeft gehad telt mee.',
  perGemeente: 'Per gemeente',
  perBron: 'Per bron',
  naam: { gemeente: 'Gemeente', bron: 'Bron' },
  totaal: 'Samen',
  niets: 'niets verwacht',
  volledig: 'volledig',
  opTijd: 'op tijd',
  percentage: (aantal: number, van: number) => `${Math.round((100 * aantal) / van)}%`,
  van: (volledig: number, opTijd: number, verwacht: number) =>
    `${volledig} van ${verwacht} volledig, ${opTijd} op tijd`,
} as const;

/** 'versie 2', 'nulmelding, vervangen', 'versie 1, ingetrokken'. */
export function nameUitkomst({ soort, versie, status }: LeveringTable): string {
  const wat = soort === 'nulmelding' ? 'nulmelding' : `geleverd, versie ${versie}`;
  return status === 'actueel' ? wat : `${wat}, ${status}`;
}
