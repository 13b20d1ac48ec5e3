/** Until when leveringen may come in, where the region chose otherwise than the default. */
import { sql } from 'kysely';
import { BRONNEN, type Bron } from '../kpis/definitie.ts';
import { isTermijn, type Termijn, type Termijnen } from '../termijn/termijn.ts';
import type { Beheer } from './beheer.ts';

const SLEUTEL = 'aanlevertermijnen';

/** The region's own terms by bron. What is stored and no longer understood counts as not chosen. */
export async function leesTermijnen(beheer: Beheer): Promise<Termijnen> {
  const rij = await beheer.db
    .selectFrom('instelling')
    .select('waarde')
    .where('sleutel', '=', SLEUTEL)
    .executeTakeFirst();
  if (!rij) return {};
  const waarden = JSON.parse(rij.waarde) as Record<string, unknown>;
  return Object.fromEntries(
    BRONNEN.flatMap((bron): [Bron, Termijn][] => {
      const termijn = waarden[bron];
      return isTermijn(termijn) ? [[bron, termijn]] : [];
    }),
  );
}

/** Replaces the region's own terms. Finished pages that show the old ones no longer hold. */
export async function bewaarTermijnen(beheer: Beheer, termijnen: Termijnen): Promise<void> {
  const waarde = JSON.stringify(termijnen);
  await beheer.db.transaction().execute(async (db) => {
    await db
      .insertInto('instelling')
      .values({ sleutel: SLEUTEL, waarde })
      .onConflict((conflict) => conflict.column('sleutel').doUpdateSet({ waarde }))
      .execute();
    await db
      .updateTable('beheerstand')
      .set({ nummer: sql`nummer + 1` })
      .execute();
  });
}
