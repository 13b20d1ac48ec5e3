/** What the region changed about the protection of small numbers. */
import { legOver, type Afwijking } from '../protection/settings.ts';
import type { Actor } from '../schema/register.ts';
import type { Beheer } from './beheer.ts';

/** A change with who made it and when. */
export interface Wijziging {
  readonly afwijking: Afwijking;
  /** ISO instant. */
  readonly op: string;
  readonly wie: string;
  readonly rol: string;
}

/** The changes that hold now: the newest per level and indicator. Back to the default is no change. */
export async function leesAfwijkingen(beheer: Beheer): Promise<Afwijking[]> {
  const wijzigingen = await leesWijzigingen(beheer);
  return wijzigingen.reduce<Afwijking[]>((huidig, { afwijking }) => legOver(huidig, afwijking), []);
}

/** Every change ever made, oldest first. */
export async function leesWijzigingen(beheer: Beheer): Promise<Wijziging[]> {
  const rijen = await beheer.db.selectFrom('bescherming_afwijking').selectAll().orderBy('id').execute();
  return rijen.map(({ niveau, indicator, afwijking, op, wie, rol }) => ({
    // In the order in which a change is made: publicaties are recognised by it.
    afwijking: { niveau: niveau as Afwijking['niveau'], indicator, ...(JSON.parse(afwijking) as object) },
    op,
    wie,
    rol,
  }));
}

/** Adds a change. It holds from the next publicatie on. Whether it can be is checked by instellingenVoor. */
export async function bewaarAfwijking(
  beheer: Beheer,
  { niveau, indicator, ...afwijking }: Afwijking,
  { wie, rol }: Actor,
  nu: Date,
): Promise<void> {
  await beheer.db
    .insertInto('bescherming_afwijking')
    .values({ niveau, indicator, afwijking: JSON.stringify(afwijking), op: nu.toISOString(), wie, rol })
    .execute();
}
