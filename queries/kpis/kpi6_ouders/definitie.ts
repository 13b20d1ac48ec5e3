import type { IndicatorDefinitie } from '../definitie.ts';
import { definitie as allen } from '../kpi6/definitie.ts';

/** The same measurement as kpi6, of one of the two groups. */
export const definitie: IndicatorDefinitie = {
  ...allen,
  code: 'kpi6_ouders',
  volgorde: 10,
  teksten: {
    ...allen.teksten,
    naam: 'Tevredenheid van ouders',
    kort: 'Tevredenheid ouders',
    noemer: 'Ouders met een geldig rapportcijfer, van 1 tot en met 10.',
    zinnen: {
      ...allen.teksten.zinnen,
      meervoud: 'Ouders geven de hulp gemiddeld een {waarde}.',
      enkelvoud: 'Ouders geven de hulp gemiddeld een {waarde}.',
      hoger: 'ouders zijn tevredener',
      lager: 'ouders zijn minder tevreden',
    },
  },
};
