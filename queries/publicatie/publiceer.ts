/**
 * Register -> figures -> checks -> protection -> a new publicatie, and then readers change over in one step. Whatever goes
 * wrong before that step leaves the old publicatie in place.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withRegister, type Register } from '../database/register.ts';
import { leesAfsprakenVan, type Afspraken } from './afspraken.ts';
import { definitieVingerafdruk } from './inhoud.ts';
import type { PubliceerOpties } from './opties.ts';
import { HALF, schrijfPublicatie } from './schrijf-publicatie.ts';
import { bereidVoor, registerStand } from './voorbereiden.ts';
import { publicatiesPath, readWijzer, writeWijzer, type Wijzer } from './wijzer.ts';

/** Publicaties that stay on disk after a newer one, for readers that are still busy and for going back. */
const BEWAARD = 5;

/**
 * Publishes the register's present state.
 *
 * @throws ToetsGefaald a SQL check found figures that cannot be right; BeschermingLekt or BeschermingMislukt small numbers
 * could not be protected; RegisterFout the register could not be opened.
 */
export async function publiceer(map: string, opties: PubliceerOpties): Promise<Wijzer> {
  return withRegister(map, opties, (register) => publiceerRegister(map, register, opties));
}

/** Publishes only when the current publicatie is behind the register or was made with other definitions. */
export async function publiceerAlsNodig(map: string, opties: PubliceerOpties): Promise<Wijzer> {
  return withRegister(map, opties, (register) => publiceerRegisterAlsNodig(map, register, opties));
}

/** The same, from a register that is open already. */
export async function publiceerRegisterAlsNodig(
  map: string,
  register: Register,
  opties: PubliceerOpties,
): Promise<Wijzer> {
  const huidig = await readWijzer(map);
  const afspraken = await leesAfsprakenVan(map);
  const bij =
    huidig?.register_stand === (await registerStand(register)) &&
    huidig.definities === definitieVingerafdruk(register.regio, afspraken.afwijkingen, afspraken.edities);
  return bij ? huidig : brengUit(map, register, opties, afspraken);
}

/** Publishes from a register that is open already; it stays open, so that nobody can publish in between. */
export async function publiceerRegister(
  map: string,
  register: Register,
  opties: PubliceerOpties,
): Promise<Wijzer> {
  return brengUit(map, register, opties, await leesAfsprakenVan(map));
}

async function brengUit(
  map: string,
  register: Register,
  opties: PubliceerOpties,
  afspraken: Afspraken,
): Promise<Wijzer> {
  const nieuw = await bereidVoor(map, register, opties, afspraken);
  const wijzer = await schrijfPublicatie(map, nieuw, afspraken.edities);
  await opties.instellingen?.bewaar();
  await wijsAan(map, wijzer);
  return wijzer;
}

/** Points readers at a publicatie that was written, and removes what is too old. */
export async function wijsAan(map: string, wijzer: Wijzer): Promise<void> {
  await writeWijzer(map, wijzer);
  await ruimOp(map, wijzer.id);
}

/** Removes what is too old to go back to, and what a crash left half-written: nobody else publishes meanwhile. */
async function ruimOp(map: string, huidig: string): Promise<void> {
  const mappen = (await readdir(publicatiesPath(map), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== huidig)
    .map((entry) => entry.name)
    .sort();
  const half = mappen.filter((naam) => naam.endsWith(HALF));
  const heel = mappen.filter((naam) => !naam.endsWith(HALF));
  for (const oud of [...half, ...heel.slice(0, Math.max(0, heel.length - (BEWAARD - 1)))]) {
    await rm(join(publicatiesPath(map), oud), { recursive: true, force: true });
  }
}
