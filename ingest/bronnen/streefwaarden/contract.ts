import { optioneel, verplicht, type Contract } from '../contract.ts';
import { INDICATORKOLOM } from '../kolommen.ts';

export const streefwaarden: Contract = {
  bron: 'streefwaarden',
  rij: 'één streefwaarde of nulmeting voor één indicator, één gebied en één jaar',
  kolommen: [
    INDICATORKOLOM,
    verplicht('gebied', 'gebied', {
      aliassen: ['gemeente', 'gebiedscode', 'gemeentecode'],
      uitleg: 'De gemeente, of `regio` voor de hele regio.',
    }),
    verplicht('jaar', 'geheel', {
      minimum: 2000,
      maximum: 2100,
      uitleg: 'Het jaar waarvoor de waarde geldt.',
    }),
    optioneel('streefwaarde', 'decimaal', {
      minimum: 0,
      maximum: 1_000_000,
      aliassen: ['streefcijfer', 'doelwaarde', 'norm'],
      uitleg: 'De streefwaarde: een percentage zonder procentteken, een aantal of een cijfer.',
    }),
    optioneel('nulmeting', 'decimaal', {
      minimum: 0,
      maximum: 1_000_000,
      aliassen: ['nulwaarde', 'beginwaarde'],
      uitleg: 'De waarde bij de nulmeting.',
    }),
    optioneel('nulmeting_jaar', 'geheel', {
      minimum: 2000,
      maximum: 2100,
      aliassen: ['jaar_nulmeting'],
      uitleg: 'Het jaar van de nulmeting.',
    }),
  ],
  sleutel: ['indicator', 'gebied', 'jaar'],
  tijd: null,
  volgorde: [],
  gemeentekolom: 'gebied',
};
