import { error, redirect } from '@sveltejs/kit';
import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { leveringAdres } from '#lib/paginas/adressen.ts';
import { createExacteGeschiedenis, createGeschiedenis } from '#lib/paginas/geschiedenis.ts';
import { isGedaan } from '#lib/server/herstel.ts';
import { GESCHIEDENIS, HERSTEL } from '#lib/texts/geschiedenis.ts';
import { FOUT } from '#lib/texts/paginas.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params, url, setHeaders }) => {
  const publicatie = vereisPublicatie(platform);
  const { leveringen: boek, gemeenten } = vereisLoket(platform);
  const gedaan = url.searchParams.get('gedaan');
  const melding = {
    gelukt: isGedaan(gedaan) ? HERSTEL.gedaan[gedaan] : undefined,
    fout: url.searchParams.has('fout') ? GESCHIEDENIS.toelichtingFout : undefined,
  };
  const versies = await boek.leesGeschiedenis(params.id);
  if (versies?.[0]) {
    // The register knows more than the publicatie, and changes without it.
    setHeaders({ 'cache-control': 'no-store' });
    const { levering } = versies[0];
    const mag = boek.magHerstellen(levering);
    const kan = { herstellen: mag, cijfers: boek.zietCijfers(levering) };
    const geschiedenis = createExacteGeschiedenis(gemeenten, versies, kan);
    if (geschiedenis) return { geschiedenis, exact: true, mag, ...melding };
  }
  const leveringen = await publicatie.db.selectFrom('levering').selectAll().orderBy('id').execute();
  const kader = await leesKader(platform);
  const zichtbaar = leveringen.filter((levering) => platform?.lezer.zietLevering(levering));
  const levering = zichtbaar.find(({ id }) => String(id) === params.id);
  if (!levering) error(404, FOUT.onbekend);
  const geschiedenis = createGeschiedenis(kader.gemeenten, levering, zichtbaar);
  return { geschiedenis, exact: false, mag: false, ...melding };
};

export const actions: Actions = {
  toelichting: async ({ request, platform, params }) => {
    const { leveringen: boek } = vereisLoket(platform);
    const veld = await leesVelden(request);
    const levering = await boek.vindTeHerstellen(veld('levering'));
    if (!levering) error(404, FOUT.onbekend);
    const gelukt = await boek.lichtToe(levering, veld('tekst'));
    redirect(
      303,
      `${leveringAdres(Number(params.id))}?${gelukt ? 'gedaan=toelichting' : 'fout=toelichting'}`,
    );
  },
};
