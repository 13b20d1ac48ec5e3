/** SVG as text. Attributes only: no `style`, so that a strict content security policy holds. */

const TEKENS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(tekst: string): string {
  return tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);
}

/** The words that escapeXml wrote. */
export function unescapeXml(tekst: string): string {
  return Object.entries(TEKENS).reduceRight(
    (over, [teken, geschreven]) => over.replaceAll(geschreven, teken),
    tekst,
  );
}

type Attributen = Record<string, string | number>;

/** One element. Numbers are written with at most one decimal; `inhoud` is SVG already. */
export function element(naam: string, attributen: Attributen, inhoud = ''): string {
  const tekst = Object.entries(attributen)
    .map(
      ([sleutel, waarde]) =>
        ` ${sleutel}="${typeof waarde === 'number' ? place(waarde) : escapeXml(waarde)}"`,
    )
    .join('');
  return inhoud ? `<${naam}${tekst}>${inhoud}</${naam}>` : `<${naam}${tekst}/>`;
}

/** A text element: escapes its words. */
export function text(attributen: Attributen, woorden: string): string {
  return element('text', attributen, escapeXml(woorden));
}

/** A coordinate, to a tenth of a pixel. */
export function place(getal: number): string {
  return String(Math.round(getal * 10) / 10);
}

/** `points` of a polyline. */
export function points(plaatsen: readonly (readonly [number, number])[]): string {
  return plaatsen.map(([x, y]) => `${place(x)},${place(y)}`).join(' ');
}
