/**
 * When the invented leveringen of the demo came in. Invented like the rest: a real region does not deliver three years on
 * one day, and a calendar that calls everything late shows nothing. Only `demo` uses this; `import` always notes the clock.
 */
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { periodesTussen } from '@regiomonitor/queries/periode/periode.ts';
import { listRitmes, uiterlijkOp } from '@regiomonitor/queries/termijn/termijn.ts';

const DAG_MS = 24 * 60 * 60 * 1000;
/** Days before the term: in time, and not all on the same day. */
const EERDER = [16, 12, 9, 5, 2];
/** The one that is late: Oosterhout, casussen over the second half of 2025. */
const LAAT = 'casussen GM0826 2025HJ02';
const DAGEN_LAAT = 19;
const RITMES = new Map(listRitmes(INDICATOREN).map(({ bron, soort }) => [bron, soort]));

/** The moment of a levering, within its term but for one; never later than now. */
export function bepaalDemomoment({ bron, scope, periode }: Opdracht, nu: Date): Date {
  const soort = RITMES.get(bron) ?? periode.soort;
  // A year of a bron that is delivered per half-year is in time when its first half-year is.
  const [eerste = periode] = periodesTussen(soort, periode.start, periode.eind);
  const uiterlijk = Date.parse(`${uiterlijkOp(eerste)}T10:00:00Z`);
  const verschuiving = `${bron} ${scope} ${periode.code}` === LAAT ? DAGEN_LAAT : -kiesEerder(bron, scope);
  return new Date(Math.min(uiterlijk + verschuiving * DAG_MS, nu.getTime()));
}

/** Each gemeente and bron has its own habit. */
function kiesEerder(bron: string, scope: string): number {
  const som = new TextEncoder().encode(`${bron}${scope}`).reduce((tot, teken) => tot + teken, 0);
  return EERDER[som % EERDER.length] ?? 0;
}
