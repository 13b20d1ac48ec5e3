/** Everything that the register knows of a levering and its other versions. Exact numbers: not for everybody. */
import type { Kysely, Selectable } from 'kysely';
import type { LeveringGebeurtenis, RegisterDatabase, ToelichtingTable } from '../database/register.ts';
import { leesKwaliteit, type Kwaliteitsregel } from '../kwaliteit/kwaliteit.ts';
import type { Levering } from '../schema/register.ts';
import { leesRijverschil, type Rijverschil } from './rijverschil.ts';

export interface Versie {
  readonly levering: Levering;
  /** What happened to it, in order. */
  readonly gebeurtenissen: readonly Selectable<LeveringGebeurtenis>[];
  /** What stood out when it came in. */
  readonly opvallend: readonly string[];
  /** Why it is right all the same; the latest first. */
  readonly toelichtingen: readonly Selectable<ToelichtingTable>[];
  /** ISO instant on which its rows were removed for good; null while they are there. */
  readonly verwijderd: string | null;
  /** Against the version before; null for the first, and where rows of either are gone. */
  readonly verschil: Rijverschil | null;
  /** How complete its rows are; empty for what does not count now. */
  readonly kwaliteit: readonly Kwaliteitsregel[];
}

/** Every version of the key of this levering, the latest first; undefined when there is no such levering. */
export async function leesGeschiedenis(
  db: Kysely<RegisterDatabase>,
  id: number,
): Promise<Versie[] | undefined> {
  const deze = await leesLevering(db, id);
  if (!deze) return undefined;
  const versies = await db
    .selectFrom('levering')
    .selectAll()
    .where('bron', '=', deze.bron)
    .where('aanleveraar', '=', deze.aanleveraar)
    .where('scope', '=', deze.scope)
    .where('periode', '=', deze.periode)
    .orderBy('versie', 'desc')
    .execute();
  const verwijderd = new Map(
    (await db.selectFrom('opschoning').select(['levering_id', 'op']).execute()).map(({ levering_id, op }) => [
      levering_id,
      op,
    ]),
  );
  const gelezen: Versie[] = [];
  for (const [plaats, levering] of versies.entries()) {
    const vorige = versies[plaats + 1];
    const weg = verwijderd.has(levering.id) || !vorige || verwijderd.has(vorige.id);
    gelezen.push({
      levering,
      ...(await leesBij(db, levering)),
      verwijderd: verwijderd.get(levering.id) ?? null,
      verschil: weg ? null : await leesRijverschil(db, levering.bron, vorige.id, levering.id),
    });
  }
  return gelezen;
}

export function leesLevering(db: Kysely<RegisterDatabase>, id: number): Promise<Levering | undefined> {
  return db.selectFrom('levering').selectAll().where('id', '=', id).executeTakeFirst();
}

async function leesBij(
  db: Kysely<RegisterDatabase>,
  { id, bron, status }: Levering,
): Promise<Pick<Versie, 'gebeurtenissen' | 'opvallend' | 'toelichtingen' | 'kwaliteit'>> {
  const opvallend = await db
    .selectFrom('aannemelijkheid')
    .select('melding')
    .where('levering_id', '=', id)
    .orderBy('volgorde')
    .execute();
  return {
    gebeurtenissen: await db
      .selectFrom('levering_gebeurtenis')
      .selectAll()
      .where('levering_id', '=', id)
      .orderBy('id')
      .execute(),
    opvallend: opvallend.map(({ melding }) => melding),
    toelichtingen: await db
      .selectFrom('toelichting')
      .selectAll()
      .where('levering_id', '=', id)
      .orderBy('id', 'desc')
      .execute(),
    kwaliteit: status === 'actueel' ? await leesKwaliteit(db, { bron, leveringId: id }) : [],
  };
}
