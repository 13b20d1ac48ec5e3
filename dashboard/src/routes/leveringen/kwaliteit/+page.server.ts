import { vereisLoket } from '#lib/server/loket.ts';
import { createGegevenskwaliteit } from '#lib/paginas/gegevenskwaliteit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, setHeaders }) => {
  const { leveringen: boek, gemeenten } = vereisLoket(platform);
  setHeaders({ 'cache-control': 'no-store' });
  return { bronnen: createGegevenskwaliteit(await boek.leesKwaliteit(), gemeenten) };
};
