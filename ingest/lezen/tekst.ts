/** The second pass: bytes to text. Imports nothing of Node. */
import type { Bronbestand } from '../controleren/controle.ts';
import type { Codering } from './codering.ts';
import { leesStukken } from './stukken.ts';

/** The text of the file in pieces, without byte order mark, every line end as `\n`. No piece ends inside a letter. */
export async function* leesTekst(bestand: Bronbestand, codering: Codering): AsyncGenerator<string> {
  const decoder = new TextDecoder(codering);
  let wachtend = '';
  for await (const bytes of leesStukken(bestand)) {
    const tekst = wachtend + decoder.decode(bytes, { stream: true });
    // A carriage return at the end may be half of a line end.
    wachtend = tekst.endsWith('\r') ? '\r' : '';
    yield normalizeLineEnds(wachtend ? tekst.slice(0, -1) : tekst);
  }
  const rest = normalizeLineEnds(wachtend + decoder.decode());
  if (rest) yield rest;
}

/** The first `lengte` characters or a little more; all of the file when it is shorter. */
export async function leesKop(bestand: Bronbestand, codering: Codering, lengte: number): Promise<string> {
  let tekst = '';
  for await (const stuk of leesTekst(bestand, codering)) {
    tekst += stuk;
    if (tekst.length >= lengte) break;
  }
  return tekst;
}

function normalizeLineEnds(tekst: string): string {
  return tekst.includes('\r') ? tekst.replace(/\r\n?/g, '\n') : tekst;
}
