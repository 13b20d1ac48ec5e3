/** The half-yearly review: who is missing, what changed and whether it is real, what people say of it, what is agreed. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import { parsePeriode, verschuif, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { drawSparkline } from '../chart/sparkline.ts';
import { formatPeriode } from '../format/periode.ts';
import { HALFJAAR, judgeEcht, type Echttekst } from '../texts/halfjaar.ts';
import { labelOf } from '../texts/opsomming.ts';
import { ADRES } from '../texts/paginas.ts';
import { SIGNALEN, VOORTGANGEN } from '../texts/signalen.ts';
import { conceptAdres, halfjaarAdres, indicatorAdres } from './adressen.ts';
import { createDuidingen, type Duidingen, type MagDuiden } from './duiding.ts';
import type { Kader, KaderMetCijfers } from './kader.ts';
import { adresVan, OngeldigAdres } from './keuze.ts';
import type { Optie } from './keuzelijst.ts';
import { listNalatig, type Nalatig } from './nalatig.ts';
import { isAf, isSignaal, showSignaal, sortSignalen, type Signaalregel } from './signalen.ts';
import { readStand, showStand, type Stand, type Standtekst } from './stand.ts';
import { listHoofdindicatoren } from './tegels.ts';

/** One indicator on the agenda. */
export interface Agendapunt {
  readonly code: string;
  readonly label: string;
  readonly naam: string;
  readonly kort: string;
  readonly adres: string;
  readonly groot: string;
  /** Null when there is no figure up to this half-year. */
  readonly stand: Standtekst | null;
  readonly echt: Echttekst | null;
  /** SVG, or ''. */
  readonly sparkline: string;
  readonly duidingen: Duidingen;
  readonly afspraken: readonly Signaalregel[];
  /** Where an agreement about it is added. */
  readonly voegToe: string;
}

export interface Halfjaarpagina {
  readonly code: string;
  readonly periode: string;
  readonly halfjaren: readonly Optie[];
  readonly presentatie: string;
  /** The halfjaarrapport as PDF. */
  readonly rapport: string;
  readonly nalatig: Nalatig;
  readonly punten: readonly Agendapunt[];
  readonly zonderAfspraak: string;
  readonly vorige: readonly Signaalregel[];
  /** '2 klaar, 1 loopt en 1 over tijd.' */
  readonly standVorige: string;
  readonly nieuwe: readonly Signaalregel[];
}

/** What people wrote, and what this reader may with it. */
export interface Gesprek {
  readonly bijdragen: readonly Bijdrage[];
  readonly magDuiden: MagDuiden;
  /** ISO date. */
  readonly vandaag: string;
}

/** The half-year of `/halfjaar/2026HJ01`; OngeldigAdres for what is none, or has no leveringen. */
export function readHalfjaar(kader: Kader, tekst: string): Periode {
  const periode = parsePeriode(tekst);
  if (periode?.soort !== 'halfjaar') throw new OngeldigAdres(400, HALFJAAR.geenHalfjaar);
  if (!kader.perioden.some(({ code }) => code === periode.code)) {
    throw new OngeldigAdres(404, ADRES.onbekendePeriode(periode));
  }
  return periode;
}

/** The half-year to begin with; undefined when the region has none. */
export function latestHalfjaar({ laatste, perioden }: KaderMetCijfers): Periode | undefined {
  return laatste.soort === 'halfjaar' ? laatste : perioden.find(({ soort }) => soort === 'halfjaar');
}

/** Of each headline indicator what is known of it, in order. `cijfers`: of every gebied and period. */
export function readStanden(
  kader: Kader,
  periode: Periode,
  cijfers: readonly CijferTable[],
): { readonly indicator: IndicatorDefinitie; readonly stand: Stand | undefined }[] {
  return listHoofdindicatoren(kader).map((indicator) => ({
    indicator,
    stand: readStand(kader, indicator, kader.regio, periode, cijfers),
  }));
}

