/** Names of files that leave the monitor: what is in it, of which region and period, and how final it is. */
import type { CijferFilter } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

/** More codes than this in a name make it unreadable. */
const MEEST = 3;

/**
 * 'cijfers-wbo-kpi2-2026HJ01-voorlopig-2026-11-22-SYNTHETISCH.xlsx', or with '-editie-3' for an edition. Letters, digits,
 * dots and hyphens only, whatever the codes are.
 */
export function nameBestand(
  soort: string,
  { kop, editie }: Pick<Publicatie, 'kop' | 'editie'>,
  { indicator = [], gebied = [], periode = [] }: CijferFilter,
  uitgang: string,
): string {
  const gebieden = gebied.filter((code) => code !== kop.regio_code);
  const delen = [
    soort,
    kop.regio_code,
    ...[indicator, gebieden, periode].flatMap((codes) => (codes.length <= MEEST ? codes : [])),
    ...(editie ? [`editie-${editie.nummer}`] : ['voorlopig', kop.gemaakt_op.slice(0, 10)]),
    ...(kop.synthetisch ? ['SYNTHETISCH'] : []),
  ];
  return `${delen.map((deel) => deel.replaceAll(/[^\w-]/g, '_')).join('-')}.${uitgang}`;
}
