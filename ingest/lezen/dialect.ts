/**
 * How a file was written down: delimiter and header row, decided over its first rows with the contract's column names
 * in hand. Imports nothing of Node.
 */
import type { Kopzoeker } from '../bronnen/koppelen.ts';
import { proefRecords } from './records.ts';

/** The characters that a decision is made over. */
export const PROEF = 128 * 1024;
/** The rows among which the header must be. */
const PROEFRIJEN = 100;
/** The part of the required names that makes a row the header. */
const HERKENBAAR = 0.6;

/** What a header is made of, and a row of mere delimiters is not. */
const NAAMTEKEN = /[\p{L}\p{N}]/u;

const SCHEIDINGSTEKENS = [';', '\t', ',', '|'];

export interface Gevonden {
  readonly scheidingsteken: string;
  /** Row of the header, counted from 1. */
  readonly kopregel: number;
  readonly koppen: readonly string[];
}

interface Kandidaat extends Gevonden {
  readonly zeker: boolean;
  readonly herkend: number;
  readonly breedte: number;
  /** One filled cell: what stands above a table. */
  readonly titel: boolean;
}

/**
 * The delimiter under which the first rows look most like the contract, and the header row: the first one in which
 * at least 60% of the required names occur. Without such a row, the one that comes nearest, so that the missing
 * names can be listed. undefined when there is no row with content.
 */
export function bepaalDialect(kop: string, zoeker: Kopzoeker): Gevonden | undefined {
  const gezegd = /^\s*"?sep=(.)"?[ \t;,|]*(?:\n|$)/i.exec(kop.slice(0, 100))?.[1];
  const overslaan = gezegd === undefined ? 0 : 1;
  const tekens = gezegd === undefined ? SCHEIDINGSTEKENS : [gezegd];
  const kandidaten = tekens
    .map((teken) => zoekKop(proefRecords(kop, teken, PROEFRIJEN), teken, zoeker, overslaan))
    .filter((kandidaat) => kandidaat !== undefined);
  return kandidaten.reduce<Kandidaat | undefined>(
    (beste, kandidaat) => (beste && !isBeter(kandidaat, beste) ? beste : kandidaat),
    undefined,
  );
}

/**
 * The header among the first rows of a sheet: as `bepaalDialect` finds it, without a delimiter.
 *
 * @returns and `zeker`: whether enough of the required names occur; undefined when there is no row with content
 */
export function zoekBladkop(
  rijen: readonly (readonly string[])[],
  zoeker: Kopzoeker,
): (Gevonden & { readonly zeker: boolean; readonly herkend: number }) | undefined {
  return zoekKop(rijen, '', zoeker, 0);
}

function zoekKop(
  rijen: readonly (readonly string[])[],
  scheidingsteken: string,
  zoeker: Kopzoeker,
  overslaan: number,
): Kandidaat | undefined {
  const nodig = zoeker.contract.kolommen.filter((kolom) => kolom.verplicht).length * HERKENBAAR;
  let beste: Kandidaat | undefined;
  for (const [plaats, koppen] of rijen.entries()) {
    if (plaats < overslaan || !koppen.some((cel) => NAAMTEKEN.test(cel))) continue;
    const { verplicht, alle } = zoeker.score(koppen);
    const kandidaat = {
      scheidingsteken,
      kopregel: plaats + 1,
      koppen,
      zeker: verplicht >= nodig,
      herkend: alle,
      breedte: koppen.length,
      titel: koppen.filter((cel) => cel.trim() !== '').length === 1,
    };
    if (kandidaat.zeker) return kandidaat;
    if (!beste || isBeter(kandidaat, beste)) beste = kandidaat;
  }
  return beste;
}

function isBeter(een: Kandidaat, ander: Kandidaat): boolean {
  if (een.zeker !== ander.zeker) return een.zeker;
  if (een.herkend !== ander.herkend) return een.herkend > ander.herkend;
  // Nothing recognised: the delimiter that splits most is likeliest; of the rows the first that is no mere title.
  if (een.scheidingsteken === ander.scheidingsteken) return ander.titel && !een.titel;
  return een.breedte > ander.breedte;
}
