import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import * as opschoning from './migrations/0003-opschoning.ts';
import * as register from './migrations/0001-register.ts';
import * as aannemelijkheid from './migrations/0002-aannemelijkheid.ts';
import * as programmabronnen from './migrations/0004-programmabronnen.ts';

/** Every change to the register's tables, oldest first. A migration that has been released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-register': register,
  '0002-aannemelijkheid': aannemelijkheid,
  '0003-opschoning': opschoning,
  '0004-programmabronnen': programmabronnen,
};

/** Brings the register's tables up to date, all or nothing. Throws when a step fails or when the file is newer than we are. */
export async function migrateRegister(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error as Error;
}
