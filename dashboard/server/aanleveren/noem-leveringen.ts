/** What the audit log is told of leveringen, whichever way they came. */
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import type { Logregel } from '@regiomonitor/queries/beheer/logboek.ts';

/** The leveringen among these outcomes that were stored, as lines: which, never what is in them. */
export function noemLeveringen(uitkomsten: readonly Uitkomst[]): Pick<Logregel, 'soort' | 'over'>[] {
  return uitkomsten.flatMap(({ status, levering, bron, gemeente, periode, aanleveraar }) =>
    status === 'aanvaard' && levering
      ? [
          {
            soort: 'levering',
            over: { id: levering.id, versie: levering.versie, bron, gemeente, periode, aanleveraar },
          },
        ]
      : [],
  );
}
