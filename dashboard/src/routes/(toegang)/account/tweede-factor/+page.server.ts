import { fail } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { TWEEDE_FACTOR, WACHTWOORDFOUT } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const loket = vereisLoket(platform);
  const { totp_geheim } = await loket.mij();
  return {
    verplicht: loket.wie?.eerst === 'tweede-factor',
    instelling: totp_geheim === null ? await loket.bereidTweedeFactorVoor() : null,
  };
};

export const actions: Actions = {
  aan: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const codes = await vereisLoket(platform).zetTweedeFactorAan(veld('geheim'), veld('code'));
    return codes ? { codes } : fail(400, { fout: TWEEDE_FACTOR.onjuist });
  },
  uit: async ({ request, platform }) => {
    const fout = await vereisLoket(platform).zetTweedeFactorUit(await leesVelden(request));
    return fout ? fail(fout === 'wachten' ? 429 : 400, { fout: WACHTWOORDFOUT[fout] }) : { uit: true };
  },
};
