/** Words from a list. Imports nothing of Node. */
import { normalizeNaam } from '../../bronnen/koppelen.ts';
import { Afgekeurd, type Lezing } from './afgekeurd.ts';

/** Between the values of one cell. */
export const SCHEIDING = /[|,/+]/;

const LANGSTE = 100;

/** One word of the list, in any case; `andersOnbekend` reads any other text as unknown. */
export function createCodelezing(codes: readonly string[], andersOnbekend: boolean): Lezing {
  const bekend = new Map(codes.map((code) => [normalizeNaam(code), code]));
  return (tekst) => {
    const code = tekst.length > LANGSTE ? undefined : bekend.get(normalizeNaam(tekst));
    if (code !== undefined) return code;
    return andersOnbekend ? null : new Afgekeurd('onbekende_waarde');
  };
}

/** One or more words of the list, each once, in the order of the cell. */
export function createCodeslezing(codes: readonly string[]): Lezing {
  const leesEen = createCodelezing(codes, false);
  return (tekst) => leesLijst(tekst, leesEen);
}

/** Reads the parts of a cell; the first part that is wrong rejects the whole. */
export function leesLijst(tekst: string, leesEen: Lezing): string[] | Afgekeurd {
  const gevonden = new Set<string>();
  for (const deel of tekst.split(SCHEIDING)) {
    const schoon = deel.trim();
    if (schoon === '') continue;
    const gelezen = leesEen(schoon);
    if (gelezen instanceof Afgekeurd) return gelezen;
    if (typeof gelezen === 'string') gevonden.add(gelezen);
  }
  return gevonden.size > 0 ? [...gevonden] : new Afgekeurd('waarde_ontbreekt');
}
