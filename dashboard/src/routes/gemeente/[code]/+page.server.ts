import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { createGemeente, findGemeente } from '#lib/paginas/gemeente.ts';
import { readPeriodekeuze } from '#lib/paginas/keuze.ts';

export async function load({ platform, params, url }) {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(publicatie);
  const keuze = leesAdres(() => ({
    gebied: findGemeente(kader, params.code),
    periode: readPeriodekeuze(url.searchParams, kader),
  }));
  const cijfers = await leesCijfers(publicatie);
  return { gemeente: createGemeente(kader, keuze, cijfers) };
}
