/** The pages of the main menu, in order, each with the beginnings of the addresses below it. */
import { MENU } from '../texts/paginas.ts';
import {
  ACCOUNT,
  BEHEER,
  EDITIES,
  EXPORTEREN,
  GEBEURTENISSEN,
  GEMEENTEN,
  HALFJAAR,
  LEVERINGEN,
  OVERZICHT,
  SIGNALEN,
  VERANTWOORDING,
  VOORTGANG,
  type Menuadres,
} from './adressen.ts';

/** What each page of the menu is called. */
export const MENUNAAM: Readonly<Record<Menuadres, string>> = {
  [OVERZICHT]: MENU.overzicht,
  [HALFJAAR]: MENU.halfjaar,
  [GEMEENTEN]: MENU.gemeenten,
  [VOORTGANG]: MENU.voortgang,
  [SIGNALEN]: MENU.signalen,
  [LEVERINGEN]: MENU.leveringen,
  [EXPORTEREN]: MENU.exporteren,
  [VERANTWOORDING]: MENU.verantwoording,
  [EDITIES]: MENU.edities,
  [BEHEER]: MENU.beheer,
  [ACCOUNT]: MENU.account,
};

/** Pages that are below one of the menu by another address. */
export const ONDER: Readonly<Partial<Record<Menuadres, readonly string[]>>> = {
  [OVERZICHT]: ['/indicator/'],
  [HALFJAAR]: ['/halfjaar/'],
  [GEMEENTEN]: ['/gemeente/'],
  [SIGNALEN]: ['/signalen/', GEBEURTENISSEN],
  [EDITIES]: ['/edities/', '/jaar/', '/rapportteksten/'],
  [BEHEER]: ['/beheer/'],
  [ACCOUNT]: ['/account/'],
};
