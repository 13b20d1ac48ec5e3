/** What the register knows of the receipt of one levering. */
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';

export interface Ontvangst {
  readonly levering: Levering;
  /** The leveringen that made way for it when it came. */
  readonly vervangen: readonly Levering[];
}

/** Undefined when there is no levering with this number. */
export async function leesOntvangst({ db }: Register, id: number): Promise<Ontvangst | undefined> {
  const levering = await db.selectFrom('levering').selectAll().where('id', '=', id).executeTakeFirst();
  if (!levering) return undefined;
  const vervangen = await db
    .selectFrom('levering_gebeurtenis')
    .innerJoin('levering', 'levering.id', 'levering_gebeurtenis.levering_id')
    .selectAll('levering')
    .distinct()
    .where('levering_gebeurtenis.door_levering_id', '=', id)
    .orderBy('levering.id')
    .execute();
  return { levering, vervangen };
}
