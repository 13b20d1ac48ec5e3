/** One version of a levering beside what stood there before it, both as if they counted now. */
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import { inTransactie, type Handeling, type Transactie } from './boekhouding.ts';
import { HerstelOnmogelijk, planIntrekken, planTerugzetten } from './herstel.ts';

export interface Versievergelijking<T> {
  /** What this version is compared with, in order of id; none: as if nothing was delivered. */
  readonly tegenover: readonly Levering[];
  readonly voor: T;
  readonly na: T;
}

/**
 * Lets `bekijk` read the register with this version as the current one, and again with the one before it (for a first
 * version: with what it replaced), everything else as it is now. All of it is taken back. Undefined when one of the two
 * cannot stand: rows are gone, or something else is in the way.
 */
export async function vergelijkVersie<T>(
  register: Register,
  levering: Levering,
  handeling: Handeling,
  bekijk: () => Promise<T>,
): Promise<Versievergelijking<T> | undefined> {
  const zet = (transactie: Transactie, id: number) =>
    planTerugzetten(register.regio, id, handeling)(transactie);
  return inTransactie<Versievergelijking<T> | undefined>(register, async (transactie, draaiTerug) => {
    const tegenover = await vindVorige(transactie, levering);
    try {
      if ((await zet(transactie, levering.id)).status === 'geweigerd') return draaiTerug(undefined);
      const na = await bekijk();
      await planIntrekken(levering.id, 'vergelijking', handeling)(transactie);
      for (const { id } of tegenover)
        if ((await zet(transactie, id)).status === 'geweigerd') return draaiTerug(undefined);
      return draaiTerug({ tegenover, voor: await bekijk(), na });
    } catch (error) {
      if (error instanceof HerstelOnmogelijk) return draaiTerug(undefined);
      throw error;
    }
  });
}

/** The version before; of a first version whatever made way for it: leveringen over parts of its period. */
async function vindVorige(transactie: Transactie, levering: Levering): Promise<Levering[]> {
  const { id, bron, aanleveraar, scope, periode, versie } = levering;
  const leveringen = transactie.selectFrom('levering').selectAll().orderBy('id');
  const vorige = await leveringen
    .where('bron', '=', bron)
    .where('aanleveraar', '=', aanleveraar)
    .where('scope', '=', scope)
    .where('periode', '=', periode)
    .where('versie', '=', versie - 1)
    .execute();
  if (vorige.length > 0) return vorige;
  const vervangen = transactie
    .selectFrom('levering_gebeurtenis')
    .select('levering_id')
    .where('soort', '=', 'vervangen')
    .where('door_levering_id', '=', id);
  return leveringen.where('id', 'in', vervangen).execute();
}
