/**
 * A nulmelding says that a gemeente has no rows: a row count, and so a figure. Where a figure that rests on it is hidden,
 * knowing of that zero could give the small number of another gemeente away. Readers then see that there is a levering,
 * and not that it is empty.
 */
import { INDICATOREN } from '../kpis/indicatoren.ts';
import { overlapt, readPeriode } from '../periode/periode.ts';
import type { CijferTable, LeveringTable } from './schema.ts';

/** The leveringen as readers of these figures may see them. */
export function maskNulmeldingen(
  leveringen: readonly LeveringTable[],
  cijfers: readonly Pick<CijferTable, 'indicator' | 'gebied' | 'periode' | 'verborgen'>[],
): LeveringTable[] {
  const verborgen = cijfers.filter((cijfer) => cijfer.verborgen);
  return leveringen.map((levering) => {
    if (levering.soort !== 'nulmelding') return levering;
    const periode = readPeriode(levering.periode);
    const rust = verborgen.some(
      (cijfer) =>
        needsBron(cijfer.indicator, levering.bron) &&
        (levering.scope === 'regio' || levering.scope === cijfer.gebied) &&
        overlapt(readPeriode(cijfer.periode), periode),
    );
    return rust ? { ...levering, soort: 'rijen' } : levering;
  });
}

function needsBron(indicator: string, bron: string): boolean {
  return INDICATOREN.some(({ code, bronnen }) => code === indicator && bronnen.some((een) => een === bron));
}
