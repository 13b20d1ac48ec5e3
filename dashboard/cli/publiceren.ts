import type { PubliceerOpties } from '@regiomonitor/queries/publicatie/opties.ts';
import { publiceerAlsNodig } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { isGeheugenOp } from '@regiomonitor/queries/database/geheugen.ts';
import { readWijzer, type Wijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { describeNietGepubliceerd } from '../bescherming/niet-gepubliceerd.ts';
import { Mislukt } from './afloop.ts';
import type { Omgeving } from './omgeving.ts';
import { createOpenOpties, OM_TE_REKENEN } from './toegang.ts';

/**
 * Brings the published figures up to date with the register, when they are not, and says so.
 *
 * @throws Mislukt figures cannot be right, or cannot be protected: what was published before stays.
 */
export async function werkCijfersBij(map: string, omgeving: Omgeving): Promise<void> {
  const { klok, stderr } = omgeving;
  const eerder = await readWijzer(map);
  const huidig = await metUitleg(() =>
    publiceerZuinig(map, { ...createOpenOpties(omgeving), geheugen: OM_TE_REKENEN, klok }),
  );
  if (huidig.id !== eerder?.id) stderr.write('De cijfers zijn bijgewerkt.\n');
}

/**
 * Does work that publishes.
 *
 * @throws Mislukt what the work cannot publish, with a sentence that says why and that nothing is lost.
 */
export async function metUitleg<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const melding = describeNietGepubliceerd(error);
    throw melding === undefined ? error : new Mislukt(melding);
  }
}

/** Figures of millions of rows need more memory than was asked for; then they get what the machine has. */
async function publiceerZuinig(map: string, opties: PubliceerOpties): Promise<Wijzer> {
  try {
    return await publiceerAlsNodig(map, opties);
  } catch (error) {
    if (!isGeheugenOp(error)) throw error;
    const { geheugen: _teWeinig, ...ruim } = opties;
    return publiceerAlsNodig(map, ruim);
  }
}
