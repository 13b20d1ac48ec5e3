/**
 * What the page and its worker say to each other. The worker checks one file at a time with the code that the server
 * runs; a new question while it works is answered after it, so a page that changes its mind ends the worker.
 */
import type { Controle, Indicatorregel, Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';

/** What the checks know of the region: from the server, once per page. */
export interface Controlegegevens {
  readonly regio: Regio;
  readonly indicatoren: readonly Indicatorregel[];
  /** The profiles that this person may use. */
  readonly profielen: readonly Bewaardprofiel[];
}

export interface Bewaardprofiel {
  readonly bron: string;
  readonly aanleveraar: string;
  /** Gemeente code or `regio`. */
  readonly scope: string;
  readonly json: string;
}

export interface Controlevraag {
  readonly bestand: Blob;
  readonly opdracht: Omit<Opdracht, 'profiel' | 'indicatoren'>;
  /** A profile as its JSON says it; null without. */
  readonly profiel: string | null;
  readonly regio: Regio;
  readonly indicatoren: readonly Indicatorregel[];
}

export type Controleantwoord =
  | { readonly soort: 'voortgang'; readonly rijen: number; readonly deel: number }
  | {
      readonly soort: 'klaar';
      readonly controle: Controle;
      /** Domains and categories of a calendar that nobody gave a meaning yet. */
      readonly kenmerken: readonly (readonly [kenmerk: string, aantal: number])[];
    }
  /** The kept profile can no longer be used; why, in Dutch. It shows nothing of the file. */
  | { readonly soort: 'profiel'; readonly reden: string }
  /** The file can't be read by this browser; nothing is said of it. */
  | { readonly soort: 'mislukt' };

/** One side of a line: a worker, the page's end of one, or a port. */
export interface Lijn {
  postMessage(bericht: unknown): void;
  addEventListener(soort: 'message', luister: (gebeurtenis: MessageEvent) => void): void;
}
