import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { createLeveringen } from '#lib/paginas/leveringen.ts';

export async function load({ platform }) {
  const publicatie = vereisPublicatie(platform);
  const leveringen = await publicatie.db.selectFrom('levering').selectAll().execute();
  return { leveringen: createLeveringen(await leesKader(publicatie), leveringen) };
}
