import { leesKader } from '#lib/server/lees.ts';
import { createExportkeuze } from '#lib/paginas/exporteren.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const kader = await leesKader(platform);
  return {
    keuze: hasCijfers(kader) ? createExportkeuze(kader, url.searchParams) : null,
    tokens: platform?.lezer.magPagina('/account/tokens') ?? false,
  };
};
