/**
 * Beheer: the SQLite file with what people set and write, apart from the register because many processes make small
 * changes to it at once. SQLite comes with Node (node:sqlite).
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, type Generated } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type {
  AanmeldpogingTable,
  AanmeldverzoekTable,
  AccountRolTable,
  AccountTable,
  EenmaligeLinkTable,
  HerstelcodeTable,
  InstellingTable,
  SessieTable,
  ToestelTable,
} from './accounts-schema.ts';
import type { BeheerstandTable, BijdrageTable } from './bijdragen-schema.ts';
import * as instellingen from './migrations/0001-instellingen.ts';
import type { LogboekTable } from './logboek.ts';
import * as accounts from './migrations/0002-accounts.ts';
import * as logboek from './migrations/0003-logboek.ts';
import * as tokens from './migrations/0004-tokens.ts';
import * as extern from './migrations/0008-extern.ts';
import * as profielen from './migrations/0006-profielen.ts';
import * as bijdragen from './migrations/0012-bijdragen.ts';
import * as edities from './migrations/0014-edities.ts';
import type { ProfielTable } from './profielen.ts';
import type { RapporttekstTable } from './rapportteksten.ts';
import type { BewaartermijnTable } from './bewaartermijn.ts';
import * as bewaartermijn from './migrations/0010-bewaartermijn.ts';
import type { TokenTable } from './tokens.ts';
import type { EditieTable } from '../edities/editie.ts';

/** One setting that the region changed, with who did it; the newest row of a key holds. */
export interface BeschermingAfwijkingTable {
  id: Generated<number>;
  niveau: string;
  indicator: string;
  /** JSON of what differs from the default; '{}' is back to the default. */
  afwijking: string;
  /** ISO instant. */
  op: string;
  wie: string;
  rol: string;
}

export interface BeheerDatabase {
  bescherming_afwijking: BeschermingAfwijkingTable;
  account: AccountTable;
  account_rol: AccountRolTable;
  sessie: SessieTable;
  eenmalige_link: EenmaligeLinkTable;
  herstelcode: HerstelcodeTable;
  toestel: ToestelTable;
  instelling: InstellingTable;
  aanmeldpoging: AanmeldpogingTable;
  aanmeldverzoek: AanmeldverzoekTable;
  logboek: LogboekTable;
  token: TokenTable;
  bewaartermijn: BewaartermijnTable;
  profiel: ProfielTable;
  bijdrage: BijdrageTable;
  beheerstand: BeheerstandTable;
  editie: EditieTable;
  rapporttekst: RapporttekstTable;
}

export interface Beheer {
  readonly db: Kysely<BeheerDatabase>;
  close(): Promise<void>;
}

/** Every change to the tables, oldest first. A migration that has been released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-instellingen': instellingen,
  '0002-accounts': accounts,
  '0003-logboek': logboek,
  '0004-tokens': tokens,
  '0006-profielen': profielen,
  '0008-extern': extern,
  '0010-bewaartermijn': bewaartermijn,
  '0012-bijdragen': bijdragen,
  '0014-edities': edities,
};

const WACHT_MS = 10_000;

export function beheerPath(map: string): string {
  return join(resolve(map), 'beheer.sqlite');
}

/** Opens the beheer file of a data folder (made on first use, mode 0600) and brings its tables up to date. */
export async function openBeheer(map: string): Promise<Beheer> {
  const path = beheerPath(map);
  mkdirSync(resolve(map), { recursive: true, mode: 0o700 });
  const nieuw = !existsSync(path);
  const sqlite = new DatabaseSync(path);
  try {
    if (nieuw) chmodSync(path, 0o600);
    // Readers go on while one writes; a second writer waits its turn. Every commit is on disk before it is acknowledged.
    sqlite.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = ${WACHT_MS};
      pragma foreign_keys = on; pragma trusted_schema = off`);
    const db = new Kysely<BeheerDatabase>({ dialect: new SqliteDialect({ database: adapt(sqlite) }) });
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => MIGRATIONS },
    }).migrateToLatest();
    if (error) throw error as Error;
    return { db, close: () => db.destroy() };
  } catch (error) {
    if (sqlite.isOpen) sqlite.close();
    throw error;
  }
}

/** node:sqlite in the shape that Kysely's SQLite dialect expects. */
function adapt(sqlite: DatabaseSync) {
  return {
    close: () => sqlite.close(),
    prepare(tekst: string) {
      const statement = sqlite.prepare(tekst);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
      };
    },
  };
}
