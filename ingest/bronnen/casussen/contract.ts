import { optioneel, verplicht, type Contract } from '../contract.ts';
import { EINDNAMEN, GEMEENTEKOLOM, STARTNAMEN } from '../kolommen.ts';

export const casussen: Contract = {
  bron: 'casussen',
  rij: 'één casus bij één gemeente',
  kolommen: [
    verplicht('casus_id', 'id', {
      aliassen: ['casusnummer', 'casusnr', 'casus', 'dossiernummer', 'dossiernr', 'dossier_id', 'zaaknummer'],
      uitleg: 'Het nummer van de casus in uw eigen systeem. Geen BSN, geen naam.',
    }),
    GEMEENTEKOLOM,
    verplicht('start', 'datum', { aliassen: STARTNAMEN, uitleg: 'De dag waarop de casus begon.' }),
    optioneel('einde', 'datum', {
      aliassen: [...EINDNAMEN, 'afsluitdatum', 'afgesloten_op'],
      uitleg: 'De dag waarop de casus is afgesloten. Leeg: loopt nog.',
    }),
    verplicht('opgeschaald', 'janee', {
      magLeeg: true,
      aliassen: ['opschaling', 'is_opgeschaald'],
      uitleg: 'Is de casus opgeschaald? Onbekend telt niet als ja.',
    }),
    verplicht('plan_datum', 'datum', {
      magLeeg: true,
      aliassen: ['datum_plan', 'datum_gezinsplan', 'gezinsplan_datum'],
      uitleg: 'De dag waarop het gezinsplan er was. Leeg: geen plan bekend.',
    }),
    verplicht('aantal_regisseurs', 'geheel', {
      magLeeg: true,
      minimum: 0,
      maximum: 99,
      aliassen: ['regisseurs', 'aantal_casusregisseurs', 'aantal_regievoerders'],
      uitleg: 'Hoeveel regisseurs het gezin heeft. Leeg: onbekend.',
    }),
    optioneel('gezin_id', 'id', {
      aliassen: ['gezinsnummer', 'gezinnummer', 'gezinsnr', 'gezin', 'huishouden_id'],
      uitleg: 'Eén code voor alle casussen van hetzelfde gezin. Zonder code is elke casus een eigen gezin.',
    }),
    optioneel('team', 'code', {
      aliassen: ['teamnaam', 'uitvoerend_team'],
      codes: ['SLT', 'RET', 'CJG'],
      uitleg: 'Het team dat de casus behandelt.',
    }),
    optioneel('scheiding', 'janee', {
      aliassen: ['relatie_en_scheiding', 'scheidingsproblematiek', 'is_scheiding'],
      afwezig: true,
      uitleg: 'Speelt er een scheiding? Zonder deze kolom: ja, voor elke rij.',
    }),
    optioneel('gradatie', 'code', {
      aliassen: ['gradatie_scheiding', 'scheidingsgradatie'],
      codes: ['A', 'B', 'C', 'D'],
      uitleg: 'De gradatie van de scheidingsproblematiek.',
    }),
    optioneel('aanmelding', 'vrij', {
      aliassen: ['aanmelder', 'aanmeldroute', 'aangemeld_door'],
      uitleg: 'Wordt herkend, maar niet bewaard.',
    }),
  ],
  sleutel: ['casus_id', 'gemeente'],
  tijd: { soort: 'toestand', start: 'start', einde: 'einde' },
  volgorde: [['start', 'einde']],
  gemeentekolom: 'gemeente',
};
