/**
 * An edition: the figures of a period as they were vastgesteld, locked and numbered. Its files are in a folder of its
 * own and never change; the row in beheer, which holds their hashes, is what makes it exist.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Beheer } from '../beheer/beheer.ts';
import { readPeriode, type Periode } from '../periode/periode.ts';
import type { Niveau } from '../publicatie/schema.ts';

export interface EditieTable {
  nummer: number;
  niveau: Niveau;
  /** CBS code of a year or half-year. */
  periode: string;
  /** ISO instant. */
  vastgesteld_op: string;
  wie: string;
  rol: string;
  /** Id of the publicatie that it was cut from. */
  publicatie: string;
  /** JSON: SHA-256 of each file in its folder, by name. */
  bestanden: string;
}

export interface Editie {
  readonly nummer: number;
  readonly niveau: Niveau;
  readonly periode: Periode;
  /** ISO instant. */
  readonly vastgesteldOp: string;
  readonly wie: string;
  readonly bestanden: Readonly<Record<string, string>>;
}

/** File of an edition with what readers may see. */
export const CIJFERBESTAND = 'publicatie.duckdb';
/** File of an openbaar edition with the exact figures under it: only the protection of later editions reads it. */
export const GRONDSLAG = 'grondslag.json';
/** File of an edition with what people wrote. */
export const TEKSTEN = 'teksten.json';

/** A file of an edition is gone, or is not what it was when the edition was locked. */
export class EditieGeschonden extends Error {
  override name = 'EditieGeschonden';
  constructor(nummer: number, bestand: string) {
    super(
      `Het bestand ${bestand} van editie ${nummer} is veranderd of weg. Zet de map edities terug uit een reservekopie.`,
    );
  }
}

export function editiesPath(map: string): string {
  return join(map, 'edities');
}

export function editiePath(map: string, nummer: number): string {
  return join(editiesPath(map), String(nummer));
}

/** Every edition, the oldest first. */
export async function leesEdities(beheer: Beheer): Promise<Editie[]> {
  const rijen = await beheer.db.selectFrom('editie').selectAll().orderBy('nummer').execute();
  return rijen.map(toEditie);
}

export async function findEditie(beheer: Beheer, nummer: number): Promise<Editie | undefined> {
  const rij = await beheer.db
    .selectFrom('editie')
    .selectAll()
    .where('nummer', '=', nummer)
    .executeTakeFirst();
  return rij && toEditie(rij);
}

function toEditie({ nummer, niveau, periode, vastgesteld_op, wie, bestanden }: EditieTable): Editie {
  return {
    nummer,
    niveau,
    periode: readPeriode(periode),
    vastgesteldOp: vastgesteld_op,
    wie,
    bestanden: JSON.parse(bestanden) as Record<string, string>,
  };
}

/**
 * A file of an edition, whole, and the same as it was when the edition was locked.
 *
 * @throws EditieGeschonden
 */
export async function leesEditiebestand(map: string, editie: Editie, naam: string): Promise<Buffer> {
  const hash = editie.bestanden[naam];
  const inhoud = await readFile(join(editiePath(map, editie.nummer), naam)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!inhoud || hash === undefined || hashOf(inhoud) !== hash)
    throw new EditieGeschonden(editie.nummer, naam);
  return inhoud;
}

export function hashOf(inhoud: Buffer | string): string {
  return createHash('sha256').update(inhoud).digest('hex');
}

/**
 * The editions that hold the last word on some period, the newest first, each with whether it has it on a period: an
 * edition speaks of its own period and all before it.
 */
export function laatsteWoord(
  edities: readonly Editie[],
): { readonly editie: Editie; spreektOver(periode: Pick<Periode, 'eind'>): boolean }[] {
  let gehad = '';
  return edities
    .toSorted((a, b) => b.nummer - a.nummer)
    .flatMap((editie) => {
      const vanaf = gehad;
      if (editie.periode.eind <= vanaf) return [];
      gehad = editie.periode.eind;
      return [{ editie, spreektOver: ({ eind }) => eind > vanaf && eind <= editie.periode.eind }];
    });
}
