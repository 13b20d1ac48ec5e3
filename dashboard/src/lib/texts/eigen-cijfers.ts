/** The words of the page with the unprotected figures of one gemeente. */
export const EIGEN_CIJFERS = {
  titel: (naam: string) => `Eigen cijfers van ${naam}`,
  kop: 'Onbeveiligde cijfers van uw eigen gemeente. Niet verspreiden.',
  uitleg: [
    'Hier ziet u ook kleine aantallen. Anderen zien die niet.',
    'Gebruik deze cijfers alleen om uw levering na te kijken.',
    'Dat u ze bekijkt of downloadt, staat in het logboek.',
  ],
  geenRecht: 'U mag alleen de eigen cijfers zien van de gemeente waarvoor u aanlevert.',
  indicator: 'Indicator',
  periode: 'Periode',
  cijfer: 'Cijfer',
  telling: 'Telling',
  status: 'Status',
  geen: 'Er zijn nog geen cijfers van uw gemeente.',
  download: 'Downloaden',
  csv: 'CSV',
  excel: 'CSV voor Excel',
  link: (naam: string) => `Eigen cijfers van ${naam}, zonder bescherming`,
  kolom: 'let_op',
} as const;
