/** Short texts that are shown as they were written. Imports nothing of Node. */
import { isElfproef } from '../elfproef.ts';
import { Afgekeurd } from './afgekeurd.ts';

/** A line or two on a screen. */
const LANGSTE = 200;

/** Longer than a year, a day or an amount: the number of a person, a telephone or an account. */
const LANG_NUMMER = /\d{8}/;
/** Eight or nine digits, perhaps with dots or spaces between. */
const MET_TUSSENRUIMTE = /(?<!\d)\d(?:[ .]?\d){7,8}(?!\d)/g;

/** The text with its white space made even; refused when it is long, or holds what points at a person. */
export function leesTekst(tekst: string): string | Afgekeurd {
  const schoon = tekst
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
  if (schoon.length > LANGSTE) return new Afgekeurd('ongeldige_tekst', 'lang');
  if (schoon.includes('@')) return new Afgekeurd('ongeldige_tekst', 'mailadres');
  return hasPersoonsnummer(schoon) ? new Afgekeurd('ongeldige_tekst', 'nummer') : schoon;
}

function hasPersoonsnummer(tekst: string): boolean {
  if (LANG_NUMMER.test(tekst)) return true;
  return [...tekst.matchAll(MET_TUSSENRUIMTE)].some(([nummer]) => isElfproef(nummer.replaceAll(/[ .]/g, '')));
}
