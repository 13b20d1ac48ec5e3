/** A typed cell as people write it. */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import { UITSLAG } from '../texts/uitslag.ts';

const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;

export function showCel(waarde: Celwaarde): string {
  if (waarde === null) return UITSLAG.onbekend;
  if (waarde === true) return 'ja';
  if (waarde === false) return 'nee';
  if (typeof waarde === 'object') return waarde.join(', ');
  if (typeof waarde === 'number') return waarde.toLocaleString('nl-NL', { useGrouping: false });
  const datum = DATUM.exec(waarde);
  return datum ? `${datum[3]}-${datum[2]}-${datum[1]}` : waarde;
}
