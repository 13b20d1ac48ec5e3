/** The profile that was kept for whose file this is. */
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { parseProfiel, ProfielOngeldig } from '@regiomonitor/ingest/koppelen/profiel.ts';
import { PROFIELEN } from '../../src/lib/texts/koppelen.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { vindProfiel } from '@regiomonitor/queries/beheer/profielen.ts';

/**
 * The delivery with the profile of its bron, aanleveraar and scope; as it is when it brings one or there is none.
 *
 * @throws ProfielOngeldig the contract has changed since it was kept; its message says what to do
 */
export async function addBewaardProfiel(beheer: Beheer, opdracht: Opdracht): Promise<Opdracht> {
  if (opdracht.profiel) return opdracht;
  const bewaard = await vindProfiel(beheer, opdracht);
  if (!bewaard) return opdracht;
  try {
    return { ...opdracht, profiel: parseProfiel(bewaard.inhoud) };
  } catch (error) {
    if (!(error instanceof ProfielOngeldig)) throw error;
    throw new ProfielOngeldig(`${PROFIELEN.ongeldig(error.message)} ${PROFIELEN.watNu}`);
  }
}
