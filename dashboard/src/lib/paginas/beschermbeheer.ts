/** What the coördinator sees of the settings of protection, and of what a change does. */
import type { Beschermingsklasse, IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatAantal } from '../format/getal.ts';
import { formatPeriode } from '../format/periode.ts';
import { GEVOLG } from '../texts/beschermbeheer.ts';
import { KLASSE, showDrempel, showRest } from '../texts/bescherming.ts';
import { labelOf } from '../texts/opsomming.ts';

export const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];

export const isNiveau = (tekst: string): tekst is Niveau => (NIVEAUS as readonly string[]).includes(tekst);

export type Indicatornaam = Pick<IndicatorDefinitie, 'code' | 'vorm' | 'teksten'>;

export interface Huidig {
  readonly niveau: Niveau;
  readonly indicator: string;
  readonly beschermen: boolean;
  readonly klasse: Beschermingsklasse;
  readonly drempel: number;
  readonly complement: boolean;
  /** Chosen by the region. */
  readonly eigen: boolean;
  readonly cijfers: number;
  readonly verborgen: number;
}

/** 'KPI 2b Eén gezin, één plan' in two parts. */
export function nameIndicator({ code, teksten }: Indicatornaam) {
  return { code, label: labelOf(code), naam: teksten.naam };
}

/** The settings of one level as rows, in the order of the indicators. */
export function showInstellingen(
  niveau: Niveau,
  huidig: readonly Huidig[],
  indicatoren: readonly Indicatornaam[],
) {
  return indicatoren.flatMap((indicator) => {
    const rij = huidig.find((een) => een.niveau === niveau && een.indicator === indicator.code);
    if (!rij) return [];
    return [
      {
        ...nameIndicator(indicator),
        gaatOver: KLASSE[rij.klasse],
        klein: showDrempel(rij, indicator, niveau),
        rest: showRest(rij, indicator),
        verborgen: showDeel(rij.verborgen, rij.cijfers),
        iets: rij.verborgen > 0,
        eigen: rij.eigen,
      },
    ];
  });
}

export interface Gevolg {
  readonly niveau: Niveau;
  readonly indicator: string;
  readonly cijfers: number;
  readonly verborgenNu: number | null;
  readonly verborgenStraks: number;
}

/** What a change does: the indicators of which another number of figures is hidden. */
export function showGevolgen(gevolgen: readonly Gevolg[], indicatoren: readonly Indicatornaam[]) {
  return gevolgen.flatMap(({ niveau, indicator, cijfers, verborgenNu, verborgenStraks }) => {
    const wie = indicatoren.find(({ code }) => code === indicator);
    if (!wie || verborgenNu === verborgenStraks) return [];
    return [
      {
        niveau,
        ...nameIndicator(wie),
        nu: verborgenNu === null ? GEVOLG.onbekend : showDeel(verborgenNu, cijfers),
        straks: showDeel(verborgenStraks, cijfers),
      },
    ];
  });
}

/** '12 van 240 (5%)'. */
export function showDeel(verborgen: number, cijfers: number): string {
  const deel = cijfers === 0 ? 0 : Math.round((100 * verborgen) / cijfers);
  return GEVOLG.van(formatAantal(verborgen), formatAantal(cijfers), `${deel}%`);
}

/** '1e halfjaar 2026'. */
export function showPeriodecode(code: string): string {
  const periode = parsePeriode(code);
  return periode ? formatPeriode(periode) : code;
}
