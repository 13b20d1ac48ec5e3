import { error } from '@sveltejs/kit';
import { vereisLoket } from '#lib/server/loket.ts';
import { leveringAdres } from '#lib/paginas/adressen.ts';
import { nameLevering } from '#lib/paginas/geschiedenis.ts';
import { nameTegenover, showWijzigingen } from '#lib/paginas/herstel.ts';
import { VERSIECIJFERS } from '#lib/texts/geschiedenis.ts';
import { FOUT } from '#lib/texts/paginas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, setHeaders }) => {
  const { leveringen: boek, gemeenten } = vereisLoket(platform);
  setHeaders({ 'cache-control': 'no-store' });
  const gelezen = await boek.leesVersiecijfers(params.id);
  if (!gelezen) error(404, FOUT.onbekend);
  const { levering, verschil } = gelezen;
  return {
    ...nameLevering(levering, gemeenten),
    terug: leveringAdres(levering.id),
    tegenover:
      verschil && VERSIECIJFERS.tegenover(levering.versie, nameTegenover(levering, verschil.tegenover)),
    wijzigingen: verschil && showWijzigingen(verschil.wijzigingen),
  };
};
