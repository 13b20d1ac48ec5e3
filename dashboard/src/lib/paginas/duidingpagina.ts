/** The page on which the duiding of one figure is written: the figure, the text, and every version of it. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { Duidingplaats as Duidingcodes } from '@regiomonitor/queries/beheer/duiding.ts';
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatPeriode } from '../format/periode.ts';
import { DUIDINGFORMULIER } from '../texts/duiding.ts';
import { labelOf } from '../texts/opsomming.ts';
import { ADRES } from '../texts/paginas.ts';
import { indicatorAdres } from './adressen.ts';
import { nameGebied, showCitaat, type Citaat } from './duiding.ts';
import { findIndicator } from './indicator.ts';
import { hasCijfers, type Kader } from './kader.ts';
import { adresVan, OngeldigAdres, readKeuze, type Keuze } from './keuze.ts';
import { readStand, showStand, type Standtekst } from './stand.ts';

export type Duidingplaats = Keuze & { readonly indicator: IndicatorDefinitie };

/** One version as who writes sees it. */
export interface Versie {
  readonly citaat: Citaat;
  readonly status: string;
}

export interface Duidingpagina {
  readonly naam: string;
  readonly label: string;
  readonly gebied: string;
  readonly periode: string;
  readonly stand: Standtekst | null;
  readonly adres: string;
  /** Of the version that a change begins from; 0 when there is none. */
  readonly vorige: number;
  readonly tekst: string;
  readonly openbaar: boolean;
  /** Whether readers see something now. */
  readonly getoond: boolean;
  /** The newest first. */
  readonly versies: readonly Versie[];
}

/** Reads `/duiding/kpi2/GM0758/2026HJ01`; OngeldigAdres for what is not there. */
export function readDuidingplaats(kader: Kader, adres: Duidingcodes): Duidingplaats {
  const { indicator } = findIndicator(kader, adres.indicator);
  if (!hasCijfers(kader)) throw new OngeldigAdres(404, ADRES.onbekendeIndicator);
  const { gebied, periode } = adres;
  return { indicator, ...readKeuze(new URLSearchParams({ gebied, periode }), kader) };
}

/** `cijfers`: of the indicator, every gebied and period. `versies`: the newest first. */
export function createDuidingpagina(
  kader: Kader,
  plaats: Duidingplaats,
  cijfers: readonly CijferTable[],
  versies: readonly Bijdrage[],
): Duidingpagina {
  const { indicator, gebied, periode } = plaats;
  const stand = readStand(kader, indicator, gebied, periode, cijfers);
  const laatste = versies[0];
  return {
    naam: indicator.teksten.naam,
    label: labelOf(indicator.code),
    gebied: nameGebied(kader, gebied.code),
    periode: formatPeriode(periode),
    stand: stand ? showStand(stand, periode) : null,
    adres: `${adresVan(indicatorAdres(indicator.code), { periode }, kader)}#duiding-${gebied.code}`,
    vorige: laatste?.nummer ?? 0,
    tekst: laatste?.tekst ?? '',
    openbaar: laatste?.niveau === 'openbaar',
    getoond: versies.find(({ status }) => status !== 'concept')?.status === 'getoond',
    versies: versies.map((versie) => ({
      citaat: showCitaat(kader, versie),
      status: nameStatus(versie.status),
    })),
  };
}

function nameStatus(status: string): string {
  return DUIDINGFORMULIER.status[status as keyof typeof DUIDINGFORMULIER.status];
}
