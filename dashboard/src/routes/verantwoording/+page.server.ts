import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { createVerantwoording } from '#lib/paginas/verantwoording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const publicatie = vereisPublicatie(platform);
  const opmerkingen = await publicatie.db.selectFrom('opmerking').selectAll().execute();
  return { indicatoren: createVerantwoording(await leesKader(publicatie), opmerkingen) };
};
