/** The words of the history of a levering. */
export const GESCHIEDENIS = {
  versies: 'Versies',
  uitleg: 'De nieuwste bovenaan. Alleen de versie die nu geldt, telt mee in de cijfers.',
  titel: (bron: string, gebied: string) => `${bron}, ${gebied}`,
  onder: (periode: string, aanleveraar: string) => `${periode}. Aanleveraar: ${aanleveraar}.`,
  versie: (nummer: number) => `Versie ${nummer}`,
  nulmelding: (nummer: number) => `Versie ${nummer}, nulmelding`,
  ontvangen: (datum: string) => `Ontvangen op ${datum}.`,
  staat: { actueel: 'geldt nu', vervangen: 'vervangen', ingetrokken: 'ingetrokken' },
} as const;
