/** What is done on the command line is in the audit log too. */
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { schrijfLogboek, type Logregel } from '@regiomonitor/queries/beheer/logboek.ts';
import type { Omgeving } from './omgeving.ts';

type Gebeurtenis = Pick<Logregel, 'soort' | 'over'>;

/** Writes down what this person did; nothing when there is nothing. */
export async function noteer(
  map: string,
  gebeurtenissen: readonly Gebeurtenis[],
  { actor, klok }: Pick<Omgeving, 'actor' | 'klok'>,
): Promise<void> {
  if (gebeurtenissen.length === 0) return;
  const beheer = await openBeheer(map);
  try {
    const { wie, rol } = actor;
    await schrijfLogboek(
      beheer,
      gebeurtenissen.map((gebeurtenis) => ({ ...gebeurtenis, wie, rol })),
      klok(),
    );
  } finally {
    await beheer.close();
  }
}
