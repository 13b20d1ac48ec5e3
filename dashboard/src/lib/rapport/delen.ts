/** The parts of reports: one per KPI, one per gemeente, the doelenboom. */
import type { CijferTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import { readPeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import type { Tekeningen } from '../chart/server.ts';
import { unescapeXml } from '../chart/svg.ts';
import { formatPeriode } from '../format/periode.ts';
import { createGemeente } from '../paginas/gemeente.ts';
import { createIndicator, findIndicator, type Indicatorpagina } from '../paginas/indicator.ts';
import type { KaderMetCijfers } from '../paginas/kader.ts';
import type { Keuze } from '../paginas/keuze.ts';
import { createOverzicht } from '../paginas/overzicht.ts';
import { listHoofdindicatoren } from '../paginas/tegels.ts';
import { INDICATOR } from '../texts/indicator.ts';
import { OVERZICHT } from '../texts/paginas.ts';
import { RAPPORT } from '../texts/rapport.ts';
import {
  alinea,
  klein,
  kop,
  lijst,
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
        [OVERZICHT.geleverd, stand.dekking.tekst],
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

/** One part per headline indicator. */
export function indicatordelen(stof: Stof): Deel[] {
  const { kader, keuze, cijfers, drawTrend } = stof;
  return listHoofdindicatoren(kader).map(({ code }) => {
    const gevonden = findIndicator(kader, code);
    const pagina = createIndicator(kader, keuze, gevonden, cijfers, drawTrend);
    return {
      id: code,
      titel: `${pagina.label} ${pagina.naam}`,
      nieuwePagina: true,
      blokken: [
        ...standblokken(pagina),
        ...trendblokken(pagina),
        ...gemeenteblokken(pagina),
        ...duiding(stof, code),
      ],
    };
  });
}

function standblokken({ stand, breuk, peildatum, interviews, bijreeksen }: Indicatorpagina): Blok[] {
  if (!stand) return [alinea(INDICATOR.geenCijfer)];
  return [
    { soort: 'alinea', tekst: stand.zin, sterk: true },
    ...lijst(
      [
        `${stand.periode}: ${schrijfWaarde(stand.waarde)}${breuk ? ` (${breuk})` : ''}`,
        `${RAPPORT.ontwikkeling}: ${schrijfOntwikkeling(stand)}`,
        `${RAPPORT.streefwaarde}: ${schrijfStreefwaarde(stand)}`,
        `${OVERZICHT.geleverd}: ${stand.dekking.tekst}`,
        peildatum ? `${peildatum[0]}: ${peildatum[1]}` : '',
        interviews,
        ...bijreeksen.map((bij) =>
          `${bij.naam}: ${schrijfWaarde(bij.stand.waarde)} ${bij.stand.waarde.toegankelijk === null ? bij.stand.waarde.onderschrift : ''}`.trim(),
        ),
      ].filter(Boolean),
    ),
  ];
}

function trendblokken({ trend }: Indicatorpagina): Blok[] {
  const { tekst, grafiek, tekeningen, tabel: rijen } = trend;
  const [regio] = rijen.rijen;
  const perioden = rijen.periodes.map(({ naam }, plaats) => {
    const waarde = regio?.cellen[plaats];
    return [naam, waarde ? schrijfWaarde(waarde) : '–'];
  });
  return [
    kop(tekst.kop),
    ...(tekst.zin ? [alinea(tekst.zin)] : []),
    {
      soort: 'grafiek',
      svg: tekeningen.breed,
      alternatief: `${grafiek.titel}. ${grafiek.beschrijving}`,
    },
    ...gebeurtenissen(grafiek),
    tabel(
      RAPPORT.trendtabel,
      perioden.map(([naam = '']) => [naam, 1, 'getal'] as const),
      [perioden.map(([, waarde = '']) => waarde)],
    ),
  ];
}

/** What the letters on the line stand for. */
function gebeurtenissen({ momenten }: Grafiek): Blok[] {
  return lijst(momenten.map(({ letter, tekst }) => `${letter}: ${tekst}`));
}

function gemeenteblokken({ tellertabel, uitlegRegio }: Indicatorpagina): Blok[] {
  if (!tellertabel) return [];
  const { titel, kolommen, regels } = tellertabel;
  const breuk = regels.some(({ teller }) => teller !== null);
  const cel = (deel: { zichtbaar: string; toegankelijk: string | null } | null) =>
    deel ? (deel.toegankelijk ?? deel.zichtbaar) : '';
  return [
    tabel(
      titel,
      [
        [RAPPORT.gemeente, 24],
        ...(breuk
          ? ([
              [kolommen.teller, 14, 'getal'],
              [kolommen.noemer, 14, 'getal'],
            ] as const)
          : []),
        [kolommen.waarde, 16, 'getal'],
        [kolommen.vorige, 16, 'getal'],
        [RAPPORT.status, 18],
      ],
      regels.map((regel) => [
        regel.regio ? RAPPORT.regio : regel.naam,
        ...(breuk ? [cel(regel.teller), cel(regel.noemer)] : []),
        schrijfWaarde(regel.waarde),
        regel.vorige ? schrijfWaarde(regel.vorige) : '',
        regel.waarde.toegankelijk === null ? regel.status : '',
      ]),
      (plaats) => regels[plaats]?.regio ?? false,
    ),
    ...(uitlegRegio ? [klein(uitlegRegio)] : []),
  ];
}

/** What people say of the figures of this indicator, up to the period of the report. */
function duiding({ kader, keuze, bijdragen }: Stof, code: string): Blok[] {
  const namen = new Map([kader.regio, ...kader.gemeenten].map((gebied) => [gebied.code, gebied]));
  const eigen = bijdragen.filter(
    ({ soort, indicator, periode }) =>
      soort === 'duiding' &&
      indicator === code &&
      periode !== null &&
      readPeriode(periode).jaar === keuze.periode.jaar,
  );
  if (eigen.length === 0) return [];
  const naam = (gebied: GebiedTable | undefined, anders: string) =>
    gebied ? (gebied.soort === 'regio' ? RAPPORT.regio : gebied.naam) : anders;
  return [
    kop(RAPPORT.duiding),
    ...eigen.map(({ gebied, periode, tekst }) =>
      alinea(
        `${RAPPORT.duidingVan(naam(namen.get(gebied), gebied), formatPeriode(readPeriode(periode ?? '')))} ${tekst}`,
      ),
    ),
  ];
}

/** One part per gemeente, for who is responsible there. */
export function gemeentedelen({ kader, keuze, cijfers }: Stof): Deel[] {
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
          RAPPORT.naastRegio,
          [
            [RAPPORT.indicator, 34],
            [RAPPORT.periode, 16],
            [naam, 14, 'getal'],
            [RAPPORT.telling, 16],
            [RAPPORT.regio, 10, 'getal'],
            [RAPPORT.status, 16],
          ],
          regels.map((regel) => [
            regel.naam,
            regel.periode,
            schrijfWaarde(regel.waarde),
            regel.telling,
            regel.regio ? schrijfWaarde(regel.regio) : '',
            regel.waarde.toegankelijk === null ? regel.status : '',
          ]),
        ),
      ],
    };
  });
}
