/**
 * Locks a period into an edition, wholly or not at all. Everything is written beside, put in place in one step, and
 * exists from the row in beheer on: what a crash leaves before that is no edition, and the next locking clears it away.
 */
import { chmod, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBeheer, type Beheer } from '../beheer/beheer.ts';
import { schrijfLogboek } from '../beheer/logboek.ts';
import { withRegister, type Register } from '../database/register.ts';
import type { Periode } from '../periode/periode.ts';
import type { PubliceerOpties } from '../publicatie/opties.ts';
import { leesAfspraken } from '../publicatie/afspraken.ts';
import { wijsAan } from '../publicatie/publiceer.ts';
import { schrijfPublicatie } from '../publicatie/schrijf-publicatie.ts';
import { bereidVoor, type Voorbereid } from '../publicatie/voorbereiden.ts';
import { schrijfBestand } from '../publicatie/schrijf-bestand.ts';
import type { Niveau } from '../publicatie/schema.ts';
import type { Actor } from '../schema/register.ts';
import {
  CIJFERBESTAND,
  editiePath,
  editiesPath,
  findEditie,
  GRONDSLAG,
  hashOf,
  TEKSTEN,
  type Editie,
} from './editie.ts';
import { createGrondslag } from './grondslag.ts';
import { leesVastgesteld, openBestand, type Editiepublicatie } from './openen.ts';
import { leesTeksten, type Editieteksten } from './teksten.ts';
import { snijUit } from './uitsnede.ts';

export interface Vaststelopdracht {
  readonly niveau: Niveau;
  readonly periode: Periode;
}

/** What is known of an edition while its reports are made. */
export interface Editieconcept {
  readonly publicatie: Editiepublicatie;
  readonly teksten: Editieteksten;
  /** Every edition before it. */
  readonly eerder: readonly Editie[];
}

export interface VaststelOpties extends PubliceerOpties {
  readonly actor: Actor;
  /** Makes the reports that are kept with the edition: file names and what is in them. */
  readonly maakRapporten?: (concept: Editieconcept) => Promise<Readonly<Record<string, Uint8Array>>>;
}

/** The period cannot be locked; the message says in Dutch why. */
export class VaststellenKanNiet extends Error {
  override name = 'VaststellenKanNiet';
}

/** Ends the name of an edition that is being written. */
const HALF = '.nieuw';

/**
 * Locks a period, and publishes again: figures that are vastgesteld are definitief from now on, and what is openbaar
 * counts in the protection of what is not.
 *
 * @throws VaststellenKanNiet, ToetsGefaald, BeschermingLekt, BeschermingMislukt, EditieGeschonden, RegisterFout
 */
export async function stelVast(
  map: string,
  opdracht: Vaststelopdracht,
  opties: VaststelOpties,
): Promise<Editie> {
  return withRegister(map, opties, async (register) => {
    const beheer = await openBeheer(map);
    try {
      return await stelRegisterVast(map, register, beheer, opdracht, opties);
    } finally {
      await beheer.close();
    }
  });
}

async function stelRegisterVast(
  map: string,
  register: Register,
  beheer: Beheer,
  opdracht: Vaststelopdracht,
  opties: VaststelOpties,
): Promise<Editie> {
  const afspraken = await leesAfspraken(beheer);
  const eerder = afspraken.edities;
  requireMogelijk(opdracht.periode, opties.klok());
  const stand = await bereidVoor(map, register, opties, afspraken);
  if (!stand.inhoud.periode.some(({ code }) => code === opdracht.periode.code)) {
    throw new VaststellenKanNiet(
      `Over ${opdracht.periode.code} zijn er geen cijfers. Kies een andere periode.`,
    );
  }
  const concept: Editie = {
    nummer: (eerder.at(-1)?.nummer ?? 0) + 1,
    ...opdracht,
    vastgesteldOp: stand.gemaaktOp,
    wie: opties.actor.wie,
    bestanden: {},
  };
  const plek = editiePath(map, concept.nummer);
  try {
    const editie = await schrijfEditie(map, beheer, stand, concept, eerder, opties);
    const edities = [...eerder, editie];
    // An intern edition tells its readers nothing new: only statuses change.
    const volgende =
      editie.niveau === 'openbaar'
        ? await bereidVoor(map, register, opties, { ...afspraken, edities })
        : stand;
    const wijzer = await schrijfPublicatie(map, volgende, edities);
    await schrijfRij(beheer, editie, stand.id, opties);
    await wijsAan(map, wijzer);
    return editie;
  } catch (error) {
    await clearAway(beheer, plek, concept.nummer);
    throw error;
  }
}

