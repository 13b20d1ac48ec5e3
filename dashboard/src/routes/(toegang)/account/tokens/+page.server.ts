import { fail } from '@sveltejs/kit';
import { dagVan, formatDatum } from '#lib/format/datum.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { TOKENS } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const tokens = await vereisLoket(platform).leesTokens();
  return {
    tokens: tokens.map(({ id, naam, gemaakt_op, gebruikt_op }) => ({
      id,
      naam,
      gemaakt: formatDatum(dagVan(gemaakt_op)),
      gebruikt: gebruikt_op === null ? TOKENS.nooit : formatDatum(dagVan(gebruikt_op)),
    })),
  };
};

export const actions: Actions = {
  maak: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const token = await vereisLoket(platform).maakToken(veld('naam'));
    return token ? { token } : fail(400, { fout: TOKENS.fout });
  },
  intrekken: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    await vereisLoket(platform).trekTokenIn(veld('id'));
  },
};
