/** What a calendar can be read by: its domains and categories. Imports nothing of Node. */
import type { Bronbestand } from '../controleren/controle.ts';
import { telKenmerken } from '../lezen/agenda/kenmerken.ts';
import { leesAgendatekst } from '../lezen/tabel.ts';
import { Leesfout } from '../lezen/leesfout.ts';
import type { Agendaprofiel } from './agendaprofiel.ts';

/** More are not asked after: what occurs least often can be added to the profile by hand. */
const HOOGSTENS = 40;

/**
 * The domains and categories of a calendar that the profile says nothing of, with the appointments that they occur in,
 * those that occur most first. None for any other file, or one that can't be read.
 */
export async function leesKenmerken(
  bestand: Bronbestand,
  profiel: Agendaprofiel | null,
): Promise<(readonly [kenmerk: string, aantal: number])[]> {
  try {
    const tekst = await leesAgendatekst(bestand);
    if (tekst === undefined) return [];
    const bekend = [profiel?.partijen, profiel?.gemeenten, profiel?.soort].flatMap((een) => [
      ...(een?.keys() ?? []),
    ]);
    const isBekend = (kenmerk: string): boolean =>
      bekend.some((een) => kenmerk === een || kenmerk.endsWith(`.${een}`));
    return [...telKenmerken(tekst)]
      .filter(([kenmerk]) => !isBekend(kenmerk))
      .sort(([, een], [, ander]) => ander - een)
      .slice(0, HOOGSTENS);
  } catch (fout) {
    if (fout instanceof Leesfout) return [];
    throw fout;
  }
}
