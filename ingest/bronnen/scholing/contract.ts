import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTEKOLOM_OPTIONEEL } from '../kolommen.ts';

export const scholing: Contract = {
  bron: 'scholing',
  rij: 'één deelname van één professional aan één scholing',
  kolommen: [
    verplicht('professional_id', 'id', {
      aliassen: [
        'professionalnummer',
        'professionalnr',
        'medewerker_id',
        'medewerkernummer',
        'personeelsnummer',
      ],
      uitleg: 'Dezelfde code als in de bron professionals.',
    }),
    verplicht('datum', 'datum', {
      aliassen: ['scholingsdatum', 'datum_scholing', 'datum_training', 'trainingsdatum'],
      uitleg: 'De dag van de scholing.',
    }),
    verplicht('status', 'code', {
      aliassen: ['scholingsstatus', 'deelname', 'resultaat'],
      codes: ['afgerond', 'aanwezig', 'aangemeld', 'afwezig', 'gestopt'],
      uitleg: 'Hoe de deelname is verlopen.',
    }),
    GEMEENTEKOLOM_OPTIONEEL,
    optioneel('soort', 'code', {
      aliassen: ['soort_scholing', 'scholingssoort', 'vorm'],
      codes: ['training', 'voorlichting', 'e-learning'],
      uitleg: 'De vorm van de scholing.',
    }),
    optioneel('thema', 'code', {
      aliassen: ['onderwerp', 'scholingsthema'],
      codes: ['signalering', 'overig'],
      afwezig: 'signalering',
      uitleg: 'Het onderwerp. Zonder deze kolom: signalering.',
    }),
    optioneel('geldig_tot', 'datum', {
      aliassen: ['geldig_tot_en_met', 'geldigheid', 'verloopdatum', 'vervaldatum'],
      uitleg: 'De laatste dag waarop de scholing geldt. Leeg: zonder einde.',
    }),
  ],
  sleutel: ['professional_id', 'datum', 'thema', 'soort'],
  tijd: { soort: 'gebeurtenis', datum: 'datum' },
  volgorde: [['datum', 'geldig_tot']],
  gemeentekolom: 'gemeente',
};
