/** The tiles of the headline indicators. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { drawSparkline } from '../chart/sparkline.ts';
import { labelOf } from '../texts/opsomming.ts';
import { definitieAdres, indicatorAdres } from './adressen.ts';
import { readReeks, type Kader } from './kader.ts';
import { adresVan, type Keuze } from './keuze.ts';
import { readStand, showStand, type Stand, type Standtekst } from './stand.ts';

export interface Tegel {
  readonly code: string;
  /** 'KPI 2 · D2'. */
  readonly label: string;
  readonly naam: string;
  readonly adres: string;
  /** Where is said how the figure is made. */
  readonly definitie: string;
  /** Null when there is no figure up to the chosen period. */
  readonly stand: Standtekst | null;
  /** SVG, or ''. */
  readonly sparkline: string;
}

/** `cijfers`: of the chosen gebied and the region, every period. */
export function createTegels(kader: Kader, keuze: Keuze, cijfers: readonly CijferTable[]): Tegel[] {
  return listHoofdindicatoren(kader).map((indicator) => {
    const stand = readStand(kader, indicator, keuze.gebied, keuze.periode, cijfers);
    return {
      code: indicator.code,
      label: `${labelOf(indicator.code)} · ${indicator.doel}`,
      naam: indicator.teksten.naam,
      adres: adresVan(indicatorAdres(indicator.code), keuze, kader),
      definitie: kader.basis + definitieAdres(indicator.code),
      stand: stand ? showStand(stand, keuze.periode) : null,
      sparkline: stand ? drawTrend(kader, stand, cijfers) : '',
    };
  });
}

/** The indicators that stand for themselves, in order; the others are side series. */
export function listHoofdindicatoren(kader: Kader): IndicatorDefinitie[] {
  return kader.indicatoren.filter(({ code, kpi }) => code === kpi).map(({ beschrijving }) => beschrijving);
}

/** A gemeente is drawn before the region, the region by itself. */
function drawTrend(kader: Kader, { reeks }: Stand, cijfers: readonly CijferTable[]): string {
  if (reeks.gebied.soort === 'regio') return drawSparkline(reeks);
  return drawSparkline(reeks, readReeks(kader, reeks.indicator, kader.regio, cijfers, reeks.soort));
}
