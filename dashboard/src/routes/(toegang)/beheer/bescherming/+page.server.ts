import { NIVEAUS, showInstellingen } from '#lib/paginas/beschermbeheer.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const { bescherming } = vereisLoket(platform);
  const huidig = await bescherming.lees();
  return {
    niveaus: NIVEAUS.map((niveau) => ({
      niveau,
      regels: showInstellingen(niveau, huidig, bescherming.indicatoren),
    })),
  };
};
