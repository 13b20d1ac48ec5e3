import { fail, redirect } from '@sveltejs/kit';
import { keepIngevuld, listKeuzes } from '#lib/server/gesprek.ts';
import { leesKader } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { SIGNALEN } from '#lib/paginas/adressen.ts';
import { createFormulierkeuzes, createSignalen, readSignaalfilter } from '#lib/paginas/signalen.ts';
import { SCHRIJFFOUT } from '#lib/texts/duiding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const kader = await leesKader(platform);
  const loket = vereisLoket(platform);
  const filter = readSignaalfilter(url.searchParams);
  return {
    pagina: createSignalen(kader, await loket.leesBijdragen(), filter, loket.vandaag),
    keuzes: loket.magSignaleren ? createFormulierkeuzes(kader, {}) : null,
    nieuw: url.searchParams.get('nieuw') ?? undefined,
  };
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const kader = await leesKader(platform);
    const veld = await leesVelden(request);
    const uitslag = await vereisLoket(platform).schrijfSignaal(veld, listKeuzes(kader), { periode: null });
    if ('fout' in uitslag) {
      const ingevuld = keepIngevuld(veld);
      return fail(400, {
        fout: SCHRIJFFOUT[uitslag.fout],
        ingevuld,
        keuzes: createFormulierkeuzes(kader, ingevuld),
      });
    }
    redirect(303, `${SIGNALEN}?nieuw=${uitslag.id}#s-${uitslag.id}`);
  },
};
