import { parsePeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { fail, redirect } from '@sveltejs/kit';
import { formatPeriode } from '#lib/format/periode.ts';
import { EDITIES, rapporttekstAdres } from '#lib/paginas/adressen.ts';
import { createControleregels } from '#lib/paginas/edities.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { VASTSTELLEN } from '#lib/texts/edities.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const loket = vereisLoket(platform);
  const perioden = await loket.leesVastTeStellen();
  const keuze = readKeuze((naam) => url.searchParams.get(naam) ?? '', perioden);
  const lijst = keuze && (await loket.leesControlelijst(keuze.niveau, keuze.periode));
  return {
    perioden: perioden.map((periode) => ({
      waarde: periode.code,
      tekst: formatPeriode(periode),
      gekozen: periode.code === keuze?.periode.code,
    })),
    niveau: keuze?.niveau ?? 'intern',
    controle:
      keuze && lijst
        ? {
            periode: keuze.periode.code,
            kop: formatPeriode(keuze.periode),
            regels: createControleregels(lijst, keuze.niveau, loket.gemeenten),
            teksten: rapporttekstAdres(keuze.periode.code),
          }
        : null,
  };
};

export const actions: Actions = {
  default: async ({ request, platform }) => {
    const veld = await leesVelden(request);
    const loket = vereisLoket(platform);
    const keuze = readKeuze(veld, await loket.leesVastTeStellen());
    if (!keuze) return fail(400, { fout: VASTSTELLEN.ongeldig });
    if (veld('bevestigd') !== 'ja') return fail(400, { fout: VASTSTELLEN.nietBevestigd });
    const uitslag = await loket.stelVast(keuze.niveau, keuze.periode);
    if ('fout' in uitslag) return fail(409, uitslag);
    redirect(303, `${EDITIES}?vastgesteld=${uitslag.editie.nummer}`);
  },
};

function readKeuze(
  veld: (naam: string) => string,
  perioden: readonly Periode[],
): { niveau: Niveau; periode: Periode } | undefined {
  const code = parsePeriode(veld('periode'))?.code;
  const periode = perioden.find((een) => een.code === code);
  const niveau = (['intern', 'openbaar'] as const).find((een) => een === veld('niveau'));
  return periode && niveau && { niveau, periode };
}
