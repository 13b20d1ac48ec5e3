/** Imports nothing of Node. */
import type { Bronbestand } from '../controleren/controle.ts';

const STUK = 128 * 1024;

/** The bytes of the file in pieces of bounded size, however large the pieces it is handed in. */
export async function* leesStukken(bestand: Bronbestand): AsyncGenerator<Uint8Array> {
  for await (const bytes of bestand.open()) {
    for (let begin = 0; begin < bytes.length; begin += STUK) yield bytes.subarray(begin, begin + STUK);
  }
}
