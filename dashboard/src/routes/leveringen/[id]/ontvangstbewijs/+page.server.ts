import { createOntvangstbewijs } from '#lib/paginas/ontvangstbewijs.ts';
import { leesOntvangstOf404 } from '#lib/server/ontvangst.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { ONTVANGSTBEWIJS } from '#lib/texts/aanleveren.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, url }) => {
  const loket = vereisLoket(platform);
  const ontvangst = await leesOntvangstOf404(platform, params.id);
  const cijfers = url.searchParams.get('cijfers');
  return {
    id: ontvangst.levering.id,
    feiten: createOntvangstbewijs(ontvangst, loket.gemeenten, loket.versie),
    // Just delivered: the address says what became of the figures.
    dank: cijfers === null ? undefined : ONTVANGSTBEWIJS.dank,
    bijgewerkt: cijfers === 'bijgewerkt',
    later: cijfers === 'later',
  };
};
