import { fail } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { showAccountregel } from '#lib/paginas/accounts.ts';
import { INVULFOUT } from '#lib/texts/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const loket = vereisLoket(platform);
  const accounts = await loket.leesAccounts();
  return {
    accounts: accounts.map((account) => showAccountregel(account, loket.gemeenten, loket.aanbieders)),
    gemeenten: loket.gemeenten,
    verplicht: await loket.tweedeFactorVerplicht(),
    magInstellen: loket.magInstellen,
  };
};

export const actions: Actions = {
  uitnodigen: async ({ request, platform }) => {
    const uitslag = await vereisLoket(platform).nodigUit(await leesVelden(request));
    if ('fout' in uitslag) return fail(400, { fout: INVULFOUT[uitslag.fout] });
    return { bezorging: uitslag };
  },
  tweedeFactor: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const gelukt = await vereisLoket(platform).stelTweedeFactorIn(veld('verplicht') === 'ja');
    return gelukt ? {} : fail(403, { fout: INVULFOUT['mag-niet'] });
  },
};
