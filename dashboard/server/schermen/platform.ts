/** What the host hands to a page: the only way for a page to reach data. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Lezer } from '../toegang/lezer.ts';
import type { Loket } from '../toegang/loket.ts';
import type { EersteBezoek } from './eerste-bezoek.ts';

/** Whose monitor it is: what every page may say, also to who is not signed in. */
export interface Regiogegevens {
  readonly naam: string;
  readonly synthetisch: boolean;
  readonly gemeenten: readonly { readonly code: string; readonly naam: string }[];
}

export function showRegio({ kop, gebieden }: Publicatie): Regiogegevens {
  const gemeenten = gebieden.filter(({ soort }) => soort === 'gemeente');
  return {
    naam: kop.regio_naam,
    synthetisch: kop.synthetisch,
    gemeenten: gemeenten.map(({ code, naam }) => ({ code, naam })),
  };
}

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
