import { fail } from '@sveltejs/kit';
import { fillIn, keepIngevuld, listKeuzes, vereisVersie } from '#lib/server/gesprek.ts';
import { leesKader } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { showGebeurtenis } from '#lib/paginas/gebeurtenissen.ts';
import { createFormulierkeuzes } from '#lib/paginas/signalen.ts';
import { SCHRIJFFOUT } from '#lib/texts/duiding.ts';
import { GEBEURTENISSEN } from '#lib/texts/signalen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const kader = await leesKader(platform);
  const loket = vereisLoket(platform);
  const versies = await loket.vindGebeurtenis(params.id);
  const ingevuld = fillIn(vereisVersie(versies, GEBEURTENISSEN.onbekend));
  return {
    versies: versies.map((versie) => ({ nummer: versie.nummer, ...showGebeurtenis(kader, versie) })),
    ingevuld,
    keuzes: loket.magGebeurtenissen ? createFormulierkeuzes(kader, ingevuld) : null,
  };
};

export const actions: Actions = {
  default: async ({ request, platform, params }) => {
    const kader = await leesKader(platform);
    const loket = vereisLoket(platform);
    vereisVersie(await loket.vindGebeurtenis(params.id), GEBEURTENISSEN.onbekend);
    const veld = await leesVelden(request);
    const uitslag = await loket.schrijfGebeurtenis(veld, listKeuzes(kader), params.id);
    if (!('fout' in uitslag)) {
      return {
        gelukt: veld('status') === 'ingetrokken' ? GEBEURTENISSEN.ingetrokken : GEBEURTENISSEN.bewaard,
      };
    }
    const ingevuld = keepIngevuld(veld);
    const keuzes = createFormulierkeuzes(kader, ingevuld);
    return fail(400, { fout: SCHRIJFFOUT[uitslag.fout], ingevuld, keuzes });
  },
};
