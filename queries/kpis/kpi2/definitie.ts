import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi2',
  volgorde: 2,
  kpi: 'kpi2',
  vorm: 'aandeel',
  eenheid: '%',
  periodesoorten: ['halfjaar', 'jaar'],
  bronnen: ['casussen'],
  regio: 'som',
  stand: false,
  richting: 'hoger',
  schommeling: true,
  bescherming: 'werkproces',
  doel: 'D2',
  resultaat: 'R2',
  uitsplitsingen: [
    {
      code: 'gradatie',
      naam: 'Naar gradatie',
      periodesoort: 'halfjaar',
      delen: [
        { code: 'B', naam: 'Gradatie B' },
        { code: 'C', naam: 'Gradatie C' },
        { code: 'D', naam: 'Gradatie D' },
        { code: 'onbekend', naam: 'Gradatie niet ingevuld' },
      ],
      verschillend: 'onbekend',
      uitleg: 'Heeft een gezin meer casussen, dan telt de zwaarste gradatie.',
    },
    {
      code: 'team',
      naam: 'Naar team',
      periodesoort: 'halfjaar',
      delen: [
        { code: 'SLT', naam: 'SLT' },
        { code: 'RET', naam: 'RET' },
        { code: 'CJG', naam: 'CJG' },
        { code: 'meer', naam: 'Meer dan één team' },
        { code: 'onbekend', naam: 'Team niet ingevuld' },
      ],
      verschillend: 'meer',
      uitleg: 'Een gezin met casussen bij meer dan één team staat apart.',
    },
  ],
  teksten: {
    naam: 'Eén gezin, één plan, één regisseur',
    kort: 'Eén plan, één regisseur',
    telwoord: ['gezin', 'gezinnen'],
    noemer:
      'Gezinnen met een casus na een scheiding (gradatie A telt niet mee) die in de periode ten minste één dag hulp hadden.',
    teller:
      'Er is een plan, en er is precies één regisseur. Dat geldt voor elke casus van het gezin, op de peildatum of op de dag dat de casus sloot.',
    peildatum:
      'De laatste dag van de periode, of de dag waarop de casus is afgesloten. Is de periode niet compleet, dan de laatste dag van het laatste kwartaal waarover is geleverd.',
    bron: 'Casussen, aangeleverd door elke gemeente.',
    voorbeeld:
      'Vijf gezinnen hebben hulp. Bij twee is er een plan en één regisseur. Dan is het cijfer 2 van de 5: 40%.',
    beperkingen: [
      'Is de datum van het plan of het aantal regisseurs niet ingevuld, dan telt het gezin als nog niet gelukt.',
      'Een gezin dat verhuist, telt in beide gemeenten mee.',
    ],
    regio: '',
    zinnen: {
      meervoud: 'Bij {waarde} gezinnen is er één plan en één regisseur.',
      enkelvoud: 'Bij {waarde} gezinnen is er één plan en één regisseur.',
      nul: 'Bij geen enkel gezin is er één plan en één regisseur.',
      hoger: 'meer gezinnen met één plan',
      lager: 'minder gezinnen met één plan',
    },
  },
};
