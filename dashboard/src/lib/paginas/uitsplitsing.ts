/** The region's figure in parts: of the latest period, up to the chosen one, that has an uitsplitsing. */
import type { IndicatorDefinitie, Uitsplitsing } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { UitsplitsingTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { drawBalk } from '../chart/balk.ts';
import { formatAantal, formatWaarde } from '../format/getal.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { INDICATOR } from '../texts/indicator.ts';
import { TEKEN, TOESTAND } from '../texts/tekens.ts';
import { UITSPLITSING } from '../texts/uitsplitsing.ts';
import type { Kader } from './kader.ts';
import type { Celtekst } from './tellertabel.ts';

export interface Uitsplitsingtabel {
  readonly code: string;
  /** 'Naar gradatie, 1e halfjaar 2026'. */
  readonly titel: string;
  readonly uitleg: string;
  /** Why there are no numbers, or ''. */
  readonly melding: string;
  readonly kolommen: { readonly teller: string; readonly noemer: string; readonly waarde: string };
  readonly regels: readonly {
    readonly naam: string;
    /** Null for a count: its figure is the number. */
    readonly teller: Celtekst | null;
    readonly noemer: Celtekst | null;
    readonly waarde: Celtekst;
    /** SVG, or '' where nothing is shown. */
    readonly balk: string;
  }[];
}

/** One table per uitsplitsing of the indicator. `rijen`: of this indicator, every period. */
export function createUitsplitsingen(
  kader: Kader,
  indicator: IndicatorDefinitie,
  gekozen: Periode,
  rijen: readonly UitsplitsingTable[],
): Uitsplitsingtabel[] {
  return (indicator.uitsplitsingen ?? []).map((uitsplitsing) => {
    const eigen = rijen.filter(
      (rij) => rij.indicator === indicator.code && rij.uitsplitsing === uitsplitsing.code,
    );
    const periode = [...new Set(eigen.map((rij) => rij.periode))]
      .map(readPeriode)
      .filter(({ start }) => start <= gekozen.eind)
      .sort((a, b) => a.eind.localeCompare(b.eind))
      .at(-1);
    const delen = eigen.filter((rij) => rij.periode === periode?.code);
    return createTabel(kader, indicator, uitsplitsing, periode, delen);
  });
}

function createTabel(
  { kop }: Kader,
  indicator: IndicatorDefinitie,
  uitsplitsing: Uitsplitsing,
  periode: Periode | undefined,
  delen: readonly UitsplitsingTable[],
): Uitsplitsingtabel {
  const hoogste = indicator.vorm === 'aandeel' ? 100 : Math.max(1, ...delen.map(({ teller }) => teller ?? 0));
  const verborgen = delen.some((deel) => deel.verborgen);
  return {
    code: uitsplitsing.code,
    titel: periode ? UITSPLITSING.periode(uitsplitsing.naam, formatPeriode(periode)) : uitsplitsing.naam,
    uitleg: uitsplitsing.uitleg,
    melding: !periode
      ? UITSPLITSING.geen
      : !verborgen
        ? ''
        : kop.niveau === 'openbaar'
          ? UITSPLITSING.openbaar
          : UITSPLITSING.verborgen,
    kolommen: {
      teller: INDICATOR.teller,
      noemer: INDICATOR.noemer(indicator.teksten.telwoord[1]),
      waarde: indicator.vorm === 'aandeel' ? INDICATOR.percentage : UITSPLITSING.aantal,
    },
    regels: verborgen
      ? []
      : uitsplitsing.delen.flatMap(({ code, naam }) => {
          const deel = delen.find((rij) => rij.deel === code);
          return deel ? [createRegel(indicator, naam, deel, hoogste)] : [];
        }),
  };
}

function createRegel(
  { vorm, eenheid, teksten }: IndicatorDefinitie,
  naam: string,
  { teller, noemer }: UitsplitsingTable,
  hoogste: number,
): Uitsplitsingtabel['regels'][number] {
  const aandeel = vorm === 'aandeel';
  const waarde = teller === null ? null : aandeel ? (noemer ? (100 * teller) / noemer : null) : teller;
  return {
    naam,
    teller: aandeel ? numberOf(teller) : null,
    noemer: aandeel ? numberOf(noemer) : null,
    waarde:
      waarde === null
        ? { zichtbaar: UITSPLITSING.niemand(teksten.telwoord[1]), toegankelijk: null }
        : { zichtbaar: formatWaarde(waarde.toFixed(6), eenheid), toegankelijk: null },
    balk: waarde === null ? '' : drawBalk(waarde, hoogste),
  };
}

function numberOf(aantal: number | null): Celtekst {
  return aantal === null
    ? { zichtbaar: TEKEN.verborgen, toegankelijk: TOESTAND.verborgen }
    : { zichtbaar: formatAantal(aantal), toegankelijk: null };
}
