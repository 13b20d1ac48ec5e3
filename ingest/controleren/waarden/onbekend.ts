/** The spellings of 'unknown'. Imports nothing of Node. */
const ONBEKEND = new Set(['', '-', '?', 'nvt', 'n.v.t.', 'n.v.t', 'nvt.', 'onbekend']);
const LANGSTE = Math.max(...[...ONBEKEND].map((woord) => woord.length));

/** Whether a trimmed cell says that its value is not known. */
export function isOnbekend(tekst: string): boolean {
  return tekst.length <= LANGSTE && ONBEKEND.has(tekst.toLowerCase());
}
