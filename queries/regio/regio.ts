/**
 * A region as regio.json describes it. Everything that differs between regions is here; no other code knows one.
 * Imports nothing of Node: the browser runs this too.
 */

export interface Gemeente {
  /** CBS code, `GM0758`. */
  readonly code: string;
  readonly naam: string;
  /** Codes of the gemeenten that merged into this one. */
  readonly opgevolgd: readonly string[];
}

export interface Regio {
  /** Short code in lower case, `wbo`. Never looks like a gemeente code. */
  readonly code: string;
  readonly naam: string;
  /** In order of CBS code. */
  readonly gemeenten: readonly Gemeente[];
  readonly zwareHulpvormgroepen: readonly string[];
  /** Per bron: the aanleveraars besides `gemeente` whose leveringen count as coverage. */
  readonly dekkend: Readonly<Record<string, readonly string[]>>;
  /** True for invented data: every screen and file then says SYNTHETISCH. */
  readonly synthetisch: boolean;
}
