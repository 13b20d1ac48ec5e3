/** The words of the page about deliveries. */
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';

export const LEVERINGEN = {
  inleiding: 'Wie heeft wat geleverd, en wat ontbreekt nog.',
  ontbreekt: (aantal: number) => (aantal === 0 ? 'Niets ontbreekt' : 'Ontbreekt'),
  ontbreektNiets: 'Elke gemeente heeft geleverd over de kwartalen die voorbij zijn.',
  open: 'Nog open',
  openNiets: 'Er is geen periode die nog loopt.',
  kalender: (jaren: readonly number[]) => `Kalender ${jaren.join(' en ')}`,
  kalenderUitleg:
    'Een blok is zo breed als de periode van de levering. Gemeenten staan op volgorde van gemeentecode.',
  eerdereJaren: (jaren: readonly number[]) => `Toon ${jaren.join(' en ')}`,
  gemeente: 'Gemeente',
  kwartaalKort: (nummer: number) => `kw ${nummer}`,
  lijst: 'Laatste leveringen',
  lijstUitleg: 'Een nieuwe levering vervangt de vorige over dezelfde periode. De vorige blijft bewaard.',
  eerder: (aantal: number) => `Toon de ${aantal} eerdere leveringen`,
  geen: 'Er is nog niets geleverd.',
  ontvangen: 'Ontvangen',
  bron: 'Bron',
  gebied: 'Gebied',
  periode: 'Periode',
  aanleveraar: 'Aanleveraar',
  uitkomst: 'Uitkomst',
  heleRegio: 'hele regio',
  alleGemeenten: 'alle gemeenten',
} as const;

/** What each state of a block means; the word itself stands first. */
export const STAAT = {
  geleverd: { woord: 'geleverd', uitleg: '' },
  nulmelding: { woord: 'nulmelding', uitleg: 'er was niets, en dat is gemeld' },
  gecorrigeerd: { woord: 'gecorrigeerd', uitleg: 'een nieuwe versie geldt' },
  ontbreekt: { woord: 'ontbreekt', uitleg: 'de periode is voorbij, niets ontvangen' },
  open: { woord: 'open', uitleg: 'de periode loopt nog' },
} as const;

/** 'versie 2', 'nulmelding, vervangen', 'versie 1, ingetrokken'. */
export function nameUitkomst({ soort, versie, status }: LeveringTable): string {
  const wat = soort === 'nulmelding' ? 'nulmelding' : `geleverd, versie ${versie}`;
  return status === 'actueel' ? wat : `${wat}, ${status}`;
}
