import { fail, redirect } from '@sveltejs/kit';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { formatPeriode } from '#lib/format/periode.ts';
import { leveringAdres } from '#lib/paginas/adressen.ts';
import { listTotaalperioden } from '#lib/paginas/aantallen.ts';
import { showWijzigingen } from '#lib/paginas/herstel.ts';
import { AANTALLEN } from '#lib/texts/aantallen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const { aantallen, vandaag } = vereisLoket(platform);
  const keuze = aantallen.leesKeuze((naam) => url.searchParams.get(naam));
  const perioden = listTotaalperioden(vandaag);
  if (!keuze) return { gemeenten: aantallen.gemeenten, perioden, formulier: null };
  const huidig = new Map((await aantallen.leesHuidige(keuze)).map((totaal) => [totaal.indicator, totaal]));
  const gemeente = aantallen.gemeenten.find(({ code }) => code === keuze.gemeente)?.naam ?? keuze.gemeente;
  return {
    gemeenten: aantallen.gemeenten,
    perioden,
    formulier: {
      gemeente: keuze.gemeente,
      periode: keuze.periode.code,
      kop: AANTALLEN.voor(gemeente, formatPeriode(keuze.periode)),
      regels: aantallen.indicatoren(keuze.periode).map((indicator) => ({
        ...indicator,
        teller: huidig.get(indicator.code)?.teller ?? '',
        noemer: huidig.get(indicator.code)?.noemer ?? '',
      })),
    },
  };
};

type Veld = Awaited<ReturnType<typeof leesVelden>>;

/** What was typed in, to show again. */
function leesIngevuld(veld: Veld, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code) => [`${code}-teller`, `${code}-noemer`]).map((naam) => [naam, veld(naam)]),
  );
}

async function leesFormulier(request: Request, platform: App.Platform | undefined) {
  const { aantallen } = vereisLoket(platform);
  const veld = await leesVelden(request);
  const keuze = aantallen.leesKeuze(veld);
  if (!keuze) return { keuze };
  const codes = aantallen.indicatoren(keuze.periode).map(({ code }) => code);
  const ingevuld = leesIngevuld(veld, codes);
  return { aantallen, veld, keuze, ingevuld, totalen: aantallen.leesTotalen(keuze, veld) };
}

export const actions: Actions = {
  controleer: async ({ request, platform }) => {
    const formulier = await leesFormulier(request, platform);
    if (!formulier.keuze) return fail(400, { fouten: [AANTALLEN.keuzeFout] });
    const { aantallen, keuze, ingevuld, totalen } = formulier;
    const uitslag = await aantallen.probeer(keuze, totalen);
    if (uitslag.status === 'fout')
      return fail(400, { fouten: uitslag.fouten.map(({ melding }) => melding), ingevuld });
    if (uitslag.status !== 'proef') return fail(400, { fouten: [AANTALLEN.leeg], ingevuld });
    const { vragen, gelijk, wijzigingen } = uitslag;
    return { ingevuld, proef: { vragen, gelijk, wijzigingen: showWijzigingen(wijzigingen) } };
  },
  bewaar: async ({ request, platform }) => {
    const formulier = await leesFormulier(request, platform);
    if (!formulier.keuze) return fail(400, { fouten: [AANTALLEN.keuzeFout] });
    const { aantallen, keuze, ingevuld, totalen, veld } = formulier;
    const proef = await aantallen.probeer(keuze, totalen);
    const toelichting = veld('toelichting').trim();
    if (proef.status === 'proef' && proef.vragen.length > 0 && toelichting === '')
      return fail(400, { fouten: [AANTALLEN.toelichtingFout], ingevuld });
    const uitslag = await aantallen.bewaar(keuze, totalen, toelichting);
    if (uitslag.status === 'bewaard') redirect(303, `${leveringAdres(uitslag.id)}?gedaan=totalen`);
    const fouten =
      uitslag.status === 'fout' ? uitslag.fouten.map(({ melding }) => melding) : [AANTALLEN.leeg];
    return fail(400, { fouten, ingevuld });
  },
};
