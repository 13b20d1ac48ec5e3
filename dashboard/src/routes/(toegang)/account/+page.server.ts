import { fail, redirect } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { nameRol, NIVEAU, WACHTWOORDFOUT } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const loket = vereisLoket(platform);
  const { naam, email, rollen, niveau, totp_geheim, soort } = await loket.mij();
  return {
    naam,
    email: soort === 'lokaal' ? email : null,
    rollen: rollen.map((rol) => nameRol(rol, loket.gemeenten)),
    niveau: NIVEAU[niveau],
    metCode: totp_geheim !== null,
  };
};

export const actions: Actions = {
  afmelden: async ({ platform }) => {
    await vereisLoket(platform).meldAf(false);
    redirect(303, '/aanmelden');
  },
  overal: async ({ platform }) => {
    await vereisLoket(platform).meldAf(true);
    redirect(303, '/aanmelden');
  },
  wachtwoord: async ({ request, platform }) => {
    const fout = await vereisLoket(platform).wijzigWachtwoord(await leesVelden(request));
    return fout ? fail(fout === 'wachten' ? 429 : 400, { fout: WACHTWOORDFOUT[fout] }) : { gewijzigd: true };
  },
};
