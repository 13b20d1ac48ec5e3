/**
 * A column as one text and back: between threads one long text travels many times faster than thousands of short ones.
 */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';

/** In no cell of a delivered file: a file that holds it is refused as unreadable. */
const SCHEIDING = '\0';

/** Texts and unknowns as one text. There is no empty text in a column: that is unknown. */
export function pak(kolom: readonly Celwaarde[]): string {
  return kolom.join(SCHEIDING);
}

export function pakUit(pakket: string): Celwaarde[] {
  const kolom: Celwaarde[] = pakket.split(SCHEIDING);
  for (let plaats = 0; plaats < kolom.length; plaats++) if (kolom[plaats] === '') kolom[plaats] = null;
  return kolom;
}
