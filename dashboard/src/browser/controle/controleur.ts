/** The page's side of the worker: one question at a time, which can be taken back. */
import type { Controleantwoord, Controlevraag } from './gesprek.ts';

export type Voortgang = Extract<Controleantwoord, { soort: 'voortgang' }>;
export type Einde = Exclude<Controleantwoord, Voortgang>;

export interface Controleur {
  /** Checks; `meld` is told how far it is. Never answers when it is stopped. */
  vraag(vraag: Controlevraag, meld: (stand: Voortgang) => void): Promise<Einde>;
  /** Ends what is being checked. */
  stop(): void;
}

export function createControleur(startWorker: () => Worker): Controleur {
  let bezig: Worker | undefined;
  return {
    vraag: (vraag, meld) =>
      new Promise((resolve, reject) => {
        // What is left of an earlier question goes with its worker.
        bezig?.terminate();
        const worker = startWorker();
        bezig = worker;
        worker.addEventListener('message', ({ data }: MessageEvent<Controleantwoord>) => {
          if (data.soort === 'voortgang') meld(data);
          else {
            worker.terminate();
            resolve(data);
          }
        });
        worker.addEventListener('error', () => {
          worker.terminate();
          reject(new Error('The worker could not start.'));
        });
        worker.postMessage(vraag);
      }),
    stop: () => {
      bezig?.terminate();
      bezig = undefined;
    },
  };
}
