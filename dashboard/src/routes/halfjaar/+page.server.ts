import { error, redirect } from '@sveltejs/kit';
import { halfjaarAdres } from '#lib/paginas/adressen.ts';
import { latestHalfjaar } from '#lib/paginas/halfjaar.ts';
import { hasCijfers } from '#lib/paginas/kader.ts';
import { leesKader } from '#lib/server/lees.ts';
import { LEEG } from '#lib/texts/paginas.ts';
import type { PageServerLoad } from './$types';

/** On to the latest half-year with a figure, to `?periode=` when that is chosen, and with `?presentatie` in large. */
export const load: PageServerLoad = async ({ platform, url }) => {
  const kader = await leesKader(platform);
  const periode = url.searchParams.get('periode') ?? (hasCijfers(kader) && latestHalfjaar(kader)?.code);
  if (!periode) error(404, LEEG);
  const groot = url.searchParams.has('presentatie') ? '/presentatie' : '';
  redirect(303, `${halfjaarAdres(encodeURIComponent(periode))}${groot}`);
};
