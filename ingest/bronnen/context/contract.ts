import { optioneel, verplicht, type Contract } from '../contract.ts';
import { GEMEENTEKOLOM } from '../kolommen.ts';

const MEEST = 20_000_000;

export const context: Contract = {
  bron: 'context',
  rij: 'één gemeente in één jaar',
  kolommen: [
    GEMEENTEKOLOM,
    verplicht('jaar', 'geheel', { minimum: 2000, maximum: 2100, uitleg: 'Het jaar, met vier cijfers.' }),
    optioneel('inwoners', 'geheel', {
      minimum: 0,
      maximum: MEEST,
      aliassen: ['aantal_inwoners', 'inwonertal'],
      uitleg: 'Het aantal inwoners op 1 januari.',
    }),
    optioneel('jeugdigen_0_17', 'geheel', {
      minimum: 0,
      maximum: MEEST,
      aliassen: ['jeugdigen', 'aantal_jeugdigen', 'jeugdigen_0_tot_18'],
      uitleg: 'Het aantal inwoners van 0 tot en met 17 jaar op 1 januari.',
    }),
    optioneel('scheidingen_met_kinderen', 'geheel', {
      minimum: 0,
      maximum: MEEST,
      aliassen: ['scheidingen', 'aantal_scheidingen_met_kinderen'],
      uitleg: 'Het aantal scheidingen in dat jaar waarbij kinderen betrokken waren.',
    }),
  ],
  sleutel: ['gemeente', 'jaar'],
  tijd: null,
  volgorde: [],
  gemeentekolom: 'gemeente',
};
