/** A workbook as ODS. Takes seconds for tens of thousands of figures: see maakWerkboek, which does that in a thread. */
import { writeOds } from 'hucre/ods';
import { describeWerkboek } from './beschrijf-werkboek.ts';
import { markKopregels } from './ods-kopregels.ts';
import type { Werkboek } from './werkboek.ts';

/** The file. The same workbook gives the same bytes. */
export async function schrijfOds(werkboek: Werkboek): Promise<Uint8Array> {
  return markKopregels(await writeOds(describeWerkboek(werkboek, ({ rijen }) => rijen)));
}
