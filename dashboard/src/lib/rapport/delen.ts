/** The parts of reports: the headline figures, the doelenboom, one part per gemeente. */
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import type { Tekeningen } from '../chart/server.ts';
import { unescapeXml } from '../chart/svg.ts';
import { createGemeente } from '../paginas/gemeente.ts';
import type { KaderMetCijfers } from '../paginas/kader.ts';
import type { Keuze } from '../paginas/keuze.ts';
import { createOverzicht } from '../paginas/overzicht.ts';
import { OVERZICHT } from '../texts/paginas.ts';
import { RAPPORT } from '../texts/rapport.ts';
import {
  alinea,
  lijst,
  schrijfDekking,
  schrijfOntwikkeling,
  schrijfStreefwaarde,
  schrijfWaarde,
  tabel,
} from './bouwstenen.ts';
import type { Blok, Deel, Kerncijfer } from './model.ts';

/** What every part is made from. */
export interface Stof {
  readonly kader: KaderMetCijfers;
  readonly keuze: Keuze;
  /** Of every gebied and period. */
  readonly cijfers: readonly CijferTable[];
  readonly bijdragen: readonly Bijdrage[];
  readonly drawTrend: (grafiek: Grafiek) => Tekeningen;
}

/** The headline figures, with their sentences. */
export function kerncijfers({ kader, keuze, cijfers }: Stof): Kerncijfer[] {
  return createOverzicht(kader, keuze, cijfers).tegels.map(({ label, naam, stand, sparkline }) => {
    if (!stand)
      return {
        label,
        naam,
        periode: '',
        waarde: '–',
        onderschrift: '',
        zin: OVERZICHT.geenCijfer,
        feiten: [],
        tekening: null,
      };
    return {
      label,
      naam,
      periode: stand.periode,
      waarde: schrijfWaarde(stand.waarde),
      onderschrift: stand.waarde.toegankelijk === null ? stand.waarde.onderschrift : '',
      zin: stand.zin,
      feiten: [
        [RAPPORT.ontwikkeling, schrijfOntwikkeling(stand)],
        [RAPPORT.streefwaarde, schrijfStreefwaarde(stand)],
        [OVERZICHT.geleverd, schrijfDekking(stand)],
      ],
      tekening: showSparkline(sparkline),
    };
  });
}

/** The small drawing says in its own label what it shows. */
function showSparkline(svg: string): Kerncijfer['tekening'] {
  const alternatief = /aria-label="([^"]*)"/.exec(svg)?.[1];
  return alternatief === undefined ? null : { svg, alternatief: unescapeXml(alternatief) };
}

/** All headline figures in one table. */
export function cijfertabel(stof: Stof): Blok {
  return tabel(
    RAPPORT.overzicht,
    [
      [RAPPORT.indicator, 32],
      [RAPPORT.periode, 14],
      [RAPPORT.waarde, 13, 'getal'],
      [RAPPORT.ontwikkeling, 25],
      [RAPPORT.streefwaarde, 16],
    ],
    kerncijfers(stof).map(({ naam, periode, waarde, feiten }) => [
      naam,
      periode,
      waarde,
      feiten[0]?.[1] ?? '',
      feiten[1]?.[1] ?? '',
    ]),
  );
}

export function doelenboomdeel({ kader, keuze, cijfers }: Stof): Deel {
  const { doelenboom } = createOverzicht(kader, keuze, cijfers);
  const rijen = doelenboom.flatMap(({ doel, resultaat, indicatoren }) =>
    indicatoren.map(({ label, naam, stand }) => [
      doel.join(' '),
      resultaat.join(' '),
      `${label} ${naam}`,
      stand ? schrijfWaarde(stand.waarde) : '–',
    ]),
  );
  return {
    id: 'doelenboom',
    titel: RAPPORT.doelenboom,
    nieuwePagina: true,
    blokken: [
      alinea(OVERZICHT.doelenboomUitleg),
      tabel(
        RAPPORT.doelenboom,
        [
          [RAPPORT.doel, 27],
          [RAPPORT.resultaat, 30],
          [RAPPORT.indicator, 27],
          [RAPPORT.waarde, 16, 'getal'],
        ],
        rijen,
      ),
    ],
  };
}

/** One part per gemeente, for who is responsible there. */
export function gemeentedelen({ kader, keuze, cijfers }: Stof): Deel[] {
  const samen = kader.gemeenten.length > 1;
  return kader.gemeenten.map((gebied) => {
    const { naam, tegels, regels } = createGemeente(kader, { ...keuze, gebied }, cijfers);
    return {
      id: gebied.code,
      titel: RAPPORT.gemeentepagina(naam),
      nieuwePagina: true,
      blokken: [
        ...lijst(
          tegels.flatMap(({ naam: indicator, stand }) =>
            // 'Dit cijfer is verborgen.' says nothing without which one.
            stand ? [stand.waarde.toegankelijk === null ? stand.zin : `${indicator}: ${stand.zin}`] : [],
          ),
        ),
        tabel(
          samen ? RAPPORT.naastRegio : RAPPORT.overzicht,
          [
            [RAPPORT.indicator, 32],
            [RAPPORT.periode, 15],
            [naam, 16, 'getal'],
            [RAPPORT.telling, 16],
            ...(samen ? [[RAPPORT.regio, 14, 'getal'] as const] : []),
            [RAPPORT.status, 14],
          ],
          regels.map((regel) => [
            regel.naam,
            regel.periode,
            schrijfWaarde(regel.waarde),
            regel.telling,
            ...(samen ? [regel.regio ? schrijfWaarde(regel.regio) : ''] : []),
            regel.waarde.toegankelijk === null ? regel.status : '',
          ]),
        ),
      ],
    };
  });
}
