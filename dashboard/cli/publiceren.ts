import { ToetsGefaald } from '@regiomonitor/queries/figures/bereken.ts';
import { BeschermingMislukt } from '@regiomonitor/queries/protection/interface.ts';
import { BeschermingLekt } from '@regiomonitor/queries/publicatie/beschermen.ts';
import { publiceerAlsNodig, type PubliceerOpties } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { readWijzer, type Wijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';
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
  try {
    const eerder = await readWijzer(map);
    const huidig = await publiceerZuinig(map, {
      ...createOpenOpties(omgeving),
      geheugen: OM_TE_REKENEN,
      klok,
    });
    if (huidig.id !== eerder?.id) stderr.write('De cijfers zijn bijgewerkt.\n');
  } catch (error) {
    if (![ToetsGefaald, BeschermingLekt, BeschermingMislukt].some((soort) => error instanceof soort))
      throw error;
    throw new Mislukt(
      `De nieuwe cijfers zijn niet gepubliceerd: ${(error as Error).message} De leveringen zijn bewaard, en de cijfers van daarvoor blijven staan.`,
    );
  }
}

/** Figures of millions of rows need more memory than was asked for; then they get what the machine has. */
async function publiceerZuinig(map: string, opties: PubliceerOpties): Promise<Wijzer> {
  try {
    return await publiceerAlsNodig(map, opties);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Out of Memory'))) throw error;
    const { geheugen: _teWeinig, ...ruim } = opties;
    return publiceerAlsNodig(map, ruim);
  }
}
