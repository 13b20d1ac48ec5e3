import { fail, redirect } from '@sveltejs/kit';
import { dagVan, formatDatum } from '#lib/format/datum.ts';
import { leesProfieltelling, nameBezwaar, nameGebied } from '#lib/paginas/profielen.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { PROFIELEN as T } from '#lib/texts/koppelen.ts';
import { leesKeuzes } from '#lib/uitslag/keuzes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const loket = vereisLoket(platform);
  const profielen = await loket.leesProfielen();
  return {
    profielen: profielen.map(({ id, bron, aanleveraar, scope, inhoud, op, wie }) => ({
      ...{ id, bron, aanleveraar },
      gebied: nameGebied(scope, loket.gemeenten),
      telling: T.telling(...leesProfieltelling(inhoud)),
      pastNiet: nameBezwaar(inhoud) !== null,
      gewijzigd: T.door(formatDatum(dagVan(op)), wie),
    })),
    gemeenten: loket.gemeenten,
    verwijderd: url.searchParams.has('verwijderd'),
  };
};

export const actions: Actions = {
  /** What somebody matched at a delivery; after it the file is chosen again. */
  koppel: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const sleutel = {
      ...{ bron: veld('bron'), scope: veld('gemeente') },
      aanleveraar: veld('aanleveraar').trim().toLowerCase() || 'gemeente',
    };
    const uitslag = await vereisLoket(platform).koppel(sleutel, leesKeuzes(veld));
    if (uitslag === 'mag-niet') return fail(403, { fout: T.magNiet });
    if ('fout' in uitslag) return fail(400, { fout: uitslag.fout });
    const terug = await checkAgain(vereisLoket(platform), veld);
    redirect(303, `/leveringen/aanleveren?${terug}`);
  },
  inlezen: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const uitslag = await vereisLoket(platform).neemOver(veld('json'), veld('gemeente'));
    if (uitslag === 'mag-niet') return fail(403, { fout: T.magNiet });
    if ('fout' in uitslag) return fail(400, { fout: uitslag.fout });
    return { gelukt: T.ingelezen };
  },
};

/** The file that waits is read with what was matched; one that is gone is chosen again, with the form filled in. */
async function checkAgain(
  loket: ReturnType<typeof vereisLoket>,
  veld: (naam: string) => string,
): Promise<string> {
  const controle = veld('controle');
  const namen = ['bron', 'gemeente', 'periode', 'aanleveraar', 'buitenPeriode', 'blad', 'aantalRijen'];
  const velden = new Map(namen.map((naam) => [naam, veld(naam)]));
  const wacht = controle !== '' && (await loket.controleerOpnieuw(controle, velden)) === undefined;
  if (wacht) return `controle=${encodeURIComponent(controle)}#uitslag`;
  const [bron = '', gemeente = '', periode = '', aanleveraar = ''] = namen.map(veld);
  return new URLSearchParams({ bron, gemeente, periode, aanleveraar, gekoppeld: 'ja' }).toString();
}
