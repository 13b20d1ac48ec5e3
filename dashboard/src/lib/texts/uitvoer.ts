/** The words of files that leave the monitor, and of the page where one chooses them. */
import { LEGENDA, TEKEN } from './tekens.ts';
import { VERANTWOORDING } from './verantwoording.ts';

/** Who to ask about the API, where the region named nobody. */
export const API_CONTACT = 'Monitor Relatie en Scheiding';

export const WERKBOEK = {
  cijfers: 'Cijfers',
  definities: 'Definities',
  legenda: 'Legenda',
  herkomst: 'Herkomst',
  samenvatting: {
    cijfers: 'Eén rij per indicator, gebied en periode. De kolommen staan uitgelegd op het blad Legenda.',
    definities: 'Eén rij per indicator: wat er telt, wie er meetelt en waar de cijfers vandaan komen.',
    legenda: 'Wat de kolommen, de statussen en de lege cellen betekenen.',
    herkomst: 'Van welke regio en welke stand deze cijfers zijn.',
  },
  titel: (regio: string) => `Monitor Relatie en Scheiding, ${regio}`,
} as const;

/** Heading of each column of the sheet with definitions. */
export const DEFINITIEKOLOMMEN = {
  indicator: 'indicator',
  naam: 'naam',
  eenheid: 'eenheid',
  richting: 'richting',
  teller: 'teller: wanneer telt het',
  noemer: 'noemer: wie telt mee',
  peildatum: 'peildatum',
  bron: 'bron',
  voorbeeld: 'voorbeeld',
  beperkingen: 'let op',
  bescherming: 'bescherming van kleine aantallen',
} as const;

/** What each column of the figure table holds. */
const KOLOMUITLEG: readonly (readonly [string, string])[] = [
  [
    'indicator',
    'Code van de indicator. De naam staat in de kolom naam, de definitie op het blad Definities.',
  ],
  ['gebied', 'CBS-code van de gemeente, of de code van de regio.'],
  ['periode', 'CBS-code: JJ00 is een jaar, HJ01 een halfjaar, KW01 een kwartaal.'],
  ['teller', 'Hoeveel er telt. Bij een rapportcijfer: alle cijfers opgeteld.'],
  ['noemer', 'Van hoeveel. Leeg bij een aantal.'],
  ['waarde', 'Percentage van 0 tot 100, aantal of rapportcijfer.'],
  ['eenheid', '%, aantal of cijfer.'],
  ['status', 'Hoe af het cijfer is; zie hieronder.'],
  ['geleverd', 'Gemeentekwartalen die zijn aangeleverd.'],
  ['verwacht', 'Gemeentekwartalen die worden verwacht.'],
  ['streefwaarde', 'Streefwaarde in het jaar van de periode.'],
  ['verborgen', `ja: ${LEGENDA[0]?.betekenis ?? ''}. Teller, noemer en waarde zijn dan leeg.`],
];

/** The rows of the sheet that explains the others: what, and what it means. */
export function writeLegenda(): [string, string][] {
  const tekens = LEGENDA.filter(({ teken }) => teken === TEKEN.verborgen || teken === TEKEN.ontbreekt);
  return [
    ...KOLOMUITLEG.map(([kolom, uitleg]): [string, string] => [`kolom ${kolom}`, uitleg]),
    ...Object.entries<string>(VERANTWOORDING.status).map(([status, uitleg]): [string, string] => [
      `status ${status}`,
      uitleg,
    ]),
    ...tekens.map(({ teken, betekenis }): [string, string] => [`op het scherm: ${teken}`, betekenis]),
  ];
}

export const HERKOMST = {
  regio: 'regio',
  stand: 'gemaakt op',
  publicatie: 'publicatie',
  editie: 'editie',
  geenEditie: 'geen: voorlopige cijfers, niet vastgesteld',
  niveau: 'beschermingsniveau',
  drempel: 'kleine aantallen',
  drempelUitleg: (drempel: number) => `kleiner dan ${drempel}, waar een indicator geen eigen grens heeft`,
  keuze: 'keuze',
  alles: 'alle cijfers',
  bron: 'bron',
  bronnaam: 'Monitor Relatie en Scheiding',
  bronregel: (regio: string) => `Bron: Monitor Relatie en Scheiding, ${regio}`,
  voorlopig: (datum: string) => `voorlopige cijfers, stand ${datum}`,
  vastgesteld: (nummer: number, datum: string) => `editie ${nummer}, vastgesteld op ${datum}`,
  synthetisch: 'let op',
  verzonnen: 'SYNTHETISCH: deze cijfers zijn verzonnen en gaan over niemand.',
} as const;