function requireMogelijk(periode: Periode, nu: Date): void {
  if (periode.soort === 'kwartaal')
    throw new VaststellenKanNiet('Een editie gaat over een halfjaar of een jaar. Kies een andere periode.');
  if (nu.toISOString().slice(0, 10) <= periode.eind)
    throw new VaststellenKanNiet(`De periode ${periode.code} is nog niet voorbij. Stel haar daarna vast.`);
}

/** Writes the folder of an edition beside the others and puts it in place. */
async function schrijfEditie(
  map: string,
  beheer: Beheer,
  stand: Voorbereid,
  concept: Editie,
  eerder: readonly Editie[],
  opties: VaststelOpties,
): Promise<Editie> {
  const plek = editiePath(map, concept.nummer);
  const half = plek + HALF;
  // Without a row in beheer it is what a crash left.
  for (const rest of [half, plek]) await rm(rest, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const { inhoud, figuren, cellen } = snijUit(
    stand,
    concept,
    await leesVastgesteld(map, eerder, concept.niveau),
  );
  await schrijfBestand(join(half, CIJFERBESTAND), inhoud);
  const teksten = await leesTeksten(beheer, concept);
  const delen: Record<string, Uint8Array> = {
    [TEKSTEN]: Buffer.from(JSON.stringify(teksten)),
    ...(concept.niveau === 'openbaar' && {
      [GRONDSLAG]: Buffer.from(JSON.stringify(createGrondslag(concept.nummer, figuren, cellen))),
    }),
    ...(await maakRapporten(join(half, CIJFERBESTAND), concept, teksten, eerder, opties)),
  };
  for (const [naam, deel] of Object.entries(delen)) await writeFile(join(half, naam), deel, { mode: 0o600 });
  const bestanden = await sluitAf(half);
  await rename(half, plek);
  await syncPath(editiesPath(map));
  return { ...concept, bestanden };
}

async function maakRapporten(
  pad: string,
  editie: Editie,
  teksten: Editieteksten,
  eerder: readonly Editie[],
  { maakRapporten: maak }: VaststelOpties,
): Promise<Readonly<Record<string, Uint8Array>>> {
  if (!maak) return {};
  const wat = { id: `editie-${editie.nummer}`, niveau: editie.niveau, editie };
  const publicatie = (await openBestand(pad, wat)) as Editiepublicatie;
  try {
    return await maak({ publicatie, teksten, eerder });
  } finally {
    await publicatie.close();
  }
}

/** Makes the files of a folder read-only and safe on disk; returns the hash of each. */
async function sluitAf(map: string): Promise<Record<string, string>> {
  const namen = (await readdir(map)).sort();
  const hashes: Record<string, string> = {};
  for (const naam of namen) {
    const pad = join(map, naam);
    hashes[naam] = hashOf(await readFile(pad));
    await chmod(pad, 0o400);
    await syncPath(pad);
  }
  await syncPath(map);
  return hashes;
}

async function schrijfRij(
  beheer: Beheer,
  editie: Editie,
  publicatie: string,
  { actor, klok }: VaststelOpties,
): Promise<void> {
  const { nummer, niveau, vastgesteldOp, bestanden } = editie;
  const { wie, rol } = actor;
  const periode = editie.periode.code;
  const over = { nummer, niveau, periode, bestanden: JSON.stringify(bestanden) };
  const rij = {
    nummer,
    niveau,
    periode,
    vastgesteld_op: vastgesteldOp,
    wie,
    rol,
    publicatie,
    bestanden: over.bestanden,
  };
  const regel = { soort: 'editie vastgesteld', wie, rol, over } as const;
  await schrijfLogboek(beheer, [regel], klok(), async (db) => {
    await db.insertInto('editie').values(rij).execute();
  });
}

/** Removes what a failed locking left, unless the edition turns out to exist all the same. */
async function clearAway(beheer: Beheer, plek: string, nummer: number): Promise<void> {
  await rm(plek + HALF, { recursive: true, force: true });
  if (!(await findEditie(beheer, nummer))) await rm(plek, { recursive: true, force: true });
}

async function syncPath(pad: string): Promise<void> {
  const ding = await open(pad, 'r');
  try {
    await ding.sync();
  } catch {
    // Some file systems cannot sync a folder.
  } finally {
    await ding.close();
  }
}
