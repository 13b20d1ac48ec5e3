import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTENKOLOM } from '../kolommen.ts';

export const afspraken: Contract = {
  bron: 'afspraken',
  rij: 'één samenwerkingsafspraak',
  kolommen: [
    verplicht('afspraak', 'tekst', {
      aliassen: ['samenwerkingsafspraak', 'onderwerp'],
      uitleg: 'Waar de afspraak over gaat.',
    }),
    GEMEENTENKOLOM,
    verplicht('partners', 'codes', {
      aliassen: ['partner', 'partijen'],
      codes: [
        ...['SLT', 'RET', 'CJG', 'onderwijs', 'zorg', 'gemeente', 'jeugdhulpaanbieder', 'GI', 'RvdK'],
        ...['veilig thuis', 'politie', 'welzijn', 'ervaringsdeskundige', 'anders'],
      ],
      uitleg: 'Wie de afspraak maakten, gescheiden door |, een komma, / of +.',
    }),
    optioneel('vastgelegd_op', 'datum', {
      aliassen: ['vastgelegd', 'datum_vastgelegd', 'vastgesteld_op'],
      uitleg: 'De dag waarop de afspraak op papier kwam. Leeg: nog niet vastgelegd.',
    }),
  ],
  sleutel: ['afspraak', 'gemeenten'],
  tijd: null,
  volgorde: [],
  gemeentekolom: 'gemeenten',
};
