/** The unprotected figures of one gemeente, as a table and as a file. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatFigureTable } from '../../../figure-table/figure-table.ts';
import { readCijfer } from '../kpi/cijfer.ts';
import { EIGEN_CIJFERS } from '../texts/eigen-cijfers.ts';
import { labelOf } from '../texts/opsomming.ts';
import { formatAantal, formatWaarde } from '../format/getal.ts';
import { showBreuk, showPeriode, showStatus, showWaarde, type Waardetekst } from '../texts/waarde.ts';

export interface EigenCijfer {
  readonly sleutel: string;
  readonly periode: string;
  readonly waarde: Waardetekst;
  readonly telling: string;
  readonly status: string;
}

export interface EigenIndicator {
  readonly code: string;
  readonly label: string;
  readonly naam: string;
  readonly regels: readonly EigenCijfer[];
}

/** Per indicator its figures, the latest period first. */
export function createEigenCijfers(
  definities: readonly IndicatorDefinitie[],
  cijfers: readonly CijferTable[],
): EigenIndicator[] {
  return definities.flatMap((definitie) => {
    const eigen = cijfers.filter(({ indicator }) => indicator === definitie.code);
    if (eigen.length === 0) return [];
    const regels = eigen.toReversed().map((rij) => {
      const cijfer = readCijfer(definitie, rij);
      return {
        sleutel: `${rij.indicator} ${rij.periode}`,
        periode: showPeriode(cijfer),
        waarde: showWaarde(cijfer),
        telling: showBreuk(cijfer) ?? showTelling(definitie, rij),
        status: showStatus(cijfer),
      };
    });
    return [{ code: definitie.code, label: labelOf(definitie.code), naam: definitie.teksten.naam, regels }];
  });
}

/** Of a mean: over how many answers. */
function showTelling({ vorm, teksten }: IndicatorDefinitie, { teller, noemer }: CijferTable): string {
  if (vorm !== 'gemiddelde' || teller === null || noemer === null) return '';
  const [enkelvoud, meervoud] = teksten.telwoord;
  return `${formatWaarde(teller, 'cijfer')} over ${formatAantal(noemer)} ${noemer === 1 ? enkelvoud : meervoud}`;
}

/** The figure table, with in every row that it is not to be passed on. */
export function formatEigenCijfers(cijfers: readonly CijferTable[], formaat: 'csv' | 'csv-excel'): string {
  return formatFigureTable(cijfers, formaat, [EIGEN_CIJFERS.kolom, EIGEN_CIJFERS.kop]);
}
