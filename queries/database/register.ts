/**
 * The register: the DuckDB file with pseudonymised rows and leveringen. It is opened for one piece of work and closed
 * again, so that the command line and the server can take turns: DuckDB lets one process in at a time.
 */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { Kysely, type Generated } from 'kysely';
import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bron } from '../kpis/definitie.ts';
import { parseRegio, type Regio } from '../regio/regio.ts';
import type { Levering, RIJKOLOMMEN } from '../schema/register.ts';
import { createDuckDbDialect } from './dialect.ts';
import { migrateRegister } from './migrate.ts';
import { RegisterBeschadigd, RegisterBezet, RegisterOntbreekt } from './register-fout.ts';

export interface LeveringGebeurtenis {
  id: Generated<number>;
  levering_id: number;
  soort: 'ontvangen' | 'vervangen' | 'ingetrokken' | 'teruggezet';
  op: string;
  wie: string;
  rol: string;
  gemeente: string | null;
  reden: string | null;
  door_levering_id: number | null;
}

/** What stood out of a levering when it came in, as it was said then. */
export interface AannemelijkheidTable {
  levering_id: number;
  /** 1, 2, 3 … within a levering. */
  volgorde: number;
  code: string;
  melding: string;
}

/** Why a levering is right although something stands out; the latest counts. */
export interface ToelichtingTable {
  id: Generated<number>;
  levering_id: number;
  tekst: string;
  op: string;
  wie: string;
  rol: string;
  gemeente: string | null;
}

type Rijtabellen = {
  [B in Bron as `rij_${B}`]: { levering_id: number; rijnummer: number } & Record<
    keyof (typeof RIJKOLOMMEN)[B],
    string | number | boolean | string[] | null
  >;
};

/** A levering whose rows were removed for good: it cannot be put back. */
export interface OpschoningTable {
  levering_id: number;
  rijen: number;
  /** ISO instant. */
  op: string;
  wie: string;
  rol: string;
}

export interface RegisterDatabase extends Rijtabellen {
  regio: { code: string; inhoud: string };
  /** Fingerprint of the SQL that the views were made from; at most one row. */
  weergave: { vingerafdruk: string };
  levering: Omit<Levering, 'id'> & { id: Generated<number> };
  levering_gebeurtenis: LeveringGebeurtenis;
  opschoning: OpschoningTable;
  /** Which chain of keys the pseudonyms were made with; at most one row. */
  sleutelstand: { schakels: number; kenmerk: string };
  aannemelijkheid: AannemelijkheidTable;
  toelichting: ToelichtingTable;
}

export interface Register {
  readonly db: Kysely<RegisterDatabase>;
  /** The connection under `db`, for the appender and for SQL as text; in a transaction of `db` it takes part. */
  readonly verbinding: DuckDBConnection;
  readonly regio: Regio;
  close(): Promise<void>;
}

export interface OpenOpties {
  /** How long to wait for another process or task that has the register, in milliseconds. */
  readonly wachtMs?: number;
  readonly signal?: AbortSignal;
  /** Called once when the register turns out to be in use, before the waiting starts. */
  readonly onBezet?: () => void;
  /** Memory that DuckDB may take, such as `128MB`; what does not fit waits on disk. DuckDB's own choice when left out. */
  readonly geheugen?: string;
}

const STANDAARD_WACHT_MS = 30_000;
const POGING_MS = 50;
/** DuckDB would otherwise look for extensions on the network and in the home folder. */
const CONFIG = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/**
 * Gives memory back to the system at once: what is kept for later adds to the limit, up to 40 MB of a large import. With
 * little memory one thread is the faster as well: two halves that do not fit both wait on disk.
 */
const ZUINIG = { allocator_flush_threshold: '4MB', threads: '1' };

/** Where the register of a data folder is. */
export function registerPath(map: string): string {
  return join(resolve(map), 'register.duckdb');
}

/**
 * Makes the data folder (mode 0700) and an empty register for the region, all or nothing. An existing register is left
 * alone, whichever region it is for.
 */
