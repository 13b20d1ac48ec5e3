import { leesCijfersVan } from '#lib/server/cijfers.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import { readKeuze } from '#lib/paginas/keuze.ts';
import { createOverzicht } from '#lib/paginas/overzicht.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(platform);
  const bezoek = {
    welkom: !kader.basis && (platform?.bezoek.toonUitleg ?? false),
    terug: url.pathname + url.search,
  };
  if (!hasCijfers(kader)) return { ...bezoek, overzicht: null };
  const keuze = leesAdres(() => readKeuze(url.searchParams, kader));
  const cijfers = await leesCijfersVan(publicatie, [kader.regio, keuze.gebied]);
  return { ...bezoek, overzicht: createOverzicht(kader, keuze, cijfers) };
};
