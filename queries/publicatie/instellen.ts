/**
 * Changing how small numbers are protected: what a change would do, and making it hold together with the figures that
 * follow from it. When those cannot be published, the old settings and the old publicatie stay.
 */
import { openBeheer } from '../beheer/beheer.ts';
import { bewaarAfwijking, leesAfwijkingen } from '../beheer/bescherming.ts';
import { schrijfLogboek } from '../beheer/logboek.ts';
import { withRegister, type OpenOpties } from '../database/register.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import { instellingenVoor, legOver, wordtZwakker, type Afwijking } from '../protection/settings.ts';
import { openHuidigePublicatie } from '../reads/publicatie.ts';
import type { Actor } from '../schema/register.ts';
import { publiceerRegister } from './publiceer.ts';
import { berekenBescherming } from './voorbereiden.ts';
import type { BeschermingTable, Niveau } from './schema.ts';

const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];

/** How much of one indicator is hidden at one level, before and after. */
export interface Gevolg {
  readonly niveau: Niveau;
  readonly indicator: string;
  readonly cijfers: number;
  /** In the current publicatie; null when nothing was published yet. */
  readonly verborgenNu: number | null;
  readonly verborgenStraks: number;
}

export interface Proef {
  /** Of both levels: what is hidden intern is hidden openbaar too. */
  readonly gevolgen: readonly Gevolg[];
  /** Whether more of the small numbers may show than now. */
  readonly zwakker: boolean;
}

/** The settings of a level as they would be with this change; @throws InstellingOngeldig they could not be. */
function instellingMet(wijziging: Afwijking, afwijkingen: readonly Afwijking[]) {
  const instellingen = instellingenVoor(wijziging.niveau, INDICATOREN, afwijkingen);
  const eigen = instellingen.find(({ indicator }) => indicator === wijziging.indicator);
  if (!eigen) throw new RangeError('A setting is of an indicator that there is.');
  return eigen;
}

/** Whether a change makes protection weaker, by the rules alone. @throws InstellingOngeldig */
export function isZwakker(huidig: readonly Afwijking[], wijziging: Afwijking): boolean {
  return wordtZwakker(instellingMet(wijziging, huidig), instellingMet(wijziging, legOver(huidig, wijziging)));
}

/**
 * What a change would do, without doing it: figures are computed and protected as publishing would.
 *
 * @throws InstellingOngeldig, ToetsGefaald, BeschermingLekt, BeschermingMislukt, RegisterFout
 */
export async function beproefBescherming(
  map: string,
  wijziging: Afwijking,
  opties: OpenOpties,
): Promise<Proef> {
  const huidig = await leesHuidig(map);
  const zwakker = isZwakker(huidig, wijziging);
  const straks = legOver(huidig, wijziging);
  const { niveaus } = await withRegister(map, opties, (register) =>
    berekenBescherming(map, register, straks),
  );
  const gevolgen: Gevolg[] = [];
  for (const niveau of NIVEAUS) {
    const nu = new Map((await leesGepubliceerd(map, niveau)).map((rij) => [rij.indicator, rij.verborgen]));
    for (const { indicator, cijfers, verborgen } of niveaus[niveau].instellingen) {
      const verborgenNu = nu.get(indicator) ?? null;
      gevolgen.push({ niveau, indicator, cijfers, verborgenNu, verborgenStraks: verborgen });
    }
  }
  const meerZichtbaar = gevolgen.some((een) => een.verborgenStraks < (een.verborgenNu ?? 0));
  return { gevolgen, zwakker: zwakker || meerZichtbaar };
}

/**
 * Publishes with a change and makes it hold, written down in the audit log. Whatever fails before readers change over
 * leaves everything as it was.
 *
 * @throws InstellingOngeldig, ToetsGefaald, BeschermingLekt, BeschermingMislukt, RegisterFout
 */
export async function wijzigBescherming(
  map: string,
  wijziging: Afwijking,
  { actor, klok, ...opties }: OpenOpties & { readonly actor: Actor; readonly klok: () => Date },
): Promise<void> {
  await withRegister(map, opties, async (register) => {
    const afwijkingen = legOver(await leesHuidig(map), wijziging);
    instellingMet(wijziging, afwijkingen);
    const bewaar = () => bewaarWijziging(map, wijziging, actor, klok());
    await publiceerRegister(map, register, { klok, instellingen: { afwijkingen, bewaar } });
  });
}

async function bewaarWijziging(map: string, wijziging: Afwijking, actor: Actor, nu: Date): Promise<void> {
  const beheer = await openBeheer(map);
  try {
    await bewaarAfwijking(beheer, wijziging, actor, nu);
    const { wie, rol } = actor;
    const over = { bescherming: JSON.stringify(wijziging) };
    await schrijfLogboek(beheer, [{ soort: 'instelling', wie, rol, over }], nu);
  } finally {
    await beheer.close();
  }
}

async function leesHuidig(map: string): Promise<Afwijking[]> {
  const beheer = await openBeheer(map);
  try {
    return await leesAfwijkingen(beheer);
  } finally {
    await beheer.close();
  }
}

/** How the current publicatie of a level is protected; empty when there is none. */
export async function leesGepubliceerd(map: string, niveau: Niveau): Promise<BeschermingTable[]> {
  const publicatie = await openHuidigePublicatie(map, niveau);
  if (!publicatie) return [];
  try {
    return await publicatie.db.selectFrom('bescherming').selectAll().execute();
  } finally {
    await publicatie.close();
  }
}
