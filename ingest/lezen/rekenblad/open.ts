/** A spreadsheet from its bytes, whatever its format. Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { Leesfout, teGroot } from '../leesfout.ts';
import { isOds, openOds } from './ods.ts';
import type { Werkmap } from './werkmap.ts';
import { isXlsx, openXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

/**
 * Opens a workbook of Excel (xlsx, xlsm) or an OpenDocument spreadsheet (ods).
 *
 * @throws Leesfout
 */
export async function openWerkmap(bytes: Uint8Array): Promise<Werkmap> {
  if (bytes.length > GRENZEN.rekenblad) throw teGroot('rekenblad');
  const zip = new Zip(bytes);
  if (await isOds(zip)) return openOds(zip);
  if (isXlsx(zip)) return openXlsx(zip);
  throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'zip' });
}
