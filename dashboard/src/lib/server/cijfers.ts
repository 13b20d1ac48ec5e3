/** The figures that pages are made from. */
import type { CijferTable, GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { readOnce } from './eens.ts';

const readCodes = readOnce((publicatie, codes) =>
  leesCijfers(publicatie, { indicator: codes.split(' ').filter(Boolean) }),
);

const readGebieden = readOnce((publicatie, codes) => leesCijfers(publicatie, { gebied: codes.split(' ') }));

/** Every indicator and period, of these gebieden: what a page needs that shows one gebied beside the region. */
export function leesCijfersVan(
  publicatie: Publicatie,
  gebieden: readonly Pick<GebiedTable, 'code'>[],
): Promise<readonly CijferTable[]> {
  const codes = new Set(gebieden.map(({ code }) => code));
  return readGebieden(publicatie, [...codes].sort().join(' '));
}

/** Every gebied and period, of these indicators of the publicatie; of all of them when none is named. */
export function leesCijfersEens(
  publicatie: Publicatie,
  indicatoren: readonly string[] = [],
): Promise<readonly CijferTable[]> {
  return readCodes(publicatie, indicatoren.join(' '));
}
