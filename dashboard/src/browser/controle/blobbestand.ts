/** A file that somebody chose, as the checks read it: in pieces, so that all of it is never in memory. */
import type { Bronbestand } from '@regiomonitor/ingest/controleren/controle.ts';

const STUK = 512 * 1024;

/** `gelezen` is told how far a pass is, in bytes. */
export function createBlobbestand(blob: Blob, gelezen: (bytes: number) => void): Bronbestand {
  return {
    grootte: blob.size,
    async *open() {
      for (let begin = 0; begin < blob.size; begin += STUK) {
        const stuk = new Uint8Array(await blob.slice(begin, begin + STUK).arrayBuffer());
        gelezen(begin + stuk.length);
        yield stuk;
      }
    },
  };
}
