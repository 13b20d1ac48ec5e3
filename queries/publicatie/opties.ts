import type { OpenOpties } from '../database/register.ts';
import type { Afwijking } from '../protection/settings.ts';
import type { Beschermer } from './beschermen.ts';

export interface PubliceerOpties extends OpenOpties {
  /** The time now; passed in so that it can be held still. */
  readonly klok: () => Date;
  /** How figures are protected; by the rules unless a test says otherwise. */
  readonly beschermer?: Beschermer;
  /** Settings of protection to publish with, instead of those that hold. */
  readonly instellingen?: {
    readonly afwijkingen: readonly Afwijking[];
    /** Makes them hold. Called when the figures are on disk, just before readers change over. */
    bewaar(): Promise<void>;
  };
}
