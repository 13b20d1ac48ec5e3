/** Headers of columns that say who somebody is: no delivery may hold them. Imports nothing of Node. */
import { normalizeNaam } from './koppelen.ts';

/** Forbidden as a whole. */
const NAMEN = new Set(
  [
    ...[
      'bsn',
      'sofi',
      'naam',
      'namen',
      'achternamen',
      'voorletters',
      'initialen',
      'tussenvoegsel',
      'roepnaam',
    ],
    ...[
      'geb datum',
      'gebdat',
      'adres',
      'woonadres',
      'verblijfadres',
      'postadres',
      'straat',
      'huisnummer',
      'huisnr',
    ],
    ...[
      'tel',
      'telnr',
      'telefoon',
      'mobiel',
      'mobielnummer',
      'mobiele nummer',
      'gsm',
      'e-mail',
      'mail',
      'e-mailadres',
    ],
    ...['mailadres', 'iban', 'rekeningnummer', 'bankrekening', 'v-nummer', 'kenteken', 'paspoortnummer'],
  ].map(normalizeNaam),
);

/** Forbidden wherever they stand in a header. */
const DELEN = [
  ...[
    'bsn',
    'burgerservice',
    'sofinummer',
    'voornaam',
    'voornamen',
    'achternaam',
    'roepnaam',
    'geslachtsnaam',
  ],
  ...[
    'geboorte',
    'postcode',
    'straatnaam',
    'huisnummer',
    'telefoon',
    'email',
    'iban',
    'woonadres',
    'clientnaam',
  ],
];

/** `naam …` and `… naam` name a person, unless they name one of these things. */
const ZAKEN = new Set([
  ...[
    'gemeente',
    'gemeenten',
    'regio',
    'gebied',
    'wijk',
    'buurt',
    'team',
    'organisatie',
    'instelling',
    'aanbieder',
  ],
  ...[
    'functie',
    'rol',
    'project',
    'traject',
    'product',
    'thema',
    'scholing',
    'training',
    'cursus',
    'indicator',
  ],
  ...[
    'overleg',
    'bron',
    'bestand',
    'bestands',
    'kolom',
    'systeem',
    'hulpvorm',
    'partij',
    'partijen',
    'school',
  ],
]);

/** Whether a column with this header may not be delivered. */
export function isVerboden(kop: string): boolean {
  const naam = normalizeNaam(kop);
  if (NAMEN.has(naam) || DELEN.some((deel) => naam.includes(deel))) return true;
  const zaak = /^(?:naam|namen)(?:van)?(.+)$/.exec(naam)?.[1] ?? /^(.+)naam$/.exec(naam)?.[1];
  return zaak !== undefined && !ZAKEN.has(zaak) && !ZAKEN.has(zaak.replace(/^(?:de|het)/, ''));
}
