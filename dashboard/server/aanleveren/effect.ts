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
import type { Levering } from '@regiomonitor/queries/schema/register.ts';

/** One figure, before and after; null where there is none. */
export interface Cijferwijziging {
  readonly indicator: string;
  readonly naam: string;
  readonly periode: string;
  readonly voor: Cijferstand | null;
  readonly na: Cijferstand | null;
}

export type Cijferstand = Pick<Figuur, 'teller' | 'noemer' | 'waarde' | 'eenheid' | 'status'>;

export interface Effect {
  /** Undefined for who may not see exact figures; null when the figures that would follow cannot be right. */
  readonly cijfers: readonly Cijferwijziging[] | null | undefined;
  readonly vervangen: readonly Pick<
    Levering,
    'id' | 'periode' | 'versie' | 'rijen' | 'soort' | 'ontvangen_op'
  >[];
}

export interface Proef {
  readonly uitkomst: Uitkomst;
  readonly controle: Controle;
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
  if (!gezien) return { uitkomst, controle, effect: null };
  if (gebied === null || !gezien.na)
    return { uitkomst, controle, effect: { vervangen, cijfers: gebied === null ? undefined : null } };
  const voor = (await compute(register, gebied)) ?? [];
  return { uitkomst, controle, effect: { vervangen, cijfers: compareCijfers(voor, gezien.na) } };
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

/** The figures that differ, in the order of the figure table; without those that were missing and still are. */
export function compareCijfers(voor: readonly Figuur[], na: readonly Figuur[]): Cijferwijziging[] {
  const keyOf = ({ indicator, periode }: Figuur) => `${indicator} ${periode}`;
  const eerder = new Map(voor.map((figuur) => [keyOf(figuur), figuur]));
  const later = new Map(na.map((figuur) => [keyOf(figuur), figuur]));
  const wijzigingen = [...new Set([...later.keys(), ...eerder.keys()])].flatMap((sleutel) => {
    const [oud, nieuw] = [toStand(eerder.get(sleutel)), toStand(later.get(sleutel))];
    const [indicator = '', periode = ''] = sleutel.split(' ');
    const naam = INDICATOREN.find(({ code }) => code === indicator)?.teksten.naam ?? indicator;
    return isSame(oud, nieuw) ? [] : [{ indicator, naam, periode, voor: oud, na: nieuw }];
  });
  return wijzigingen;
}

function toStand(figuur: Figuur | undefined): Cijferstand | null {
  if (!figuur || figuur.status === 'ontbreekt') return null;
  const { teller, noemer, waarde, eenheid, status } = figuur;
  return { teller, noemer, waarde, eenheid, status };
}

function isSame(een: Cijferstand | null, ander: Cijferstand | null): boolean {
  if (een === null || ander === null) return een === ander;
  const { teller, noemer, waarde, status } = een;
  return (
    teller === ander.teller && noemer === ander.noemer && waarde === ander.waarde && status === ander.status
  );
}
