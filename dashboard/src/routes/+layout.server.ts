import { leesKader } from '#lib/server/lees.ts';
import { showOmlijsting } from '#lib/paginas/omlijsting.ts';

/** Pages are whole as they are sent: no framework in the browser. What a script adds, it adds by itself (src/browser). */
export const csr = false;

export async function load({ platform }) {
  if (!platform?.publicatie) return { omlijsting: null };
  return { omlijsting: showOmlijsting(await leesKader(platform.publicatie)) };
}
