/** Archives without a date of their own, so that the same content gives the same bytes. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** ZIP knows no time before this. */
export const BEGIN = new Date(1980, 0, 1);

/** The archive of these files, in this order; those in `plat` are not compressed. */
export function zipVast(
  bestanden: Readonly<Record<string, Uint8Array>>,
  plat: readonly string[] = [],
): Uint8Array {
  const zip: Zippable = {};
  for (const [naam, bytes] of Object.entries(bestanden)) {
    zip[naam] = [bytes, { mtime: BEGIN, level: plat.includes(naam) ? 0 : 6 }];
  }
  return zipSync(zip);
}

/** The archive packed anew, each file as `wijzig` leaves it. */
export function herpak(
  archief: Uint8Array,
  wijzig: (naam: string, bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const bestanden = Object.entries(unzipSync(archief)).filter(([naam]) => !naam.endsWith('/'));
  return zipVast(Object.fromEntries(bestanden.map(([naam, bytes]) => [naam, wijzig(naam, bytes)])));
}
