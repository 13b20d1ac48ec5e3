/** Rows under the header that are no data: footnotes, units, the header again. Imports nothing of Node. */
import type { Contract } from '../bronnen/contract.ts';
import { normalizeNaam, type Koppeling } from '../bronnen/koppelen.ts';

/** Which sentence of `geen_gegevensrij` a row asks for; undefined for a row of data. */
export type Vreemdezoeker = (
  rij: readonly string[],
  /** Cells that hold something. */
  gevuld: number,
  /** Whether the row stands directly below the header. */
  onderKop: boolean,
) => 'losse_regel' | 'kopregel' | 'eenheden' | undefined;

/** The part of the columns that must be named again. */
const HERHAALD = 0.6;

/** A row of data has at least this many filled cells, when the contract asks for as many. */
const MINSTENS = 2;

/** What is written below a column name to explain it. */
const EENHEDEN = new Set(
  [
    ...[
      'dd-mm-jjjj',
      'dd/mm/jjjj',
      'd-m-jjjj',
      'jjjj-mm-dd',
      'dd-mm-yyyy',
      'yyyy-mm-dd',
      'datum',
      'dag',
      'jaar',
    ],
    ...[
      'ja/nee',
      'j/n',
      'getal',
      'geheel getal',
      'aantal',
      'stuks',
      'cijfer',
      'nummer',
      'nr',
      'code',
      'cbs-code',
    ],
    ...['tekst', 'naam', 'keuze', 'lijst', 'verplicht', 'optioneel', '0-10', '1-10', 'a-d'],
  ].map(normalizeNaam),
);
const TUSSEN_HAAKJES = /^[([].*[)\]]$/;

export function createVreemdezoeker(
  { kolommen }: Contract,
  { plaatsen }: Koppeling,
  koppen: readonly string[],
): Vreemdezoeker {
  const nodig = kolommen.filter(({ verplicht, magLeeg }) => verplicht && !magLeeg).length;
  const gekoppeld = [...plaatsen.values()];
  const [eerste = 0] = gekoppeld;
  const isKop = (rij: readonly string[], plaats: number) => rij[plaats]?.trim() === koppen[plaats]?.trim();
  return (rij, gevuld, onderKop) => {
    if (gevuld < MINSTENS && nodig >= MINSTENS) return 'losse_regel';
    // One comparison for nearly every row.
    if (isKop(rij, eerste)) {
      const gelijk = gekoppeld.filter((plaats) => isKop(rij, plaats)).length;
      if (gelijk >= gekoppeld.length * HERHAALD) return 'kopregel';
    }
    return onderKop && isEenheden(rij) ? 'eenheden' : undefined;
  };
}

/** Whether every cell that holds something explains a column. */
function isEenheden(rij: readonly string[]): boolean {
  return rij.every((cel) => {
    const tekst = cel.trim();
    return tekst === '' || TUSSEN_HAAKJES.test(tekst) || EENHEDEN.has(normalizeNaam(tekst));
  });
}
