/** Makes a file in a thread of its own: it takes long for the server, which has others to serve. */
import { startDraad } from '@regiomonitor/queries/draad/start.ts';

/** Heap of a thread, in MB: enough for the figures of all gemeenten of the country over five years. */
const GEHEUGEN = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** What the thread answers to this order. @throws Error when it fails, or stops without an answer */
export async function maakInDraad(werker: URL, opdracht: unknown): Promise<Uint8Array> {
  const worker = startDraad(werker, { workerData: opdracht, resourceLimits: GEHEUGEN });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error(`The thread ${werker.pathname} has stopped.`)));
    });
  } finally {
    await worker.terminate();
  }
}
