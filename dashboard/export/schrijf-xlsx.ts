/**
 * A workbook as XLSX. The library makes everything but the rows: those are put in its sheets while the archive is
 * written, with a breath in between for who else waits for this thread.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { colToLetter } from 'hucre';
import { describeWerkboek } from './beschrijf-werkboek.ts';
import { BEGIN } from './vaste-zip.ts';
import type { Werkblad, Werkboek } from './werkboek.ts';
import { createWoorden, writeRijen, type Woorden } from './xlsx-rijen.ts';

const RIJEN_HIER = '</sheetData>';
const WOORDEN_HIER = '</sst>';
const WOORDEN = 'xl/sharedStrings.xml';

/** The file. The same workbook gives the same bytes. */
export async function schrijfXlsx(werkboek: Werkboek): Promise<Uint8Array> {
  const { [WOORDEN]: lijst = new Uint8Array(), ...delen } = unzipSync(
    await writeXlsx(describeWerkboek(werkboek, () => [])),
  );
  const koppen = strFromU8(lijst);
  const woorden = createWoorden(koppen.split('<si>').length - 1);
  const stukken: Uint8Array[] = [];
  const zip = new Zip((fout, stuk) => {
    if (fout) throw fout;
    stukken.push(stuk);
  });
  for (const [naam, bytes] of Object.entries(delen)) {
    const blad = werkboek.bladen[bladnummer(naam)];
    const deel = addDeel(zip, naam);
    if (blad) await writeBlad(deel, strFromU8(bytes), blad, woorden);
    else deel.push(bytes, true);
  }
  // The counts in its head are only an advice to the reader; they would have to be right.
  const alle = koppen.replace(/ (?:count|uniqueCount)="\d+"/g, '').replace(WOORDEN_HIER, '');
  addDeel(zip, WOORDEN).push(strToU8(alle + woorden.write() + WOORDEN_HIER), true);
  zip.end();
  return Buffer.concat(stukken);
}

function addDeel(zip: Zip, naam: string): ZipDeflate {
  const deel = new ZipDeflate(naam, { level: 6 });
  deel.mtime = BEGIN;
  zip.add(deel);
  return deel;
}

/** Place in the workbook of the sheet that this file of the archive holds; -1 for another file. */
function bladnummer(naam: string): number {
  return Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(naam)?.[1] ?? 0) - 1;
}

async function writeBlad(deel: ZipDeflate, xml: string, blad: Werkblad, woorden: Woorden): Promise<void> {
  const [boven = '', onder = ''] = xml.split(RIJEN_HIER);
  const gebied = `A1:${colToLetter(blad.koppen.length - 1)}${blad.aantal + 1}`;
  deel.push(strToU8(boven.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${gebied}"/>`)));
  for (const rijen of writeRijen(blad.rijen, woorden)) {
    deel.push(strToU8(rijen));
    await breathe();
  }
  deel.push(strToU8(RIJEN_HIER + onder), true);
}
