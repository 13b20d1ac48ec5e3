import { fail, redirect } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { WACHTWOORDFOUT } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const account = await vereisLoket(platform).leesUitnodiging(params.code);
  return { persoon: account ? { naam: account.naam, email: account.email } : null };
};

export const actions: Actions = {
  default: async ({ request, platform, params }) => {
    const veld = await leesVelden(request);
    const uitslag = await vereisLoket(platform).neemUitnodigingAan(params.code, veld('wachtwoord'));
    if ('account' in uitslag) redirect(303, '/account');
    return fail(400, { fout: uitslag.fout === 'vervallen' ? undefined : WACHTWOORDFOUT[uitslag.fout] });
  },
};
