/** Makes a workbook in a thread of its own: it takes seconds for a large region, and the server has others to serve. */
import { startDraad } from '@regiomonitor/queries/draad/start.ts';
import type { Werkboeksoort } from './werkboeksoort.ts';
import type { Werkboek } from './werkboek.ts';

export interface Werkboekopdracht {
  readonly werkboek: Werkboek;
  readonly soort: Werkboeksoort;
}

/** Heap of the thread, in MB: enough for the figures of all gemeenten of the country over five years. */
const GEHEUGEN = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };
/** Small workbooks are made sooner than a thread has started. */
const DRAAD_VANAF_RIJEN = 2_000;

/** The file. @throws Error when the thread fails. */
export async function maakWerkboek(opdracht: Werkboekopdracht): Promise<Uint8Array> {
  const rijen = opdracht.werkboek.bladen.reduce((som, blad) => som + blad.rijen.length, 0);
  if (rijen < DRAAD_VANAF_RIJEN) {
    const { schrijfWerkboek } = await import('./schrijf-werkboek.ts');
    return schrijfWerkboek(opdracht.werkboek, opdracht.soort);
  }
  const worker = startDraad(new URL('./werkboek-werker.ts', import.meta.url), {
    workerData: opdracht,
    resourceLimits: GEHEUGEN,
  });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that makes workbooks has stopped.')));
    });
  } finally {
    await worker.terminate();
  }
}
