/** Whether a levering can well be true, beside what the register holds already. Decides nothing: it asks. */
import type { Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import { parseRegio } from '../regio/regio.ts';
import { vergelijkMetAndere } from './dwarsverbanden.ts';
import type { Opvallend } from './opvallend.ts';
import { vergelijkMetEerdere } from './reeks.ts';
import { vergelijkTotalenMetEerdere } from './totalen.ts';

/**
 * What stands out of a current levering: beside the earlier ones of the same bron, aanleveraar and gemeente, and beside
 * the other bronnen. Called inside the transaction that stores the levering, so that its rows are there; a levering that
 * is rolled back afterwards is judged like any other. Sentences hold exact numbers: for its aanleveraar and the coördinator.
 */
export async function beoordeelAannemelijkheid(
  db: Kysely<RegisterDatabase>,
  leveringId: number,
): Promise<Opvallend[]> {
  const levering = await db
    .selectFrom('levering')
    .selectAll()
    .where('id', '=', leveringId)
    .executeTakeFirstOrThrow();
  const { inhoud } = await db.selectFrom('regio').select('inhoud').executeTakeFirstOrThrow();
  const regio = parseRegio(JSON.parse(inhoud));
  return [
    ...(await vergelijkMetEerdere(db, levering)),
    ...(await vergelijkTotalenMetEerdere(db, levering)),
    ...(await vergelijkMetAndere(db, levering, regio)),
  ];
}
