import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi6_ouders',
  volgorde: 10,
  kpi: 'kpi6',
  vorm: 'gemiddelde',
  eenheid: 'cijfer',
  periodesoorten: ['jaar'],
  bronnen: ['tevredenheid'],
  regio: 'som',
  stand: false,
  richting: 'hoger',
  schommeling: true,
  bescherming: 'waardering',
  doel: 'D5',
  resultaat: 'R5',
  teksten: {
    naam: 'Tevredenheid van ouders',
    kort: 'Tevredenheid ouders',
    telwoord: ['respons', 'respons'],
    noemer: 'Ouders met een geldig rapportcijfer, van 1 tot en met 10.',
    teller: 'De som van de rapportcijfers.',
    peildatum: 'De hele periode: een respons telt op zijn eigen datum.',
    bron: 'Tevredenheid, aangeleverd door elke gemeente.',
    voorbeeld:
      'De cijfers zijn 7,5, 8, 6 en 9. Eén respons heeft geen cijfer. Het gemiddelde is 7,6 over 4 respons.',
    beperkingen: [
      'Een interview telt niet mee in het gemiddelde.',
      'Wie niet meedoet aan de meting, is niet gehoord.',
    ],
    regio: '',
    zinnen: {
      meervoud: 'Ouders geven de hulp gemiddeld een {waarde}.',
      enkelvoud: 'Ouders geven de hulp gemiddeld een {waarde}.',
      nul: '',
      hoger: 'ouders zijn tevredener',
      lager: 'ouders zijn minder tevreden',
    },
  },
};
