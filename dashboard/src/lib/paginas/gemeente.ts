/** One gemeente: every indicator beside the region. */
import type { CijferTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { findCijfer } from '../kpi/reeks.ts';
import { labelOf } from '../texts/opsomming.ts';
import { showBreuk, showPeriode, showStatus, showWaarde, type Waardetekst } from '../texts/waarde.ts';
import { indicatorAdres } from './adressen.ts';
import type { Kader } from './kader.ts';
import { adresVan, OngeldigAdres, type Keuze } from './keuze.ts';
import { createKeuzelijst, type Keuzelijst } from './keuzelijst.ts';
import { listNalatig } from './nalatig.ts';
import { readStand, type Stand } from './stand.ts';
import { createTegels, listHoofdindicatoren, type Tegel } from './tegels.ts';
import { ADRES } from '../texts/paginas.ts';

/** One indicator of the gemeente beside the same of the region; null where a figure does not exist. */
export interface Indicatorregel {
  readonly code: string;
  readonly label: string;
  readonly naam: string;
  readonly adres: string;
  readonly periode: string;
  readonly periodecode: string;
  readonly waarde: Waardetekst;
  /** '146 van 204 gezinnen', or '' where the figure is not a share. */
  readonly telling: string;
  readonly status: string;
  readonly regio: Waardetekst | null;
}

export interface Gemeentepagina {
  readonly naam: string;
  readonly code: string;
  readonly keuzelijst: Keuzelijst;
  readonly tegels: readonly Tegel[];
  readonly regels: readonly Indicatorregel[];
  /** What this gemeente has not delivered of what these figures rest on: 'casussen, 1e halfjaar 2026 (KPI 2)'. */
  readonly ontbreekt: readonly string[];
}

/** The gemeente with this code; OngeldigAdres when the region has no such one. */
export function findGemeente(kader: Kader, code: string): GebiedTable {
  const gemeente = kader.gemeenten.find((gebied) => gebied.code === code.toUpperCase());
  if (!gemeente) throw new OngeldigAdres(404, ADRES.onbekendeGemeente);
  return gemeente;
}

/** `cijfers`: of every gebied and period. */
export function createGemeente(kader: Kader, keuze: Keuze, cijfers: readonly CijferTable[]): Gemeentepagina {
  const regels = kader.indicatoren.flatMap(({ beschrijving }) => {
    const stand = readStand(kader, beschrijving, keuze.gebied, keuze.periode, cijfers);
    const regio = readStand(kader, beschrijving, kader.regio, keuze.periode, cijfers);
    return stand
      ? [createRegel(kader, keuze, stand, regio && findCijfer(regio.reeks, stand.cijfer.periode.code))]
      : [];
  });
  return {
    naam: keuze.gebied.naam,
    code: keuze.gebied.code,
    keuzelijst: createKeuzelijst(kader, keuze, { metGebied: false }),
    tegels: createTegels(kader, keuze, cijfers),
    regels,
    ontbreekt: listOntbreekt(kader, keuze, cijfers),
  };
}

function createRegel(
  kader: Kader,
  keuze: Keuze,
  { cijfer }: Stand,
  regio: Cijfer | undefined,
): Indicatorregel {
  const { code, teksten } = cijfer.indicator;
  return {
    code,
    label: labelOf(code),
    naam: teksten.naam,
    adres: adresVan(indicatorAdres(code), keuze, kader),
    periode: showPeriode(cijfer),
    periodecode: cijfer.periode.code,
    waarde: showWaarde(cijfer),
    telling: showBreuk(cijfer) ?? '',
    status: showStatus(cijfer),
    regio: regio ? showWaarde(regio) : null,
  };
}

function listOntbreekt(kader: Kader, { gebied, periode }: Keuze, cijfers: readonly CijferTable[]): string[] {
  const standen = listHoofdindicatoren(kader).flatMap(
    (indicator) => readStand(kader, indicator, gebied, periode, cijfers) ?? [],
  );
  const { gemeenten } = listNalatig({ ...kader, gemeenten: [gebied] }, standen);
  return gemeenten.flatMap(({ wat }) => wat.map(({ tekst, kpis }) => `${tekst} (${kpis})`));
}
