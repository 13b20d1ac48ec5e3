/** Which figures were vastgesteld: those that an edition shows exactly as they are now. */
import { omvat, readPeriode, type Periode } from '../periode/periode.ts';
import { sleutelVan } from '../protection/interface.ts';
import type { CijferTable } from '../publicatie/schema.ts';

/**
 * `vastgesteld`: rows of editions of the same level. Only what readers see is compared, so that the status of a hidden
 * figure tells nothing of it.
 */
export function markDefinitief(
  cijfers: readonly CijferTable[],
  vastgesteld: readonly CijferTable[],
): CijferTable[] {
  const toen = new Map(vastgesteld.map((cijfer) => [sleutelVan(cijfer), cijfer]));
  return cijfers.map((cijfer) => {
    const oud = toen.get(sleutelVan(cijfer));
    return cijfer.status === 'voorlopig' && oud?.status === 'definitief' && showsSame(cijfer, oud)
      ? { ...cijfer, status: 'definitief' }
      : cijfer;
  });
}

/** The figures of an edition of this period: what was voorlopig in the period is vastgesteld now. */
export function makeDefinitief(cijfers: readonly CijferTable[], periode: Periode): CijferTable[] {
  return cijfers.map((cijfer) =>
    cijfer.status === 'voorlopig' && omvat(periode, readPeriode(cijfer.periode))
      ? { ...cijfer, status: 'definitief' }
      : cijfer,
  );
}

function showsSame(een: CijferTable, ander: CijferTable): boolean {
  return (['verborgen', 'teller', 'noemer', 'waarde', 'geleverd'] as const).every(
    (kolom) => een[kolom] === ander[kolom],
  );
}
