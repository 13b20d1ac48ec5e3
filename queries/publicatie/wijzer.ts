/**
 * The pointer to the current publicatie, `publicaties/huidig.json`. Replacing it is the one step in which readers change
 * over; it happens wholly or not at all.
 */
import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Niveau } from './schema.ts';

export interface Wijzer {
  readonly id: string;
  /** Number of the last change in the register that it shows. */
  readonly register_stand: number;
  /** Fingerprint of the software's definitions and SQL that it was made with. */
  readonly definities: string;
  /** ISO instant. */
  readonly gemaakt_op: string;
}

export function publicatiesPath(map: string): string {
  return join(map, 'publicaties');
}

export function wijzerPath(map: string): string {
  return join(publicatiesPath(map), 'huidig.json');
}

/** The file of a publicatie for one protection level. */
export function publicatiePath(map: string, id: string, niveau: Niveau): string {
  return join(publicatiesPath(map), id, `${niveau}.duckdb`);
}

/** The current publicatie of a data folder, or undefined when nothing has been published yet. */
export async function readWijzer(map: string): Promise<Wijzer | undefined> {
  try {
    return JSON.parse(await readFile(wijzerPath(map), 'utf8')) as Wijzer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Points readers at another publicatie. The old pointer stands until the new one is safely on disk. */
export async function writeWijzer(map: string, wijzer: Wijzer): Promise<void> {
  const path = wijzerPath(map);
  const nieuw = `${path}.${process.pid}.nieuw`;
  const file = await open(nieuw, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(wijzer, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(nieuw, path);
  await syncFolder(dirname(path));
}

async function syncFolder(map: string): Promise<void> {
  const folder = await open(map, 'r');
  try {
    await folder.sync();
  } catch {
    // Some file systems (and Windows) cannot sync a folder; the rename itself is still whole.
  } finally {
    await folder.close();
  }
}
