import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi3_jeugdigen',
  volgorde: 5,
  kpi: 'kpi3',
  vorm: 'aantal',
  eenheid: 'aantal',
  periodesoorten: ['jaar'],
  bronnen: ['verwijzingen'],
  regio: 'onderscheiden',
  stand: false,
  richting: 'lager',
  schommeling: true,
  bescherming: 'persoon',
  doel: 'D3',
  resultaat: 'R3',
  perDuizend: 'jeugdigen_0_17',
  teksten: {
    naam: 'Jeugdigen met een verwijzing naar zware jeugdhulp',
    kort: 'Jeugdigen, zware jeugdhulp',
    telwoord: ['jeugdige', 'jeugdigen'],
    noemer: '',
    teller: 'Een jeugdige met ten minste één verwijzing die bij KPI 3 meetelt.',
    peildatum: 'De hele periode.',
    bron: 'Verwijzingen, aangeleverd door elke gemeente en aangevuld door andere aanleveraars.',
    voorbeeld: 'Een jeugdige heeft in het jaar drie verwijzingen. Dat is 1 jeugdige.',
    beperkingen: ['Een verwijzing zonder code van de jeugdige telt hier niet mee.'],
    regio:
      'Een jeugdige die in twee gemeenten is verwezen, telt in de regio één keer. De regio kan dus lager zijn dan de som.',
    zinnen: {
      meervoud: '{waarde} kinderen zijn na een scheiding verwezen naar zware jeugdhulp.',
      enkelvoud: '{waarde} kind is na een scheiding verwezen naar zware jeugdhulp.',
      nul: 'Geen enkel kind is na een scheiding verwezen naar zware jeugdhulp.',
      hoger: 'meer kinderen in zware jeugdhulp',
      lager: 'minder kinderen in zware jeugdhulp',
    },
  },
};
