import { MIJLPAALSTATUSSEN } from '@regiomonitor/queries/kpis/definitie.ts';
import { optioneel, verplicht, type Contract } from '../contract.ts';

export const mijlpalen: Contract = {
  bron: 'mijlpalen',
  rij: 'één mijlpaal van het programma',
  kolommen: [
    verplicht('activiteit', 'tekst', {
      aliassen: ['activiteiten', 'mijlpaal', 'actie'],
      uitleg: 'Wat het programma doet.',
    }),
    optioneel('eindproduct', 'tekst', {
      aliassen: ['product', 'op_te_leveren_product', 'oplevering'],
      uitleg: 'Wat er dan is.',
    }),
    verplicht('periode', 'periode', {
      aliassen: ['gereed', 'periode_gereed', 'planning'],
      uitleg: 'Wanneer het klaar moet zijn: 2026, 2026-H1 of 2026-Q1.',
    }),
    verplicht('status', 'code', {
      aliassen: ['stand', 'voortgang'],
      codes: MIJLPAALSTATUSSEN,
      uitleg: 'Hoe het ervoor staat. Vervallen: het gaat niet door.',
    }),
  ],
  sleutel: ['activiteit', 'eindproduct'],
  tijd: null,
  volgorde: [],
  gemeentekolom: null,
};
