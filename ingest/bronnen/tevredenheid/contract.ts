import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTEKOLOM } from '../kolommen.ts';

export const tevredenheid: Contract = {
  bron: 'tevredenheid',
  rij: 'één antwoord van één ouder, kind of jongere',
  kolommen: [
    verplicht('respons_id', 'id', {
      aliassen: ['responsnummer', 'responsnr', 'respons', 'antwoord_id', 'respondent_id'],
      uitleg: 'Het nummer van het antwoord. Geen BSN, geen naam.',
    }),
    GEMEENTEKOLOM,
    verplicht('datum', 'datum', {
      aliassen: ['responsdatum', 'datum_respons', 'invuldatum', 'datum_ingevuld'],
      uitleg: 'De dag van het antwoord.',
    }),
    verplicht('groep', 'code', {
      aliassen: ['doelgroep', 'respondent', 'respondentgroep'],
      codes: ['ouder', 'kind', 'jongere'],
      uitleg: 'Wie het cijfer gaf.',
    }),
    verplicht('cijfer', 'decimaal', {
      magLeeg: true,
      minimum: 1,
      maximum: 10,
      aliassen: ['rapportcijfer', 'score', 'waardering'],
      uitleg: 'Een cijfer van 1 tot en met 10; decimalen mogen. Leeg: zonder cijfer.',
    }),
    optioneel('herkomst', 'code', {
      aliassen: ['meetwijze', 'bron_antwoord'],
      codes: ['meting', 'interview'],
      afwezig: 'meting',
      uitleg: 'Hoe het antwoord is verkregen. Zonder deze kolom: meting.',
    }),
  ],
  sleutel: ['respons_id'],
  tijd: { soort: 'gebeurtenis', datum: 'datum' },
  volgorde: [],
  gemeentekolom: 'gemeente',
};
