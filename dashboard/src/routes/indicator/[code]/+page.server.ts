import { leesCijfersEens } from '#lib/server/cijfers.ts';
import { leesBijlagen } from '#lib/server/bijlagen.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { drawKleineOnce, drawTrendOnce } from '#lib/server/trend.ts';
import { EXPORTEREN } from '#lib/paginas/adressen.ts';
import { choosePeriodesoort } from '#lib/kpi/reeks.ts';
import { createDuidingen } from '#lib/paginas/duiding.ts';
import { createIndicator, findIndicator } from '#lib/paginas/indicator.ts';
import { exportAdres } from '#lib/paginas/exporteren.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import { readKeuze } from '#lib/paginas/keuze.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, url }) => {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(platform);
  const gevonden = leesAdres(() => findIndicator(kader, params.code));
  const { naam } = gevonden.indicator.teksten;
  if (!hasCijfers(kader)) return { naam, pagina: null };
  const keuze = leesAdres(() => readKeuze(url.searchParams, kader));
  const cijfers = await leesCijfersEens(
    publicatie,
    gevonden.familie.map(({ code }) => code),
  );
  const bijlagen = await leesBijlagen(publicatie, gevonden.indicator.code);
  const tekenaar = { drawTrend: drawTrendOnce(publicatie), drawKleine: drawKleineOnce(publicatie) };
  const pagina = createIndicator(kader, keuze, gevonden, cijfers, tekenaar, bijlagen);
  const loket = vereisLoket(platform);
  const over = { indicator: gevonden.indicator.code, periode: pagina.periode, gebied: keuze.gebied };
  const duidingen = createDuidingen(kader, over, await loket.leesBijdragen(), loket.magDuiden);
  const soort = choosePeriodesoort(gevonden.indicator, keuze.periode.soort);
  const exporteren = exportAdres(gevonden.indicator.code, keuze, soort, kader);
  const magExporteren = platform?.lezer.magPagina(kader.basis + EXPORTEREN) ?? false;
  return { naam, pagina, duidingen, exporteren: magExporteren ? exporteren : null };
};
