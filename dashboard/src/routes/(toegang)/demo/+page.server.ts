import { error, redirect } from '@sveltejs/kit';
import { leesTerug } from '#lib/paginas/terug.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { FOUT } from '#lib/texts/paginas.ts';
import { ROLNAAM } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ platform }) => {
  if (!vereisLoket(platform).demo) error(404, FOUT.onbekend);
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const loket = vereisLoket(platform);
    if (!loket.demo) error(404, FOUT.onbekend);
    const veld = await leesVelden(request);
    const rol = Object.keys(ROLNAAM).find((een) => een === veld('rol'));
    await loket.kiesDemorol(rol ?? null);
    redirect(303, leesTerug(veld('terug')));
  },
};
