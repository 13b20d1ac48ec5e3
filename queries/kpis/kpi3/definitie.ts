import type { IndicatorDefinitie } from '../definitie.ts';

export const definitie: IndicatorDefinitie = {
  code: 'kpi3',
  volgorde: 4,
  kpi: 'kpi3',
  vorm: 'aantal',
  eenheid: 'aantal',
  periodesoorten: ['jaar'],
  bronnen: ['verwijzingen'],
  regio: 'som',
  stand: false,
  richting: 'lager',
  schommeling: true,
  bescherming: 'persoon',
  doel: 'D3',
  resultaat: 'R3',
  perDuizend: 'jeugdigen_0_17',
  teksten: {
    naam: 'Verwijzingen naar zware jeugdhulp na scheiding',
    kort: 'Zware jeugdhulp',
    telwoord: ['verwijzing', 'verwijzingen'],
    noemer: '',
    teller:
      'Een nieuwe of herhaalde verwijzing naar zware jeugdhulp, op of na de dag dat de ouders uit elkaar gingen. Rijen over dezelfde jeugdige en dezelfde soort hulp binnen 30 dagen tellen als één verwijzing.',
    peildatum: 'De hele periode: een verwijzing telt op de datum van de eerste rij.',
    bron: 'Verwijzingen, aangeleverd door elke gemeente en aangevuld door andere aanleveraars.',
    voorbeeld:
      'Een jeugdige wordt op 3 maart verwezen naar pleegzorg. De gemeente en de gecertificeerde instelling melden dat allebei. Dat is 1 verwijzing.',
    beperkingen: [
      'Alleen verwijzingen waarvan bekend is dat er een scheiding was, tellen mee.',
      'Een rij zonder code van de jeugdige kan niet met andere rijen worden vergeleken.',
    ],
    regio: '',
    zinnen: {
      meervoud: '{waarde} keer is een kind na een scheiding verwezen naar zware jeugdhulp.',
      enkelvoud: '{waarde} keer is een kind na een scheiding verwezen naar zware jeugdhulp.',
      nul: 'Geen enkel kind is na een scheiding verwezen naar zware jeugdhulp.',
      hoger: 'meer verwijzingen naar zware jeugdhulp',
      lager: 'minder verwijzingen naar zware jeugdhulp',
    },
  },
};
