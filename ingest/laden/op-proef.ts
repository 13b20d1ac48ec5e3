/** What a file would do, without doing it: it is really stored, looked at, and taken back. */
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Bronbestand, Controle, Opdracht } from '../controleren/controle.ts';
import { inTransactie } from './boekhouding.ts';
import { controleerLevering, legNeer, type Aanlevering } from './lever-aan.ts';
import type { Uitkomst } from './uitkomst.ts';

export interface Proeflevering<T> {
  /** As of `check`; `ongewijzigd` when these bytes are the current levering. */
  readonly uitkomst: Uitkomst;
  readonly vervangen: readonly Levering[];
  /** What the checks said, with what the file looks like where that was asked for. */
  readonly controle: Controle;
  /** What `bekijk` saw; null when the file was not stored, not even for a moment. */
  readonly gezien: T | null;
}

/**
 * Stores a file in a transaction, lets `bekijk` read the register as it would be, and rolls back. Nothing that happens
 * meanwhile, a stop of the process included, leaves anything behind.
 */
export async function probeerLevering<T>(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  aanlevering: Aanlevering,
  bekijk: () => Promise<T>,
): Promise<Proeflevering<T>> {
  return inTransactie<Proeflevering<T>>(register, async (transactie, draaiTerug) => {
    const { uitkomst, ...rest } = await legNeer(register, transactie, bestand, opdracht, aanlevering);
    if (uitkomst.status !== 'aanvaard') return draaiTerug({ ...rest, uitkomst, gezien: null });
    const gezien = await bekijk();
    return draaiTerug({
      ...rest,
      uitkomst: { ...uitkomst, status: 'gecontroleerd', levering: null },
      gezien,
    });
  });
}

/**
 * The report that delivering would give, with what stands out beside the rest of the register, without storing anything.
 * Bytes that are the current levering are checked like any other file.
 *
 * @throws SleutelFout numbers of persons cannot be laid beside those in the register
 */
export async function controleerNaastRegister(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  aanlevering: Aanlevering,
): Promise<Uitkomst> {
  const { uitkomst } = await probeerLevering(register, bestand, opdracht, aanlevering, async () => null);
  if (uitkomst.status !== 'ongewijzigd') return uitkomst;
  return controleerLevering(register, bestand, opdracht, aanlevering.voortgang);
}
