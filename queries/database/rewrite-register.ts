/**
 * Writes the register anew, into another file that takes the place of the old one in one step. What is left out is gone
 * from the disk's file as well: DuckDB by itself leaves deleted rows in free blocks. Whenever the process stops, the
 * register is the old one or the new one.
 */
import { open, rename, rm } from 'node:fs/promises';
import {
  createEmptyRegister,
  openRegister,
  registerPath,
  type OpenOpties,
  type Register,
} from './register.ts';

export interface Herschrijving {
  /** Per table the select that its rows come from; a table without one keeps all its rows. */
  readonly rijen: ReadonlyMap<string, string>;
  /** Changes in the new register, before it takes the old one's place. */
  readonly verander?: (nieuw: Pick<Register, 'db'>) => Promise<void>;
}

/** Made anew by whoever computes figures, or by the migrations of the new file. */
const NIET_MEE = "('weergave', 'kysely_migration', 'kysely_migration_lock')";

/**
 * `plan` looks at the register as it is and says what becomes of it; undefined leaves everything as it is. Nobody else can
 * open the register meanwhile.
 */
export async function herschrijfRegister(
  map: string,
  opties: OpenOpties,
  plan: (register: Register) => Promise<Herschrijving | undefined>,
): Promise<boolean> {
  const path = registerPath(map);
  const nieuw = `${path}.herschreven`;
  const register = await openRegister(map, opties);
  try {
    const herschrijving = await plan(register);
    if (!herschrijving) return false;
    await removeDatabase(nieuw);
    const leeg = await createEmptyRegister(nieuw);
    await leeg.close();
    await copyRows(register, nieuw, herschrijving.rijen);
    if (herschrijving.verander) await change(nieuw, herschrijving.verander);
    await syncFile(nieuw);
    // Nothing of the old one may be left to be read back over the new one.
    await register.verbinding.run('force checkpoint');
    await rename(nieuw, path);
    return true;
  } finally {
    await removeDatabase(nieuw);
    await register.close();
  }
}

async function copyRows(
  { verbinding }: Register,
  nieuw: string,
  rijen: ReadonlyMap<string, string>,
): Promise<void> {
  await verbinding.run(`attach '${nieuw.replaceAll("'", "''")}' as nieuw`);
  try {
    for (const [tabel] of await query(
      verbinding,
      `select table_name from duckdb_tables()
       where database_name = current_database() and schema_name = 'main' and not temporary
         and table_name not in ${NIET_MEE} order by table_name`,
    )) {
      const bron = rijen.get(String(tabel)) ?? `select * from main.${String(tabel)}`;
      await verbinding.run(`insert into nieuw.main.${String(tabel)} by name ${bron}`);
    }
    for (const [naam, laatste] of await query(
      verbinding,
      `select sequence_name, last_value from duckdb_sequences()
       where database_name = current_database() and last_value is not null`,
    )) {
      // There is no way to set a sequence: it is run on to where it was.
      await verbinding.run(
        `select max(nextval('nieuw.main.${String(naam)}')) from range(${String(laatste)})`,
      );
    }
  } finally {
    await verbinding.run('detach nieuw');
  }
}

async function query(verbinding: Register['verbinding'], sql: string): Promise<unknown[][]> {
  return (await verbinding.runAndReadAll(sql)).getRows();
}

async function change(path: string, verander: NonNullable<Herschrijving['verander']>): Promise<void> {
  const { db, close } = await createEmptyRegister(path);
  try {
    await db.transaction().execute((transactie) => verander({ db: transactie }));
  } finally {
    await close();
  }
}

async function syncFile(path: string): Promise<void> {
  const bestand = await open(path, 'r+');
  try {
    await bestand.chmod(0o600);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
}
