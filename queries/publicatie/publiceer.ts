/**
 * Register -> figures -> checks -> protection -> a new publicatie, and then readers change over in one step. Whatever goes
 * wrong before that step leaves the old publicatie in place.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openBeheer } from '../beheer/beheer.ts';
import { leesAfwijkingen } from '../beheer/bescherming.ts';
import { withRegister, type OpenOpties, type Register } from '../database/register.ts';
import { berekenCijfers, withBerekening, type Figuur } from '../figures/bereken.ts';
import { sleutelVan } from '../protection/interface.ts';
import { STANDAARD_DREMPEL, type Afwijking } from '../protection/settings.ts';
import type { Regio } from '../regio/regio.ts';
import { leesEdities, type Editie } from '../edities/editie.ts';
import { leesGrondslagen, mergeGrondslagen } from '../edities/grondslag.ts';
import { markDefinitief } from '../edities/definitief.ts';
import { leesVastgesteld } from '../edities/openen.ts';
import {
  bescherm,
  BeschermingLekt,
  beschermNiveaus,
  type Beschermer,
  type Niveaus,
  type Openbaarheid,
} from './beschermen.ts';
import { definitieVingerafdruk, leesDeeltellingen, verzamelInhoud, type GedeeldeInhoud } from './inhoud.ts';
import { maskNulmeldingen } from './nulmeldingen.ts';
import { voorNiveau } from './programma.ts';
import { schrijfBestand, type PublicatieInhoud } from './schrijf-bestand.ts';
import { PUBLICATIE_SCHEMA, type CijferTable, type Niveau, type UitsplitsingTable } from './schema.ts';
import { findLekken } from './toets-uitsplitsing.ts';
import { splitsUit, type Deeltelling, type Uitsplitsopdracht } from './uitsplitsen.ts';
import { publicatiesPath, readWijzer, writeWijzer, type Wijzer } from './wijzer.ts';

export interface PubliceerOpties extends OpenOpties {
  /** The time now; passed in so that it can be held still. */
  readonly klok: () => Date;
  /** How figures are protected; by the rules unless a test says otherwise. */
  readonly beschermer?: Beschermer;
  /** Settings of protection to publish with, instead of those that hold. */
  readonly instellingen?: {
    readonly afwijkingen: readonly Afwijking[];
    /** Makes them hold. Called when the figures are on disk, just before readers change over. */
    bewaar(): Promise<void>;
  };
}

const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];
/** Publicaties that stay on disk after a newer one, for readers that are still busy and for going back. */
const BEWAARD = 5;
/** Ends the name of a publicatie that is being written. */
const HALF = '.nieuw';

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
  return withRegister(map, opties, async (register) => {
    const huidig = await readWijzer(map);
    const { afwijkingen, edities } = await leesAfspraken(map);
    const bij =
      huidig?.register_stand === (await registerStand(register)) &&
      huidig.definities === definitieVingerafdruk(register.regio, afwijkingen, edities);
    return bij ? huidig : publiceerRegister(map, register, opties);
  });
}

/** Publishes from a register that is open already; it stays open, so that nobody can publish in between. */
export async function publiceerRegister(
  map: string,
  register: Register,
  opties: PubliceerOpties,
): Promise<Wijzer> {
  const { edities } = await leesAfspraken(map);
  const wijzer = await schrijfPublicatie(map, await bereidVoor(map, register, opties, edities), edities);
  await opties.instellingen?.bewaar();
  await wijsAan(map, wijzer);
  return wijzer;
}

/** A publicatie that has been computed and protected, and not yet written. */
export interface Voorbereid {
  readonly id: string;
  readonly stand: number;
  /** ISO instant. */
  readonly gemaaktOp: string;
  readonly regio: Regio;
  readonly afwijkingen: readonly Afwijking[];
  readonly inhoud: GedeeldeInhoud;
  /** Not protected: only `uitsplitsing` of the publicatie is made from it. */
  readonly tellingen: readonly Deeltelling[];
  readonly niveaus: Niveaus;
}

/**
 * Computes and protects the register's present state for a world in which these editions are known.
 *
 * @throws ToetsGefaald, BeschermingLekt, BeschermingMislukt, EditieGeschonden
 */
export async function bereidVoor(
  map: string,
  register: Register,
  opties: PubliceerOpties,
  edities: readonly Editie[],
): Promise<Voorbereid> {
  const { regio } = register;
  const stand = await registerStand(register);
  const afwijkingen = opties.instellingen?.afwijkingen ?? (await leesAfspraken(map)).afwijkingen;
  const gemaaktOp = opties.klok().toISOString();
  const { figuren, inhoud, tellingen } = await withBerekening(register, async (berekening) => ({
    figuren: berekening.figuren,
    inhoud: await verzamelInhoud(regio, berekening),
    tellingen: await leesDeeltellingen(berekening),
  }));
  const openbaar = await leesOpenbaarheid(map, edities);
  const niveaus = await beschermNiveaus(
    opties.beschermer ?? bescherm,
    regio.code,
    figuren,
    afwijkingen,
    openbaar,
  );
  const id = await freeId(map, gemaaktOp, stand);
  return { id, stand, gemaaktOp, regio, afwijkingen, inhoud, tellingen, niveaus };
}

