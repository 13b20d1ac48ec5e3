import { jaarAdres } from '#lib/paginas/adressen.ts';
import { createConcepten, createEditieregels } from '#lib/paginas/edities.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const loket = vereisLoket(platform);
  return {
    edities: createEditieregels(await loket.leesEdities()),
    nieuw: Number(url.searchParams.get('vastgesteld')) || null,
    concepten: platform?.lezer.magPagina(jaarAdres(2000))
      ? createConcepten(await loket.leesRapportperioden(), loket.magVaststellen)
      : [],
    openbaar: loket.magVaststellen ? await loket.isOpenbaar() : null,
  };
};

export const actions: Actions = {
  openbaar: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    await vereisLoket(platform).stelOpenbaarIn(veld('openbaar') === 'aan');
    return { gezet: true };
  },
};
