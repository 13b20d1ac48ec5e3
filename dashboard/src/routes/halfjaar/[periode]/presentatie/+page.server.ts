import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { readHalfjaar } from '#lib/paginas/halfjaar.ts';
import { createPresentatie } from '#lib/paginas/presentatie.ts';
import { leesAdres, leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { drawGrootOnce } from '#lib/server/trend.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const kader = await leesKader(platform);
  const periode = leesAdres(() => readHalfjaar(kader, params.periode));
  const publicatie = vereisPublicatie(platform);
  const { magDuiden, vandaag, leesBijdragen } = vereisLoket(platform);
  const gesprek = { bijdragen: await leesBijdragen(), magDuiden, vandaag };
  const cijfers = await leesCijfers(publicatie);
  return {
    presentatie: createPresentatie(kader, periode, cijfers, gesprek, drawGrootOnce(publicatie)),
    /** Nothing stands around this page: the screen is for what is spoken about. */
    kaal: true,
  };
};
