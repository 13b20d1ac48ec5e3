/** Imports nothing of Node. */
import type { Records } from '../records.ts';
import { KOPRIJEN } from './werkmap.ts';

/** The first rows of a sheet, row 1 first; reads no further. */
export async function leesKop(groepen: AsyncIterable<Records>): Promise<string[][]> {
  const kop: string[][] = [];
  for await (const { eerste, rijen } of groepen) {
    for (const [i, rij] of rijen.entries()) {
      if (eerste + i > KOPRIJEN) return kop;
      while (kop.length < eerste + i - 1) kop.push([]);
      kop.push(rij);
    }
  }
  return kop;
}
