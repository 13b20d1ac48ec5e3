import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import { readKeuze } from '#lib/paginas/keuze.ts';
import { createOverzicht } from '#lib/paginas/overzicht.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(platform);
  if (!hasCijfers(kader)) return { overzicht: null };
  const keuze = leesAdres(() => readKeuze(url.searchParams, kader));
  return { overzicht: createOverzicht(kader, keuze, await leesCijfers(publicatie)) };
};
