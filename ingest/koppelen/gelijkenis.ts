/** How much two names look alike, to suggest what was meant. Imports nothing of Node. */
import { normalizeNaam } from '../bronnen/koppelen.ts';

/** Less alike than this is no suggestion. */
const DREMPEL = 0.65;
/** Longer texts are no names. */
const LANGSTE = 60;
/** A shorter name is part of too many others. */
const KORTSTE_DEEL = 4;

/** The candidate that is most like the text; undefined when none is much like it. */
export function findGelijkende(tekst: string, kandidaten: readonly string[]): string | undefined {
  let beste: { readonly kandidaat: string; readonly gelijkenis: number } | undefined;
  for (const kandidaat of kandidaten) {
    const gelijkenis = bepaalGelijkenis(tekst, kandidaat);
    if (gelijkenis > (beste?.gelijkenis ?? 0)) beste = { kandidaat, gelijkenis };
  }
  return beste?.kandidaat;
}

/** From 0, which stands for everything that is too little alike to be meant, to 1: the same name. */
export function bepaalGelijkenis(tekst: string, kandidaat: string): number {
  if (tekst.length > LANGSTE) return 0;
  const gelijkenis = vergelijk(normalizeNaam(tekst), normalizeNaam(kandidaat));
  return gelijkenis >= DREMPEL ? gelijkenis : 0;
}

/**
 * From 0 (nothing alike) to 1 (the same): the part of the longer name that need not be changed, or a little over the
 * threshold when one name is part of the other.
 */
function vergelijk(een: string, ander: string): number {
  const [kort, lang] = een.length < ander.length ? [een, ander] : [ander, een];
  if (kort === '') return 0;
  const gelijk = 1 - afstand(kort, lang) / lang.length;
  const deel = kort.length >= KORTSTE_DEEL && lang.includes(kort);
  return deel ? Math.max(gelijk, DREMPEL + (kort.length / lang.length) * (1 - DREMPEL)) : gelijk;
}

/** Letters to add, leave out or change to make one of the other (Levenshtein, 1966). */
function afstand(een: string, ander: string): number {
  let vorige = Array.from({ length: ander.length + 1 }, (_, i) => i);
  for (let i = 1; i <= een.length; i++) {
    const rij = [i];
    for (let j = 1; j <= ander.length; j++) {
      const vervang = (vorige[j - 1] ?? 0) + (een[i - 1] === ander[j - 1] ? 0 : 1);
      rij.push(Math.min(vervang, (vorige[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1));
    }
    vorige = rij;
  }
  return vorige[ander.length] ?? 0;
}
