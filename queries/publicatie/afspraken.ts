import { openBeheer, type Beheer } from '../beheer/beheer.ts';
import { leesAfwijkingen } from '../beheer/bescherming.ts';
import { leesEdities, type Editie } from '../edities/editie.ts';
import { leesGrondslagen, mergeGrondslagen } from '../edities/grondslag.ts';
import type { Afwijking } from '../protection/settings.ts';
import type { Openbaarheid } from './beschermen.ts';

/**
 * What was agreed apart from the register: settings of protection, and editions. Both change only under the lock of the
 * register, so that who holds it reads them once.
 */
export interface Afspraken {
  readonly afwijkingen: readonly Afwijking[];
  readonly edities: readonly Editie[];
}

export async function leesAfspraken(beheer: Beheer): Promise<Afspraken> {
  return { afwijkingen: await leesAfwijkingen(beheer), edities: await leesEdities(beheer) };
}

/** Those of a data folder whose beheer is not open. */
export async function leesAfsprakenVan(map: string): Promise<Afspraken> {
  const beheer = await openBeheer(map);
  try {
    return await leesAfspraken(beheer);
  } finally {
    await beheer.close();
  }
}

/** What the openbaar editions have shown: every one of them, and together as what was shown last. */
export async function leesOpenbaarheid(map: string, alle: readonly Editie[]): Promise<Openbaarheid> {
  const edities = await leesGrondslagen(map, alle);
  return { edities, laatste: mergeGrondslagen(alle, edities) };
}
