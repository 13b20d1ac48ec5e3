/** The words beside an uitsplitsing: the region's figure in parts. */
export const UITSPLITSING = {
  titel: 'Uitsplitsing van de regio',
  uitleg: 'Zo is het cijfer van de regio verdeeld. Elk deel telt één keer mee.',
  periode: (naam: string, periode: string) => `${naam}, ${periode}`,
  deel: 'Deel',
  balk: 'In beeld',
  aantal: 'Aantal',
  niemand: (meervoud: string) => `geen ${meervoud}`,
  verborgen: 'Deze verdeling is verborgen. Een deel of een gemeente is te klein.',
  openbaar: 'Uitsplitsingen staan alleen in de cijfers voor intern gebruik.',
  geen: 'Er is nog geen uitsplitsing. Die komt er als alle gemeenten hebben geleverd.',
} as const;
