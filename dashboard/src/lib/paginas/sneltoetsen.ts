/** One key per page of the menu; a page that the reader may not see has none. */
import {
  ACCOUNT,
  BEHEER,
  EDITIES,
  EXPORTEREN,
  GEMEENTEN,
  HALFJAAR,
  LEVERINGEN,
  OVERZICHT,
  SIGNALEN,
  SNELTOETSEN,
  VERANTWOORDING,
  VOORTGANG,
} from './adressen.ts';

/** By address. A page that comes into the menu chooses a letter that is free. */
const TOETSEN: Readonly<Record<string, string>> = {
  [OVERZICHT]: 'o',
  [HALFJAAR]: 'h',
  [GEMEENTEN]: 'g',
  [VOORTGANG]: 't',
  [SIGNALEN]: 's',
  [LEVERINGEN]: 'l',
  [EXPORTEREN]: 'e',
  [EDITIES]: 'd',
  [VERANTWOORDING]: 'v',
  [BEHEER]: 'i',
  [ACCOUNT]: 'a',
  [SNELTOETSEN]: '?',
};

/** The key that leads to this page; undefined when there is none. */
export function toetsVan(adres: string): string | undefined {
  return TOETSEN[adres];
}
