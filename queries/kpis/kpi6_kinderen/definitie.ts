import type { IndicatorDefinitie } from '../definitie.ts';
import { definitie as allen } from '../kpi6/definitie.ts';

/** The same measurement as kpi6, of one of the two groups. */
export const definitie: IndicatorDefinitie = {
  ...allen,
  code: 'kpi6_kinderen',
  volgorde: 11,
  teksten: {
    ...allen.teksten,
    naam: 'Tevredenheid van kinderen en jongeren',
    kort: 'Tevredenheid kinderen',
    noemer: 'Kinderen en jongeren met een geldig rapportcijfer, van 1 tot en met 10.',
    zinnen: {
      ...allen.teksten.zinnen,
      meervoud: 'Kinderen en jongeren geven de hulp gemiddeld een {waarde}.',
      enkelvoud: 'Kinderen en jongeren geven de hulp gemiddeld een {waarde}.',
      hoger: 'kinderen en jongeren zijn tevredener',
      lager: 'kinderen en jongeren zijn minder tevreden',
    },
  },
};