/** Points readers at a publicatie that was written, and removes what is too old. */
export async function wijsAan(map: string, wijzer: Wijzer): Promise<void> {
  await writeWijzer(map, wijzer);
  await ruimOp(map, wijzer.id);
}

async function leesOpenbaarheid(map: string, alle: readonly Editie[]): Promise<Openbaarheid> {
  const edities = await leesGrondslagen(map, alle);
  return { edities, laatste: mergeGrondslagen(alle, edities) };
}

/** Number of the last change to the leveringen; 0 when there was none. */
export async function registerStand(register: Register): Promise<number> {
  const { rows } = await sql<{
    stand: number;
  }>`select coalesce(max(id), 0) as stand from levering_gebeurtenis`.execute(register.db);
  return rows[0]?.stand ?? 0;
}

/** Figures of the register's present state with what their readers would see of them, and why not more. */
export interface Beschermingsstand {
  readonly figuren: readonly Figuur[];
  readonly niveaus: Niveaus;
}

/**
 * Computes and protects as publishing does, and publishes nothing: for who holds the data folder, or sets its protection.
 * With the settings that hold, unless others are given.
 *
 * @throws ToetsGefaald, BeschermingLekt, BeschermingMislukt
 */
export async function berekenBescherming(
  map: string,
  register: Register,
  anders?: readonly Afwijking[],
): Promise<Beschermingsstand> {
  const { afwijkingen, edities } = await leesAfspraken(map);
  const openbaar = await leesOpenbaarheid(map, edities);
  const figuren = await berekenCijfers(register);
  return {
    figuren,
    niveaus: await beschermNiveaus(bescherm, register.regio.code, figuren, anders ?? afwijkingen, openbaar),
  };
}

/** What was agreed apart from the register: settings of protection, and editions. */
async function leesAfspraken(
  map: string,
): Promise<{ readonly afwijkingen: Afwijking[]; readonly edities: Editie[] }> {
  const beheer = await openBeheer(map);
  try {
    return { afwijkingen: await leesAfwijkingen(beheer), edities: await leesEdities(beheer) };
  } finally {
    await beheer.close();
  }
}

/** Writes the files of a publicatie beside the others. Nobody reads them until the pointer says so. */
export async function schrijfPublicatie(
  map: string,
  nieuw: Voorbereid,
  edities: readonly Editie[],
): Promise<Wijzer> {
  const half = join(publicatiesPath(map), nieuw.id + HALF);
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  try {
    for (const niveau of NIVEAUS) {
      const cijfers = markDefinitief(
        nieuw.niveaus[niveau].cijfers,
        await leesVastgesteld(map, edities, niveau),
      );
      await schrijfBestand(join(half, `${niveau}.duckdb`), createInhoud(nieuw, niveau, cijfers));
    }
    await rename(half, join(publicatiesPath(map), nieuw.id));
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
  const { id, stand, gemaaktOp, regio, afwijkingen } = nieuw;
  const definities = definitieVingerafdruk(regio, afwijkingen, edities);
  return { id, register_stand: stand, definities, gemaakt_op: gemaaktOp };
}

/** Everything that readers of this level get beside these figures. */
export function createInhoud(
  { id, stand, gemaaktOp, regio, inhoud, tellingen, niveaus }: Voorbereid,
  niveau: Niveau,
  cijfers: readonly CijferTable[],
): PublicatieInhoud {
  const { instellingen } = niveaus[niveau];
  const verborgen = new Set(cijfers.filter((cijfer) => cijfer.verborgen).map(sleutelVan));
  const { programma, ...gedeeld } = inhoud;
  return {
    ...gedeeld,
    ...voorNiveau(programma, niveau),
    // A remark about a hidden figure could tell something of it.
    opmerking: inhoud.opmerking.filter(
      ({ indicator, gebied, periode }) =>
        periode === null || !verborgen.has(sleutelVan({ indicator, gebied, periode })),
    ),
    publicatie: [
      {
        id,
        schema_versie: PUBLICATIE_SCHEMA,
        niveau,
        register_stand: stand,
        gemaakt_op: gemaaktOp,
        regio_code: regio.code,
        regio_naam: regio.naam,
        synthetisch: regio.synthetisch,
        drempel: STANDAARD_DREMPEL[niveau],
      },
    ],
    levering: maskNulmeldingen(inhoud.levering, cijfers),
    cijfer: cijfers,
    bescherming: instellingen,
    uitsplitsing: createUitsplitsing({ niveau, regio: regio.code, tellingen, cijfers, instellingen }),
  };
}

/** @throws BeschermingLekt */
function createUitsplitsing(opdracht: Uitsplitsopdracht): UitsplitsingTable[] {
  const rijen = splitsUit(opdracht);
  const lekken = findLekken(rijen, opdracht.cijfers, opdracht.instellingen, opdracht.regio);
  if (lekken.length > 0) throw new BeschermingLekt(lekken.length);
  return rijen;
}

async function freeId(map: string, nu: string, stand: number): Promise<string> {
  const bestaand = new Set(await readdir(publicatiesPath(map)).catch(() => []));
  const basis = `${nu.slice(0, 19).replaceAll(/[-:]/g, '')}-${stand}`;
  for (let poging = 1; ; poging++) {
    const id = poging === 1 ? basis : `${basis}-${poging}`;
    if (!bestaand.has(id)) return id;
  }
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
