/**
 * Text to rows of cells. Papa Parse splits; this decides what it gets and how much at a time. Imports nothing of Node.
 */
import Papa from 'papaparse';
import { GRENZEN } from './grenzen.ts';
import { Leesfout } from './leesfout.ts';

/** Rows as they follow each other in the file; `eerste` is the number of the first, counted from 1. */
export interface Records {
  readonly eerste: number;
  readonly rijen: string[][];
}

interface Ontleed {
  data: string[][];
  errors: { row?: number }[];
  meta: { cursor: number };
}

/** Characters per parse: large enough to be fast, small enough to be forgotten soon. */
const STUK = 256 * 1024;

/**
 * Every row of the text, empty ones too, in groups of a few thousand. A cell with line breaks is one row's cell.
 *
 * @throws Leesfout bestand_onleesbaar (quotes that do not match), te_groot
 */
export async function* leesRecords(
  tekst: AsyncIterable<string>,
  scheidingsteken: string,
): AsyncGenerator<Records> {
  const parser = new Papa.Parser({ delimiter: scheidingsteken, newline: '\n', quoteChar: '"' });
  let eerste = 1;
  let rest = '';
  for await (const stuk of tekst) {
    rest += stuk;
    if (rest.length < STUK) continue;
    const { data, errors, meta } = parser.parse(rest, 0, true) as Ontleed;
    refuseBadQuotes(errors, data.length, eerste);
    rest = rest.slice(meta.cursor);
    if (rest.length > GRENZEN.rij)
      throw new Leesfout({ code: 'te_groot', variant: 'rij' }, eerste + data.length);
    yield { eerste, rijen: data };
    eerste += data.length;
    if (eerste > GRENZEN.rijen) throw new Leesfout({ code: 'te_groot', variant: 'rijen' });
  }
  if (!rest) return;
  const { data, errors } = parser.parse(rest, 0, false) as Ontleed;
  refuseBadQuotes(errors, data.length, eerste);
  yield { eerste, rijen: data };
}

/** The first rows of a text, for a look at its shape: quotes that do not match are left for later. */
export function proefRecords(tekst: string, scheidingsteken: string, hoogstens: number): string[][] {
  const parser = new Papa.Parser({
    delimiter: scheidingsteken,
    newline: '\n',
    quoteChar: '"',
    preview: hoogstens,
  });
  return (parser.parse(tekst, 0, false) as Ontleed).data.slice(0, hoogstens);
}

/** Errors beyond the last whole row are of a row that was cut off: it is parsed again with what follows. */
function refuseBadQuotes(errors: readonly { row?: number }[], rijen: number, eerste: number): void {
  const fout = errors.find(({ row }) => row !== undefined && row < rijen);
  if (fout) {
    throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'aanhalingsteken' }, eerste + (fout.row ?? 0));
  }
}
