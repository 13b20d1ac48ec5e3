import { verplicht, type Contract } from '../contract.ts';

export const communicatie: Contract = {
  bron: 'communicatie',
  rij: 'één middel in één gemeente en één periode',
  kolommen: [
    verplicht('middel', 'code', {
      aliassen: ['communicatiemiddel', 'kanaal'],
      codes: ['websitebezoeken', 'doorkliks', 'scheiddozen', 'kennissessies', 'nieuwsbrieven'],
      uitleg: 'Wat er is geteld. Doorkliks: van de website naar het aanbod van een gemeente.',
    }),
    verplicht('gemeente', 'gebied', {
      aliassen: ['gebied', 'gemeentecode', 'gemeentenaam'],
      uitleg: 'De gemeente, of `regio` voor wat niet per gemeente te tellen is.',
    }),
    verplicht('periode', 'periode', { uitleg: 'De periode waarover is geteld: 2026, 2026-H1 of 2026-Q1.' }),
    verplicht('aantal', 'geheel', {
      minimum: 0,
      maximum: 1_000_000_000,
      aliassen: ['aantallen', 'hoeveel'],
      uitleg: 'Hoeveel het er waren.',
    }),
  ],
  sleutel: ['middel', 'gemeente', 'periode'],
  tijd: null,
  volgorde: [],
  gemeentekolom: 'gemeente',
};
