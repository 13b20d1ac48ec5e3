import { isNiveau, nameIndicator, NIVEAUS, showPeriodecode } from '#lib/paginas/beschermbeheer.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { formatAantal } from '#lib/format/getal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const { bescherming } = vereisLoket(platform);
  const gevraagd = url.searchParams.get('niveau') ?? '';
  const niveau = isNiveau(gevraagd) ? gevraagd : 'intern';
  const code = url.searchParams.get('indicator');
  const indicator = bescherming.indicatoren.find((een) => een.code === code) ?? bescherming.indicatoren[0];
  const keuze = { niveaus: NIVEAUS, indicatoren: bescherming.indicatoren.map(nameIndicator) };
  const lijst = await bescherming.leesVerborgen(niveau, indicator?.code ?? '');
  if ('fout' in lijst) return { ...keuze, niveau, indicator: indicator?.code, fout: lijst.fout, lijst: null };
  return {
    ...keuze,
    niveau,
    indicator: indicator?.code,
    fout: null,
    lijst: {
      verborgen: formatAantal(lijst.verborgen),
      cijfers: formatAantal(lijst.cijfers),
      regels: lijst.regels.map((regel) => ({ ...regel, periode: showPeriodecode(regel.periode) })),
    },
  };
};
