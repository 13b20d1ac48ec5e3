/** What the figures are made of: teller and noemer of every gemeente and the region, beside the period before. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import { DECIMALEN, formatAantal, formatDecimaal } from '../format/getal.ts';
import { formatPeriode } from '../format/periode.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { compareWithin, findVorige, type Ontwikkeling } from '../kpi/ontwikkeling.ts';
import { findCijfer, type Reeks } from '../kpi/reeks.ts';
import { writeGewicht } from '../texts/grafiek.ts';
import { INDICATOR } from '../texts/indicator.ts';
import { showOntwikkeling, showVerschilgetal } from '../texts/ontwikkeling.ts';
import { TEKEN, TOESTAND } from '../texts/tekens.ts';
import { showStatus, showWaarde, type Waardetekst } from '../texts/waarde.ts';
import { verschuif, type Periode } from '@regiomonitor/queries/periode/periode.ts';

/** A cell that is a number, or a sign with its words. */
export interface Celtekst {
  readonly zichtbaar: string;
  readonly toegankelijk: string | null;
}

export interface Tellerregel {
  readonly code: string;
  readonly naam: string;
  readonly regio: boolean;
  /** Empty columns are left out: a count has none of the two, its figure is the number. */
  readonly teller: Celtekst | null;
  readonly noemer: Celtekst | null;
  readonly waarde: Waardetekst;
  /** Null in every row where there is no such rate. */
  readonly perDuizend: Celtekst | null;
  readonly vorige: Waardetekst | null;
  readonly verschil: Celtekst;
  readonly leesregel: string;
  readonly status: string;
}

export interface Tellertabel {
  readonly titel: string;
  readonly kolommen: {
    readonly teller: string;
    readonly noemer: string;
    readonly waarde: string;
    readonly vorige: string;
    readonly verschil: string;
  };
  readonly regels: readonly Tellerregel[];
}

/** `reeksen`: gemeenten by code, the region last. */
export function createTellertabel(
  indicator: IndicatorDefinitie,
  periode: Periode,
  reeksen: readonly Reeks[],
  rateOf: (reeks: Reeks, cijfer: Cijfer) => string | null,
): Tellertabel {
  const aantal = indicator.vorm === 'aantal';
  const metPerDuizend = reeksen.some((reeks) => {
    const cijfer = findCijfer(reeks, periode.code);
    return cijfer !== undefined && rateOf(reeks, cijfer) !== null;
  });
  return {
    titel: aantal ? INDICATOR.aantallen : INDICATOR.tellerNoemer,
    kolommen: {
      teller: INDICATOR.teller,
      noemer: INDICATOR.noemer(indicator.teksten.telwoord[1]),
      waarde: formatPeriode(periode),
      vorige: formatPeriode(verschuif(periode, -1)),
      verschil: INDICATOR.verschil[indicator.eenheid],
    },
    regels: reeksen.flatMap((reeks) => {
      const cijfer = findCijfer(reeks, periode.code);
      if (!cijfer) return [];
      const perDuizend = metPerDuizend ? showPerDuizend(cijfer, rateOf(reeks, cijfer)) : null;
      return [{ ...createRegel(reeks, cijfer), perDuizend }];
    }),
  };
}

/** Where the count is not there to compute it from, its own sign. */
function showPerDuizend({ toestand }: Cijfer, getal: string | null): Celtekst {
  if (getal !== null) return { zichtbaar: getal, toegankelijk: null };
  if (toestand === 'verborgen') return { zichtbaar: TEKEN.verborgen, toegankelijk: TOESTAND.verborgen };
  return { zichtbaar: TEKEN.ontbreekt, toegankelijk: TOESTAND.ontbreekt };
}

function createRegel(reeks: Reeks, cijfer: Cijfer): Omit<Tellerregel, 'perDuizend'> {
  const vorige = findVorige(reeks, cijfer);
  const ontwikkeling = compareWithin(reeks, cijfer, vorige);
  const woorden = showOntwikkeling(ontwikkeling);
  const regio = reeks.gebied.soort === 'regio';
  const aantal = cijfer.indicator.vorm === 'aantal';
  return {
    code: reeks.gebied.code,
    naam: reeks.gebied.naam,
    regio,
    teller: aantal
      ? null
      : showDeel(cijfer, cijfer.teller === null ? null : showTeller(cijfer, cijfer.teller)),
    noemer: aantal ? null : showDeel(cijfer, cijfer.noemer === null ? null : formatAantal(cijfer.noemer)),
    waarde: showWaarde(cijfer),
    vorige: vorige ? showWaarde(vorige) : null,
    verschil: showVerschil(ontwikkeling),
    leesregel: [woorden.tag?.tekst ?? (woorden.pijl === 'geen' ? woorden.tekst : ''), writeGewicht(cijfer)]
      .filter(Boolean)
      .join('; '),
    status: showStatus(cijfer),
  };
}

function showVerschil(ontwikkeling: Ontwikkeling): Celtekst {
  if (ontwikkeling.soort === 'verborgen')
    return { zichtbaar: TEKEN.verborgen, toegankelijk: TOESTAND.verborgen };
  const getal = showVerschilgetal(ontwikkeling);
  if (getal !== null) return { zichtbaar: getal, toegankelijk: null };
  return { zichtbaar: TEKEN.ontbreekt, toegankelijk: showOntwikkeling(ontwikkeling).tekst };
}

function showTeller({ indicator }: Cijfer, teller: string): string {
  return formatDecimaal(teller, DECIMALEN[indicator.vorm === 'gemiddelde' ? 'cijfer' : 'aantal']);
}

/** A part that is kept back while the figure itself is shown is hidden too. */
function showDeel({ toestand }: Cijfer, tekst: string | null): Celtekst {
  if (toestand === 'ontbreekt') return { zichtbaar: TEKEN.ontbreekt, toegankelijk: TOESTAND.ontbreekt };
  if (tekst === null) return { zichtbaar: TEKEN.verborgen, toegankelijk: TOESTAND.verborgen };
  return { zichtbaar: tekst, toegankelijk: null };
}
