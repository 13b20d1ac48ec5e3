/** One indicator: its trend, every gemeente on the same axes, what it is made of, and how. */
import type { IndicatorDefinitie, IndicatorTeksten } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type {
  CijferTable,
  ContextTable,
  OpmerkingTable,
  UitsplitsingTable,
} from '@regiomonitor/queries/publicatie/schema.ts';
import { createGrafiek, type Grafiek } from '../chart/grafiek.ts';
import { drawKleine as drawKleineNu, type Kleine } from '../chart/klein.ts';
import type { Tekeningen } from '../chart/server.ts';
import { createTabel, type Tabel } from '../chart/tabel.ts';
import { formatDatum } from '../format/datum.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { choosePeriodesoort, type Reeks } from '../kpi/reeks.ts';
import { writeGrafiek, type Grafiektekst } from '../texts/grafiek.ts';
import { describeIndicator, explainKleintjes, explainRegio, INDICATOR } from '../texts/indicator.ts';
import { labelOf } from '../texts/opsomming.ts';
import { ADRES } from '../texts/paginas.ts';
import { showBreuk } from '../texts/waarde.ts';
import { indicatorAdres } from './adressen.ts';
import { readReeks, type Kader } from './kader.ts';
import { adresVan, OngeldigAdres, type Keuze } from './keuze.ts';
import { createKeuzelijst, type Keuzelijst } from './keuzelijst.ts';
import { createKleintjes, type Kleintje } from './kleintjes.ts';
import { readStand, showStand, type Stand, type Standtekst } from './stand.ts';
import { ratePerDuizend } from './per-duizend.ts';
import { listKwaliteit } from './kwaliteit.ts';
import { createTellertabel, type Tellertabel } from './tellertabel.ts';
import { createUitsplitsingen, type Uitsplitsingtabel } from './uitsplitsing.ts';

export interface Bijreeks {
  readonly code: string;
  readonly naam: string;
  readonly label: string;
  readonly adres: string;
  readonly stand: Standtekst;
}

export interface Trend {
  readonly tekst: Pick<Grafiektekst, 'kop' | 'zin'>;
  readonly grafiek: Grafiek;
  readonly tekeningen: Tekeningen;
  readonly tabel: Tabel;
}

export interface Indicatorpagina {
  readonly code: string;
  readonly label: string;
  readonly naam: string;
  readonly omschrijving: string;
  readonly keuzelijst: Keuzelijst;
  readonly trend: Trend;
  /** Null when there is no figure up to the chosen period. */
  readonly stand: Standtekst | null;
  readonly gebied: string;
  /** '146 van 204 gezinnen', or ''. */
  readonly breuk: string;
  readonly peildatum: readonly [naam: string, datum: string] | null;
  readonly interviews: string;
  /** '3,1 per 1.000 jeugdigen (29.000 jeugdigen in 2026)', or ''. */
  readonly perDuizend: string;
  /** What is known of the data behind the figure, in sentences. */
  readonly kwaliteit: readonly string[];
  readonly uitsplitsingen: readonly Uitsplitsingtabel[];
  readonly bijreeksen: readonly Bijreeks[];
  readonly kleintjes: readonly Kleintje[];
  readonly uitlegKleintjes: string;
  readonly tellertabel: Tellertabel | null;
  readonly uitlegRegio: string;
  readonly teksten: IndicatorTeksten;
  /** Of the figure that is shown. */
  readonly periode: Periode;
}

/** What stands beside the figures in a publicatie. */
export interface Bijlagen {
  readonly uitsplitsingen: readonly UitsplitsingTable[];
  readonly context: readonly ContextTable[];
  readonly opmerkingen: readonly OpmerkingTable[];
}

const GEEN_BIJLAGEN: Bijlagen = { uitsplitsingen: [], context: [], opmerkingen: [] };

/** The indicator with this code, and those that hang under the same headline; OngeldigAdres when there is none. */
export function findIndicator(
  kader: Kader,
  code: string,
): { indicator: IndicatorDefinitie; familie: IndicatorDefinitie[] } {
  const gezocht = kader.indicatoren.find((indicator) => indicator.code === code.toLowerCase());
  if (!gezocht) throw new OngeldigAdres(404, ADRES.onbekendeIndicator);
  const familie = kader.indicatoren.filter(({ kpi }) => kpi === gezocht.kpi);
  return { indicator: gezocht.beschrijving, familie: familie.map(({ beschrijving }) => beschrijving) };
}

/** What draws, or has the drawing from an earlier page of the same publicatie. */
export interface Tekenaar {
  readonly drawTrend: (grafiek: Grafiek) => Tekeningen;
  readonly drawKleine?: (kleine: Kleine) => readonly string[];
}

