import { error, fail } from '@sveltejs/kit';
import type { Duidingplaats as Duidingcodes } from '@regiomonitor/queries/beheer/duiding.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { createDuidingpagina, readDuidingplaats } from '#lib/paginas/duidingpagina.ts';
import { SCHRIJFFOUT, DUIDINGFORMULIER } from '#lib/texts/duiding.ts';
import { GEEN_TOEGANG } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

/** About which figure this address is; an error page when there is none, or when it is not for this writer. */
async function vereisPlaats(platform: App.Platform | undefined, params: Duidingcodes) {
  const kader = await leesKader(platform);
  const plaats = leesAdres(() => readDuidingplaats(kader, params));
  if (!vereisLoket(platform).magDuiden(plaats.gebied.code)) error(403, GEEN_TOEGANG.uitleg);
  const { indicator, gebied, periode } = plaats;
  const codes = { indicator: indicator.code, gebied: gebied.code, periode: periode.code };
  return { kader, plaats, codes };
}

export const load: PageServerLoad = async ({ platform, params }) => {
  const { kader, plaats, codes } = await vereisPlaats(platform, params);
  const cijfers = await leesCijfers(vereisPublicatie(platform), { indicator: [codes.indicator] });
  const versies = await vereisLoket(platform).vindDuiding(codes);
  return { pagina: createDuidingpagina(kader, plaats, cijfers, versies) };
};

export const actions: Actions = {
  default: async ({ request, platform, params }) => {
    const { codes } = await vereisPlaats(platform, params);
    const veld = await leesVelden(request);
    const uitslag = await vereisLoket(platform).schrijfDuiding(codes, veld);
    if ('fout' in uitslag) {
      return fail(400, {
        fout: SCHRIJFFOUT[uitslag.fout],
        tekst: veld('tekst'),
        openbaar: veld('niveau') === 'openbaar',
      });
    }
    const status = veld('status') as keyof typeof DUIDINGFORMULIER.gelukt;
    return { gelukt: DUIDINGFORMULIER.gelukt[status] };
  },
};
