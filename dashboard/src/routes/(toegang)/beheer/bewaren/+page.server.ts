import { fail } from '@sveltejs/kit';
import { showPeriodecode } from '#lib/paginas/beschermbeheer.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { BEWAREN } from '#lib/texts/bewaren.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const { termijnen, verlopen, fout } = await vereisLoket(platform).bewaren.lees();
  return {
    termijnen: termijnen.map(([bron, jaren]) => ({ bron, jaren })),
    fout,
    verlopen: verlopen.map((regel) => ({
      ...regel,
      perioden: regel.perioden.map(showPeriodecode).join(', '),
    })),
  };
};

export const actions: Actions = {
  termijn: async ({ request, platform }) => {
    const gelukt = await vereisLoket(platform).bewaren.stelIn(await leesVelden(request));
    return gelukt ? { gelukt: BEWAREN.opgeslagen } : fail(400, { fout: BEWAREN.fout });
  },
  wis: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    if (veld('bevestigd') !== 'ja') return fail(400, { fout: BEWAREN.bevestigEerst });
    const uitslag = await vereisLoket(platform).bewaren.wis();
    if ('fout' in uitslag) return fail(503, { fout: uitslag.fout });
    const som = (wat: 'rijen' | 'leveringen') => uitslag.gewist.reduce((tot, regel) => tot + regel[wat], 0);
    return { gelukt: BEWAREN.gewist(som('rijen'), som('leveringen')) };
  },
};
