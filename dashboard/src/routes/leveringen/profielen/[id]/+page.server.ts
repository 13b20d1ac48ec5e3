import { error, fail, redirect } from '@sveltejs/kit';
import { leesProfielkeuze, nameGebied, showProfiel } from '#lib/paginas/profielen.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { PROFIELEN, PROFIEL as T } from '#lib/texts/koppelen.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const loket = vereisLoket(platform);
  const profiel = await loket.vindProfiel(params.id);
  if (!profiel) error(404, PROFIELEN.weg);
  const gebied = nameGebied(profiel.scope, loket.gemeenten);
  return {
    gebied,
    ...showProfiel(
      profiel,
      loket.gemeenten.map(({ naam }) => naam),
    ),
  };
};

export const actions: Actions = {
  wijzig: async (event) => change(event, 'koppel'),
  haalWeg: async (event) => change(event, 'ontkoppel'),
  verwijder: async ({ platform, params }) => {
    if (!(await vereisLoket(platform).verwijderProfiel(params.id))) error(404, PROFIELEN.weg);
    redirect(303, '/leveringen/profielen?verwijderd');
  },
};

async function change({ request, platform, params }: RequestEvent, wat: 'koppel' | 'ontkoppel') {
  const loket = vereisLoket(platform);
  const keuze = leesProfielkeuze(await leesVelden(request));
  const profiel = await loket.vindProfiel(params.id);
  if (!profiel) error(404, PROFIELEN.weg);
  const uitslag =
    wat === 'koppel' ? await loket.koppel(profiel, [keuze]) : await loket.ontkoppel(params.id, [keuze]);
  if (uitslag === 'mag-niet') return fail(403, { fout: PROFIELEN.magNiet });
  if ('fout' in uitslag) return fail(400, { fout: T.fout(uitslag.fout) });
  return { gelukt: PROFIELEN.bewaard };
}
