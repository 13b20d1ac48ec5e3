/**
 * What a levering would change: which figures of the own gemeente, from what to what, and which leveringen make way.
 * Figures are computed by really storing the file, in a transaction that is taken back.
 */
import type { Bronbestand, Controle, Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import type { Aanlevering } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { probeerLevering } from '@regiomonitor/ingest/laden/op-proef.ts';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import { berekenCijfers, ToetsGefaald, type Figuur } from '@regiomonitor/queries/figures/bereken.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { vergelijkCijfers, type Cijferwijziging } from '@regiomonitor/queries/leveringen/cijferverschil.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';

/** One figure that changes, with the plain name of its indicator. */
export interface Effectcijfer extends Cijferwijziging {
  readonly naam: string;
}

export interface Effect {
  /** Undefined for who may not see exact figures; null when the figures that would follow cannot be right. */
  readonly cijfers: readonly Effectcijfer[] | null | undefined;
  readonly vervangen: readonly Pick<
    Levering,
    'id' | 'periode' | 'versie' | 'rijen' | 'soort' | 'ontvangen_op'
  >[];
}

export interface Proef {
  readonly uitkomst: Uitkomst;
  readonly controle: Controle;
  /** Whether it was read with a profile, kept or sent along. */
  readonly metProfiel: boolean;
  /** Null for a file that would not be stored. */
  readonly effect: Effect | null;
}

/** Whose figures to compare; null for who may not see them. */
export type Gebiedkeuze = string | null;

export async function bekijkEffect(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  aanlevering: Aanlevering,
  gebied: Gebiedkeuze,
): Promise<Proef> {
  const { uitkomst, controle, vervangen, gezien } = await probeerLevering(
    register,
    bestand,
    opdracht,
    aanlevering,
    async () => ({ na: gebied === null ? undefined : await compute(register, gebied, 'lopende') }),
  );
  const metProfiel = opdracht.profiel !== undefined;
  if (!gezien) return { uitkomst, controle, metProfiel, effect: null };
  if (gebied === null || !gezien.na)
    return {
      ...{ uitkomst, controle, metProfiel },
      effect: { vervangen, cijfers: gebied === null ? undefined : null },
    };
  const voor = (await compute(register, gebied)) ?? [];
  const cijfers = vergelijkCijfers(voor, gezien.na, gebied).map((wijziging) => ({
    ...wijziging,
    naam: INDICATOREN.find(({ code }) => code === wijziging.indicator)?.teksten.naam ?? wijziging.indicator,
  }));
  return { uitkomst, controle, metProfiel, effect: { vervangen, cijfers } };
}

/** Undefined when a check of the figures fails. */
async function compute(
  register: Register,
  gebied: string,
  transactie?: 'lopende',
): Promise<Figuur[] | undefined> {
  try {
    const figuren = await berekenCijfers(register, transactie);
    return figuren.filter((figuur) => figuur.gebied === gebied);
  } catch (error) {
    if (error instanceof ToetsGefaald) return undefined;
    throw error;
  }
}
