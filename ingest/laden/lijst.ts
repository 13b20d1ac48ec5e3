/** A list of deliveries: which file holds what. Read with the tolerance that spreadsheets need. */
import Papa from 'papaparse';

/** One delivery of the list, as it is written there. */
export interface Lijstregel {
  /** As counted in the list, header included. */
  readonly rij: number;
  /** Path as written; empty for a nulmelding. */
  readonly bestand: string;
  readonly bron: string;
  readonly gemeente: string;
  readonly periode: string;
  readonly aanleveraar: string;
  /** Sheet of a spreadsheet; empty for the only one that could be it. */
  readonly blad: string;
  /** Stated number of rows as written; empty for none. */
  readonly aantal_rijen: string;
  /** Path of a profile as written; empty for none. */
  readonly profiel: string;
}

/** The list itself cannot be used. The message is for the user, in Dutch. */
export class LijstOnleesbaar extends Error {}

const VERPLICHT = ['bestand', 'bron', 'gemeente', 'periode'] as const;
const KOLOMMEN = [...VERPLICHT, 'aanleveraar', 'blad', 'profiel', 'aantal_rijen'] as const;
const SCHEIDINGSTEKENS = [',', ';', '\t'] as const;

/**
 * Reads a CSV list with columns bestand, bron, gemeente, periode and (optional) aanleveraar, blad, profiel and
 * aantal_rijen, in any order: comma, semicolon or tab, with or without a BOM, UTF-8 or windows-1252. Empty rows are skipped.
 *
 * @throws LijstOnleesbaar a column is missing, or there is nothing in it.
 */
export function parseLijst(inhoud: Uint8Array): Lijstregel[] {
  const tekst = decode(inhoud);
  const { data } = Papa.parse<string[]>(tekst, { delimiter: findDelimiter(tekst) });
  const koppen = (data[0] ?? []).map((kop) => kop.trim().toLowerCase());
  const ontbreekt = VERPLICHT.filter((kolom) => !koppen.includes(kolom));
  if (ontbreekt.length > 0) {
    throw new LijstOnleesbaar(
      `In de eerste rij van de lijst ontbreekt: ${ontbreekt.join(', ')}. De kolommen zijn ${KOLOMMEN.join(', ')}.`,
    );
  }
  const regels = data.slice(1).flatMap((cellen, plaats) => {
    if (cellen.every((cel) => cel.trim() === '')) return [];
    const cel = (kolom: (typeof KOLOMMEN)[number]) => cellen[koppen.indexOf(kolom)]?.trim() ?? '';
    return [
      {
        rij: plaats + 2,
        bestand: cel('bestand'),
        bron: cel('bron'),
        gemeente: cel('gemeente'),
        periode: cel('periode'),
        aanleveraar: cel('aanleveraar'),
        blad: cel('blad'),
        profiel: cel('profiel'),
        aantal_rijen: cel('aantal_rijen'),
      },
    ];
  });
  if (regels.length === 0) throw new LijstOnleesbaar('De lijst bevat geen enkele levering.');
  return regels;
}

function decode(inhoud: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    return new TextDecoder('windows-1252').decode(inhoud);
  }
}

/** The header has no quotes and only known words in it, so the most frequent sign there is the delimiter. */
function findDelimiter(tekst: string): string {
  const kop = tekst.slice(0, tekst.search(/[\r\n]|$/));
  const [vaakst] = SCHEIDINGSTEKENS.map((teken) => ({ teken, aantal: kop.split(teken).length })).sort(
    (a, b) => b.aantal - a.aantal,
  );
  return vaakst?.teken ?? ',';
}
