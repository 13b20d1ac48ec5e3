import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi5',
  volgorde: 8,
  kpi: 'kpi5',
  vorm: 'aantal',
  eenheid: 'aantal',
  periodesoorten: ['jaar'],
  bronnen: ['ervaringsdeskundigen'],
  regio: 'onderscheiden',
  stand: true,
  richting: 'hoger',
  schommeling: false,
  bescherming: 'rol',
  doel: 'D5',
  resultaat: 'R5',
  uitsplitsingen: [
    {
      code: 'domein',
      naam: 'Naar waarvoor zij meedenken',
      periodesoort: 'jaar',
      delen: [
        { code: 'beleid', naam: 'Beleid' },
        { code: 'uitvoering', naam: 'Uitvoering' },
        { code: 'beide', naam: 'Beide' },
      ],
      verschillend: 'beide',
      uitleg: 'Wie voor beleid en voor uitvoering meedenkt, staat bij beide.',
    },
  ],
  teksten: {
    naam: 'Ervaringsdeskundigen die vast meedenken',
    kort: 'Ervaringsdeskundigen',
    telwoord: ['ervaringsdeskundige', 'ervaringsdeskundigen'],
    noemer: '',
    teller:
      'Een ervaringsdeskundige die op de peildatum actief is, met een afspraak van ten minste zes maanden of ten minste drie momenten.',
    peildatum:
      'De laatste dag van het jaar. Is het jaar nog niet compleet, dan de laatste dag van het laatste kwartaal waarover is geleverd.',
    bron: 'Ervaringsdeskundigen, aangeleverd door elke gemeente.',
    voorbeeld:
      'Iemand heeft een afspraak van 1 juli tot en met 31 december. Dat is zes maanden, dus die telt mee.',
    beperkingen: ['Het cijfer zegt hoeveel mensen meedenken, niet hoeveel invloed zij hebben.'],
    regio:
      'Wie in twee gemeenten meedenkt, telt in elke gemeente mee en in de regio één keer. De regio kan dus lager zijn dan de som.',
    zinnen: {
      meervoud: '{waarde} ervaringsdeskundigen denken structureel mee.',
      enkelvoud: '{waarde} ervaringsdeskundige denkt structureel mee.',
      nul: 'Nog geen ervaringsdeskundige denkt structureel mee.',
      hoger: 'meer ervaringsdeskundigen denken mee',
      lager: 'minder ervaringsdeskundigen denken mee',
    },
  },
};
