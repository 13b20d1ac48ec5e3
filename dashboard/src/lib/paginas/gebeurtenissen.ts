/** What happened on the time line: which events stand on which line. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatDatum } from '../format/datum.ts';
import { dayOf, type Gebeurtenis } from '../kpi/gebeurtenis.ts';
import { labelOf } from '../texts/opsomming.ts';
import { GEBEURTENISSEN } from '../texts/signalen.ts';
import { gebeurtenisAdres } from './adressen.ts';
import { nameGebied, showBron } from './duiding.ts';
import type { Kader } from './kader.ts';

/** The frame with the events among these contributions marked on the lines that they are about. */
export function markGebeurtenissen(kader: Kader, bijdragen: readonly Bijdrage[]): Kader {
  const gebeurtenissen = listGebeurtenissen(bijdragen);
  if (gebeurtenissen.length === 0) return kader;
  return {
    ...kader,
    gebeurtenissenVan: (indicator, gebied) =>
      [
        ...kader.gebeurtenissenVan(indicator, gebied),
        ...selectGebeurtenissen(kader, gebeurtenissen, indicator, gebied),
      ]
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
        .map((gebeurtenis, plaats) => ({ ...gebeurtenis, letter: letterOf(plaats) })),
  };
}

/** Events in order of day. */
export function listGebeurtenissen(bijdragen: readonly Bijdrage[]): (Bijdrage & { datum: string })[] {
  return bijdragen
    .flatMap((bijdrage) => {
      const { soort, datum } = bijdrage;
      return soort === 'gebeurtenis' && datum !== null ? [{ ...bijdrage, datum }] : [];
    })
    .sort((a, b) => a.datum.localeCompare(b.datum));
}

/** What is of the whole region stands on the line of every gemeente; what is of one gemeente on its own line alone. */
function selectGebeurtenissen(
  { regio }: Kader,
  gebeurtenissen: readonly (Bijdrage & { datum: string })[],
  indicator: IndicatorDefinitie,
  gebied: GebiedTable,
): Gebeurtenis[] {
  return gebeurtenissen
    .filter(
      (een) =>
        (een.indicator === null || een.indicator === indicator.code) &&
        (een.gebied === regio.code || een.gebied === gebied.code),
    )
    .map(({ datum, tekst, trendbreuk }) => ({ datum, letter: '', tekst, trendbreuk: trendbreuk === 1 }));
}

/** A to Z, then A2 to Z2. */
function letterOf(plaats: number): string {
  const ronde = Math.floor(plaats / 26);
  return `${String.fromCharCode(65 + (plaats % 26))}${ronde > 0 ? ronde + 1 : ''}`;
}

/** An event as a row: words only. */
export function showGebeurtenis(kader: Kader, bijdrage: Bijdrage) {
  const { id, tekst, datum, indicator, gebied, trendbreuk, status } = bijdrage;
  const plaats = gebied === kader.regio.code ? GEBEURTENISSEN.heleRegio : nameGebied(kader, gebied);
  return {
    id,
    tekst,
    datum: datum ? formatDatum(datum) : '',
    over: `${indicator ? labelOf(indicator) : GEBEURTENISSEN.alle} · ${plaats}`,
    trendbreuk: trendbreuk ? GEBEURTENISSEN.ja : GEBEURTENISSEN.nee,
    ingetrokken: status === 'ingetrokken',
    adres: gebeurtenisAdres(id),
    bron: showBron(kader, bijdrage),
  };
}
