import { fail, redirect } from '@sveltejs/kit';
import { keepIngevuld, listKeuzes } from '#lib/server/gesprek.ts';
import { leesKader } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { GEBEURTENISSEN } from '#lib/paginas/adressen.ts';
import { listGebeurtenissen, showGebeurtenis } from '#lib/paginas/gebeurtenissen.ts';
import { createFormulierkeuzes } from '#lib/paginas/signalen.ts';
import { SCHRIJFFOUT } from '#lib/texts/duiding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const kader = await leesKader(platform);
  const loket = vereisLoket(platform);
  return {
    regels: listGebeurtenissen(await loket.leesBijdragen()).map((een) => showGebeurtenis(kader, een)),
    keuzes: loket.magGebeurtenissen ? createFormulierkeuzes(kader, {}) : null,
    nieuw: url.searchParams.get('nieuw') ?? undefined,
  };
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const kader = await leesKader(platform);
    const veld = await leesVelden(request);
    const uitslag = await vereisLoket(platform).schrijfGebeurtenis(veld, listKeuzes(kader));
    if ('fout' in uitslag) {
      const ingevuld = keepIngevuld(veld);
      const keuzes = createFormulierkeuzes(kader, ingevuld);
      return fail(400, { fout: SCHRIJFFOUT[uitslag.fout], ingevuld, keuzes });
    }
    redirect(303, `${GEBEURTENISSEN}?nieuw=${uitslag.id}#g-${uitslag.id}`);
  },
};
