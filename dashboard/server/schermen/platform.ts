/** What the host hands to a page: the only way for a page to reach data. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

export interface Platform {
  /** Undefined while nothing has been published. */
  readonly publicatie: Publicatie | undefined;
  /** Writes an unexpected error to the server's log. */
  meld(error: unknown): void;
}
