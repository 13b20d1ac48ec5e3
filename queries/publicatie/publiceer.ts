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
import { bescherm, beschermNiveaus, type Beschermer, type Niveaus } from './beschermen.ts';
import { definitieVingerafdruk, verzamelInhoud, type GedeeldeInhoud } from './inhoud.ts';
import { maskNulmeldingen } from './nulmeldingen.ts';
import { schrijfBestand } from './schrijf-bestand.ts';
import { PUBLICATIE_SCHEMA, type Niveau } from './schema.ts';
import { publicatiesPath, readWijzer, writeWijzer, type Wijzer } from './wijzer.ts';

export interface PubliceerOpties extends OpenOpties {
  /** The time now; passed in so that it can be held still. */
  readonly klok: () => Date;
  /** How figures are protected; by the rules unless a test says otherwise. */
  readonly beschermer?: Beschermer;
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
    const bij =
      huidig?.register_stand === (await registerStand(register)) &&
      huidig.definities === definitieVingerafdruk(register.regio, await leesBeschermAfwijkingen(map));
    return bij ? huidig : publiceerRegister(map, register, opties);
  });
}

/** Publishes from a register that is open already; it stays open, so that nobody can publish in between. */
export async function publiceerRegister(
  map: string,
  register: Register,
  opties: PubliceerOpties,
): Promise<Wijzer> {
  const { regio } = register;
  const stand = await registerStand(register);
  const afwijkingen = await leesBeschermAfwijkingen(map);
  const nu = opties.klok().toISOString();
  const wijzer: Wijzer = {
    id: await freeId(map, nu, stand),
    register_stand: stand,
    definities: definitieVingerafdruk(regio, afwijkingen),
    gemaakt_op: nu,
  };
  const { figuren, inhoud } = await withBerekening(register, async (berekening) => ({
    figuren: berekening.figuren,
    inhoud: await verzamelInhoud(regio, berekening),
  }));
  const niveaus = await beschermNiveaus(opties.beschermer ?? bescherm, regio.code, figuren, afwijkingen);
  await schrijfMap(map, wijzer, regio, inhoud, niveaus);
  await writeWijzer(map, wijzer);
  await ruimOp(map, wijzer.id);
  return wijzer;
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
 * Computes and protects as publishing does, and publishes nothing: for who holds the data folder.
 *
 * @throws ToetsGefaald, BeschermingLekt, BeschermingMislukt
 */
export async function berekenBescherming(map: string, register: Register): Promise<Beschermingsstand> {
  const afwijkingen = await leesBeschermAfwijkingen(map);
  const figuren = await berekenCijfers(register);
  return { figuren, niveaus: await beschermNiveaus(bescherm, register.regio.code, figuren, afwijkingen) };
}

async function leesBeschermAfwijkingen(map: string): Promise<Afwijking[]> {
  const beheer = await openBeheer(map);
  try {
    return await leesAfwijkingen(beheer);
  } finally {
    await beheer.close();
  }
}

async function schrijfMap(
  map: string,
  wijzer: Wijzer,
  regio: Regio,
  inhoud: GedeeldeInhoud,
  niveaus: Niveaus,
): Promise<void> {
  const nieuw = join(publicatiesPath(map), wijzer.id + HALF);
  await rm(nieuw, { recursive: true, force: true });
  await mkdir(nieuw, { recursive: true, mode: 0o700 });
  try {
    for (const niveau of NIVEAUS) {
      const { cijfers, instellingen } = niveaus[niveau];
      const verborgen = new Set(cijfers.filter((cijfer) => cijfer.verborgen).map(sleutelVan));
      await schrijfBestand(join(nieuw, `${niveau}.duckdb`), {
        ...inhoud,
        // A remark about a hidden figure could tell something of it.
        opmerking: inhoud.opmerking.filter(
          ({ indicator, gebied, periode }) =>
            periode === null || !verborgen.has(sleutelVan({ indicator, gebied, periode })),
        ),
        publicatie: [
          {
            id: wijzer.id,
            schema_versie: PUBLICATIE_SCHEMA,
            niveau,
            register_stand: wijzer.register_stand,
            gemaakt_op: wijzer.gemaakt_op,
            regio_code: regio.code,
            regio_naam: regio.naam,
            synthetisch: regio.synthetisch,
            drempel: STANDAARD_DREMPEL[niveau],
          },
        ],
        levering: maskNulmeldingen(inhoud.levering, cijfers),
        cijfer: cijfers,
        bescherming: instellingen,
      });
    }
    await rename(nieuw, join(publicatiesPath(map), wijzer.id));
  } catch (error) {
    await rm(nieuw, { recursive: true, force: true });
    throw error;
  }
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
