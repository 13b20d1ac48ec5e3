/** Whether a levering can well be true, beside what the register holds already. Decides nothing: it asks. */
import type { Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import { vergelijkMetAndere } from './dwarsverbanden.ts';
import type { Opvallend } from './opvallend.ts';
import { vergelijkMetEerdere } from './reeks.ts';

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
  return [...(await vergelijkMetEerdere(db, levering)), ...(await vergelijkMetAndere(db, levering))];
}
