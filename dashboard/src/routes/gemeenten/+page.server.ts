import { leesKader } from '#lib/server/lees.ts';
import { gemeenteAdres } from '#lib/paginas/adressen.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const { basis, gemeenten } = await leesKader(platform);
  return {
    gemeenten: gemeenten.map(({ code, naam }) => ({ code, naam, adres: basis + gemeenteAdres(code) })),
  };
};
