/** The texts of reports that people write, per period. Every version is kept; the newest holds. */
import type { Generated } from 'kysely';
import type { Actor } from '../schema/register.ts';
import type { Beheer } from './beheer.ts';

/** The parts of the first page. */
export const ONDERDELEN = ['voortgang', 'resultaten', 'knelpunten', 'besluit'] as const;
export type Onderdeel = (typeof ONDERDELEN)[number];

export interface RapporttekstTable {
  id: Generated<number>;
  /** CBS code of a year or half-year. */
  periode: string;
  onderdeel: string;
  tekst: string;
  /** ISO instant. */
  op: string;
  wie: string;
  rol: string;
}

export type Rapportteksten = Readonly<Record<Onderdeel, string>>;

/** The texts that hold now; what nobody wrote is ''. */
export async function leesRapportteksten(beheer: Beheer, periode: string): Promise<Rapportteksten> {
  const rijen = await beheer.db
    .selectFrom('rapporttekst')
    .select(['onderdeel', 'tekst'])
    .where('periode', '=', periode)
    .orderBy('id')
    .execute();
  const nieuwste = new Map(rijen.map(({ onderdeel, tekst }) => [onderdeel, tekst]));
  return Object.fromEntries(ONDERDELEN.map((een) => [een, nieuwste.get(een) ?? ''])) as Rapportteksten;
}

/** Adds a version of each text that differs from the one that holds; returns which those are. */
export async function bewaarRapportteksten(
  beheer: Beheer,
  periode: string,
  teksten: Rapportteksten,
  { wie, rol }: Actor,
  nu: Date,
): Promise<Onderdeel[]> {
  const huidig = await leesRapportteksten(beheer, periode);
  const anders = ONDERDELEN.filter((een) => huidig[een] !== teksten[een]);
  const op = nu.toISOString();
  const rijen = anders.map((onderdeel) => ({ periode, onderdeel, tekst: teksten[onderdeel], op, wie, rol }));
  if (rijen.length > 0) await beheer.db.insertInto('rapporttekst').values(rijen).execute();
  return anders;
}
