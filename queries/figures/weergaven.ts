import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Register } from '../database/register.ts';
import { EXACT_TEKST, stappen } from './stappen.ts';

/**
 * Makes the register's views say what this version of the software computes, for the region as it is now. Does nothing
 * when they do already; otherwise all of them change, or none.
 */
export async function installWeergaven({ db, verbinding, regio }: Register): Promise<void> {
  const alle = stappen(regio);
  const vingerafdruk = createHash('sha256')
    .update(JSON.stringify([EXACT_TEKST, alle]))
    .digest('hex');
  const huidig = await db.selectFrom('weergave').select('vingerafdruk').executeTakeFirst();
  if (huidig?.vingerafdruk === vingerafdruk) return;
  await db.transaction().execute(async (trx) => {
    await verbinding.run(`create or replace ${EXACT_TEKST}`);
    for (const { naam, sql: tekst } of alle) {
      await verbinding.run(`create or replace view main.${naam} as ${tekst}`);
    }
    await sql`delete from weergave`.execute(trx);
    await trx.insertInto('weergave').values({ vingerafdruk }).execute();
  });
}
