import { error, fail, redirect } from '@sveltejs/kit';
import { isNiveau, nameIndicator, showGevolgen } from '#lib/paginas/beschermbeheer.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { GEVOLG } from '#lib/texts/beschermbeheer.ts';
import { FOUT } from '#lib/texts/paginas.ts';
import type { Actions, PageServerLoad } from './$types';

type Params = { readonly niveau: string; readonly indicator: string };

/** The setting that the address speaks of. */
function vereisPlek(platform: App.Platform | undefined, params: Params) {
  const { bescherming } = vereisLoket(platform);
  const indicator = bescherming.indicatoren.find(({ code }) => code === params.indicator);
  if (!indicator || !isNiveau(params.niveau)) error(404, FOUT.onbekend);
  return { bescherming, indicator, niveau: params.niveau };
}

export const load: PageServerLoad = async ({ platform, params }) => {
  const { bescherming, indicator, niveau } = vereisPlek(platform, params);
  const stuk = await bescherming.kijk();
  const huidig = await bescherming.lees();
  const instelling = huidig.find((een) => een.niveau === niveau && een.indicator === indicator.code);
  if (!instelling) error(404, FOUT.onbekend);
  const hier = stuk?.vraag.wijziging.niveau === niveau && stuk.vraag.wijziging.indicator === indicator.code;
  // What was looked at last is what the form starts from, as long as it is about this setting and not saved yet.
  const beproefd = hier && stuk.vraag.wat === 'proef' ? stuk.vraag.wijziging : {};
  return {
    niveau,
    indicator: nameIndicator(indicator),
    klassen: bescherming.klassen,
    eigen: instelling.eigen,
    keuze: { ...instelling, ...beproefd },
    elders: !hier && stuk?.staat === 'bezig',
    werk: hier
      ? {
          wat: stuk.vraag.wat,
          staat: stuk.staat,
          melding: stuk.melding,
          zwakker: stuk.uitkomst?.zwakker ?? false,
          gevolgen: showGevolgen(stuk.uitkomst?.gevolgen ?? [], bescherming.indicatoren),
        }
      : null,
  };
};

export const actions: Actions = {
  proef: async ({ request, platform, params, url }) => {
    const { bescherming, indicator, niveau } = vereisPlek(platform, params);
    const uitslag = await bescherming.leesWijziging(niveau, indicator.code, await leesVelden(request));
    if ('fout' in uitslag) return fail(400, { fout: uitslag.fout });
    if (!bescherming.beproef(uitslag.wijziging)) return fail(409, { fout: GEVOLG.bezigAnders });
    redirect(303, `${url.pathname}#gevolg`);
  },
  bewaar: async ({ request, platform, params, url }) => {
    const { bescherming, indicator, niveau } = vereisPlek(platform, params);
    const veld = await leesVelden(request);
    const uitslag = await bescherming.bewaar(
      { niveau, indicator: indicator.code },
      veld('bevestigd') === 'ja',
    );
    if (uitslag === 'niet-bevestigd') return fail(400, { fout: GEVOLG.bevestigEerst });
    if (uitslag === 'niet-beproefd') return fail(409, { fout: GEVOLG.nietBeproefd });
    redirect(303, `${url.pathname}#gevolg`);
  },
};
