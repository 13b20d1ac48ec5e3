import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi4',
  volgorde: 6,
  kpi: 'kpi4',
  vorm: 'aantal',
  eenheid: 'aantal',
  periodesoorten: ['kwartaal', 'halfjaar', 'jaar'],
  bronnen: ['overleggen'],
  regio: 'onderscheiden',
  stand: false,
  richting: 'neutraal',
  schommeling: false,
  bescherming: 'geen',
  doel: 'D4',
  resultaat: 'R4',
  teksten: {
    naam: 'Overleg tussen partners',
    kort: 'Overleg',
    telwoord: ['overleg', 'overleggen'],
    noemer: '',
    teller:
      'Een overleg dat doorging, met ten minste twee van de drie partijen: het SLT, het RET, en onderwijs of zorg. Overleg over één casus telt niet mee.',
    peildatum: 'De hele periode.',
    bron: 'Overleggen, aangeleverd door elke gemeente.',
    voorbeeld:
      'Eén gemeente overlegt met het SLT en een school: dat telt. In een andere gemeente zit alleen het SLT aan tafel: dat telt niet.',
    beperkingen: ['Meer overleg is niet vanzelf beter.', 'Of de afspraken goed zijn, zegt het aantal niet.'],
    regio:
      'Een overleg van twee gemeenten telt in elke gemeente mee en in de regio één keer. De regio kan dus lager zijn dan de som.',
    zinnen: {
      meervoud: 'Er waren {waarde} overleggen van twee of meer partijen samen.',
      enkelvoud: 'Er was {waarde} overleg van twee of meer partijen samen.',
      nul: 'Er was geen overleg van twee of meer partijen samen.',
      hoger: 'meer overleg tussen partners',
      lager: 'minder overleg tussen partners',
    },
  },
};
