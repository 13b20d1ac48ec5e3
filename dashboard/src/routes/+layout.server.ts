import { MENUADRESSEN } from '#lib/paginas/adressen.ts';
import { leesKader } from '#lib/server/lees.ts';
import { showOmlijsting } from '#lib/paginas/omlijsting.ts';
import type { LayoutServerLoad } from './$types';

/** Pages are whole as they are sent: no framework in the browser. What a script adds, it adds by itself (src/browser). */
export const csr = false;

export const load: LayoutServerLoad = async ({ platform }) => {
  const menu = MENUADRESSEN.filter((adres) => platform?.lezer.magPagina(adres));
  if (!platform?.publicatie) return { omlijsting: null, menu };
  return { omlijsting: showOmlijsting(await leesKader(platform.publicatie)), menu };
};
