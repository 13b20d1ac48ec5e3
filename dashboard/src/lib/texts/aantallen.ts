/** The words of the form for totals. */
export const AANTALLEN = {
  titel: 'Totalen invullen',
  inleiding:
    'Voor een gemeente die geen rijen mag delen. U vult per indicator het totaal in; de monitor controleert het als een bestand.',
  gemeente: 'Gemeente',
  periode: 'Verslagperiode',
  kies: 'Toon het formulier',
  voor: (gemeente: string, periode: string) => `${gemeente}, ${periode}`,
  uitleg:
    'Laat leeg wat u niet heeft. Wat u bewaart, vervangt wat u eerder invulde over deze periode. Zijn er ook rijen aangeleverd, dan gaan de rijen voor.',
  teller: { aandeel: 'Teller', aantal: 'Aantal', gemiddelde: 'Som van de cijfers' },
  noemer: { aandeel: 'Noemer', aantal: '', gemiddelde: 'Aantal cijfers' },
  controleer: 'Controleren en effect bekijken',
  effect: 'Wat er in de cijfers verandert',
  geenEffect: 'Er verandert geen enkel cijfer van deze gemeente.',
  gelijk: 'Deze totalen staan er al zo.',
  vragen: 'Dit valt op',
  toelichting: 'Waarom klopt dit?',
  toelichtingUitleg: 'De reden blijft bij de levering staan. Schrijf er geen namen in.',
  bewaar: 'Totalen bewaren',
  toelichtingFout: 'Geef een toelichting bij wat opvalt, van hooguit 500 tekens.',
  leeg: 'Vul ten minste één totaal in.',
  keuzeFout: 'Kies een gemeente en een verslagperiode.',
} as const;
