/**
 * The chain of keys. Raw identifiers are not kept, so a key cannot be replaced: a new one is applied to what the one
 * before made of an identifier. The same identifier goes through the whole chain and so stays the same.
 */
import type { KeyObject } from 'node:crypto';
import { createHmacHex } from './hmac.ts';

/** The key of a region: one, or a chain with the oldest first. As KeyObjects they can be handed to a worker thread. */
export type Sleutel = KeyObject | readonly KeyObject[];

/** 128 bits as hex digits. */
const HEX_TEKENS = 32;
const KENMERKTEKST = '\u001fkenmerk';

export function schakelsVan(sleutel: Sleutel): readonly KeyObject[] {
  return Array.isArray(sleutel) ? (sleutel as readonly KeyObject[]) : [sleutel as KeyObject];
}

/** Makes a pseudonym of a text: the first key makes one, each next key makes another of that. */
export function createKeten(sleutel: Sleutel): (tekst: string) => string {
  const [eerste, ...rest] = schakelsVan(sleutel).map(createHmacHex);
  if (!eerste) throw new RangeError('A chain has at least one key.');
  return (tekst) => {
    let pseudoniem = eerste(tekst).slice(0, HEX_TEKENS);
    for (const volgende of rest) pseudoniem = volgende(pseudoniem).slice(0, HEX_TEKENS);
    return pseudoniem;
  };
}

/** What tells one chain from another without telling anything of its keys. */
export function kenmerkVan(sleutel: Sleutel): string {
  return createKeten(sleutel)(KENMERKTEKST);
}
