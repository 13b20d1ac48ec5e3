import { HULPVORM_GROEP } from '@regiomonitor/queries/kpis/hulpvorm.ts';
import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTEKOLOM } from '../kolommen.ts';

export const verwijzingen: Contract = {
  bron: 'verwijzingen',
  rij: 'één verwijzing naar jeugdhulp',
  kolommen: [
    verplicht('verwijzing_id', 'id', {
      aliassen: [
        'verwijzingsnummer',
        'verwijzingnummer',
        'verwijzingsnr',
        'beschikking_id',
        'beschikkingsnummer',
      ],
      uitleg: 'Het nummer van de verwijzing in uw eigen systeem. Geen BSN, geen naam.',
    }),
    GEMEENTEKOLOM,
    verplicht('datum', 'datum', {
      aliassen: ['verwijsdatum', 'datum_verwijzing', 'verwijzingsdatum'],
      uitleg: 'De dag van de verwijzing.',
    }),
    verplicht('hulpvorm', 'code', {
      aliassen: ['soort_hulp', 'hulpsoort', 'jeugdhulpvorm', 'productcategorie'],
      codes: Object.keys(HULPVORM_GROEP),
      uitleg: 'De vorm van jeugdhulp, als woord of als code.',
    }),
    verplicht('scheiding', 'janee', {
      magLeeg: true,
      aliassen: ['na_scheiding', 'relatie_en_scheiding', 'is_scheiding'],
      uitleg: 'Is er een relatie met een scheiding? Onbekend telt niet als ja.',
    }),
    optioneel('jeugdige_id', 'id', {
      aliassen: ['jeugdigenummer', 'jeugdigenr', 'jeugdige', 'client_id', 'clientnummer', 'kind_id'],
      uitleg: 'Een in de regio afgesproken code voor de jeugdige. Nooit een BSN.',
    }),
    optioneel('soort_start', 'code', {
      aliassen: ['start_soort', 'soort_verwijzing', 'type_start'],
      codes: ['nieuw', 'herhaald', 'verlenging'],
      afwezig: 'nieuw',
      uitleg: 'Of de hulp nieuw is. Zonder deze kolom: nieuw.',
    }),
    optioneel('datum_uiteengaan', 'datum', {
      aliassen: ['scheidingsdatum', 'datum_scheiding', 'uiteengaan'],
      uitleg: 'De dag waarop de ouders uit elkaar gingen. Leeg: onbekend.',
    }),
    optioneel('verwijzer', 'vrij', {
      aliassen: ['type_verwijzer', 'verwezen_door'],
      uitleg: 'Wordt herkend, maar niet bewaard.',
    }),
  ],
  sleutel: ['verwijzing_id'],
  tijd: { soort: 'gebeurtenis', datum: 'datum' },
  volgorde: [],
  gemeentekolom: 'gemeente',
};
