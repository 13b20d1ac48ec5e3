/**
 * Pseudonymising in a thread of its own, for large files: hashing takes as long as reading and checking, so the two
 * side by side take half the time.
 */
import { startDraad } from '@regiomonitor/queries/draad/start.ts';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Sleutel } from './sleutelketen.ts';
import type { Opdracht, Rijenblok } from '../controleren/controle.ts';
import { beantwoord } from './draad-werker.ts';
import { pak, pakUit } from './pakket.ts';
import { findIdkolommen, type Pseudonimiseerder } from './pseudoniem.ts';

export interface Pseudonimiseerdraad {
  /** Replaces the identifiers of a block in place; leave the block alone until it is done. Blocks are done in order. */
  readonly pseudonimiseer: (...blok: Parameters<Pseudonimiseerder>) => Promise<void>;
  close(): Promise<void>;
}

export interface Draadgegevens {
  readonly sleutel: Sleutel;
  readonly bron: Bron;
  readonly opdracht: Pick<Opdracht, 'aanleveraar'>;
}

/** The columns of a block that pseudonyms are made from, each as one text. */
export type Pakketten = Readonly<Record<string, string>>;

const WERKER = new URL('./draad-werker.ts', import.meta.url);

interface Wachtend {
  readonly blok: Rijenblok;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the thread; close it, whatever happens. */
export function createPseudonimiseerdraad(
  sleutel: Sleutel,
  bron: Bron,
  opdracht: Pick<Opdracht, 'aanleveraar'>,
): Pseudonimiseerdraad {
  const workerData: Draadgegevens = { sleutel, bron, opdracht: { aanleveraar: opdracht.aanleveraar } };
  // Blocks come and go: more room would only hold more of what is gone.
  const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 32 };
  const worker = startDraad(WERKER, { workerData, resourceLimits }, beantwoord.name);
  const kolommen = findIdkolommen(bron);
  const wachtrij: Wachtend[] = [];
  let gestopt: Error | undefined;

  worker.on('message', (pakketten: Pakketten) => {
    const wachtend = wachtrij.shift();
    if (!wachtend) return;
    for (const naam of kolommen) wachtend.blok.kolommen[naam] = pakUit(pakketten[naam] ?? '');
    wachtend.resolve();
  });
  const stop = (reden: Error) => {
    gestopt ??= reden;
    for (const { reject } of wachtrij.splice(0)) reject(gestopt);
  };
  worker.on('error', stop);
  worker.on('exit', () => stop(new Error('The thread that pseudonymises has stopped.')));

  return {
    pseudonimiseer: (blok) =>
      new Promise((resolve, reject) => {
        if (gestopt) {
          reject(gestopt);
          return;
        }
        wachtrij.push({ blok, resolve, reject });
        const namen = [...kolommen, 'gemeente'].filter((naam) => blok.kolommen[naam] !== undefined);
        worker.postMessage(Object.fromEntries(namen.map((naam) => [naam, pak(blok.kolommen[naam] ?? [])])));
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
