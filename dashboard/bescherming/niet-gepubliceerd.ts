/** Why new figures were not published, for who delivered or changed something. */
import { ToetsGefaald } from '@regiomonitor/queries/figures/bereken.ts';
import { BeschermingMislukt } from '@regiomonitor/queries/protection/interface.ts';
import { BeschermingLekt } from '@regiomonitor/queries/publicatie/beschermen.ts';

/** The sentence for figures that cannot be right or cannot be protected; undefined for any other error. */
export function describeNietGepubliceerd(error: unknown): string | undefined {
  if (![ToetsGefaald, BeschermingLekt, BeschermingMislukt].some((soort) => error instanceof soort))
    return undefined;
  return `De nieuwe cijfers zijn niet gepubliceerd: ${(error as Error).message} De leveringen zijn bewaard, en de cijfers van daarvoor blijven staan.`;
}
