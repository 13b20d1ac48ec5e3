import { withRegister, type Register } from '@regiomonitor/queries/database/register.ts';
import type { Omgeving } from './omgeving.ts';

/** Does work on the register; when somebody else has it, says so and waits, bounded. */
export function metRegister<T>(
  map: string,
  { stderr, wachtMs }: Omgeving,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const onBezet = () =>
    stderr.write(
      'Het register is in gebruik. De opdracht wacht tot het vrij is, hooguit een halve minuut.\n',
    );
  return withRegister(map, { onBezet, ...(wachtMs !== undefined && { wachtMs }) }, work);
}
