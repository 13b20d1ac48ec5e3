/** One indicator in one gebied for the chosen period: everything that a tile, a side column or a row shows of it. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { readCijfer, type Cijfer } from '../kpi/cijfer.ts';
import { judgeDekking, type Dekking } from '../kpi/dekking.ts';
import { compareInReeks, findVergelijkbare, type Ontwikkeling } from '../kpi/ontwikkeling.ts';
import { chooseCijfer, choosePeriodesoort, type Reeks } from '../kpi/reeks.ts';
import { selectPeriode } from '../kpi/rijen.ts';
import { judgeStreefwaarde, type Streefstand } from '../kpi/streefwaarde.ts';
import { showDekking, type Dekkingtekst } from '../texts/dekking.ts';
import { showOntwikkeling, type Ontwikkelingtekst } from '../texts/ontwikkeling.ts';
import { PERIODECIJFER } from '../texts/paginas.ts';
import { showStreefwaarde, type Streeftekst } from '../texts/streefwaarde.ts';
import { showPeriode, showWaarde, type Waardetekst } from '../texts/waarde.ts';
import { writeZin } from '../texts/zin.ts';
import { readReeks, type Kader } from './kader.ts';

/** What there is to say, as data. */
export interface Stand {
  readonly reeks: Reeks;
  readonly cijfer: Cijfer;
  readonly ontwikkeling: Ontwikkeling;
  /** With the same period a year before; null for a year, where that is the period before. */
  readonly jaarEerder: Ontwikkeling | null;
  readonly streefstand: Streefstand;
  readonly dekking: Dekking;
}

/** The same in words. */
export interface Standtekst {
  readonly periode: string;
  /** 'jaarcijfer' where the figure is of a longer period than the reader chose, or ''. */
  readonly tag: string;
  readonly waarde: Waardetekst;
  readonly zin: string;
  readonly ontwikkeling: Ontwikkelingtekst;
  readonly jaarEerder: Ontwikkelingtekst | null;
  readonly streefwaarde: Streeftekst;
  readonly dekking: Dekkingtekst;
}

/** Undefined when no period up to the chosen one has a row for this indicator. `rijen`: of every gebied and period. */
export function readStand(
  kader: Kader,
  indicator: IndicatorDefinitie,
  gebied: GebiedTable,
  gekozen: Periode,
  rijen: readonly CijferTable[],
): Stand | undefined {
  const soort = choosePeriodesoort(indicator, gekozen.soort);
  const reeks = readReeks(kader, indicator, gebied, rijen, soort);
  const cijfer = chooseCijfer(reeks, gekozen);
  if (!cijfer) return undefined;
  const gemeenten = gebied.soort === 'regio' ? kader.gemeenten : [gebied];
  const { vorige, jaarEerder } = compareInReeks(reeks, cijfer);
  return {
    reeks,
    cijfer,
    ontwikkeling: vorige,
    jaarEerder,
    streefstand: judgeStreefwaarde(cijfer),
    dekking: judgeDekking(cijfer, withCijfer(gemeenten, cijfer, rijen)),
  };
}

export function showStand(stand: Stand, gekozen: Periode): Standtekst {
  const { cijfer, reeks, dekking } = stand;
  return {
    periode: showPeriode(cijfer),
    tag: cijfer.periode.soort === gekozen.soort ? '' : PERIODECIJFER[cijfer.periode.soort],
    waarde: showWaarde(cijfer),
    zin: writeZin(cijfer, findVergelijkbare(reeks, cijfer), dekking),
    ontwikkeling: showOntwikkeling(stand.ontwikkeling),
    jaarEerder: stand.jaarEerder && showOntwikkeling(stand.jaarEerder),
    streefwaarde: showStreefwaarde(stand.streefstand),
    dekking: showDekking(dekking),
  };
}

/** The same indicator and period in other gebieden, by name. */
function withCijfer(
  gebieden: readonly GebiedTable[],
  { indicator, periode }: Cijfer,
  rijen: readonly CijferTable[],
) {
  const perGebied = new Map(
    selectPeriode(rijen, indicator.code, periode.code).map((rij) => [rij.gebied, rij]),
  );
  return gebieden.flatMap(({ code, naam }) => {
    const rij = perGebied.get(code);
    return rij ? [{ naam, cijfer: readCijfer(indicator, rij) }] : [];
  });
}
