/** Tables for the terminal and lists as CSV. */

/** Columns side by side, as wide as needed; numbers to the right. */
export function formatTabel(
  koppen: readonly string[],
  rijen: readonly (readonly (string | number)[])[],
): string {
  const tekst = rijen.map((rij) => rij.map(String));
  const breedtes = koppen.map((kop, kolom) =>
    Math.max(kop.length, ...tekst.map((rij) => rij[kolom]?.length ?? 0)),
  );
  const regel = (cellen: readonly (string | number)[]) =>
    cellen
      .map((cel, kolom) => {
        const breedte = breedtes[kolom] ?? 0;
        return typeof cel === 'number' ? String(cel).padStart(breedte) : cel.padEnd(breedte);
      })
      .join('  ')
      .trimEnd();
  return `${[koppen, ...rijen].map(regel).join('\n')}\n`;
}

/** RFC 4180: comma, CRLF, quotes where needed. */
export function formatCsv(
  koppen: readonly string[],
  rijen: readonly (readonly (string | number | null)[])[],
): string {
  return [koppen, ...rijen].map((rij) => `${rij.map(csvCel).join(',')}\r\n`).join('');
}

function csvCel(cel: string | number | null): string {
  const tekst = cel === null ? '' : String(cel);
  return /[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}
