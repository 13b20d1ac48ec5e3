/** The part of a report about one indicator: its figure, its course, every gemeente, and what people say of it. */
import type { GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { readPeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import { formatPeriode } from '../format/periode.ts';
import { createIndicator, findIndicator, type Indicatorpagina } from '../paginas/indicator.ts';
import { listHoofdindicatoren } from '../paginas/tegels.ts';
import { INDICATOR } from '../texts/indicator.ts';
import { OVERZICHT } from '../texts/paginas.ts';
import { RAPPORT } from '../texts/rapport.ts';
import {
  alinea,
  klein,
  kop,
  lijst,
  schrijfDekking,
  schrijfOntwikkeling,
  schrijfStreefwaarde,
  schrijfWaarde,
  tabel,
} from './bouwstenen.ts';
import type { Blok, Deel } from './model.ts';
import type { Stof } from './delen.ts';

/** One part per headline indicator. */
export function indicatordelen(stof: Stof): Deel[] {
  const { kader, keuze, cijfers, drawTrend } = stof;
  return listHoofdindicatoren(kader).map(({ code }) => {
    const gevonden = findIndicator(kader, code);
    const pagina = createIndicator(kader, keuze, gevonden, cijfers, { drawTrend });
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
        `${OVERZICHT.geleverd}: ${schrijfDekking(stand)}`,
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
      smal: tekeningen.smal,
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
