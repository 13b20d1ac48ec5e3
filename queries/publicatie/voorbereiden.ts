/** Register -> figures -> checks -> protection: everything of a publicatie but its files. */
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Register } from '../database/register.ts';
import { berekenCijfers, withBerekening, type Figuur } from '../figures/bereken.ts';
import type { Afwijking } from '../protection/settings.ts';
import type { Regio } from '../regio/regio.ts';
import { leesAfsprakenVan, leesOpenbaarheid, type Afspraken } from './afspraken.ts';
import { bescherm, beschermNiveaus, type Niveaus } from './beschermen.ts';
import { leesDeeltellingen, verzamelInhoud, type GedeeldeInhoud } from './inhoud.ts';
import type { PubliceerOpties } from './opties.ts';
import type { Deeltelling } from './uitsplitsen.ts';
import { publicatiesPath } from './wijzer.ts';

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
 * Computes and protects the register's present state by these settings, unless the options hold others, for a world in
 * which these editions are known.
 *
 * @throws ToetsGefaald, BeschermingLekt, BeschermingMislukt, EditieGeschonden
 */
export async function bereidVoor(
  map: string,
  register: Register,
  opties: PubliceerOpties,
  { afwijkingen: geldend, edities }: Afspraken,
): Promise<Voorbereid> {
  const { regio } = register;
  const stand = await registerStand(register);
  const afwijkingen = opties.instellingen?.afwijkingen ?? geldend;
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
  const { afwijkingen, edities } = await leesAfsprakenVan(map);
  const openbaar = await leesOpenbaarheid(map, edities);
  const figuren = await berekenCijfers(register);
  return {
    figuren,
    niveaus: await beschermNiveaus(bescherm, register.regio.code, figuren, anders ?? afwijkingen, openbaar),
  };
}

/** Number of the last change to the leveringen; 0 when there was none. */
export async function registerStand(register: Register): Promise<number> {
  const { rows } = await sql<{
    stand: number;
  }>`select coalesce(max(id), 0) as stand from levering_gebeurtenis`.execute(register.db);
  return rows[0]?.stand ?? 0;
}

async function freeId(map: string, nu: string, stand: number): Promise<string> {
  const bestaand = new Set(await readdir(publicatiesPath(map)).catch(() => []));
  const basis = `${nu.slice(0, 19).replaceAll(/[-:]/g, '')}-${stand}`;
  for (let poging = 1; ; poging++) {
    const id = poging === 1 ? basis : `${basis}-${poging}`;
    if (!bestaand.has(id)) return id;
  }
}
