import { leesCijfersEens } from '#lib/server/cijfers.ts';
import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { KWALITEIT } from '#lib/paginas/adressen.ts';
import { createBescherming } from '#lib/paginas/bescherming.ts';
import { createVerantwoording, listNietControleerbaar } from '#lib/paginas/verantwoording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const publicatie = vereisPublicatie(platform);
  const kader = await leesKader(platform);
  const opmerkingen = await publicatie.db.selectFrom('opmerking').selectAll().execute();
  const bescherming = await publicatie.db.selectFrom('bescherming').selectAll().execute();
  const cijfers = await leesCijfersEens(publicatie);
  return {
    indicatoren: createVerantwoording(kader, opmerkingen, cijfers),
    nietControleerbaar: listNietControleerbaar(kader, opmerkingen),
    naarKwaliteit: platform?.lezer.magPagina(KWALITEIT) ? KWALITEIT : null,
    bescherming: createBescherming(kader, bescherming),
  };
};
