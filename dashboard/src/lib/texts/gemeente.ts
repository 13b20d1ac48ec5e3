/** The words of the page about one gemeente. */
export const GEMEENTE = {
  kies: 'Kies een gemeente. Ze staan op volgorde van gemeentecode.',
  inleiding: (naam: string) => `Alle indicatoren van ${naam}, naast de regio.`,
  grijs: 'De grijze lijn in de kleine grafieken is de regio.',
  tabel: 'Alle indicatoren naast de regio',
  tabelUitleg:
    'De regio is groter dan één gemeente. Een verschil zegt daarom niet vanzelf iets over de hulp.',
  indicator: 'Indicator',
  periode: 'Periode',
  regio: 'Regio',
  telling: 'Teller en noemer',
  status: 'Status',
  andere: 'Andere gemeente',
  leveringen: 'Leveringen',
  ontbreekt: 'Van wat onder deze cijfers ligt, ontbreekt nog:',
  compleet: (naam: string) => `${naam} heeft alles geleverd wat onder deze cijfers ligt.`,
  duiding: (naam: string) => `Wat ${naam} zelf zegt over deze cijfers.`,
} as const;
