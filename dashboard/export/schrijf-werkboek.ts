/** A workbook as XLSX or ODS. Nothing of this moment is in it: the same workbook gives the same bytes. */
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { colToLetter, type WriteSheet } from 'hucre';
import { markKopregels } from './ods-kopregels.ts';
import type { Werkblad, Werkboek } from './werkboek.ts';
import type { Werkboeksoort } from './werkboeksoort.ts';

const VET = { font: { bold: true } };
const MAKER = 'Monitor Relatie en Scheiding';

/** The file. Takes seconds for tens of thousands of figures: see maakWerkboek, which does it in a thread. */
export async function schrijfWerkboek(werkboek: Werkboek, soort: Werkboeksoort): Promise<Uint8Array> {
  const moment = new Date(werkboek.gemaaktOp);
  const inhoud = {
    sheets: werkboek.bladen.map(toSheet),
    properties: { title: werkboek.titel, creator: MAKER, created: moment, modified: moment },
  };
  return soort === 'xlsx' ? writeXlsx(inhoud) : markKopregels(await writeOds(inhoud));
}

function toSheet({ naam, samenvatting, rijen, breedten }: Werkblad): WriteSheet {
  const kolommen = rijen[0]?.length ?? 1;
  return {
    name: naam,
    rows: rijen.map((rij) => [...rij]),
    columns: breedten.map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(kolommen - 1)}${rijen.length}` },
    cells: new Map(Array.from({ length: kolommen }, (_, kolom) => [`0,${kolom}`, { style: VET }])),
    a11y: { summary: samenvatting, headerRow: 0 },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  };
}
