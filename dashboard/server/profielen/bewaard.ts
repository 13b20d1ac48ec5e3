/** The profile that was kept for whose file this is. */
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { parseProfiel } from '@regiomonitor/ingest/koppelen/profiel.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { vindProfiel } from '@regiomonitor/queries/beheer/profielen.ts';

/**
 * The delivery with the profile of its bron, aanleveraar and scope; as it is when it brings one or there is none.
 *
 * @throws ProfielOngeldig the contract has changed since it was kept
 */
export async function addBewaardProfiel(beheer: Beheer, opdracht: Opdracht): Promise<Opdracht> {
  if (opdracht.profiel) return opdracht;
  const bewaard = await vindProfiel(beheer, opdracht);
  return bewaard ? { ...opdracht, profiel: parseProfiel(bewaard.inhoud) } : opdracht;
}
