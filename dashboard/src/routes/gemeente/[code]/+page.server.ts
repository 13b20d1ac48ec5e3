import { leesCijfersEens } from '#lib/server/cijfers.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { createGemeente, findGemeente } from '#lib/paginas/gemeente.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import { readPeriodekeuze } from '#lib/paginas/keuze.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, url }) => {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(platform);
  const gebied = leesAdres(() => findGemeente(kader, params.code));
  const eigenCijfers = platform?.lezer.zietEigenCijfers(gebied.code) ?? false;
  if (!hasCijfers(kader)) return { naam: gebied.naam, eigenCijfers, gemeente: null };
  const keuze = { gebied, periode: leesAdres(() => readPeriodekeuze(url.searchParams, kader)) };
  const gemeente = createGemeente(kader, keuze, await leesCijfersEens(publicatie));
  return { naam: gebied.naam, eigenCijfers, gemeente };
};
