/** Which column of the contract an unknown header probably means. Imports nothing of Node. */
import type { Kolom } from '../bronnen/contract.ts';
import { bepaalGelijkenis } from './gelijkenis.ts';

/**
 * The most likely column for each header, by header. A column is proposed once: to the header that is most like one of
 * its names.
 */
export function stelKolommenVoor(
  koppen: readonly string[],
  kolommen: readonly Kolom[],
): ReadonlyMap<string, string> {
  const paren = koppen.flatMap((kop) =>
    kolommen.map((kolom) => ({
      ...{ kop, kolom: kolom.naam },
      gelijkenis: Math.max(...[kolom.naam, ...kolom.aliassen].map((naam) => bepaalGelijkenis(kop, naam))),
    })),
  );
  const voorstel = new Map<string, string>();
  const vergeven = new Set<string>();
  for (const { kop, kolom, gelijkenis } of paren.sort((a, b) => b.gelijkenis - a.gelijkenis)) {
    if (gelijkenis === 0) break;
    if (voorstel.has(kop) || vergeven.has(kolom)) continue;
    voorstel.set(kop, kolom);
    vergeven.add(kolom);
  }
  return voorstel;
}
