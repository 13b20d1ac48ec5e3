/** The figures that pages are made from. */
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { readOnce } from './eens.ts';

const readCodes = readOnce((publicatie, codes) =>
  leesCijfers(publicatie, { indicator: codes.split(' ').filter(Boolean) }),
);

/** Every gebied and period, of these indicators of the publicatie; of all of them when none is named. */
export function leesCijfersEens(
  publicatie: Publicatie,
  indicatoren: readonly string[] = [],
): Promise<readonly CijferTable[]> {
  return readCodes(publicatie, indicatoren.join(' '));
}
