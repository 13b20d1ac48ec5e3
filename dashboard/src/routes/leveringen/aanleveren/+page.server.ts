import { fail, redirect } from '@sveltejs/kit';
import { isAannemelijkheid } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import { createAanleverformulier } from '#lib/paginas/aanleveren.ts';
import { showEffect } from '#lib/paginas/effect.ts';
import { toHtml } from '#lib/knoop/html.ts';
import { leesVeldenlijst, vereisLoket } from '#lib/server/loket.ts';
import { AANLEVEREN, CONTROLE_SERVER } from '#lib/texts/aanleveren.ts';
import { createUitslag } from '#lib/uitslag/uitslag.ts';
import type { Actions, PageServerLoad } from './$types';

type Loket = ReturnType<typeof vereisLoket>;

export const load: PageServerLoad = async ({ platform, url }) => {
  const loket = vereisLoket(platform);
  const sleutel = url.searchParams.get('controle');
  const controle = sleutel === null ? undefined : loket.leesControle(sleutel);
  return {
    formulier: createAanleverformulier(
      loket.leverkeuzes(),
      await loket.leesOpenstaand(),
      (naam) => url.searchParams.get(naam)?.slice(0, 100) ?? '',
      loket.vandaag,
    ),
    controle:
      controle &&
      showControle(
        controle,
        loket.gemeenten.map(({ naam }) => naam),
      ),
    verlopen: sleutel !== null && !controle ? CONTROLE_SERVER.verlopen : undefined,
  };
};

/** What came of the check of a file that waits. */
function showControle(
  { sleutel, naam, grootte, aanvraag, proef, weglaten }: NonNullable<ReturnType<Loket['leesControle']>>,
  gemeenten: readonly string[],
) {
  const { opdracht } = aanvraag;
  const { uitkomst, controle, effect } = proef;
  const uitslag = createUitslag({
    ...{ controle, bron: opdracht.bron, waar: 'server', metProfiel: proef.metProfiel },
    bestand: { naam: cleanNaam(naam), grootte },
    koppelen: {
      adres: '/leveringen/profielen?/koppel',
      velden: {
        ...{ controle: sleutel, bron: opdracht.bron, gemeente: opdracht.scope },
        ...{ periode: opdracht.periode.code, aanleveraar: opdracht.aanleveraar },
        ...{ buitenPeriode: opdracht.buitenPeriode, blad: opdracht.blad ?? '' },
        aantalRijen: opdracht.aantalRijen?.toString() ?? '',
      },
      gemeenten,
    },
  });
  return {
    sleutel,
    ongewijzigd: uitkomst.status === 'ongewijzigd' ? (uitkomst.levering?.id ?? null) : null,
    uitslag: toHtml(uitslag),
    heeftBevindingen: uitkomst.aantal_fouten + uitkomst.aantal_waarschuwingen > 0,
    velden: {
      ...{ bron: opdracht.bron, gemeente: opdracht.scope, periode: opdracht.periode.code },
      ...{ aanleveraar: opdracht.aanleveraar, buitenPeriode: opdracht.buitenPeriode },
      ...{ blad: opdracht.blad ?? '', aantalRijen: opdracht.aantalRijen?.toString() ?? '' },
    },
    weglaten,
    bladen: controle.beeld?.bladen ?? [],
    effect: effect && showEffect(effect),
    rijen: uitkomst.rijen,
    opvallend: controle.waarschuwingen.some(({ code }) => isAannemelijkheid(code)),
  };
}

/** A file can be called after a person: numbers that may be somebody's are not repeated. */
function cleanNaam(naam: string): string {
  return naam
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/\d{8,}/g, '…')
    .slice(0, 80);
}

const naarControle = (sleutel: string) =>
  `/leveringen/aanleveren?controle=${encodeURIComponent(sleutel)}#uitslag`;

export const actions: Actions = {
  controleer: async ({ platform }) => {
    const uitslag = await vereisLoket(platform).neemBestandIn();
    if ('fout' in uitslag) return fail(400, { fout: uitslag.fout });
    redirect(303, naarControle(uitslag.sleutel));
  },
  opnieuw: async ({ request, platform }) => {
    const velden = await leesVeldenlijst(request);
    const sleutel = velden.get('controle') ?? '';
    const mislukt = await vereisLoket(platform).controleerOpnieuw(sleutel, velden);
    if (mislukt) return fail(400, mislukt);
    redirect(303, naarControle(sleutel));
  },
  bevestig: async ({ request, platform }) => {
    const velden = await leesVeldenlijst(request);
    const sleutel = velden.get('controle') ?? '';
    const uitslag = await vereisLoket(platform).bevestig(sleutel, velden.get('toelichting') ?? '');
    if ('fout' in uitslag) return fail(400, { fout: uitslag.fout });
    const { uitkomst, cijfers } = uitslag;
    if (!uitkomst.levering) redirect(303, naarControle(sleutel));
    redirect(303, `/leveringen/${uitkomst.levering.id}/ontvangstbewijs?cijfers=${cijfers}`);
  },
  zegAf: async ({ request, platform }) => {
    const velden = await leesVeldenlijst(request);
    vereisLoket(platform).zegAf(velden.get('controle') ?? '');
    redirect(303, '/leveringen/aanleveren');
  },
  nulmelding: async ({ request }) => {
    const velden = await leesVeldenlijst(request);
    const vraag = new URLSearchParams();
    for (const naam of ['bron', 'gemeente', 'periode', 'aanleveraar'])
      vraag.set(naam, velden.get(naam) ?? '');
    if (!vraag.get('bron') || !vraag.get('gemeente') || !vraag.get('periode'))
      return fail(400, { fout: AANLEVEREN.nietsGekozen });
    redirect(303, `/leveringen/nulmelding?${vraag.toString()}`);
  },
};
