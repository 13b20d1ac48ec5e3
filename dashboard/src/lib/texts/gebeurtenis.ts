/** What happened, in words: beside the letter under a chart, on the line itself, and where a comparison stops. */
import { formatDatum } from '../format/datum.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import type { Gebeurtenis } from '../kpi/gebeurtenis.ts';

export const GEBEURTENIS = {
  lijst: 'Gebeurtenissen op de lijn',
  trendbreuk: 'trendbreuk',
  geenOorzaak: 'Of het cijfer hierdoor verandert, laat de grafiek niet zien.',
  naTrendbreuk: 'Na een trendbreuk is het cijfer anders gemaakt. Wij vergelijken dan niet met ervoor.',
} as const;

/** '1 april 2025', '1e halfjaar 2025'. */
function showMoment(gebeurtenis: Gebeurtenis): string {
  return 'datum' in gebeurtenis
    ? formatDatum(gebeurtenis.datum)
    : formatPeriode(readPeriode(gebeurtenis.periode));
}

/** '1 april 2025: werkafspraak één regisseur', '2025 (trendbreuk): andere telling'. */
export function writeGebeurtenis(gebeurtenis: Gebeurtenis): string {
  const soort = gebeurtenis.trendbreuk ? ` (${GEBEURTENIS.trendbreuk})` : '';
  return `${showMoment(gebeurtenis)}${soort}: ${gebeurtenis.tekst}`;
}

/** Why two figures are not compared: 'trendbreuk sinds 1 april 2025'. */
export function writeTrendbreuk(breuk: Gebeurtenis): string {
  return `${GEBEURTENIS.trendbreuk} sinds ${showMoment(breuk)}`;
}
