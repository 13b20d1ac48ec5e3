/** The other side of draad.ts: packed columns in, packed pseudonyms out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Draadgegevens, Pakketten } from './draad.ts';
import { pak, pakUit } from './pakket.ts';
import { createPseudonimiseerder, findIdkolommen } from './pseudoniem.ts';

/** Answers what comes in on the port of this thread, until the thread is ended. */
export function beantwoord(): void {
  const { sleutel, bron, opdracht } = workerData as Draadgegevens;
  const pseudonimiseer = createPseudonimiseerder(sleutel, bron, opdracht);
  const kolommen = findIdkolommen(bron);

  parentPort?.on('message', (pakketten: Pakketten) => {
    const blok = {
      rijnummers: [],
      kolommen: Object.fromEntries(Object.entries(pakketten).map(([naam, pakket]) => [naam, pakUit(pakket)])),
    };
    pseudonimiseer(blok);
    parentPort?.postMessage(
      Object.fromEntries(kolommen.map((naam) => [naam, pak(blok.kolommen[naam] ?? [])])),
    );
  });
}
