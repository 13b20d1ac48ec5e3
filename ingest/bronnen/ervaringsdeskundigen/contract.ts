import { optioneel, verplicht, type Contract } from '../contract.ts';
import { EINDNAMEN, GEMEENTENKOLOM, STARTNAMEN } from '../kolommen.ts';

export const ervaringsdeskundigen: Contract = {
  bron: 'ervaringsdeskundigen',
  rij: 'één afspraak met één ervaringsdeskundige',
  kolommen: [
    verplicht('persoon_id', 'id', {
      aliassen: ['persoonsnummer', 'persoonnummer', 'ervaringsdeskundige_id', 'ervaringsdeskundige'],
      uitleg: 'Een code die in de hele regio bij één persoon hoort. Geen BSN, geen naam.',
    }),
    GEMEENTENKOLOM,
    verplicht('domein', 'code', {
      aliassen: ['inzet', 'inzetgebied'],
      codes: ['beleid', 'uitvoering', 'beide'],
      uitleg: 'Waarvoor de ervaringsdeskundige meedenkt.',
    }),
    verplicht('start', 'datum', { aliassen: STARTNAMEN, uitleg: 'De dag waarop de afspraak ingaat.' }),
    optioneel('einde', 'datum', {
      aliassen: EINDNAMEN,
      uitleg: 'De laatste dag van de afspraak. Leeg: zonder einde.',
    }),
    optioneel('momenten', 'geheel', {
      minimum: 0,
      maximum: 9999,
      aliassen: ['aantal_momenten', 'inzetmomenten', 'aantal_inzetten'],
      uitleg: 'Hoe vaak de ervaringsdeskundige is ingezet.',
    }),
  ],
  sleutel: ['persoon_id', 'start'],
  tijd: { soort: 'toestand', start: 'start', einde: 'einde' },
  volgorde: [['start', 'einde']],
  gemeentekolom: 'gemeenten',
};
