/** How small numbers are protected in this publicatie, and how many figures that hides: per indicator, never which. */
import type { BeschermingTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatAantal } from '../format/getal.ts';
import { KLASSE, showDrempel, showRest } from '../texts/bescherming.ts';
import { labelOf } from '../texts/opsomming.ts';
import { VERANTWOORDING } from './adressen.ts';
import type { Kader } from './kader.ts';

/** The part of a page that explains why there is no figure. */
export const WAAROM_PLEK = 'waarom-geen-cijfer';
export const WAAROM_VERBORGEN = `${VERANTWOORDING}#${WAAROM_PLEK}`;

export interface Beschermregel {
  readonly code: string;
  readonly label: string;
  readonly naam: string;
  /** The class, in words. */
  readonly watBeschermd: string;
  /** 'minder dan 5 gezinnen'. */
  readonly klein: string;
  /** 'ja', 'nee' or ''. */
  readonly rest: string;
  /** '12 van 240'. */
  readonly verborgen: string;
}

export interface Beschermingsuitleg {
  readonly niveau: Niveau;
  readonly regels: readonly Beschermregel[];
}

export function createBescherming(kader: Kader, rijen: readonly BeschermingTable[]): Beschermingsuitleg {
  const { niveau } = kader.kop;
  const perIndicator = new Map(rijen.map((rij) => [rij.indicator, rij]));
  const regels = kader.indicatoren.flatMap(({ code, beschrijving }) => {
    const rij = perIndicator.get(code);
    if (!rij) return [];
    return [
      {
        code,
        label: labelOf(code),
        naam: beschrijving.teksten.naam,
        watBeschermd: KLASSE[rij.klasse],
        klein: showDrempel(rij, beschrijving, niveau),
        rest: showRest(rij, beschrijving),
        verborgen: `${formatAantal(rij.verborgen)} van ${formatAantal(rij.cijfers)}`,
      },
    ];
  });
  return { niveau, regels };
}
