import { fail, redirect } from '@sveltejs/kit';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { halfjaarAdres } from '#lib/paginas/adressen.ts';
import { createHalfjaar, readHalfjaar } from '#lib/paginas/halfjaar.ts';
import { meetVolledigheidTot } from '#lib/paginas/volledigheid.ts';
import { createFormulierkeuzes } from '#lib/paginas/signalen.ts';
import { keepIngevuld, listKeuzes } from '#lib/server/gesprek.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { SCHRIJFFOUT } from '#lib/texts/duiding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, url }) => {
  const kader = await leesKader(platform);
  const periode = leesAdres(() => readHalfjaar(kader, params.periode));
  const publicatie = vereisPublicatie(platform);
  const loket = vereisLoket(platform);
  const { magDuiden, vandaag } = loket;
  const gesprek = { bijdragen: await loket.leesBijdragen(), magDuiden, vandaag };
  const indicator = url.searchParams.get('kpi') ?? '';
  const leveringen = await publicatie.db.selectFrom('levering').selectAll().execute();
  const leverstand = {
    kader,
    leveringen: leveringen.filter((levering) => platform?.lezer.zietLevering(levering)),
    termijnen: await loket.termijnen.lees(),
    vandaag,
  };
  return {
    pagina: createHalfjaar(kader, periode, await leesCijfers(publicatie), gesprek),
    volledigheid: meetVolledigheidTot(leverstand, periode),
    keuzes: loket.magSignaleren ? createFormulierkeuzes(kader, { indicator }) : null,
    nieuw: url.searchParams.get('nieuw') ?? undefined,
  };
};

export const actions: Actions = {
  default: async ({ request, platform, params }) => {
    const kader = await leesKader(platform);
    const periode = leesAdres(() => readHalfjaar(kader, params.periode)).code;
    const veld = await leesVelden(request);
    const uitslag = await vereisLoket(platform).schrijfSignaal(veld, listKeuzes(kader), { periode });
    if ('fout' in uitslag) {
      const ingevuld = keepIngevuld(veld);
      const keuzes = createFormulierkeuzes(kader, ingevuld);
      return fail(400, { fout: SCHRIJFFOUT[uitslag.fout], ingevuld, keuzes });
    }
    redirect(303, `${halfjaarAdres(periode)}?nieuw=${uitslag.id}#nieuw`);
  },
};