export function createHalfjaar(
  kader: Kader,
  periode: Periode,
  cijfers: readonly CijferTable[],
  gesprek: Gesprek,
): Halfjaarpagina {
  const standen = readStanden(kader, periode, cijfers);
  const { vorige, nieuwe } = splitAfspraken(gesprek.bijdragen, periode);
  const toon = (lijst: readonly Bijdrage[]) =>
    sortSignalen(lijst).map((een) => showSignaal(kader, een, gesprek.vandaag));
  const punten = standen.map(({ indicator, stand }) => ({
    ...showPunt(kader, periode, indicator, stand),
    duidingen: createDuidingen(
      kader,
      { indicator: indicator.code, periode: stand?.cijfer.periode ?? periode, gebied: kader.regio },
      gesprek.bijdragen,
      gesprek.magDuiden,
    ),
    afspraken: toon(nieuwe.filter((een) => een.indicator === indicator.code)),
  }));
  const zonder = punten.filter(({ afspraken }) => afspraken.length === 0).map(({ label }) => label);
  const getoond = toon(vorige);
  return {
    code: periode.code,
    periode: formatPeriode(periode),
    halfjaren: listHalfjaren(kader, periode),
    presentatie: `${halfjaarAdres(periode.code)}/presentatie`,
    rapport: conceptAdres(periode.code),
    nalatig: listNalatig(
      kader,
      standen.flatMap(({ stand }) => stand ?? []),
    ),
    punten,
    zonderAfspraak: zonder.length ? HALFJAAR.nogZonder(zonder) : '',
    vorige: getoond,
    standVorige: getoond.length ? countStanden(getoond) : '',
    nieuwe: toon(nieuwe),
  };
}

function showPunt(kader: Kader, periode: Periode, indicator: IndicatorDefinitie, stand: Stand | undefined) {
  const { code, teksten } = indicator;
  return {
    code,
    label: labelOf(code),
    naam: teksten.naam,
    kort: teksten.kort,
    adres: adresVan(indicatorAdres(code), { periode }, kader),
    groot: `${halfjaarAdres(periode.code)}/presentatie#${code}`,
    stand: stand ? showStand(stand, periode) : null,
    echt: stand ? judgeEcht(stand.ontwikkeling) : null,
    sparkline: stand ? drawSparkline(stand.reeks) : '',
    voegToe: `${halfjaarAdres(periode.code)}?kpi=${code}#nieuwe-afspraak`,
  };
}

/**
 * What was agreed in the review before, done or not, and older ones that are not; and what is agreed in this one. What
 * belongs to no review counts from when it was written.
 */
export function splitAfspraken(
  bijdragen: readonly Bijdrage[],
  periode: Periode,
): { readonly vorige: Bijdrage[]; readonly nieuwe: Bijdrage[] } {
  const afspraken = bijdragen.filter((een) => isSignaal(een));
  const eerder = verschuif(periode, -1).code;
  return {
    vorige: afspraken.filter(
      (een) => een.periode === eerder || ((een.periode ?? '') < periode.code && !isAf(een)),
    ),
    nieuwe: afspraken.filter((een) => een.periode === periode.code),
  };
}

function listHalfjaren({ perioden }: Kader, gekozen: Periode): Optie[] {
  return perioden
    .filter(({ soort }) => soort === 'halfjaar')
    .map((periode) => ({
      waarde: periode.code,
      tekst: formatPeriode(periode),
      gekozen: periode.code === gekozen.code,
    }));
}

function countStanden(regels: readonly Signaalregel[]): string {
  const perStand = Map.groupBy(regels, ({ stand }) => stand.soort);
  const delen = VOORTGANGEN.flatMap((soort) => {
    const aantal = perStand.get(soort)?.length ?? 0;
    return aantal ? [`${aantal} ${soort === 'over tijd' ? SIGNALEN.overTijd : soort}`] : [];
  });
  return HALFJAAR.samen(delen);
}
