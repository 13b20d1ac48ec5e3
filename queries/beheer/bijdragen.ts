/**
 * Contributions: duiding, signalen, knelpunten, acties, leeropbrengsten and events. Nothing is changed or removed: each
 * change is another version, and the newest that is no concept is what readers see.
 */
import { sql, type Selectable } from 'kysely';
import type { Niveau } from '../publicatie/schema.ts';
import type { Beheer } from './beheer.ts';
import type { BijdrageTable } from './bijdragen-schema.ts';

/** One version, as it was written. */
export type Bijdrage = Readonly<Selectable<BijdrageTable>>;

/** What a new version says; the rest is who wrote it and when. */
export type NieuweBijdrage = Omit<Bijdrage, 'nummer' | 'op'>;

/** Somebody else wrote a version since the one that this change began from. */
export class BijdrageGewijzigd extends Error {
  override name = 'BijdrageGewijzigd';
}

/**
 * Adds a version. `vorige`: number of the version that was on the screen; 0 for a contribution that is new.
 *
 * @throws BijdrageGewijzigd
 */
export async function bewaarBijdrage(
  beheer: Beheer,
  bijdrage: NieuweBijdrage,
  vorige: number,
  nu: Date,
): Promise<void> {
  const rij = { ...bijdrage, op: nu.toISOString() };
  const kolommen = Object.keys(rij) as (keyof typeof rij)[];
  // One statement, so that of two who save at once the second is told.
  const { numInsertedOrUpdatedRows } = await beheer.db
    .insertInto('bijdrage')
    .columns(kolommen)
    .expression(
      beheer.db
        .selectNoFrom(kolommen.map((kolom) => sql`${rij[kolom]}`.as(kolom)))
        .where(
          sql<number>`(select coalesce(max(nummer), 0) from bijdrage where id = ${rij.id})`,
          '=',
          vorige,
        ),
    )
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) throw new BijdrageGewijzigd();
}

/**
 * What readers of this level see: of each contribution the newest version that is no concept, unless that withdraws it.
 * In the order in which they were first written. Read once for as long as nobody writes.
 */
export async function leesBijdragen(beheer: Beheer, niveau: Niveau): Promise<readonly Bijdrage[]> {
  const stand = await leesBeheerstand(beheer);
  let known = gelezen.get(beheer);
  if (known?.stand !== stand) {
    known = { stand, bijdragen: readHuidige(beheer) };
    gelezen.set(beheer, known);
    // What failed is tried again by the next reader.
    known.bijdragen.catch(() => gelezen.delete(beheer));
  }
  const bijdragen = await known.bijdragen;
  return niveau === 'intern' ? bijdragen : bijdragen.filter((bijdrage) => bijdrage.niveau === 'openbaar');
}

/** By the number before they were read: they may be newer than it says, never older. */
const gelezen = new WeakMap<Beheer, { readonly stand: number; readonly bijdragen: Promise<Bijdrage[]> }>();

async function readHuidige(beheer: Beheer): Promise<Bijdrage[]> {
  return beheer.db
    .with('versie', (db) =>
      db
        .selectFrom('bijdrage')
        .select(['id', sql<number>`max(nummer)`.as('laatste'), sql<number>`min(nummer)`.as('eerste')])
        .where('status', '!=', 'concept')
        .groupBy('id'),
    )
    .selectFrom('versie')
    .innerJoin('bijdrage', 'bijdrage.nummer', 'versie.laatste')
    .selectAll('bijdrage')
    .where('status', '!=', 'ingetrokken')
    .orderBy('versie.eerste')
    .execute();
}

/** Every version of one contribution, the newest first, concepts included: for who writes it. */
export async function leesVersies(beheer: Beheer, id: string): Promise<Bijdrage[]> {
  return beheer.db
    .selectFrom('bijdrage')
    .selectAll()
    .where('id', '=', id)
    .orderBy('nummer', 'desc')
    .execute();
}

/** Rises with everything that is written, by whatever process: a page made at the same number still holds. */
export async function leesBeheerstand(beheer: Beheer): Promise<number> {
  const { nummer } = await beheer.db.selectFrom('beheerstand').select('nummer').executeTakeFirstOrThrow();
  return nummer;
}
