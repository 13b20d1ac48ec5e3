import { MENUADRESSEN } from '#lib/paginas/adressen.ts';
import { leesKader } from '#lib/server/lees.ts';
import { showNaam, showOmlijsting } from '#lib/paginas/omlijsting.ts';
import type { LayoutServerLoad } from './$types';

/** Pages are whole as they are sent: no framework in the browser. What a script adds, it adds by itself (src/browser). */
export const csr = false;

export const load: LayoutServerLoad = async ({ platform, url }) => {
  const menu = MENUADRESSEN.filter((adres) => platform?.lezer.magPagina(adres));
  const demo = platform?.loket.demo ? { rol: rolVan(platform), terug: terugNaar(platform, url) } : null;
  if (!platform?.publicatie) return { omlijsting: showNaam(platform?.regio), menu, demo };
  return { omlijsting: showOmlijsting(await leesKader(platform)), menu, demo };
};

/** As whom one looks in the demo; null for a visitor. */
function rolVan({ loket: { wie } }: App.Platform): string | null {
  return wie?.account ? (wie.rollen[0]?.rol ?? null) : null;
}

/** In another role one goes on with the same figures; a page of an account is of that account alone. */
function terugNaar({ publicatie }: App.Platform, { pathname, search }: URL): string {
  return publicatie ? pathname + search : '/';
}