export async function createRegister(map: string, regio: Regio): Promise<'aangemaakt' | 'bestaat'> {
  const path = registerPath(map);
  if (await exists(path)) return 'bestaat';
  await mkdir(map, { recursive: true, mode: 0o700 });
  const nieuw = `${path}.${process.pid}.nieuw`;
  try {
    const { db, close } = await connect(nieuw);
    try {
      await migrateRegister(db as never);
      await db
        .insertInto('regio')
        .values({ code: regio.code, inhoud: JSON.stringify(regio) })
        .execute();
    } finally {
      await close();
    }
    await chmod(nieuw, 0o600);
    await rename(nieuw, path);
  } catch (error) {
    await rm(nieuw, { force: true });
    await rm(`${nieuw}.wal`, { force: true });
    throw error;
  }
  return 'aangemaakt';
}

/**
 * Opens the register of a data folder for reading and writing, waiting (bounded) while somebody else has it.
 *
 * @throws RegisterOntbreekt there is none; RegisterBezet it stayed in use; RegisterBeschadigd it cannot be read.
 */
export async function openRegister(map: string, opties: OpenOpties = {}): Promise<Register> {
  const path = registerPath(map);
  const einde = Date.now() + (opties.wachtMs ?? STANDAARD_WACHT_MS);
  const vrijgeven = await takeTurn(path, einde, opties);
  try {
    if (!(await exists(path))) throw new RegisterOntbreekt(map);
    const opened = await connectWhenFree(path, einde, opties);
    try {
      await migrateRegister(opened.db as never);
      const rij = await opened.db.selectFrom('regio').select('inhoud').executeTakeFirstOrThrow();
      const regio = parseRegio(JSON.parse(rij.inhoud));
      const close = async () => {
        await opened.close();
        vrijgeven();
      };
      return { db: opened.db, verbinding: opened.verbinding, regio, close };
    } catch (error) {
      await opened.close();
      throw new RegisterBeschadigd(path, error);
    }
  } catch (error) {
    vrijgeven();
    throw error;
  }
}

/** Opens the register, does the work and closes it again, also when the work fails. */
export async function withRegister<T>(
  map: string,
  opties: OpenOpties,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const register = await openRegister(map, opties);
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

/** Opens a database file as a register without a region, made when it is not there, with its tables up to date. */
export async function createEmptyRegister(path: string): Promise<Connected> {
  const opened = await connect(path);
  await migrateRegister(opened.db as never);
  return opened;
}

export interface Connected {
  db: Kysely<RegisterDatabase>;
  verbinding: DuckDBConnection;
  close(): Promise<void>;
}

async function connect(path: string, geheugen?: string): Promise<Connected> {
  const instance = await DuckDBInstance.create(
    path,
    geheugen ? { ...CONFIG, ...ZUINIG, memory_limit: geheugen } : CONFIG,
  );
  const verbinding = await instance.connect();
  const db = new Kysely<RegisterDatabase>({ dialect: createDuckDbDialect(verbinding) });
  return {
    db,
    verbinding,
    close: async () => {
      await db.destroy();
      verbinding.closeSync();
      instance.closeSync();
    },
  };
}

async function connectWhenFree(path: string, einde: number, opties: OpenOpties): Promise<Connected> {
  for (let poging = 0; ; poging++) {
    try {
      return await connect(path, opties.geheugen);
    } catch (error) {
      if (!isLockError(error)) throw new RegisterBeschadigd(path, error);
      if (poging === 0) opties.onBezet?.();
      if (Date.now() >= einde) throw new RegisterBezet();
      await wait(POGING_MS, undefined, opties.signal ? { signal: opties.signal } : {});
    }
  }
}

function isLockError(error: unknown): boolean {
  return error instanceof Error && /lock on file|being used by another process/i.test(error.message);
}

/** Within one process file locks do not keep two openers apart, so they queue here. */
const queues = new Map<string, Promise<void>>();

async function takeTurn(path: string, einde: number, opties: OpenOpties): Promise<() => void> {
  const before = queues.get(path);
  const { promise: done, resolve: release } = Promise.withResolvers<void>();
  const tail = (before ?? Promise.resolve()).then(() => done);
  queues.set(path, tail);
  void tail.then(() => {
    if (queues.get(path) === tail) queues.delete(path);
  });
  if (before) {
    opties.onBezet?.();
    const controller = new AbortController();
    const late = wait(Math.max(0, einde - Date.now()), 'late' as const, { signal: controller.signal }).catch(
      () => 'late' as const,
    );
    const outcome = await Promise.race([before, late]);
    controller.abort();
    if (outcome === 'late') {
      release();
      throw new RegisterBezet();
    }
  }
  return release;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
