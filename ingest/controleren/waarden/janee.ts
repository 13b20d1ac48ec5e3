/** Yes and no. Imports nothing of Node. */
import { Afgekeurd } from './afgekeurd.ts';

const JANEE = new Map<string, boolean | null>([
  ...(['ja', 'j', 'y', 'yes', 'true', 'waar', '1', 'x'] as const).map((woord) => [woord, true] as const),
  ...(['nee', 'n', 'no', 'false', 'onwaar', '0'] as const).map((woord) => [woord, false] as const),
  ['o', null],
]);

/** true, false, or null for the `o` of onbekend. */
export function leesJanee(tekst: string): boolean | null | Afgekeurd {
  const gelezen = JANEE.get(tekst.toLowerCase());
  return gelezen === undefined ? new Afgekeurd('onbekende_waarde') : gelezen;
}
