/**
 * The audit log: who did what and when. Each line is chained to the one before by a hash, so that a line that was
 * changed, taken out or put in between shows. What was cut off at the end shows only to who kept an earlier last line.
 */
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Beheer, BeheerDatabase } from './beheer.ts';

/** Everything that is written down. */
export const LOGSOORTEN = [
  'aanmelden',
  'aanmelden mislukt',
  'afmelden',
  'wachtwoord',
  'tweede factor',
  'account gemaakt',
  'account gewijzigd',
  'account verwijderd',
  'link gemaakt',
  'token gemaakt',
  'token ingetrokken',
  'levering',
  'intrekken',
  'terugzetten',
  'koppelingen bewaard',
  'koppelingen verwijderd',
  'rijen verwijderd',
  'toelichting',
  'instelling',
  'export',
  'onbeveiligde cijfers',
  'opschonen',
  'inzage',
  'wissen',
  'sleutel vernieuwd',
  'duiding',
  'signaal',
  'gebeurtenis',
  'editie vastgesteld',
  'rapporttekst',
] as const;
export type Logsoort = (typeof LOGSOORTEN)[number];

export interface LogboekTable {
  /** 1, 2, 3 … without gaps. */
  nummer: number;
  /** ISO instant. */
  op: string;
  soort: string;
  /** E-mail address of an account, or the operating system's user on the command line. */
  wie: string;
  rol: string;
  /** JSON of what it was about; never a figure, a password or what is in a file. */
  over: string;
  /** Hash of the line before; empty for the first. */
  vorige: string;
  hash: string;
}

export interface Logregel {
  readonly soort: Logsoort;
  readonly wie: string;
  readonly rol: string;
  readonly over: Readonly<Record<string, string | number | boolean | null>>;
}

/** The last line of a log, to keep elsewhere. */
export interface Logstand {
  readonly nummer: number;
  readonly hash: string;
}

/** Adds lines, in order, as one: all of them or none, and `mee` with them. */
export async function schrijfLogboek(
  beheer: Beheer,
  regels: readonly Logregel[],
  nu: Date,
  mee: (db: Kysely<BeheerDatabase>) => Promise<void> = async () => {},
): Promise<void> {
  if (regels.length === 0) return;
  await beheer.db.connection().execute(async (db) => {
    // From the start: two processes that both read the same last line would break the chain.
    await sql`begin immediate`.execute(db);
    try {
      await mee(db);
      let { nummer, hash } = await readStand(db);
      for (const { over, ...regel } of regels) {
        const rij = {
          nummer: nummer + 1,
          op: nu.toISOString(),
          ...regel,
          over: JSON.stringify(over),
          vorige: hash,
        };
        ({ nummer, hash } = { ...rij, hash: hashRij(rij) });
        await db
          .insertInto('logboek')
          .values({ ...rij, hash })
          .execute();
      }
      await sql`commit`.execute(db);
    } catch (error) {
      await sql`rollback`.execute(db);
      throw error;
    }
  });
}

async function readStand(db: Kysely<BeheerDatabase>): Promise<Logstand> {
  const rij = await db
    .selectFrom('logboek')
    .select(['nummer', 'hash'])
    .orderBy('nummer', 'desc')
    .limit(1)
    .executeTakeFirst();
  return rij ?? { nummer: 0, hash: '' };
}

/** SHA-256 over all that a line says, in a form in which no two lines are written alike. */
function hashRij({ nummer, op, soort, wie, rol, over, vorige }: Omit<LogboekTable, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([nummer, op, soort, wie, rol, over, vorige]))
    .digest('hex');
}

/** What is wrong with a log: the number of the first line that does not fit, and how. */
export interface Breuk {
  readonly nummer: number;
  readonly wat: 'ontbreekt' | 'gewijzigd' | 'ketting' | 'afgekapt';
}

/**
 * Goes through the whole log. `bewaard`: a last line of earlier, kept elsewhere, that must still be in it.
 */
export async function verifyLogboek(
  beheer: Beheer,
  bewaard?: Logstand,
): Promise<{ readonly stand: Logstand; readonly breuk: Breuk | null }> {
  let stand: Logstand = { nummer: 0, hash: '' };
  const rijen = beheer.db.selectFrom('logboek').selectAll().orderBy('nummer').stream();
  for await (const rij of rijen) {
    const breuk = findBreuk(rij, stand, bewaard);
    if (breuk) return { stand, breuk };
    stand = { nummer: rij.nummer, hash: rij.hash };
  }
  const afgekapt = bewaard !== undefined && stand.nummer < bewaard.nummer;
  return { stand, breuk: afgekapt ? { nummer: stand.nummer + 1, wat: 'afgekapt' } : null };
}

function findBreuk(rij: LogboekTable, vorige: Logstand, bewaard: Logstand | undefined): Breuk | undefined {
  const { nummer } = rij;
  if (nummer !== vorige.nummer + 1) return { nummer: vorige.nummer + 1, wat: 'ontbreekt' };
  if (rij.vorige !== vorige.hash) return { nummer, wat: 'ketting' };
  if (rij.hash !== hashRij(rij)) return { nummer, wat: 'gewijzigd' };
  if (bewaard?.nummer === nummer && bewaard.hash !== rij.hash) return { nummer, wat: 'gewijzigd' };
  return undefined;
}

export interface Logvraag {
  readonly soort?: string;
  /** Part of who it was. */
  readonly wie?: string;
  /** First and last day, ISO dates. */
  readonly van?: string;
  readonly tot?: string;
  readonly hoogstens?: number;
}

/** Lines of the log, the latest first. */
export async function leesLogboek(beheer: Beheer, vraag: Logvraag): Promise<LogboekTable[]> {
  const { soort, wie, van, tot, hoogstens } = vraag;
  let query = beheer.db.selectFrom('logboek').selectAll().orderBy('nummer', 'desc');
  if (soort) query = query.where('soort', '=', soort);
  if (wie) query = query.where(sql<boolean>`instr(lower(wie), ${wie.toLowerCase()}) > 0`);
  if (van) query = query.where('op', '>=', van);
  // The whole of the last day: every instant on it sorts before the day followed by a tilde.
  if (tot) query = query.where('op', '<', `${tot}~`);
  if (hoogstens !== undefined) query = query.limit(hoogstens);
  return query.execute();
}
