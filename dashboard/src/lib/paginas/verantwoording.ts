/** The account of the figures: made from the definitions and the remarks in the publicatie, so it is never out of date. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferTable, OpmerkingTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { IndicatorDefinitie, IndicatorTeksten } from '@regiomonitor/queries/kpis/definitie.ts';
import { formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { join, labelOf } from '../texts/opsomming.ts';
import { OPMERKING, VERANTWOORDING as T } from '../texts/verantwoording.ts';
import type { Kader } from './kader.ts';
import { readStand } from './stand.ts';

export interface Indicatorverantwoording {
  readonly code: string;
  readonly label: string;
  readonly teksten: IndicatorTeksten;
  readonly sql: string;
  readonly opmerkingen: readonly Opmerkingregel[];
  /** What every definition has beside its texts: name and sentences. */
  readonly kenmerken: readonly (readonly [naam: string, tekst: string])[];
}

export interface Opmerkingregel {
  readonly wat: string;
  /** 'Breda (2025, 2026); Altena (2026)'. */
  readonly waar: string;
}

/** `cijfers`: of the region, to say how complete each indicator is now; left out, that is not said. */
export function createVerantwoording(
  kader: Kader,
  opmerkingen: readonly OpmerkingTable[],
  cijfers: readonly CijferTable[] = [],
): Indicatorverantwoording[] {
  return kader.indicatoren.map(({ code, beschrijving, sql }) => ({
    code,
    label: labelOf(code),
    teksten: beschrijving.teksten,
    sql: sql.trim(),
    kenmerken: [
      [T.volledigheid, sayVolledigheid(kader, beschrijving, cijfers)],
      [T.uitsplitsing, sayUitsplitsingen(beschrijving)],
      [T.wijzigingen, sayWijzigingen(beschrijving)],
    ],
    opmerkingen: groupOpmerkingen(
      kader,
      opmerkingen.filter(({ indicator }) => indicator === code),
    ),
  }));
}

/** What must be delivered, and how far that is for the latest period of the region. */
function sayVolledigheid(
  kader: Kader,
  indicator: IndicatorDefinitie,
  cijfers: readonly CijferTable[],
): string {
  const nodig = T.nodig(join([...indicator.bronnen]));
  const { laatste } = kader;
  const stand = laatste && readStand(kader, indicator, kader.regio, laatste, cijfers);
  if (!stand) return nodig;
  const { gemeentenCompleet, gemeentenVerwacht, periode } = stand.cijfer;
  return `${nodig} ${T.nu(formatPeriode(periode), gemeentenCompleet, gemeentenVerwacht)}`;
}

function sayUitsplitsingen({ uitsplitsingen = [] }: IndicatorDefinitie): string {
  return uitsplitsingen.map(({ naam, uitleg }) => `${naam}. ${uitleg}`).join(' ') || T.geenUitsplitsing;
}

function sayWijzigingen({ wijzigingen = [] }: IndicatorDefinitie): string {
  return wijzigingen.map(({ sinds, wat }) => `${formatDatum(sinds)}: ${wat}`).join(' ') || T.nietGewijzigd;
}

/** Figures that rest on a typed total, per indicator: whether somebody counts twice cannot be checked there. */
export function listNietControleerbaar(
  kader: Kader,
  opmerkingen: readonly OpmerkingTable[],
): { readonly label: string; readonly naam: string; readonly waar: string }[] {
  const eigen = opmerkingen.filter(({ code }) => code === 'distinct_niet_controleerbaar');
  return kader.indicatoren.flatMap(({ code, beschrijving }) => {
    const [regel] = groupOpmerkingen(
      kader,
      eigen.filter(({ indicator }) => indicator === code),
    );
    return regel ? [{ label: labelOf(code), naam: beschrijving.teksten.naam, waar: regel.waar }] : [];
  });
}

function groupOpmerkingen(kader: Kader, opmerkingen: readonly OpmerkingTable[]): Opmerkingregel[] {
  const namen = new Map([kader.regio, ...kader.gemeenten].map(({ code, naam }) => [code, naam]));
  return [...Map.groupBy(opmerkingen, ({ code }) => code)].map(([code, rijen]) => ({
    wat: OPMERKING[code] ?? code,
    waar: [...Map.groupBy(rijen, ({ gebied }) => gebied)]
      .map(([gebied, delen]) => `${namen.get(gebied) ?? gebied} (${delen.map(namePeriode).join(', ')})`)
      .join('; '),
  }));
}

function namePeriode({ periode }: OpmerkingTable): string {
  const gevonden = periode === null ? undefined : parsePeriode(periode);
  return gevonden ? formatPeriode(gevonden) : (periode ?? '');
}
