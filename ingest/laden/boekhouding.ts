/** What the register keeps about leveringen: their state, and every change of it with who and when. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { beoordeelAannemelijkheid } from '@regiomonitor/queries/aannemelijkheid/beoordeel.ts';
import type { Opvallend } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import type { Register, RegisterDatabase } from '@regiomonitor/queries/database/register.ts';
import type { Actor, Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Plaats } from './plaats.ts';

export type Transactie = Transaction<RegisterDatabase>;

/** Who does something, and the clock to date it by. */
export interface Handeling {
  readonly actor: Actor;
  readonly klok: () => Date;
}

/** What makes a work fail on purpose: everything it did is undone, and this comes out. */
class Teruggedraaid<T> extends Error {
  readonly uitkomst: T;
  constructor(uitkomst: T) {
    super('teruggedraaid');
    this.uitkomst = uitkomst;
  }
}

/**
 * Does work in one transaction of the register. `draaiTerug` undoes all of it and makes its argument the result; so
 * does any error, which is then thrown on.
 */
export async function inTransactie<T>(
  register: Register,
  work: (transactie: Transactie, draaiTerug: (uitkomst: T) => never) => Promise<T>,
): Promise<T> {
  const draaiTerug = (uitkomst: T): never => {
    throw new Teruggedraaid(uitkomst);
  };
  try {
    return await register.db.transaction().execute((transactie) => work(transactie, draaiTerug));
  } catch (error) {
    if (error instanceof Teruggedraaid) return error.uitkomst as T;
    throw error;
  }
}

/** The current leveringen that may be in the way of a levering: those of its bron and aanleveraar. */
export async function leesActueel(transactie: Transactie, plaats: Plaats): Promise<Levering[]> {
  return transactie
    .selectFrom('levering')
    .selectAll()
    .where('status', '=', 'actueel')
    .where('bron', '=', plaats.bron)
    .where('aanleveraar', '=', plaats.aanleveraar)
    .orderBy('id')
    .execute();
}

/** The number of the next levering. Numbers of refused files are not used again. */
export async function reserveerId(transactie: Transactie): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('levering_id')::integer as id`.execute(
    transactie,
  );
  const [volgende] = rows;
  if (!volgende) throw new Error('The sequence of leveringen gives no number.');
  return volgende.id;
}

/** What is known of a levering when it is written down. */
export type Ontvangst = Pick<Levering, 'id' | 'soort' | 'sha256' | 'rijen' | 'rijen_weggelaten'>;

/** Judges a levering that was just written down, and keeps what stands out with it, with the reason that was given. */
export async function boekAannemelijkheid(
  transactie: Transactie,
  leveringId: number,
  toelichting: string | undefined,
  handeling: Handeling,
): Promise<Opvallend[]> {
  const opvallend = await beoordeelAannemelijkheid(transactie, leveringId);
  for (const [plaats, { code, melding }] of opvallend.entries()) {
    await transactie
      .insertInto('aannemelijkheid')
      .values({ levering_id: leveringId, volgorde: plaats + 1, code, melding })
      .execute();
  }
  if (opvallend.length > 0 && toelichting)
    await boekToelichting(transactie, leveringId, toelichting, handeling);
  return opvallend;
}

/** Writes down why a levering is right although something stands out. */
export async function boekToelichting(
  transactie: Transactie,
  leveringId: number,
  tekst: string,
  { actor, klok }: Handeling,
): Promise<void> {
  await transactie
    .insertInto('toelichting')
    .values({ levering_id: leveringId, tekst, op: klok().toISOString(), ...actor })
    .execute();
}

/** Writes a new levering down as the current one; returns its version. */
export async function boekOntvangst(
  transactie: Transactie,
  plaats: Plaats,
  ontvangst: Ontvangst,
  handeling: Handeling,
): Promise<number> {
  const { laatste } = await transactie
    .selectFrom('levering')
    .select((eb) => eb.fn.max<number | null>('versie').as('laatste'))
    .where('bron', '=', plaats.bron)
    .where('aanleveraar', '=', plaats.aanleveraar)
    .where('scope', '=', plaats.scope)
    .where('periode', '=', plaats.periode)
    .executeTakeFirstOrThrow();
  const versie = (laatste ?? 0) + 1;
  await transactie
    .insertInto('levering')
    .values({
      ...ontvangst,
      ...plaats,
      versie,
      status: 'actueel',
      ontvangen_op: handeling.klok().toISOString(),
      ...handeling.actor,
    })
    .execute();
  await boekGebeurtenis(transactie, ontvangst.id, 'ontvangen', handeling);
  return versie;
}

/** Puts leveringen aside for another one. */
export async function boekVervanging(
  transactie: Transactie,
  vervangen: readonly Levering[],
  doorId: number,
  handeling: Handeling,
): Promise<void> {
  for (const { id } of vervangen) {
    await zetStatus(transactie, id, 'vervangen');
    await boekGebeurtenis(transactie, id, 'vervangen', handeling, { door_levering_id: doorId });
  }
}

/** Changes the state of a levering. Goes together with boekGebeurtenis. */
export async function zetStatus(
  transactie: Kysely<RegisterDatabase>,
  id: number,
  status: Levering['status'],
): Promise<void> {
  await transactie.updateTable('levering').set({ status }).where('id', '=', id).execute();
}

type Gebeurtenis = RegisterDatabase['levering_gebeurtenis'];

/** Writes down what happened to a levering, who did it and when. */
export async function boekGebeurtenis(
  transactie: Kysely<RegisterDatabase>,
  leveringId: number,
  soort: Gebeurtenis['soort'],
  { actor, klok }: Handeling,
  rest: { reden?: string; door_levering_id?: number } = {},
): Promise<void> {
  await transactie
    .insertInto('levering_gebeurtenis')
    .values({
      levering_id: leveringId,
      soort,
      op: klok().toISOString(),
      wie: actor.wie,
      rol: actor.rol,
      gemeente: actor.gemeente,
      reden: rest.reden ?? null,
      door_levering_id: rest.door_levering_id ?? null,
    })
    .execute();
}
