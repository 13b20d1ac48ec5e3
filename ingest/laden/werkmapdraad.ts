/**
 * Spreadsheets are unpacked and read in a thread of their own: the server goes on answering meanwhile, and a file that
 * would need more memory than it may have stops that thread and nothing else.
 */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { Leesfout, teGroot, type Leesreden } from '../lezen/leesfout.ts';
import type { Records } from '../lezen/records.ts';
import type { Werkmap, Werkmaplezer } from '../lezen/rekenblad/werkmap.ts';

export interface Werkmapdraad {
  /** Opens one spreadsheet; the bytes are handed over. */
  readonly openWerkmap: Werkmaplezer;
  /** Lets go of the thread, if there was one. */
  close(): Promise<void>;
}

/** Why reading ended, on its way between threads. */
export interface Draadfout {
  readonly reden: Leesreden | null;
  readonly rij: number | null;
}

export type Opening = { readonly werkmap: Omit<Werkmap, 'lees'> } | { readonly fout: Draadfout };
/** Asks for a sheet; its rows are asked for through the port, a group at a time. */
export interface Leesvraag {
  readonly plaats: number;
  readonly poort: MessagePort;
}
export type Leesantwoord = { readonly records: Records | null } | { readonly fout: Draadfout };

/** MB: what is needed for the largest spreadsheet within the limits. */
const GEHEUGEN_MB = 400;

/** A thread that starts with the first spreadsheet. Close it, whatever happens. */
export function createWerkmapdraad(): Werkmapdraad {
  let worker: Worker | undefined;
  return {
    openWerkmap: async (bytes) => {
      worker = new Worker(new URL('./werkmapdraad-werker.ts', import.meta.url), {
        workerData: bytes,
        resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN_MB },
      });
      const draad = worker;
      const gestopt = stopOf(draad);
      const opening = await Promise.race([nextOf<Opening>(draad), gestopt]);
      if ('fout' in opening) throw toError(opening.fout);
      return { ...opening.werkmap, lees: (plaats) => leesBlad(draad, gestopt, plaats) };
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

async function* leesBlad(draad: Worker, gestopt: Promise<never>, plaats: number): AsyncGenerator<Records> {
  const { port1: hier, port2: daar } = new MessageChannel();
  draad.postMessage({ plaats, poort: daar } satisfies Leesvraag, [daar]);
  try {
    for (;;) {
      hier.postMessage('verder');
      const antwoord = await Promise.race([nextOf<Leesantwoord>(hier), gestopt]);
      if ('fout' in antwoord) throw toError(antwoord.fout);
      if (!antwoord.records) return;
      yield antwoord.records;
    }
  } finally {
    hier.close();
  }
}

/** The next message. */
function nextOf<T>(bron: Worker | MessagePort): Promise<T> {
  return new Promise((resolve) => bron.once('message', resolve));
}

/** Fails when the thread ends, and never succeeds. */
function stopOf(draad: Worker): Promise<never> {
  const gestopt = new Promise<never>((_, reject) => {
    draad.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? teGroot('uitgepakt') : error),
    );
    draad.once('exit', () => reject(new Error('The thread that reads spreadsheets has stopped.')));
  });
  // It fails after every reading, when nobody waits for it any more.
  gestopt.catch(() => {});
  return gestopt;
}

function toError({ reden, rij }: Draadfout): Error {
  return reden ? new Leesfout(reden, rij) : new Error('Reading a spreadsheet failed.');
}
