import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTENKOLOM } from '../kolommen.ts';

export const overleggen: Contract = {
  bron: 'overleggen',
  rij: 'één overleg',
  kolommen: [
    verplicht('overleg_id', 'id', {
      aliassen: ['overlegnummer', 'overlegnr', 'overleg', 'vergadering_id'],
      uitleg: 'Een code die in de hele regio bij één overleg hoort.',
    }),
    verplicht('datum', 'datum', {
      aliassen: ['overlegdatum', 'datum_overleg', 'vergaderdatum'],
      uitleg: 'De dag van het overleg.',
    }),
    GEMEENTENKOLOM,
    verplicht('partijen', 'codes', {
      aliassen: ['partij', 'deelnemers', 'deelnemende_partijen', 'aanwezige_partijen'],
      codes: [
        ...['SLT', 'RET', 'CJG', 'onderwijs', 'zorg', 'gemeente', 'jeugdhulpaanbieder'],
        ...['ervaringsdeskundige', 'anders'],
      ],
      uitleg: 'Welke partijen meededen, gescheiden door |, een komma, / of +.',
    }),
    optioneel('status', 'code', {
      aliassen: ['overlegstatus'],
      codes: ['doorgegaan', 'geannuleerd', 'verplaatst'],
      afwezig: 'doorgegaan',
      uitleg: 'Of het overleg doorging. Zonder deze kolom: doorgegaan.',
    }),
    optioneel('soort', 'code', {
      aliassen: ['soort_overleg', 'overlegsoort', 'type_overleg'],
      codes: ['casusoverleg'],
      andersOnbekend: true,
      uitleg: 'Alleen casusoverleg heeft betekenis; andere tekst wordt niet bewaard.',
    }),
  ],
  sleutel: ['overleg_id'],
  tijd: { soort: 'gebeurtenis', datum: 'datum' },
  volgorde: [],
  gemeentekolom: 'gemeenten',
};
