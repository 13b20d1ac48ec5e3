/** The totals that people leave at the bottom of a sheet. Imports nothing of Node. */
const TOTAAL = /^(?:eind|sub)?totaal\b/i;
const LANGSTE = 40;

/** Whether the first filled cell of the row says totaal, eindtotaal or subtotaal, perhaps with a number behind it. */
export function isTotaalrij(rij: readonly string[]): boolean {
  for (const cel of rij) {
    if (cel === '') continue;
    const tekst = cel.trim();
    if (tekst !== '') return tekst.length <= LANGSTE && TOTAAL.test(tekst);
  }
  return false;
}

/**
 * Whether the row states a number of rows that is not `rijen`. Numbers under a column of numbers are its sum and state
 * nothing; `isGetalkolom` tells which those are.
 */
export function wijktAf(
  rij: readonly string[],
  rijen: number,
  isGetalkolom: (plaats: number) => boolean,
): boolean {
  const aantallen: number[] = [];
  for (const [plaats, cel] of rij.slice(0, 1000).entries()) {
    const aantal = cel.length <= LANGSTE ? leesAantal(cel) : undefined;
    if (aantal !== undefined && !isGetalkolom(plaats)) aantallen.push(aantal);
  }
  return aantallen.length > 0 && !aantallen.includes(rijen);
}

/** The whole number in a cell such as `12`, `1.234` or `Totaal: 12 rijen`. */
function leesAantal(cel: string): number | undefined {
  const tekst = cel.trim();
  const cijfers =
    /^(\d{1,3}(?:\.\d{3})+|\d+)(?: rijen)?$/.exec(tekst)?.[1] ??
    /^(?:eind|sub)?totaal[^\d]{0,20}(\d{1,3}(?:\.\d{3})+|\d+)[^\d]*$/i.exec(tekst)?.[1];
  return cijfers === undefined ? undefined : Number(cijfers.replaceAll('.', ''));
}
