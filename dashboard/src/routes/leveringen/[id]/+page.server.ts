import { error } from '@sveltejs/kit';
import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { createGeschiedenis } from '#lib/paginas/geschiedenis.ts';
import { FOUT } from '#lib/texts/paginas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const publicatie = vereisPublicatie(platform);
  const leveringen = await publicatie.db.selectFrom('levering').selectAll().orderBy('id').execute();
  const kader = await leesKader(platform);
  const zichtbaar = leveringen.filter((levering) => platform?.lezer.zietLevering(levering));
  const levering = zichtbaar.find(({ id }) => String(id) === params.id);
  if (!levering) error(404, FOUT.onbekend);
  return { geschiedenis: createGeschiedenis(kader, levering, zichtbaar) };
};
