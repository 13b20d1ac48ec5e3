/** The other side of werkmapdraad.ts: opens the spreadsheet that it was started with, and gives its rows when asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { Leesfout } from '../lezen/leesfout.ts';
import { openWerkmap } from '../lezen/rekenblad/open.ts';
import type { Werkmap } from '../lezen/rekenblad/werkmap.ts';
import type { Draadfout, Leesantwoord, Leesvraag, Opening } from './werkmapdraad.ts';

const werkmap = await openWerkmap(workerData as Uint8Array).catch((fout: unknown) => {
  parentPort?.postMessage({ fout: toDraadfout(fout) } satisfies Opening);
});
if (werkmap) {
  const { soort, bladen } = werkmap;
  parentPort?.on('message', (vraag: Leesvraag) => answer(werkmap, vraag));
  parentPort?.postMessage({ werkmap: { soort, bladen } } satisfies Opening);
}

function answer({ lees }: Werkmap, { plaats, poort }: Leesvraag): void {
  const rijen = lees(plaats);
  const send = (antwoord: Leesantwoord) => poort.postMessage(antwoord);
  poort.on('message', () => {
    void rijen.next().then(
      ({ value, done }) => send({ records: done === true ? null : value }),
      (fout: unknown) => send({ fout: toDraadfout(fout) }),
    );
  });
  poort.on('close', () => void rijen.return(undefined).catch(() => {}));
}

/** Only what was decided: the message of any other error may hold what is in the file. */
function toDraadfout(fout: unknown): Draadfout {
  return fout instanceof Leesfout ? { reden: fout.reden, rij: fout.rij } : { reden: null, rij: null };
}
