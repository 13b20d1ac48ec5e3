/** Makes a workbook of any size without keeping others waiting. */
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
export async function maakWerkboek({ werkboek, soort }: Werkboekopdracht): Promise<Uint8Array> {
  if (soort === 'xlsx') return (await import('./schrijf-xlsx.ts')).schrijfXlsx(werkboek);
  const rijen = werkboek.bladen.reduce((som, { aantal }) => som + aantal, 0);
  if (rijen < DRAAD_VANAF_RIJEN) return (await import('./schrijf-ods.ts')).schrijfOds(werkboek);
  // A thread gets a copy, and rows that are made one by one cannot be copied.
  const heel = { ...werkboek, bladen: werkboek.bladen.map((blad) => ({ ...blad, rijen: [...blad.rijen] })) };
  return maakInDraad(new URL('./ods-werker.ts', import.meta.url), heel);
}
