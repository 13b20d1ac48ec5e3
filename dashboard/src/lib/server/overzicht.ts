import type { CijferTable, OntbrekendTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

export async function leesOverzicht(
  publicatie: Publicatie,
): Promise<{ cijfers: CijferTable[]; ontbrekend: OntbrekendTable[] }> {
  const ontbrekend = await publicatie.db.selectFrom('ontbrekend').selectAll().execute();
  return { cijfers: await leesCijfers(publicatie), ontbrekend };
}
