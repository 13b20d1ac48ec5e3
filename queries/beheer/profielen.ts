/** Profiles that were kept: one per bron, aanleveraar and scope. What they say is for ingest to read. */
import type { Generated, Selectable } from 'kysely';
import type { Beheer } from './beheer.ts';

export interface ProfielTable {
  id: Generated<number>;
  bron: string;
  aanleveraar: string;
  /** Gemeente code or `regio`. */
  scope: string;
  /** JSON, as `--profiel` takes it. */
  inhoud: string;
  /** ISO instant of the last change, and who made it. */
  op: string;
  wie: string;
}

export type Bewaardprofiel = Selectable<ProfielTable>;

/** Whose files a profile is for. */
export type Profielsleutel = Pick<Bewaardprofiel, 'bron' | 'aanleveraar' | 'scope'>;

/** All of them, by bron, scope and aanleveraar. */
export async function leesProfielen({ db }: Beheer): Promise<Bewaardprofiel[]> {
  return db
    .selectFrom('profiel')
    .selectAll()
    .orderBy('bron')
    .orderBy('scope')
    .orderBy('aanleveraar')
    .execute();
}

export async function vindProfiel(
  { db }: Beheer,
  { bron, aanleveraar, scope }: Profielsleutel,
): Promise<Bewaardprofiel | undefined> {
  return db
    .selectFrom('profiel')
    .selectAll()
    .where('bron', '=', bron)
    .where('aanleveraar', '=', aanleveraar)
    .where('scope', '=', scope)
    .executeTakeFirst();
}

/** Keeps a profile in the place of the one there was. Returns its id. */
export async function bewaarProfiel(
  { db }: Beheer,
  profiel: Omit<Bewaardprofiel, 'id' | 'op'>,
  nu: Date,
): Promise<number> {
  const rij = { ...profiel, op: nu.toISOString() };
  const { inhoud, op, wie } = rij;
  const { id } = await db
    .insertInto('profiel')
    .values(rij)
    .onConflict((conflict) =>
      conflict.columns(['bron', 'aanleveraar', 'scope']).doUpdateSet({ inhoud, op, wie }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function verwijderProfiel({ db }: Beheer, id: number): Promise<void> {
  await db.deleteFrom('profiel').where('id', '=', id).execute();
}
