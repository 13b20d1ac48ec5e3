import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi1',
  volgorde: 1,
  kpi: 'kpi1',
  vorm: 'aandeel',
  eenheid: '%',
  periodesoorten: ['jaar'],
  bronnen: ['professionals', 'scholing'],
  regio: 'onderscheiden',
  stand: true,
  richting: 'hoger',
  schommeling: true,
  bescherming: 'werkproces',
  doel: 'D1',
  resultaat: 'R1',
  uitsplitsingen: [
    {
      code: 'organisatietype',
      naam: 'Naar soort organisatie',
      periodesoort: 'jaar',
      delen: [
        { code: 'SLT', naam: 'SLT' },
        { code: 'CJG', naam: 'CJG' },
        { code: 'gemeente', naam: 'Gemeente' },
        { code: 'meer', naam: 'Meer dan één soort' },
      ],
      verschillend: 'meer',
      uitleg: 'Wie bij meer dan één soort organisatie werkt, staat apart.',
    },
  ],
  teksten: {
    naam: 'Professionals die signalen herkennen',
    kort: 'Signalen herkennen',
    telwoord: ['professional', 'professionals'],
    noemer: 'Professionals van het SLT, het CJG en de gemeente die op de peildatum in dienst zijn.',
    teller:
      'De professional heeft een training of voorlichting over signaleren gevolgd, die op de peildatum nog geldig is.',
    peildatum:
      'De laatste dag van het jaar. Is het jaar nog niet compleet, dan de laatste dag van het laatste kwartaal waarover is geleverd.',
    bron: 'Professionals en scholing, aangeleverd door elke gemeente.',
    voorbeeld:
      'In een gemeente werken twee professionals. Eén heeft een geldige training, bij de ander is de geldigheid verlopen. Dan is het cijfer 1 van de 2: 50%.',
    beperkingen: [
      'Ontbreekt de scholing van een eerder jaar, dan kan het cijfer te laag zijn.',
      'Het cijfer zegt wie scholing volgde, niet wat iemand ermee doet.',
    ],
    regio:
      'Wie in twee gemeenten werkt, telt in elke gemeente mee en in de regio één keer. De regio kan dus lager zijn dan de som.',
    zinnen: {
      meervoud: '{waarde} professionals hebben scholing over signalen gevolgd.',
      enkelvoud: '{waarde} professionals heeft scholing over signalen gevolgd.',
      nul: 'Nog geen enkele professional heeft scholing over signalen gevolgd.',
      hoger: 'meer professionals herkennen signalen',
      lager: 'minder professionals herkennen signalen',
    },
  },
};
