/** What taking out or putting back will do, in words and figures, before it is done. */
import type { Cijferstand, Cijferwijziging } from '@regiomonitor/queries/leveringen/cijferverschil.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { formatDecimaal, formatWaarde } from '../format/getal.ts';
import { HERSTEL, VERSIECIJFERS } from '../texts/geschiedenis.ts';
import { join, labelOf } from '../texts/opsomming.ts';

export interface Wijzigingsregel {
  readonly wat: string;
  readonly nu: string;
  readonly straks: string;
}

export function showWijzigingen(wijzigingen: readonly Cijferwijziging[]): Wijzigingsregel[] {
  return wijzigingen.map(({ indicator, periode, voor, na }) => ({
    wat: `${labelOf(indicator)}${indicator.includes('_') ? ` (${indicator})` : ''}, ${formatPeriode(readPeriode(periode))}`,
    nu: showStand(voor),
    straks: showStand(na),
  }));
}

/** '78% (91 van 117)', '31', '7,6 (23)'. */
function showStand(stand: Cijferstand | null): string {
  if (!stand) return HERSTEL.ontbreekt;
  const { teller, noemer, waarde, eenheid } = stand;
  if (noemer === null) return teller === null ? HERSTEL.ontbreekt : formatDecimaal(teller, 0);
  const deel =
    eenheid === '%' ? `${teller === null ? '' : formatDecimaal(teller, 0)} van ${noemer}` : `n = ${noemer}`;
  return waarde === null ? deel : `${formatWaarde(waarde, eenheid)} (${deel})`;
}

/** 'versie 1', 'wat zij verving: de levering over 1e kwartaal 2026', or that there was nothing. */
export function nameTegenover(
  { periode }: Pick<Levering, 'periode'>,
  tegenover: readonly Pick<Levering, 'periode' | 'versie'>[],
): string {
  const [een] = tegenover;
  if (!een) return VERSIECIJFERS.niets;
  if (een.periode === periode) return VERSIECIJFERS.versie(een.versie);
  return VERSIECIJFERS.vervangen(join(tegenover.map((ander) => formatPeriode(readPeriode(ander.periode)))));
}
