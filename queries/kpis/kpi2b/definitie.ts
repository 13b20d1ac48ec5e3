import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi2b',
  volgorde: 3,
  kpi: 'kpi2',
  vorm: 'aandeel',
  eenheid: '%',
  periodesoorten: ['halfjaar', 'jaar'],
  bronnen: ['casussen'],
  regio: 'som',
  stand: false,
  richting: 'hoger',
  schommeling: true,
  norm: 100,
  bescherming: 'werkproces',
  doel: 'D2',
  resultaat: 'R2',
  teksten: {
    naam: 'Eén plan en één regisseur bij opgeschaalde gezinnen',
    kort: 'Opgeschaald: één plan',
    telwoord: ['opgeschaald gezin', 'opgeschaalde gezinnen'],
    noemer: 'Gezinnen als bij KPI 2, met ten minste één casus die in de periode is opgeschaald.',
    teller:
      'Er is een plan, en er is precies één regisseur. Dat geldt voor elke casus van het gezin, op de peildatum of op de dag dat de casus sloot.',
    peildatum:
      'De laatste dag van de periode, of de dag waarop de casus is afgesloten. Is de periode niet compleet, dan de laatste dag van het laatste kwartaal waarover is geleverd.',
    bron: 'Casussen, aangeleverd door elke gemeente.',
    voorbeeld:
      'Van de vijf gezinnen zijn er drie opgeschaald. Bij alle drie is er een plan en één regisseur. Dan is het cijfer 3 van de 3: 100%.',
    beperkingen: ['Wie in de periode een keer is opgeschaald, blijft die hele periode meetellen.'],
    regio: '',
    zinnen: {
      meervoud: 'Bij {waarde} opgeschaalde gezinnen is er één plan en één regisseur.',
      enkelvoud: 'Bij {waarde} opgeschaalde gezinnen is er één plan en één regisseur.',
      nul: 'Bij geen enkel opgeschaald gezin is er één plan en één regisseur.',
      hoger: 'meer opgeschaalde gezinnen met plan',
      lager: 'minder opgeschaalde gezinnen met plan',
    },
  },
};
