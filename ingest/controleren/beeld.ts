/**
 * What a file looks like to the contract: its columns and what they are taken for, the words that have no meaning yet,
 * and its first rows. For who matches columns and words by hand. Imports nothing of Node.
 */
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import { normalizeNaam, type Koppeling, type Kopzoeker } from '../bronnen/koppelen.ts';
import { isVerboden } from '../bronnen/verboden.ts';
import { MET_WOORDEN } from '../koppelen/profiel.ts';
import { stelKolommenVoor } from '../koppelen/voorstel.ts';
import type { Gevonden } from '../lezen/dialect.ts';
import type { Rijenblok } from './controle.ts';
import type { Echo } from './echo.ts';
import { Celkolom, type Kolomlezer } from './kolomlezer.ts';
import { plaatsnaam, toonNaam } from './kopregel.ts';
import { Afgekeurd } from './waarden/afgekeurd.ts';
import { leesDatum } from './waarden/datum.ts';
import { leesDecimaal } from './waarden/getal.ts';

export interface Bestandsbeeld {
  /** Columns with a header, in the order of the file. */
  readonly kolommen: readonly Kolombeeld[];
  /** Required columns that no header names. */
  readonly ontbrekend: readonly string[];
  /** Words that the code lists do not know, by column. */
  readonly woorden: readonly Woordbeeld[];
  readonly rijen: readonly Rijbeeld[];
  /** The sheets of a spreadsheet, where one must be chosen. */
  readonly bladen?: readonly Bladbeeld[];
}

export interface Bladbeeld {
  /** From 1. */
  readonly nummer: number;
  /** The number, with the name where that does not look like data. */
  readonly naam: string;
}

export interface Kolombeeld {
  /** The header; null where it looks like data: then nobody can match it. */
  readonly kop: string | null;
  /** The header, or where the column stands. */
  readonly naam: string;
  /** The column of the contract that it is taken for. */
  readonly kolom: string | null;
  readonly staat: 'gekoppeld' | 'onbekend' | 'verboden' | 'dubbel' | 'genegeerd';
  /** A column of the contract that is probably meant. */
  readonly voorstel: string | null;
}

export interface Woordbeeld {
  readonly kolom: string;
  readonly woord: string;
  /** Cells that hold it. */
  readonly cellen: number;
  readonly voorstel: string | null;
}

export interface Rijbeeld {
  readonly nummer: number;
  /** By column; identifiers are not in it. */
  readonly waarden: Readonly<Record<string, Celwaarde>>;
}

/** Longer words are no codes. */
export const LANGSTE_WOORD = 40;

/** The columns of the file, and what they are taken for. */
export function beschrijfKolommen(
  { koppen }: Gevonden,
  koppeling: Koppeling,
  zoeker: Kopzoeker,
): Pick<Bestandsbeeld, 'kolommen' | 'ontbrekend'> {
  const namen = new Map([...koppeling.plaatsen].map(([naam, plaats]) => [plaats, naam]));
  const alsKop = koppeling.plaatsen.size > 0 || isKoprij(koppen);
  const kolommen = koppen.slice(0, koppeling.breedte).flatMap((cel, plaats) => {
    const kop = cel.trim();
    if (kop === '') return [];
    const kolom = namen.get(plaats) ?? null;
    const toonbaar = alsKop ? (toonNaam(kop) ?? null) : null;
    const staat = kolom === null ? stateOf(kop, plaats, koppeling, zoeker) : 'gekoppeld';
    return [{ kop: toonbaar, naam: toonbaar ?? plaatsnaam(plaats), kolom, staat, voorstel: null } as const];
  });
  const ontbrekend = koppeling.ontbrekend.map(({ naam }) => naam);
  return { kolommen: addVoorstellen(kolommen, zoeker), ontbrekend };
}

function stateOf(
  kop: string,
  plaats: number,
  { dubbel }: Koppeling,
  zoeker: Kopzoeker,
): Exclude<Kolombeeld['staat'], 'gekoppeld'> {
  if (dubbel.includes(plaats)) return 'dubbel';
  if (isVerboden(kop)) return 'verboden';
  return zoeker.isGenegeerd(kop) ? 'genegeerd' : 'onbekend';
}

function addVoorstellen(kolommen: readonly Kolombeeld[], { contract }: Kopzoeker): Kolombeeld[] {
  const bezet = new Set(kolommen.flatMap(({ kolom }) => kolom ?? []));
  const vrij = contract.kolommen.filter(({ naam }) => !bezet.has(naam));
  const onbekend = kolommen.filter(({ staat }) => staat === 'onbekend').flatMap(({ kop }) => kop ?? []);
  const voorstellen = stelKolommenVoor(onbekend, vrij);
  return kolommen.map((kolom) =>
    kolom.staat === 'onbekend' && kolom.kop !== null
      ? { ...kolom, voorstel: voorstellen.get(kolom.kop) ?? null }
      : kolom,
  );
}

/** Whether a row in which the contract recognises nothing can be a header: names, each once, no dates and no numbers. */
function isKoprij(cellen: readonly string[]): boolean {
  const gevuld = cellen.map((cel) => cel.trim()).filter((cel) => cel !== '');
  const namen = new Set(gevuld.map(normalizeNaam));
  return gevuld.length > 1 && namen.size === gevuld.length && gevuld.every((cel) => !isWaarde(cel));
}

function isWaarde(cel: string): boolean {
  if (toonNaam(cel) === undefined) return true;
  const getal = leesDecimaal(cel, { minimum: -Infinity, maximum: Infinity });
  return !(leesDatum(cel) instanceof Afgekeurd) || !(getal instanceof Afgekeurd) || cel.includes('@');
}

/** The words without a meaning that may be shown, those that occur most first. */
export function beschrijfWoorden(lezers: Iterable<Kolomlezer>, echo: Echo): Woordbeeld[] {
  return [...vreemdeWoorden(lezers)]
    .filter(({ woord }) => echo.toon(woord) === woord)
    .map(({ lezer, woord, cellen }) => ({
      ...{ kolom: lezer.kolom.naam, woord, cellen },
      voorstel: lezer.stelVoor(woord) ?? null,
    }))
    .sort((een, ander) => ander.cellen - een.cellen);
}

/** The words that may be matched, if nothing in the file speaks against showing them. */
export function* vreemdeWoorden(
  lezers: Iterable<Kolomlezer>,
): Generator<{ lezer: Celkolom; woord: string; cellen: number }> {
  for (const lezer of lezers) {
    if (!(lezer instanceof Celkolom) || !MET_WOORDEN.has(lezer.kolom.soort)) continue;
    for (const { woord, cellen } of lezer.vreemdeWoorden) {
      if (woord.length <= LANGSTE_WOORD) yield { lezer, woord, cellen };
    }
  }
}

/** The first rows of a block, without its identifiers. */
export function beschrijfRijen(
  { rijnummers, kolommen }: Rijenblok,
  lezers: ReadonlyMap<string, Kolomlezer>,
  hoogstens: number,
): Rijbeeld[] {
  const getoond = [...lezers.values()].filter((lezer) => lezer instanceof Celkolom);
  return rijnummers.slice(0, hoogstens).map((nummer, i) => ({
    nummer,
    waarden: Object.fromEntries(
      getoond.map(({ kolom: { naam } }) => [naam, kolommen[naam]?.[i] ?? null] as const),
    ),
  }));
}
