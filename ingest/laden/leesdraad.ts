/**
 * Spreadsheets and calendars are read in a thread of their own: the server goes on answering meanwhile, and a file that
 * would need more memory than it may have stops that thread and nothing else.
 */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Agendatabel, Agendawens } from '../lezen/agenda/agenda.ts';
import { Leesfout, teGroot, type Leesreden } from '../lezen/leesfout.ts';
import type { Records } from '../lezen/records.ts';
import type { Werkmap } from '../lezen/rekenblad/werkmap.ts';
import type { Lezers } from '../lezen/tabel.ts';

export interface Leesdraad {
  /** Each reads one file; what it is given is handed over. */
  readonly lezers: { readonly [L in keyof Lezers]-?: NonNullable<Lezers[L]> };
  /** Lets go of the threads, if there were any. */
  close(): Promise<void>;
}

/** Why reading ended, on its way between threads. */
export interface Draadfout {
  readonly reden: Leesreden | null;
  readonly rij: number | null;
}

/** What a thread is started with. */
export type Leestaak =
  | { readonly soort: 'werkmap'; readonly bytes: Uint8Array }
  | { readonly soort: 'agenda'; readonly tekst: string; readonly wens: Agendawens };
export type Opening = { readonly werkmap: Omit<Werkmap, 'lees'> } | { readonly fout: Draadfout };
export type Agendaantwoord = { readonly tabel: Agendatabel } | { readonly fout: Draadfout };
/** Asks for a sheet; its rows are asked for through the port, a group at a time. */
export interface Leesvraag {
  readonly plaats: number;
  readonly poort: MessagePort;
}
export type Leesantwoord = { readonly records: Records | null } | { readonly fout: Draadfout };

/** MB: what is needed for the largest spreadsheet within the limits; a calendar needs less. */
const GEHEUGEN_MB = 400;

/** A thread that starts with the first spreadsheet or calendar. Close it, whatever happens. */
export function createLeesdraad(): Leesdraad {
  const draden: Worker[] = [];
  const start = (taak: Leestaak): { draad: Worker; gestopt: Promise<never> } => {
    const draad = new Worker(new URL('./leesdraad-werker.ts', import.meta.url), {
      workerData: taak,
      resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN_MB },
    });
    draden.push(draad);
    return { draad, gestopt: stopOf(draad, taak) };
  };
  return {
    lezers: {
      openWerkmap: async (bytes) => {
        const { draad, gestopt } = start({ soort: 'werkmap', bytes });
        const opening = await Promise.race([nextOf<Opening>(draad), gestopt]);
        if ('fout' in opening) throw toError(opening.fout);
        return { ...opening.werkmap, lees: (plaats) => leesBlad(draad, gestopt, plaats) };
      },
      leesAgenda: async (tekst, wens) => {
        const { draad, gestopt } = start({ soort: 'agenda', tekst, wens });
        const antwoord = await Promise.race([nextOf<Agendaantwoord>(draad), gestopt]);
        if ('fout' in antwoord) throw toError(antwoord.fout);
        return antwoord.tabel;
      },
    },
    close: async () => {
      await Promise.all(draden.map((draad) => draad.terminate()));
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
function stopOf(draad: Worker, { soort }: Leestaak): Promise<never> {
  const gestopt = new Promise<never>((_, reject) => {
    draad.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? teGroot(soort === 'agenda' ? 'afspraken' : 'uitgepakt')
          : error,
      ),
    );
    draad.once('exit', () => reject(new Error('The thread that reads files has stopped.')));
  });
  // It fails after every reading, when nobody waits for it any more.
  gestopt.catch(() => {});
  return gestopt;
}

function toError({ reden, rij }: Draadfout): Error {
  return reden ? new Leesfout(reden, rij) : new Error('Reading a file in its thread failed.');
}
