/** The account of the figures: made from the definitions and the remarks in the publicatie, so it is never out of date. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { OpmerkingTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { IndicatorTeksten } from '@regiomonitor/queries/kpis/definitie.ts';
import { formatPeriode } from '../format/periode.ts';
import { labelOf } from '../texts/opsomming.ts';
import { OPMERKING } from '../texts/verantwoording.ts';
import type { Kader } from './kader.ts';

export interface Indicatorverantwoording {
  readonly code: string;
  readonly label: string;
  readonly teksten: IndicatorTeksten;
  readonly sql: string;
  readonly opmerkingen: readonly Opmerkingregel[];
}

export interface Opmerkingregel {
  readonly wat: string;
  /** 'Breda (2025, 2026); Altena (2026)'. */
  readonly waar: string;
}

export function createVerantwoording(
  kader: Kader,
  opmerkingen: readonly OpmerkingTable[],
): Indicatorverantwoording[] {
  return kader.indicatoren.map(({ code, beschrijving, sql }) => ({
    code,
    label: labelOf(code),
    teksten: beschrijving.teksten,
    sql: sql.trim(),
    opmerkingen: groupOpmerkingen(
      kader,
      opmerkingen.filter(({ indicator }) => indicator === code),
    ),
  }));
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
