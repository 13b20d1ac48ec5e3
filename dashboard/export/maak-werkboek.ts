/** Makes a workbook: a large one in a thread of its own. */
import { maakInDraad } from './draad.ts';
import type { Werkboek } from './werkboek.ts';
import type { Werkboeksoort } from './werkboeksoort.ts';

export interface Werkboekopdracht {
  readonly werkboek: Werkboek;
  readonly soort: Werkboeksoort;
}

/** Small workbooks are made sooner than a thread has started. */
const DRAAD_VANAF_RIJEN = 2_000;

/** The file. @throws Error when the thread fails */
export async function maakWerkboek(opdracht: Werkboekopdracht): Promise<Uint8Array> {
  const rijen = opdracht.werkboek.bladen.reduce((som, blad) => som + blad.rijen.length, 0);
  if (rijen >= DRAAD_VANAF_RIJEN)
    return maakInDraad(new URL('./werkboek-werker.ts', import.meta.url), opdracht);
  const { schrijfWerkboek } = await import('./schrijf-werkboek.ts');
  return schrijfWerkboek(opdracht.werkboek, opdracht.soort);
}
