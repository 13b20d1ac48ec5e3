import { withRegister, type OpenOpties, type Register } from '@regiomonitor/queries/database/register.ts';
import type { Omgeving } from './omgeving.ts';

/** A million rows are stored in this much; what does not fit waits on disk. */
export const OM_TE_BEWAREN = '32MB';
/** A million rows are counted in this much. */
export const OM_TE_REKENEN = '64MB';

/** How a command opens the register: when somebody else has it, it says so and waits, bounded. */
export function createOpenOpties({ stderr, wachtMs }: Omgeving): OpenOpties {
  return {
    onBezet: () =>
      void stderr.write(
        'Het register is in gebruik. De opdracht wacht tot het vrij is, hooguit een halve minuut.\n',
      ),
    ...(wachtMs !== undefined && { wachtMs }),
  };
}

/** Does work on the register, within this much memory when it is given (see metGenoegGeheugen). */
export function metRegister<T>(
  map: string,
  omgeving: Omgeving,
  work: (register: Register) => Promise<T>,
  geheugen?: string,
): Promise<T> {
  return withRegister(map, { ...createOpenOpties(omgeving), ...(geheugen && { geheugen }) }, work);
}
