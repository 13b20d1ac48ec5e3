import { leesCijfersVan } from '#lib/server/cijfers.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { createEigenDuidingen } from '#lib/paginas/duiding.ts';
import { createGemeente, findGemeente } from '#lib/paginas/gemeente.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import { readPeriodekeuze } from '#lib/paginas/keuze.ts';
import { listHoofdindicatoren } from '#lib/paginas/tegels.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, url }) => {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(platform);
  const gebied = leesAdres(() => findGemeente(kader, params.code));
  const eigenCijfers = platform?.lezer.zietEigenCijfers(gebied.code) ?? false;
  if (!hasCijfers(kader)) return { naam: gebied.naam, eigenCijfers, gemeente: null };
  const keuze = { gebied, periode: leesAdres(() => readPeriodekeuze(url.searchParams, kader)) };
  const gemeente = createGemeente(kader, keuze, await leesCijfersVan(publicatie, [kader.regio, gebied]));
  const loket = vereisLoket(platform);
  const hoofd = new Set(listHoofdindicatoren(kader).map((indicator) => indicator.code));
  const regels = gemeente.regels.filter((regel) => hoofd.has(regel.code));
  const duidingen = createEigenDuidingen(kader, gebied, regels, await loket.leesBijdragen(), loket.magDuiden);
  return { naam: gebied.naam, eigenCijfers, gemeente, duidingen };
};
