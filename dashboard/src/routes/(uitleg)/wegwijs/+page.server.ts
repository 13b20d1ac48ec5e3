import { redirect } from '@sveltejs/kit';
import { leesTerug } from '#lib/paginas/terug.ts';
import { leesVelden } from '#lib/server/loket.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  verberg: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    platform?.bezoek.verbergUitleg();
    redirect(303, leesTerug(veld('terug')));
  },
};
