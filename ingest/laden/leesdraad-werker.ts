/** The other side of leesdraad.ts: reads the calendar, or opens the spreadsheet, that it was started with. */
import { parentPort, workerData } from 'node:worker_threads';
import { leesAgenda } from '../lezen/agenda/agenda.ts';
import { Leesfout } from '../lezen/leesfout.ts';
import { openWerkmap } from '../lezen/rekenblad/open.ts';
import type { Werkmap } from '../lezen/rekenblad/werkmap.ts';
import type { Agendaantwoord, Draadfout, Leesantwoord, Leestaak, Leesvraag, Opening } from './leesdraad.ts';

const taak = workerData as Leestaak;
if (taak.soort === 'agenda') parentPort?.postMessage(answerAgenda(taak));
else await serveWerkmap(taak.bytes);

function answerAgenda({ tekst, wens }: Extract<Leestaak, { soort: 'agenda' }>): Agendaantwoord {
  try {
    return { tabel: leesAgenda(tekst, wens) };
  } catch (fout) {
    return { fout: toDraadfout(fout) };
  }
}

/** Opens a spreadsheet, and gives its rows when asked. */
async function serveWerkmap(bytes: Uint8Array): Promise<void> {
  try {
    const werkmap = await openWerkmap(bytes);
    const { soort, bladen } = werkmap;
    parentPort?.on('message', (vraag: Leesvraag) => answer(werkmap, vraag));
    parentPort?.postMessage({ werkmap: { soort, bladen } } satisfies Opening);
  } catch (fout) {
    parentPort?.postMessage({ fout: toDraadfout(fout) } satisfies Opening);
  }
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
