/** Imports nothing of Node. */
import type { Bronbestand } from '../controleren/controle.ts';

/** A file that is in memory already, handed out in pieces of at most `stuk` bytes. */
export function createGeheugenbestand(bytes: Uint8Array, stuk = 64 * 1024): Bronbestand {
  return {
    grootte: bytes.length,
    async *open() {
      for (let begin = 0; begin < bytes.length; begin += stuk) yield bytes.subarray(begin, begin + stuk);
    },
  };
}
