/** The periods that totals can be typed in for. */
import { periodesTussen } from '@regiomonitor/queries/periode/periode.ts';
import { formatPeriode } from '../format/periode.ts';

const JAREN = 3;

/** Those of the last years that have begun, the latest first: years, then half-years, then quarters. */
export function listTotaalperioden(vandaag: string): { waarde: string; tekst: string }[] {
  const vanaf = `${Number(vandaag.slice(0, 4)) - JAREN + 1}-01-01`;
  return (['jaar', 'halfjaar', 'kwartaal'] as const).flatMap((soort) =>
    periodesTussen(soort, vanaf, vandaag)
      .reverse()
      .map((periode) => ({ waarde: periode.code, tekst: formatPeriode(periode) })),
  );
}
