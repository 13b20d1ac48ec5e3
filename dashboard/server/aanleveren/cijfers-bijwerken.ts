import type { PubliceerOpties } from '@regiomonitor/queries/publicatie/opties.ts';
import { publiceerAlsNodig } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { readWijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';

/** What became of the published figures after a levering; `later`: they could not be made now. */
export type Cijferstand = 'bijgewerkt' | 'ongewijzigd' | 'later';

/**
 * Brings the published figures up to date with the register. The levering stands, whatever goes wrong here: then the
 * figures of before stay, the log says why, and the next levering or start tries again.
 */
export async function werkCijfersBij(
  map: string,
  opties: PubliceerOpties,
  meld: (error: unknown) => void,
): Promise<Cijferstand> {
  try {
    const eerder = await readWijzer(map);
    const huidig = await publiceerAlsNodig(map, opties);
    return huidig.id === eerder?.id ? 'ongewijzigd' : 'bijgewerkt';
  } catch (error) {
    meld(error);
    return 'later';
  }
}
