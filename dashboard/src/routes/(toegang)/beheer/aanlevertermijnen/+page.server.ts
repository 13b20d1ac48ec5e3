import { fail } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { listTermijnregels } from '#lib/paginas/termijnen.ts';
import { TERMIJNEN } from '#lib/texts/termijnen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const { termijnen } = vereisLoket(platform);
  return { regels: listTermijnregels(termijnen.ritmes, await termijnen.lees()) };
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const { termijnen } = vereisLoket(platform);
    const veld = await leesVelden(request);
    const uitslag = await termijnen.bewaar(veld);
    if (!uitslag) return { opgeslagen: true };
    const ingevuld = Object.fromEntries(termijnen.ritmes.map(({ bron }) => [bron, veld(bron)]));
    if (uitslag.fout === 'mag-niet') return fail(403, { fout: TERMIJNEN.magNiet, ingevuld });
    return fail(400, { fout: TERMIJNEN.fout(uitslag.bron), ingevuld });
  },
};
