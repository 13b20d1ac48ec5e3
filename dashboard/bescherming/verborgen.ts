/**
 * Which figures are hidden and why, in words: for who holds the data folder or sets its protection, since a reason tells
 * of the number.
 */
import type { Figuur } from '@regiomonitor/queries/figures/bereken.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import { sleutelVan, type CelResultaat, type Reden } from '@regiomonitor/queries/protection/interface.ts';
import type { Beschermingsstand } from '@regiomonitor/queries/publicatie/voorbereiden.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';

const REDEN: Readonly<Record<Reden, string>> = {
  klein: 'klein aantal',
  afleidbaar: 'een klein aantal is er anders uit te berekenen',
  rol: 'mensen met een bekende rol: openbaar alleen voor de regio',
  onvolledig: 'de regio is niet compleet',
  uiterste: 'gemiddelde dicht bij 1 of 10: zegt iets over iedereen',
  intern: 'intern ook verborgen',
  voorzorg: 'de beveiliging was niet te berekenen',
};

/** One figure that is hidden or shown in part. */
export interface Verborgenregel {
  readonly niveau: Niveau;
  readonly indicator: string;
  /** Name of the gemeente or the region. */
  readonly gebied: string;
  readonly periode: string;
  /** 'alles', or the parts that are not shown. */
  readonly nietTeZien: string;
  readonly reden: string;
  /** What can be seen instead, or what would have to be delivered; '' when there is nothing. */
  readonly watWelKan: string;
}

export interface Verborgenlijst {
  readonly niveau: Niveau;
  /** In the order of the figure table. */
  readonly regels: readonly Verborgenregel[];
  readonly cijfers: number;
  readonly verborgen: number;
}

/** The figures of one level that are hidden or shown in part; of one indicator when that is given. */
export function listVerborgen(
  regio: Regio,
  { figuren, niveaus }: Beschermingsstand,
  niveau: Niveau,
  indicator?: string,
): Verborgenlijst {
  const { cellen } = niveaus[niveau];
  const eigen = cellen.filter((cel) => (indicator ?? cel.indicator) === cel.indicator);
  const leg = createUitlegger(regio, figuren, cellen);
  return {
    niveau,
    regels: eigen.filter(({ reden }) => reden !== null).map((cel) => ({ niveau, ...leg(cel) })),
    cijfers: eigen.length,
    verborgen: eigen.filter((cel) => cel.verborgen).length,
  };
}

/** Explains one cell beside all others of its level. */
function createUitlegger(regio: Regio, figuren: readonly Figuur[], cellen: readonly CelResultaat[]) {
  const perSleutel = new Map(cellen.map((cel) => [sleutelVan(cel), cel]));
  const naam = new Map([[regio.code, regio.naam], ...regio.gemeenten.map((g) => [g.code, g.naam] as const)]);

  /** Whether a reader sees the figure of this cell with another gebied or period. */
  const zichtbaar = (cel: CelResultaat, anders: Partial<Pick<CelResultaat, 'gebied' | 'periode'>>) => {
    const ander = perSleutel.get(sleutelVan({ ...cel, ...anders }));
    return ander !== undefined && !ander.verborgen && ander.waarde !== null;
  };

  /** Names of the gemeenten that have not delivered all that this figure of the region needs. */
  const ontbrekend = ({ indicator, periode }: CelResultaat) => {
    const namen = figuren
      .filter((f) => f.indicator === indicator && f.periode === periode && f.gebied !== regio.code)
      .filter((f) => f.geleverd < f.verwacht)
      .map((f) => naam.get(f.gebied) ?? f.gebied);
    return namen.length > 2 ? `${namen.length} gemeenten` : namen.join(' en ');
  };

  return (cel: CelResultaat): Omit<Verborgenregel, 'niveau'> => ({
    indicator: cel.indicator,
    gebied: naam.get(cel.gebied) ?? cel.gebied,
    periode: cel.periode,
    nietTeZien: withheld(cel),
    reden: cel.reden ? REDEN[cel.reden] : '',
    watWelKan: [
      cel.reden === 'onvolledig'
        ? `deze reden vervalt als alles is geleverd (nog niet: ${ontbrekend(cel)})`
        : '',
      cel.reden === 'voorzorg' ? 'kan vanzelf overgaan bij een volgende publicatie' : '',
      ...(cel.verborgen ? alternatives(cel, regio.code, zichtbaar) : []),
    ]
      .filter(Boolean)
      .join('; '),
  });
}

function withheld({ verborgen, toonTeller, toonNoemer }: CelResultaat): string {
  if (verborgen) return 'alles';
  return [toonTeller ? '' : 'teller', toonNoemer ? '' : 'noemer', 'decimalen'].filter(Boolean).join(', ');
}

/** What a reader can look at instead: a longer period, or the region. */
function alternatives(
  cel: CelResultaat,
  regio: string,
  zichtbaar: (cel: CelResultaat, anders: Partial<Pick<CelResultaat, 'gebied' | 'periode'>>) => boolean,
): string[] {
  const periode = parsePeriode(cel.periode);
  const jaar = periode && periode.soort !== 'jaar' ? parsePeriode(String(periode.jaar)) : undefined;
  return [
    jaar && zichtbaar(cel, { periode: jaar.code }) ? `het jaar ${jaar.jaar} is wel te zien` : '',
    cel.gebied !== regio && zichtbaar(cel, { gebied: regio }) ? 'de regio is wel te zien' : '',
  ].filter(Boolean);
}
