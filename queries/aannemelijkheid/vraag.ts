import type { Kysely, RawBuilder } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';

/** The rows of a question in SQL. */
export async function query<T>(db: Kysely<RegisterDatabase>, vraag: RawBuilder<unknown>): Promise<T[]> {
  return (await vraag.execute(db)).rows as T[];
}
