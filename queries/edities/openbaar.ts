/** Whether the region shows its openbaar editions to everybody. Off until somebody switches it on. */
import type { Beheer } from '../beheer/beheer.ts';

const SLEUTEL = 'openbaar';

export async function readOpenbaar(beheer: Beheer): Promise<boolean> {
  const rij = await beheer.db
    .selectFrom('instelling')
    .select('waarde')
    .where('sleutel', '=', SLEUTEL)
    .executeTakeFirst();
  return rij?.waarde === 'aan';
}

export async function writeOpenbaar(beheer: Beheer, aan: boolean): Promise<void> {
  const waarde = aan ? 'aan' : 'uit';
  await beheer.db
    .insertInto('instelling')
    .values({ sleutel: SLEUTEL, waarde })
    .onConflict((conflict) => conflict.column('sleutel').doUpdateSet({ waarde }))
    .execute();
}
