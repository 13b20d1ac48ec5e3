import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { AANLEVEREN, AANTALLEN, KWALITEIT } from '#lib/paginas/adressen.ts';
import { createLeveringen } from '#lib/paginas/leveringen.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const publicatie = vereisPublicatie(platform);
  const loket = vereisLoket(platform);
  const leveringen = await publicatie.db.selectFrom('levering').selectAll().execute();
  const kader = await leesKader(platform);
  const gemeenten = kader.gemeenten.filter(({ code }) => platform?.lezer.zietGemeente(code));
  const zichtbaar = leveringen.filter((levering) => platform?.lezer.zietLevering(levering));
  const levert = gemeenten.filter(({ code }) => platform?.lezer.levertVoor(code));
  const stand = {
    kader: { ...kader, gemeenten },
    leveringen: zichtbaar,
    termijnen: await loket.termijnen.lees(),
    vandaag: loket.vandaag,
  };
  // Who delivers sees what is theirs to do; who does not, what is missing of anybody.
  const codes = new Set((levert.length > 0 ? levert : gemeenten).map(({ code }) => code));
  return {
    leveringen: createLeveringen(stand, (code) => codes.has(code), {
      gebied: url.searchParams.get('gebied'),
      alles: url.searchParams.get('lijst') === 'alle',
    }),
    naarKwaliteit: platform?.lezer.magPagina(KWALITEIT) ? KWALITEIT : null,
    levert: levert.length > 0,
    acties: levert.length > 0 ? [AANLEVEREN, AANTALLEN] : [],
    eigenCijfers: gemeenten
      .filter(({ code }) => platform?.lezer.zietEigenCijfers(code))
      .map(({ code, naam }) => ({ code, naam })),
  };
};
