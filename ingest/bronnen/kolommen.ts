/** Columns that several bronnen share. Imports nothing of Node. */
import { optioneel, verplicht, type Kolom } from './contract.ts';

const GEMEENTE = {
  aliassen: ['gemeentecode', 'gemeentenaam', 'gemeente_id', 'gm_code', 'cbs_code', 'naam_gemeente'],
  uitleg: 'De gemeente, als naam of als CBS-code.',
};

/** The gemeente that a row belongs to. */
export const GEMEENTEKOLOM: Kolom = verplicht('gemeente', 'gemeente', GEMEENTE);

/** The gemeente of a row, where it may be left out. */
export const GEMEENTEKOLOM_OPTIONEEL: Kolom = optioneel('gemeente', 'gemeente', GEMEENTE);

/** The gemeenten that a row belongs to: one or more, or `regio`. */
export const GEMEENTENKOLOM: Kolom = verplicht('gemeenten', 'gemeenten', {
  aliassen: ['gemeente', 'gemeentecodes', 'gemeentenamen', 'deelnemende_gemeenten'],
  uitleg: 'Een of meer gemeenten, gescheiden door |, een komma, / of +. `regio` betekent: alle gemeenten.',
});

/** Headers for the first and the last day of something. */
export const STARTNAMEN = ['startdatum', 'datum_start', 'begindatum', 'datum_begin', 'begin', 'ingangsdatum'];
export const EINDNAMEN = ['einddatum', 'datum_einde', 'datum_eind', 'eind', 'beeindigd_op'];

/** The indicator that a target or a total is of. */
export const INDICATORKOLOM: Kolom = verplicht('indicator', 'indicator', {
  aliassen: ['indicatorcode', 'kpi'],
  uitleg: 'De code van de indicator, zoals kpi2.',
});
