/** What a page is told of who reads it: no name, only what may be shown. */
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { mag, type Identiteit } from './rechten.ts';
import { eisVanPagina, oordeel } from './routes.ts';

export interface Lezer {
  /** Readers with the same key may see the same: a finished page of one may be sent to the other. */
  readonly sleutel: string;
  /** Whether a link to this page leads somewhere. */
  magPagina(pad: string): boolean;
  zietGemeente(code: string): boolean;
  /** The unprotected figures of this gemeente. */
  zietEigenCijfers(code: string): boolean;
  /** That a levering is there; what is in it is another right. */
  zietLevering(levering: Pick<LeveringTable, 'scope'>): boolean;
  /** Whether they deliver for this gemeente, as the gemeente itself. */
  levertVoor(code: string): boolean;
}

export function createLezer(wie: Identiteit | undefined): Lezer {
  const ziet = (scope: string) =>
    wie !== undefined &&
    (mag(wie, 'leveringen-bekijken', { scope }) || mag(wie, 'eigen-leveringen-bekijken', { scope }));
  return {
    sleutel: describeRechten(wie),
    magPagina(pad) {
      const eis = eisVanPagina(pad);
      return eis !== undefined && oordeel(eis, wie) === 'ja';
    },
    zietGemeente: ziet,
    zietEigenCijfers: (scope) => wie !== undefined && mag(wie, 'eigen-cijfers-lezen', { scope }),
    // A levering for the whole region is one of each of its gemeenten too.
    zietLevering: ({ scope }) => ziet(scope) || (scope === 'regio' && hasOwn(wie)),
    levertVoor: (scope) => wie !== undefined && mag(wie, 'aanleveren', { scope, aanleveraar: 'gemeente' }),
  };
}

function hasOwn(wie: Identiteit | undefined): boolean {
  return wie?.rollen.some(({ scope }) => mag(wie, 'eigen-leveringen-bekijken', { scope })) ?? false;
}

function describeRechten(wie: Identiteit | undefined): string {
  if (!wie) return 'niemand';
  const rollen = wie.rollen.map(({ rol, scope, aanleveraar }) => `${rol}/${scope}/${aanleveraar ?? ''}`);
  const soort = wie.account === null ? 'bezoeker' : 'account';
  return `${soort} ${wie.niveau} ${wie.alleenLezen ? 'lezen' : 'alles'} ${[...new Set(rollen)].sort().join(' ')}`;
}
