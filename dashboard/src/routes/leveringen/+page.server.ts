import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { createLeveringen } from '#lib/paginas/leveringen.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const publicatie = vereisPublicatie(platform);
  const leveringen = await publicatie.db.selectFrom('levering').selectAll().execute();
  const kader = await leesKader(platform);
  const gemeenten = kader.gemeenten.filter(({ code }) => platform?.lezer.zietGemeente(code));
  const zichtbaar = leveringen.filter((levering) => platform?.lezer.zietLevering(levering));
  return { leveringen: createLeveringen({ ...kader, gemeenten }, zichtbaar) };
};
