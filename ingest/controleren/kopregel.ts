/** What must be said of a header row. Imports nothing of Node. */
import { normalizeNaam, type Koppeling } from '../bronnen/koppelen.ts';
import { isVerboden } from '../bronnen/verboden.ts';
import { findGelijkende } from '../koppelen/gelijkenis.ts';
import type { Gevonden } from '../lezen/dialect.ts';
import type { Bevindingen } from './bevindingen.ts';
import type { Opdracht } from './controle.ts';

/** A header is shown up to this length. */
const LANGSTE_KOP = 40;

/** Reports what makes the header unusable: forbidden, missing and doubled columns. */
export function controleerKopregel(gevonden: Gevonden, koppeling: Koppeling, fouten: Bevindingen): void {
  const { kopregel, koppen } = gevonden;
  for (const plaats of koppeling.onbekend) {
    const kop = koppen[plaats] ?? '';
    if (kop.trim() !== '' && isVerboden(kop)) {
      fouten.meldVooraf(kopregel, toonKop(kop, plaats), 'verboden_kolom', 'standaard', {});
    }
  }
  const vrij = koppeling.onbekend.flatMap((plaats) => toonNaam(koppen[plaats] ?? '') ?? []);
  for (const { naam, aliassen } of koppeling.ontbrekend) {
    const kop = findKop([naam, ...aliassen], vrij);
    const variant = kop === undefined ? 'standaard' : 'gelijkend';
    fouten.meldVooraf(kopregel, naam, 'kolom_ontbreekt', variant, { kolom: naam, kop: kop ?? '' });
  }
  for (const plaats of koppeling.dubbel) {
    const kop = toonKop(koppen[plaats] ?? '', plaats);
    fouten.meldVooraf(kopregel, kop, 'kolom_dubbel', 'standaard', { kolom: kop });
  }
}

/** The header that is most like one of these names: it is shown, for what looks like a column name is no data. */
function findKop(namen: readonly string[], koppen: readonly string[]): string | undefined {
  for (const naam of namen) {
    const kop = findGelijkende(naam, koppen);
    if (kop !== undefined) return kop;
  }
  return undefined;
}

/** Says which columns are left alone. `toonKolom` gives the name of the column at a place. */
export function waarschuwOnbekend(
  { kopregel }: Gevonden,
  koppeling: Koppeling,
  { bron }: Opdracht,
  toonKolom: (plaats: number) => string,
  waarschuwingen: Bevindingen,
): void {
  for (const plaats of koppeling.onbekend) {
    waarschuwingen.meldVooraf(kopregel, toonKolom(plaats), 'onbekende_kolom', 'standaard', { bron });
  }
}

/**
 * The name of a column of the file: as the contract calls it, or its header; its place where the header looks like
 * data or is not in `toonbaar`.
 */
export function createKolomnamen(
  { koppen }: Gevonden,
  { plaatsen }: Koppeling,
  toonbaar: ReadonlySet<string>,
): (plaats: number) => string {
  const namen = new Map([...plaatsen].map(([naam, plaats]) => [plaats, naam]));
  return (plaats) => {
    const kop = (koppen[plaats] ?? '').trim();
    return namen.get(plaats) ?? (toonbaar.has(kop) ? toonKop(kop, plaats) : plaatsnaam(plaats));
  };
}

/** The headers that the contract does not know. */
export function onbekendeKoppen(gevonden: Gevonden, koppeling: Koppeling): Set<string> {
  return new Set(koppeling.onbekend.map((plaats) => (gevonden.koppen[plaats] ?? '').trim()));
}

/** The header, or its place where the header looks like data. */
function toonKop(kop: string, plaats: number): string {
  return toonNaam(kop) ?? plaatsnaam(plaats);
}

/** A name as it may be shown; undefined when it looks like data. */
export function toonNaam(naam: string): string | undefined {
  const tekst = naam.trim().replace(/[\p{C}\s]+/gu, ' ');
  const isNaam = tekst.length <= LANGSTE_KOP && !/\d{6}/.test(tekst) && normalizeNaam(tekst) !== '';
  return isNaam ? tekst : undefined;
}

/** `2 (Casussen)`: the number of a sheet, with its name where that does not look like data. */
export function toonBlad({ naam, nummer }: { readonly naam: string; readonly nummer: number }): string {
  const tekst = toonNaam(naam);
  return tekst === undefined ? String(nummer) : `${nummer} (${tekst})`;
}

/** `kolom C`, as a spreadsheet names it. Places count from 0. */
export function plaatsnaam(plaats: number): string {
  let letters = '';
  for (let rest = plaats + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `kolom ${letters}`;
}