/** `cijfers`: of the indicator and its family, every gebied and period. */
export function createIndicator(
  kader: Kader,
  keuze: Keuze,
  { indicator, familie }: ReturnType<typeof findIndicator>,
  cijfers: readonly CijferTable[],
  { drawTrend, drawKleine = drawKleineNu }: Tekenaar,
  bijlagen: Bijlagen = GEEN_BIJLAGEN,
): Indicatorpagina {
  const soort = choosePeriodesoort(indicator, keuze.periode.soort);
  const stand = readStand(kader, indicator, keuze.gebied, keuze.periode, cijfers);
  const reeksVan = (gebied: Keuze['gebied']) => readReeks(kader, indicator, gebied, cijfers, soort);
  const regio = reeksVan(kader.regio);
  const gemeenten = kader.gemeenten.map(reeksVan);
  const rateOf = ({ gebied }: Reeks, cijfer: Cijfer) =>
    ratePerDuizend(kader, gebied, cijfer, bijlagen.context);
  const perDuizend = stand && rateOf(stand.reeks, stand.cijfer);
  return {
    code: indicator.code,
    label: labelOf(indicator.code),
    naam: indicator.teksten.naam,
    omschrijving: describeIndicator(indicator, soort),
    keuzelijst: createKeuzelijst(kader, keuze),
    trend: createTrend(reeksVan(keuze.gebied), drawTrend),
    stand: stand ? showStand(stand, keuze.periode) : null,
    gebied: keuze.gebied.soort === 'regio' ? INDICATOR.regio : keuze.gebied.naam,
    breuk: (stand && showBreuk(stand.cijfer)) ?? '',
    peildatum: stand ? showPeildatum(stand) : null,
    interviews: stand?.cijfer.interviews ? INDICATOR.interviews(stand.cijfer.interviews) : '',
    perDuizend: perDuizend ? INDICATOR.perDuizendZin(perDuizend.getal, perDuizend.noemer) : '',
    kwaliteit: stand ? listKwaliteit(kader, stand, bijlagen.opmerkingen) : [],
    uitsplitsingen: createUitsplitsingen(kader, indicator, keuze.periode, bijlagen.uitsplitsingen),
    bijreeksen: familie
      .filter(({ code }) => code !== indicator.code)
      .flatMap((ander) => createBijreeks(kader, keuze, ander, cijfers)),
    kleintjes: createKleintjes(
      kader,
      keuze,
      { regio, gemeenten },
      stand?.cijfer.periode ?? keuze.periode,
      drawKleine,
    ),
    uitlegKleintjes: explainKleintjes(indicator.vorm !== 'aantal', gemeenten.some(hasStreefwaarde)),
    tellertabel: stand
      ? createTellertabel(
          indicator,
          stand.cijfer.periode,
          [...gemeenten, regio],
          (reeks, cijfer) => rateOf(reeks, cijfer)?.getal ?? null,
        )
      : null,
    uitlegRegio: explainRegio(indicator),
    teksten: indicator.teksten,
    periode: stand?.cijfer.periode ?? keuze.periode,
  };
}

function createTrend(reeks: Reeks, drawTrend: (grafiek: Grafiek) => Tekeningen): Trend {
  const grafiek = createGrafiek(reeks);
  const { kop, zin } = writeGrafiek(reeks);
  return {
    tekst: { kop, zin },
    grafiek,
    tekeningen: drawTrend(grafiek),
    tabel: createTabel([reeks]),
  };
}

function hasStreefwaarde({ cijfers }: Reeks): boolean {
  return cijfers.some(({ streefwaarde }) => streefwaarde !== null);
}

/** A stand is of a day; for a region whose gemeenten are not equally far, the oldest of their days. */
function showPeildatum({ cijfer, reeks }: Stand): Indicatorpagina['peildatum'] {
  if (!cijfer.indicator.stand || !cijfer.peildatum) return null;
  const naam = reeks.gebied.soort === 'regio' ? INDICATOR.oudstePeildatum : INDICATOR.peildatum;
  return [naam, formatDatum(cijfer.peildatum)];
}

function createBijreeks(
  kader: Kader,
  keuze: Keuze,
  indicator: IndicatorDefinitie,
  cijfers: readonly CijferTable[],
): Bijreeks[] {
  const stand = readStand(kader, indicator, keuze.gebied, keuze.periode, cijfers);
  if (!stand) return [];
  const { code, teksten } = indicator;
  const adres = adresVan(indicatorAdres(code), keuze, kader);
  return [{ code, naam: teksten.naam, label: labelOf(code), adres, stand: showStand(stand, keuze.periode) }];
}
