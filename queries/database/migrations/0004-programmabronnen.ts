import type { Kysely } from 'kysely';
import { createRijtabel } from '../rijtabel.ts';

/** What the programme itself does: milestones, budget, agreements and communication. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const bron of ['mijlpalen', 'begroting', 'afspraken', 'communicatie'] as const) {
    await createRijtabel(db, bron);
  }
}
