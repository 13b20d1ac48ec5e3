/** What the host hands to a page: the only way for a page to reach data. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Regiogegevens } from '../publicatie/regiogegevens.ts';
import type { Lezer } from '../toegang/lezer.ts';
import type { Loket } from '../toegang/loket.ts';
import type { EersteBezoek } from './eerste-bezoek.ts';

export interface Platform {
  /** Undefined while nothing has been published, and on pages that show no figures to this reader. */
  readonly publicatie: (Publicatie & { readonly basis?: string }) | undefined;
  readonly regio: Regiogegevens | undefined;
  readonly lezer: Lezer;
  readonly loket: Loket;
  readonly bezoek: EersteBezoek;
  /** Writes an unexpected error to the server's log. */
  meld(error: unknown): void;
}
