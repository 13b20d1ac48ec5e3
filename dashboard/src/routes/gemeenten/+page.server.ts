import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { gemeenteAdres } from '#lib/paginas/adressen.ts';

export async function load({ platform }) {
  const { gemeenten } = await leesKader(vereisPublicatie(platform));
  return { gemeenten: gemeenten.map(({ code, naam }) => ({ code, naam, adres: gemeenteAdres(code) })) };
}
