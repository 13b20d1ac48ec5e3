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

/** A regio.json that cannot be used. The message says in Dutch what is wrong and where. */
export class RegioOngeldig extends Error {}

/**
 * Checks the contents of a regio.json (already parsed JSON; keys as in the file: `zware_hulpvormgroepen`).
 * Gemeenten come out in order of code.
 *
 * @throws RegioOngeldig
 */
export function parseRegio(inhoud: unknown): Regio {
  const regio = requireObject(inhoud, 'regio.json');
  const code = requireText(regio, 'code', 'regio.json');
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(code) || code === 'regio' || /^gm\d/.test(code)) {
    throw new RegioOngeldig(
      'regio.json: "code" is een korte naam in kleine letters, zoals "wbo". "regio" en gemeentecodes kunnen niet.',
    );
  }
  const gemeenten = requireList(regio, 'gemeenten').map(parseGemeente);
  if (gemeenten.length === 0)
    throw new RegioOngeldig('regio.json: "gemeenten" is leeg. Zet er ten minste één gemeente in.');
  refuseDoubles(gemeenten);
  return {
    code,
    naam: requireText(regio, 'naam', 'regio.json'),
    gemeenten: gemeenten.sort((a, b) => (a.code < b.code ? -1 : 1)),
    zwareHulpvormgroepen: textList(
      regio['zware_hulpvormgroepen'] ??
        regio['zwareHulpvormgroepen'] ?? ['verblijf', 'bescherming', 'reclassering'],
      'zware_hulpvormgroepen',
    ),
    dekkend: Object.fromEntries(
      Object.entries(requireObject(regio['dekkend'] ?? {}, '"dekkend"')).map(([bron, namen]) => [
        bron,
        textList(namen, `dekkend.${bron}`).map((naam) => naam.toLowerCase()),
      ]),
    ),
    synthetisch: regio['synthetisch'] === true,
  };
}

/** The gemeente of the region with this code, or undefined. */
export function findGemeente(regio: Regio, code: string): Gemeente | undefined {
  return regio.gemeenten.find((gemeente) => gemeente.code === code);
}

/** Whether leveringen of this aanleveraar for this bron count as coverage; the others only add rows. */
export function isDekkend(regio: Regio, bron: string, aanleveraar: string): boolean {
  return aanleveraar === 'gemeente' || (regio.dekkend[bron]?.includes(aanleveraar) ?? false);
}

function parseGemeente(inhoud: unknown, plaats: number): Gemeente {
  const waar = `gemeente ${plaats + 1}`;
  const gemeente = requireObject(inhoud, waar);
  const code = requireText(gemeente, 'code', waar);
  const opgevolgd = textList(gemeente['opgevolgd'] ?? [], `opgevolgd van ${code}`);
  for (const gm of [code, ...opgevolgd]) {
    if (!/^GM\d{4}$/.test(gm)) {
      throw new RegioOngeldig(
        `regio.json: "${gm}" is geen gemeentecode. Schrijf GM en vier cijfers, zoals GM0758.`,
      );
    }
  }
  return { code, naam: requireText(gemeente, 'naam', waar), opgevolgd };
}

function refuseDoubles(gemeenten: readonly Gemeente[]): void {
  const gezien = new Set<string>();
  for (const gemeente of gemeenten) {
    for (const naam of [gemeente.code, gemeente.naam.toLowerCase(), ...gemeente.opgevolgd]) {
      if (gezien.has(naam)) throw new RegioOngeldig(`regio.json: "${naam}" staat er twee keer in.`);
      gezien.add(naam);
    }
  }
}

function requireObject(inhoud: unknown, waar: string): Record<string, unknown> {
  if (typeof inhoud !== 'object' || inhoud === null || Array.isArray(inhoud)) {
    throw new RegioOngeldig(`regio.json: ${waar} is geen object tussen accolades.`);
  }
  return inhoud as Record<string, unknown>;
}

function requireText(inhoud: Record<string, unknown>, sleutel: string, waar: string): string {
  const tekst = inhoud[sleutel];
  if (typeof tekst !== 'string' || tekst.trim() === '') {
    throw new RegioOngeldig(`regio.json: "${sleutel}" ontbreekt of is leeg bij ${waar}.`);
  }
  return tekst.trim();
}

function requireList(inhoud: Record<string, unknown>, sleutel: string): unknown[] {
  const lijst = inhoud[sleutel];
  if (!Array.isArray(lijst))
    throw new RegioOngeldig(`regio.json: "${sleutel}" ontbreekt of is geen lijst tussen blokhaken.`);
  return lijst as unknown[];
}

function textList(lijst: unknown, waar: string): string[] {
  if (!Array.isArray(lijst) || !lijst.every((naam) => typeof naam === 'string')) {
    throw new RegioOngeldig(`regio.json: ${waar} is geen lijst van teksten.`);
  }
  return lijst;
}
