/** What a figure rests on: how many gemeenten delivered, and who did not. */
import type { Cijfer } from './cijfer.ts';

export interface Dekking {
  /** Gemeenten whose every quarter is covered, and all of them. For one gemeente: 1 of 1, or 0 of 1. */
  readonly compleet: number;
  readonly verwacht: number;
  /** Quarters, over all gemeenten. */
  readonly kwartalen: { readonly geleverd: number; readonly verwacht: number };
  /** Names of the gemeenten without any delivery, and of those with a part, in the order given. */
  readonly ontbreekt: readonly string[];
  readonly gedeeltelijk: readonly string[];
}

/**
 * The coverage of a figure. `gemeenten`: the same indicator and period per gemeente, with its name, in the fixed
 * order; for the figure of one gemeente that one alone. Coverage is never secret: a hidden figure has it too.
 */
export function judgeDekking(
  cijfer: Cijfer,
  gemeenten: readonly { readonly naam: string; readonly cijfer: Cijfer }[],
): Dekking {
  const namen = (kies: (cijfer: Cijfer) => boolean) =>
    gemeenten.filter((gemeente) => kies(gemeente.cijfer)).map((gemeente) => gemeente.naam);
  return {
    compleet: cijfer.gemeentenCompleet,
    verwacht: cijfer.gemeentenVerwacht,
    kwartalen: { geleverd: cijfer.geleverd, verwacht: cijfer.verwacht },
    ontbreekt: namen(({ geleverd, verwacht }) => geleverd === 0 && verwacht > 0),
    gedeeltelijk: namen(({ geleverd, verwacht }) => geleverd > 0 && geleverd < verwacht),
  };
}
