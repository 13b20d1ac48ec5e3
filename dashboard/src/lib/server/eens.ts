/** Reads something of a publicatie once: a publicatie never changes, and most of the time of a page would go to reading. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

/** `read`, with its answers kept per publicatie and key for as long as the publicatie is in use. */
export function readOnce<T>(
  read: (publicatie: Publicatie, sleutel: string) => Promise<T>,
): (publicatie: Publicatie, sleutel: string) => Promise<T> {
  const gelezen = new WeakMap<Publicatie, Map<string, Promise<T>>>();
  return (publicatie, sleutel) => {
    const bewaard = gelezen.get(publicatie) ?? new Map<string, Promise<T>>();
    gelezen.set(publicatie, bewaard);
    const known = bewaard.get(sleutel);
    if (known) return known;
    const antwoord = read(publicatie, sleutel);
    bewaard.set(sleutel, antwoord);
    // What failed is tried again by the next reader.
    antwoord.catch(() => bewaard.delete(sleutel));
    return antwoord;
  };
}
