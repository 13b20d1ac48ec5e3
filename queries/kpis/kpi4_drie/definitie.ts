import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi4_drie',
  volgorde: 7,
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
    naam: 'Overleg met alle drie de partijen',
    kort: 'Overleg met drie partijen',
    telwoord: ['overleg', 'overleggen'],
    noemer: '',
    teller: 'Een overleg als bij KPI 4, met alle drie de partijen: het SLT, het RET, en onderwijs of zorg.',
    peildatum: 'De hele periode.',
    bron: 'Overleggen, aangeleverd door elke gemeente.',
    voorbeeld: 'Het SLT, het RET en een school zitten samen aan tafel. Dat is 1 overleg met drie partijen.',
    beperkingen: ['Meer overleg is niet vanzelf beter.'],
    regio:
      'Een overleg van twee gemeenten telt in elke gemeente mee en in de regio één keer. De regio kan dus lager zijn dan de som.',
    zinnen: {
      meervoud: 'Er waren {waarde} overleggen met alle drie de partijen.',
      enkelvoud: 'Er was {waarde} overleg met alle drie de partijen.',
      nul: 'Er was geen overleg met alle drie de partijen.',
      hoger: 'meer overleg met drie partijen',
      lager: 'minder overleg met drie partijen',
    },
  },
};
