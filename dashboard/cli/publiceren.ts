import { metGenoegGeheugen } from '@regiomonitor/queries/database/geheugen.ts';
import { publiceerRegisterAlsNodig } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { readWijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { describeNietGepubliceerd } from '../bescherming/niet-gepubliceerd.ts';
import { Mislukt } from './afloop.ts';
import type { Omgeving } from './omgeving.ts';
import { metRegister, OM_TE_REKENEN } from './toegang.ts';

/**
 * Brings the published figures up to date with the register, when they are not, and says so.
 *
 * @throws Mislukt figures cannot be right, or cannot be protected: what was published before stays.
 */
export async function werkCijfersBij(map: string, omgeving: Omgeving): Promise<void> {
  const { klok, stderr } = omgeving;
  const eerder = await readWijzer(map);
  const huidig = await metUitleg(() =>
    metRegister(
      map,
      omgeving,
      (register) => metGenoegGeheugen(register, () => publiceerRegisterAlsNodig(map, register, { klok })),
      OM_TE_REKENEN,
    ),
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
