import { fail, redirect } from '@sveltejs/kit';
import { showExternmelding } from '#lib/paginas/externmelding.ts';
import { leesTerug } from '#lib/paginas/terug.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { AANMELDEN } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, platform }) => {
  const { aanbieders, lokaalVoorIedereen } = vereisLoket(platform);
  const terug = leesTerug(url.searchParams.get('terug'));
  return {
    terug,
    melding: showExternmelding(url.searchParams, aanbieders),
    aanbieders: aanbieders.map(({ sleutel, naam }) => ({
      sleutel,
      naam,
      adres: `/aanmelden/extern/${sleutel}?${new URLSearchParams({ terug }).toString()}`,
    })),
    lokaalVoorIedereen,
  };
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const aanmelding = await vereisLoket(platform).meldAan(veld);
    if (aanmelding.status === 'aangemeld') redirect(303, leesTerug(veld('terug')));
    const [status, fout] =
      aanmelding.status === 'wachten'
        ? ([429, AANMELDEN.wachten(aanmelding.seconden)] as const)
        : ([400, AANMELDEN.onjuist] as const);
    return fail(status, { fout, email: veld('email').slice(0, 200), terug: leesTerug(veld('terug')) });
  },
};
