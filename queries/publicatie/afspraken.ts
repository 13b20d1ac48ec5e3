import { openBeheer } from '../beheer/beheer.ts';
import { leesAfwijkingen } from '../beheer/bescherming.ts';
import { leesEdities, type Editie } from '../edities/editie.ts';
import { leesGrondslagen, mergeGrondslagen } from '../edities/grondslag.ts';
import type { Afwijking } from '../protection/settings.ts';
import type { Openbaarheid } from './beschermen.ts';

/** What was agreed apart from the register: settings of protection, and editions. */
export async function leesAfspraken(
  map: string,
): Promise<{ readonly afwijkingen: Afwijking[]; readonly edities: Editie[] }> {
  const beheer = await openBeheer(map);
  try {
    return { afwijkingen: await leesAfwijkingen(beheer), edities: await leesEdities(beheer) };
  } finally {
    await beheer.close();
  }
}

/** What the openbaar editions have shown: every one of them, and together as what was shown last. */
export async function leesOpenbaarheid(map: string, alle: readonly Editie[]): Promise<Openbaarheid> {
  const edities = await leesGrondslagen(map, alle);
  return { edities, laatste: mergeGrondslagen(alle, edities) };
}
