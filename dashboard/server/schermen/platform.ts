/** What the host hands to a page: the only way for a page to reach data. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Lezer } from '../toegang/lezer.ts';

export interface Platform {
  /** Undefined while nothing has been published, and on pages that show no figures to this reader. */
  readonly publicatie: Publicatie | undefined;
  readonly lezer: Lezer;
  /** Writes an unexpected error to the server's log. */
  meld(error: unknown): void;
}