/** Under the picture of a chart: all signs in one sentence. */
export const GRAFIEKBESTAND = {
  tekens: LEGENDA.map(({ teken, betekenis }) =>
    teken === 'open' ? betekenis : `${teken} = ${betekenis}`,
  ).join('; '),
} as const;

export const PRESENTATIE = {
  maker: 'Monitor Relatie en Scheiding',
  tekens: 'Wat de tekens betekenen',
  waarde: (gebied: string) => gebied,
  streefwaarde: 'Streefwaarde',
  over: (gebied: string) => `Monitor Relatie en Scheiding: ${gebied}`,
} as const;

export const EXPORTEREN = {
  titel: 'Exporteren',
  titelEditie: (nummer: number) => `Editie ${nummer} downloaden`,
  vanaf: 'Deze cijfers of grafiek downloaden',
  inleiding:
    'Kies welke cijfers u meeneemt, en in welke vorm. U krijgt dezelfde cijfers als op het scherm: wat daar verborgen is, is het ook in het bestand.',
  cijfers: 'Cijfers downloaden',
  indicator: 'Indicator',
  alleIndicatoren: 'Alle indicatoren',
  gebied: 'Gebied',
  alleGebieden: 'De regio en alle gemeenten',
  periode: 'Periode',
  allePerioden: 'Alle perioden',
  vorm: 'Vorm van het bestand',
  download: 'Downloaden',
  beeld: 'Een grafiek downloaden',
  beeldUitleg: 'Een grafiek als plaatje, met titel, bron en datum erin.',
  dias: 'Een presentatie downloaden',
  diasUitleg: 'Eén dia per KPI, voor PowerPoint of LibreOffice. De grafieken kunt u daar aanpassen.',
  grafiek: 'Grafiek downloaden',
  presentatie: 'Presentatie downloaden (PPTX)',
  plaatje: 'Vorm van het plaatje',
  perSoort: 'Per kwartaal, halfjaar of jaar',
  soorten: {
    kwartaal: 'Zo fijn als het cijfer bekend is',
    halfjaar: 'Per halfjaar',
    jaar: 'Per jaar',
  },
  rapporten: 'Rapporten van deze editie',
  vast: 'Vast adres',
  vastUitleg:
    'Deze cijfers zijn openbaar. Een programma kan ze zonder account ophalen, van een adres dat altijd blijft bestaan:',
  script: 'Zelf ophalen',
  scriptUitleg:
    'Excel en andere programma’s kunnen de cijfers zelf ophalen, met een token van uw account. In het handboek van de beleidsadviseur staat hoe.',
  naarTokens: 'Naar mijn tokens',
  naarApi: 'Beschrijving voor programmeurs (OpenAPI)',
} as const;

export interface Vorm {
  readonly code: string;
  readonly naam: string;
  readonly uitleg: string;
}

export const PLAATJES: readonly Vorm[] = [
  { code: 'png', naam: 'PNG', uitleg: 'Voor Word en e-mail.' },
  { code: 'svg', naam: 'SVG', uitleg: 'Blijft scherp in elk formaat, voor opmaak en drukwerk.' },
];

/** In the order in which they are offered. */
export const VORMEN: readonly Vorm[] = [
  {
    code: 'xlsx',
    naam: 'Excel (XLSX)',
    uitleg: 'Met definities, legenda en herkomst op eigen bladen.',
  },
  { code: 'ods', naam: 'OpenDocument (ODS)', uitleg: 'Hetzelfde, voor LibreOffice en andere programma’s.' },
  {
    code: 'csv-excel',
    naam: 'CSV voor Nederlands Excel',
    uitleg: 'Eén tabel, met puntkomma’s en een komma voor de decimalen.',
  },
  {
    code: 'csv',
    naam: 'CSV voor andere programma’s',
    uitleg: 'Eén tabel, met komma’s en een punt (RFC 4180).',
  },
  { code: 'json', naam: 'JSON', uitleg: 'Voor scripts.' },
];
