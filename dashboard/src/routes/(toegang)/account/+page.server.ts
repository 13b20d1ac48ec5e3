import { fail, redirect } from '@sveltejs/kit';
import { formatMoment } from '#lib/format/datum.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { ACCOUNT, nameRol, NIVEAU, WACHTWOORDFOUT } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

type Sessie = Awaited<ReturnType<ReturnType<typeof vereisLoket>['leesSessies']>>[number];

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
    // Everybody who tries the demo shares its accounts.
    sessies: soort === 'lokaal' ? (await loket.leesSessies()).map(showSessie) : [],
  };
};

function showSessie({ id, begonnen_op, gezien_op, deze }: Sessie) {
  return { id, deze, begonnen: formatMoment(begonnen_op), gezien: formatMoment(gezien_op) };
}

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
  sessie: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    return (await vereisLoket(platform).eindigSessie(veld('id')))
      ? { sessie: ACCOUNT.geeindigd }
      : fail(400, { sessiefout: ACCOUNT.alWeg });
  },
  wachtwoord: async ({ request, platform }) => {
    const fout = await vereisLoket(platform).wijzigWachtwoord(await leesVelden(request));
    return fout ? fail(fout === 'wachten' ? 429 : 400, { fout: WACHTWOORDFOUT[fout] }) : { gewijzigd: true };
  },
};
