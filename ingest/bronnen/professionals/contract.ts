import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTEKOLOM } from '../kolommen.ts';

export const professionals: Contract = {
  bron: 'professionals',
  rij: 'één professional bij één gemeente',
  kolommen: [
    verplicht('professional_id', 'id', {
      aliassen: [
        'professionalnummer',
        'professionalnr',
        'medewerker_id',
        'medewerkernummer',
        'personeelsnummer',
      ],
      uitleg: 'Een nummer of code die in de hele regio bij één professional hoort. Geen BSN, geen naam.',
    }),
    GEMEENTEKOLOM,
    verplicht('organisatietype', 'code', {
      aliassen: ['type_organisatie', 'organisatie', 'soort_organisatie'],
      codes: ['SLT', 'CJG', 'gemeente', 'RET', 'onderwijs', 'zorg', 'jeugdhulpaanbieder', 'anders'],
      uitleg: 'Het soort organisatie waar de professional werkt.',
    }),
    verplicht('in_dienst', 'datum', {
      aliassen: ['in_dienst_sinds', 'datum_in_dienst', 'in_dienst_vanaf', 'datum_indiensttreding'],
      uitleg: 'De eerste werkdag.',
    }),
    optioneel('uit_dienst', 'datum', {
      aliassen: ['datum_uit_dienst', 'uit_dienst_per'],
      uitleg: 'De laatste werkdag. Leeg: nog in dienst.',
    }),
    optioneel('functie', 'vrij', {
      aliassen: ['functienaam', 'rol'],
      uitleg: 'Wordt herkend, maar niet bewaard.',
    }),
  ],
  sleutel: ['professional_id', 'gemeente'],
  tijd: { soort: 'toestand', start: 'in_dienst', einde: 'uit_dienst' },
  volgorde: [['in_dienst', 'uit_dienst']],
  gemeentekolom: 'gemeente',
};
