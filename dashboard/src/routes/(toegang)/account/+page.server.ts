import { fail, redirect } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { nameRol, NIVEAU, WACHTWOORDFOUT } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const loket = vereisLoket(platform);
  const { naam, email, rollen, niveau, totp_geheim, soort, issuer } = await loket.mij();
  const aanbieder = loket.aanbieders.find((een) => een.issuer === issuer);
  return {
    naam,
    email: soort === 'lokaal' ? email : null,
    rollen: rollen.map((rol) => nameRol(rol, loket.gemeenten)),
    niveau: NIVEAU[niveau],
    metCode: totp_geheim !== null,
    aanbieder: aanbieder?.naam ?? null,
  };
};

/** To sign out at the provider as well, or to the sign-in page. */
function ga(afmeldadres: string | undefined): never {
  if (afmeldadres === undefined) redirect(303, '/aanmelden');
  redirect(303, afmeldadres, { external: [new URL(afmeldadres).origin] });
}

export const actions: Actions = {
  afmelden: async ({ platform }) => {
    ga(await vereisLoket(platform).meldAf(false));
  },
  overal: async ({ platform }) => {
    ga(await vereisLoket(platform).meldAf(true));
  },
  wachtwoord: async ({ request, platform }) => {
    const fout = await vereisLoket(platform).wijzigWachtwoord(await leesVelden(request));
    return fout ? fail(fout === 'wachten' ? 429 : 400, { fout: WACHTWOORDFOUT[fout] }) : { gewijzigd: true };
  },
};
