import type { Controle } from '@regiomonitor/ingest/controleren/controle.ts';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';

/** What the result of a check is made from. */
export interface Uitslaggegevens {
  readonly controle: Controle;
  readonly bestand?: { readonly naam: string; readonly grootte: number } | undefined;
  readonly bron: Bron;
  /** Whether a profile was used. */
  readonly metProfiel: boolean;
  /** Where it was checked: in the browser nothing has been sent yet. */
  readonly waar: 'browser' | 'server';
  /** Undefined where nothing can be matched by hand. */
  readonly koppelen?: Koppelwens | undefined;
}

/** What is needed for matching columns and words by hand. */
export interface Koppelwens {
  /** Where the form goes to when no script takes it over. */
  readonly adres: string;
  /** What the file is said to be, sent along. */
  readonly velden: Readonly<Record<string, string>>;
  /** Names of the gemeenten of the region. */
  readonly gemeenten: readonly string[];
  /** Domains and categories of a calendar, with how often they occur. */
  readonly kenmerken?: readonly (readonly [kenmerk: string, aantal: number])[];
}
