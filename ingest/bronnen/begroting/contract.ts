import { optioneel, verplicht, type Contract } from '../contract.ts';

const MEEST = 1_000_000_000;

export const begroting: Contract = {
  bron: 'begroting',
  rij: 'één post van de begroting in één jaar',
  kolommen: [
    verplicht('post', 'tekst', {
      aliassen: ['begrotingspost', 'kostenpost', 'omschrijving'],
      uitleg: 'Waar het geld voor is.',
    }),
    verplicht('jaar', 'geheel', { minimum: 2000, maximum: 2100, uitleg: 'Het jaar, met vier cijfers.' }),
    verplicht('soort', 'code', {
      aliassen: ['soort_kosten', 'kostensoort'],
      codes: ['structureel', 'incidenteel'],
      uitleg: 'Of het geld elk jaar nodig is (structureel) of eenmalig (incidenteel).',
    }),
    optioneel('optioneel', 'janee', {
      aliassen: ['is_optioneel'],
      afwezig: false,
      uitleg: 'Of over deze post nog besloten moet worden. Zonder deze kolom: nee.',
    }),
    verplicht('begroot', 'decimaal', {
      minimum: 0,
      maximum: MEEST,
      aliassen: ['begroot_bedrag', 'budget', 'bedrag'],
      uitleg: 'Het begrote bedrag in euro’s.',
    }),
    optioneel('besteed', 'decimaal', {
      minimum: 0,
      maximum: MEEST,
      aliassen: ['besteed_bedrag', 'uitgegeven', 'realisatie'],
      uitleg: 'Wat tot nu toe is besteed, in euro’s. Leeg: nog niet bekend.',
    }),
  ],
  sleutel: ['post', 'jaar', 'soort'],
  tijd: null,
  volgorde: [],
  gemeentekolom: null,
};
