/** What a benchmark found, and how it is printed: the number, the goal beside it, and what the number means. */

export interface Uitslag {
  /** What was measured, in a few words. */
  readonly wat: string;
  /** The measured numbers that the ratio comes from, written out. */
  readonly gemeten: string;
  /** Ratio or size that the goal speaks of; null when there is none. */
  readonly maat: number | null;
  readonly eenheid: 'x' | 'ms' | 's' | 'MB' | 'kB';
  /** The goal; null: for information. */
  readonly doel: { readonly soort: 'hoogstens' | 'minstens'; readonly grens: number } | null;
  /** What the ratio means, in a sentence. */
  readonly uitleg: string;
}

/** Whether the goal was reached; null when there is none. */
export function isGehaald({ maat, doel }: Uitslag): boolean | null {
  if (doel === null || maat === null) return null;
  return doel.soort === 'hoogstens' ? maat <= doel.grens : maat >= doel.grens;
}

const getal = (waarde: number): string => {
  const decimalen = waarde >= 100 ? 0 : waarde >= 10 ? 1 : waarde >= 1 ? 2 : 3;
  return waarde.toFixed(decimalen);
};

/** Lines for a terminal. */
export function schrijfUitslag(uitslag: Uitslag): string {
  const { wat, gemeten, maat, eenheid, doel, uitleg } = uitslag;
  const gehaald = isGehaald(uitslag);
  const oordeel = gehaald === null ? '' : gehaald ? '  reached' : '  NOT REACHED';
  const teken = doel?.soort === 'hoogstens' ? 'at most' : 'at least';
  const doeltekst = doel === null ? '' : `  (goal: ${teken} ${getal(doel.grens)} ${eenheid})`;
  const maattekst = maat === null ? '' : `${getal(maat)} ${eenheid}`;
  return `  ${wat}: ${maattekst}${doeltekst}${oordeel}\n      ${gemeten}\n      ${uitleg}\n`;
}
