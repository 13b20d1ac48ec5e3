import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTEKOLOM, INDICATORKOLOM } from '../kolommen.ts';

export const aantallen: Contract = {
  bron: 'aantallen',
  rij: 'het totaal van één indicator, voor één gemeente en één periode',
  kolommen: [
    INDICATORKOLOM,
    GEMEENTEKOLOM,
    verplicht('periode', 'periode', {
      aliassen: ['verslagperiode'],
      uitleg: 'Een jaar (2026), halfjaar (2026-H1) of kwartaal (2026-Q1), binnen de periode van de levering.',
    }),
    verplicht('teller', 'decimaal', {
      minimum: 0,
      maximum: 10_000_000,
      aliassen: ['aantal'],
      uitleg: 'De teller; bij een gemiddeld cijfer de som van de cijfers.',
    }),
    optioneel('noemer', 'geheel', {
      minimum: 0,
      maximum: 10_000_000,
      uitleg: 'De noemer. Leeg bij een indicator die een aantal is.',
    }),
  ],
  sleutel: ['indicator', 'gemeente', 'periode'],
  tijd: null,
  volgorde: [],
  gemeentekolom: 'gemeente',
};
