import { leesKader } from '#lib/server/lees.ts';
import { showOmlijsting } from '#lib/paginas/omlijsting.ts';

/** Pages that need no script carry none. The ones that do say so. */
export const csr = false;

export async function load({ platform }) {
  if (!platform?.publicatie) return { omlijsting: null };
  return { omlijsting: showOmlijsting(await leesKader(platform.publicatie)) };
}
