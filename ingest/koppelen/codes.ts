/** What the words of a column can be made to mean. Imports nothing of Node. */
import type { Kolom } from '../bronnen/contract.ts';

/** In the order of the contract; none where words have no meaning. `gemeenten`: the names of the region. */
export function codesVan({ soort, codes }: Kolom, gemeenten: readonly string[]): readonly string[] {
  switch (soort) {
    case 'code':
    case 'codes':
      return codes ?? [];
    case 'janee':
      return ['ja', 'nee', 'onbekend'];
    case 'gemeente':
      return gemeenten;
    case 'gemeenten':
    case 'gebied':
      return [...gemeenten, 'regio'];
    default:
      return [];
  }
}
