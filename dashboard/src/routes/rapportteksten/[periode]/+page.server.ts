import { parsePeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import { ONDERDELEN } from '@regiomonitor/queries/beheer/rapportteksten.ts';
import { error } from '@sveltejs/kit';
import { formatPeriode } from '#lib/format/periode.ts';
import { jaarAdres } from '#lib/paginas/adressen.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { RAPPORTTEKSTEN } from '#lib/texts/edities.ts';
import { ADRES } from '#lib/texts/paginas.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const periode = readPeriode(params.periode);
  const teksten = await vereisLoket(platform).leesRapportteksten(periode);
  return {
    titel: RAPPORTTEKSTEN.titel(formatPeriode(periode)),
    onderdelen: ONDERDELEN.map((onderdeel) => ({ onderdeel, tekst: teksten[onderdeel] })),
    rapport: periode.soort === 'jaar' ? jaarAdres(periode.jaar) : null,
  };
};

export const actions: Actions = {
  default: async ({ request, platform, params }) => {
    await vereisLoket(platform).schrijfRapportteksten(readPeriode(params.periode), await leesVelden(request));
    return { bewaard: true };
  },
};

function readPeriode(tekst: string): Periode {
  const periode = parsePeriode(tekst);
  if (!periode || periode.soort === 'kwartaal') error(400, ADRES.geenPeriode);
  return periode;
}
