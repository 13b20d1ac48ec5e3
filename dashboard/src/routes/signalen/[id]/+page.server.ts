import { fail } from '@sveltejs/kit';
import { fillIn, keepIngevuld, listKeuzes, vereisVersie } from '#lib/server/gesprek.ts';
import { leesKader } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { createFormulierkeuzes, showSignaal } from '#lib/paginas/signalen.ts';
import { SCHRIJFFOUT } from '#lib/texts/duiding.ts';
import { SIGNALEN } from '#lib/texts/signalen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const kader = await leesKader(platform);
  const loket = vereisLoket(platform);
  const versies = await loket.vindSignaal(params.id);
  const ingevuld = fillIn(vereisVersie(versies, SIGNALEN.onbekend));
  return {
    versies: versies.map((versie) => ({
      nummer: versie.nummer,
      ...showSignaal(kader, versie, loket.vandaag),
    })),
    ingevuld,
    keuzes: loket.magSignaleren ? createFormulierkeuzes(kader, ingevuld) : null,
  };
};

export const actions: Actions = {
  default: async ({ request, platform, params }) => {
    const kader = await leesKader(platform);
    const loket = vereisLoket(platform);
    const { id, periode } = vereisVersie(await loket.vindSignaal(params.id), SIGNALEN.onbekend);
    const veld = await leesVelden(request);
    const uitslag = await loket.schrijfSignaal(veld, listKeuzes(kader), { id, periode });
    if (!('fout' in uitslag)) return { gelukt: SIGNALEN.bewaard };
    const ingevuld = keepIngevuld(veld);
    const keuzes = createFormulierkeuzes(kader, ingevuld);
    return fail(400, { fout: SCHRIJFFOUT[uitslag.fout], ingevuld, keuzes });
  },
};
