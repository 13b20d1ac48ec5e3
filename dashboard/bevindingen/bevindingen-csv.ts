/** Findings of a check as a file to send back to who made the export. Opens well in Dutch Excel. */
import type { Bevinding } from '@regiomonitor/ingest/controleren/controle.ts';
import { disarm, quote } from '../figure-table/figure-table.ts';

export const BEVINDINGEN_TYPE = 'text/csv; charset=utf-8; header=present';

const KOLOMMEN = ['rij', 'kolom', 'waarde', 'code', 'melding', 'soort'] as const;
const BOM = '\uFEFF';
const SCHEIDING = ';';

/** Errors first, then warnings, each in the order of the report. No cell is one that Excel would run. */
export function formatBevindingen({
  fouten,
  waarschuwingen,
}: {
  readonly fouten: readonly Bevinding[];
  readonly waarschuwingen: readonly Bevinding[];
}): string {
  const rijen = [
    ...fouten.map((bevinding) => ({ ...bevinding, soort: 'fout' })),
    ...waarschuwingen.map((bevinding) => ({ ...bevinding, soort: 'waarschuwing' })),
  ];
  const regels = rijen.map((rij) =>
    KOLOMMEN.map((kolom) => quote(disarm(String(rij[kolom] ?? '')), SCHEIDING)),
  );
  return BOM + [KOLOMMEN, ...regels].map((cellen) => `${cellen.join(SCHEIDING)}\r\n`).join('');
}
