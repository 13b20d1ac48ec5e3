/** A workbook in the words of the library that writes it. Nothing of this moment is in it. */
import { colToLetter, type WriteOptions, type WriteSheet } from 'hucre';
import type { Werkblad, Werkboek, Werkcel } from './werkboek.ts';

const VET = { font: { bold: true } };
const MAKER = 'Monitor Relatie en Scheiding';

/** `kies`: the rows below the headings that the library is to write. */
export function describeWerkboek(
  { titel, gemaaktOp, bladen }: Werkboek,
  kies: (blad: Werkblad) => Iterable<readonly Werkcel[]>,
): WriteOptions {
  const moment = new Date(gemaaktOp);
  return {
    sheets: bladen.map((blad) => toSheet(blad, kies(blad))),
    properties: { title: titel, creator: MAKER, created: moment, modified: moment },
  };
}

function toSheet(
  { naam, samenvatting, koppen, aantal, breedten }: Werkblad,
  rijen: Iterable<readonly Werkcel[]>,
): WriteSheet {
  return {
    name: naam,
    rows: [koppen, ...rijen].map((rij) => [...rij]),
    columns: breedten.map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(koppen.length - 1)}${aantal + 1}` },
    cells: new Map(koppen.map((_, kolom) => [`0,${kolom}`, { style: VET }])),
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
