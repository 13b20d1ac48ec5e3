/** Test support: what is wrong with a sentence, by the rules of the word list and of B1. Empty when it is fine. */

const VERMIJD = [
  /submit/i,
  /drill-?down/i,
  /\bnull\b/i,
  /\bNaN\b/,
  /N\/A/,
  /dashboarding/i,
  /\bundefined\b/,
  /\bslecht/i,
];
const LANGSTE = 15;

export function findProblems(zin: string): string[] {
  const woorden = zin.split(/\s+/).filter(Boolean).length;
  return [
    ...(woorden > LANGSTE ? [`${woorden} woorden: ${zin}`] : []),
    ...findWoorden(zin),
    ...(/[{}]/.test(zin) ? [`niet ingevuld: ${zin}`] : []),
    ...(/^[A-Z0-9'‘É]/.test(zin) ? [] : [`geen hoofdletter: ${zin}`]),
    ...(/[.?]$/.test(zin) ? [] : [`geen punt: ${zin}`]),
    ...(/ {2}|\s[.,]/.test(zin) ? [`spatie: ${zin}`] : []),
  ];
}

/** Words that the word list forbids, in any text. */
export function findWoorden(tekst: string): string[] {
  return VERMIJD.filter((woord) => woord.test(tekst)).map((woord) => `${woord.source}: ${tekst}`);
}

/** Every text in a module of texts, however deep. */
export function textsIn(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde];
  if (waarde === null || typeof waarde !== 'object') return [];
  return Object.values(waarde).flatMap(textsIn);
}
