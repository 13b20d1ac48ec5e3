import { fail, redirect } from '@sveltejs/kit';
import { formatPeriode } from '#lib/format/periode.ts';
import { leesVeldenlijst, vereisLoket } from '#lib/server/loket.ts';
import { ONTVANGSTBEWIJS } from '#lib/texts/aanleveren.ts';
import type { Actions, PageServerLoad } from './$types';

const VELDEN = ['bron', 'gemeente', 'periode', 'aanleveraar'];

export const load: PageServerLoad = async ({ platform, url }) => {
  const loket = vereisLoket(platform);
  const velden = new Map(VELDEN.map((naam) => [naam, url.searchParams.get(naam)?.slice(0, 100) ?? '']));
  const vraag = await loket.leesNulvraag(velden);
  if ('fout' in vraag) return { fout: vraag.fout, vraag: null };
  const { bron, scope, periode, aanleveraar } = vraag.opdracht;
  const naam = loket.gemeenten.find(({ code }) => code === scope)?.naam ?? ONTVANGSTBEWIJS.heleRegio;
  return {
    fout: undefined,
    vraag: {
      ...{ bron, gebied: naam, periode: formatPeriode(periode) },
      vragen: vraag.vragen,
      velden: { bron, gemeente: scope, periode: periode.code, aanleveraar },
    },
  };
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const uitslag = await vereisLoket(platform).meldNul(await leesVeldenlijst(request));
    if ('fout' in uitslag) return fail(400, { fout: uitslag.fout });
    const { uitkomst, cijfers } = uitslag;
    if (!uitkomst.levering) return fail(409, { fout: uitkomst.fouten[0]?.melding });
    redirect(303, `/leveringen/${uitkomst.levering.id}/ontvangstbewijs?cijfers=${cijfers}`);
  },
};
