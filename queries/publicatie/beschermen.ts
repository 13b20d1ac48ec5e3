/**
 * Protects the figures of a publicatie, per level: what readers of the level may see of each, and nothing else. Readers
 * get their figures from here only.
 */
import type { Grondslag } from '../edities/grondslag.ts';
import { keepSmallCorrections } from '../edities/naleveringen.ts';
import type { Figuur } from '../figures/bereken.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import {
  sleutelVan,
  type CelResultaat,
  type CelSleutel,
  type Editie,
  type Instelling,
} from '../protection/interface.ts';
import { protect } from '../protection/protect.ts';
import { instellingenVoor, type Afwijking } from '../protection/settings.ts';
import type { BeschermingTable, CijferTable, Niveau } from './schema.ts';

export interface Beschermd {
  /** In the order of the figures. */
  readonly cijfers: readonly CijferTable[];
  readonly instellingen: readonly BeschermingTable[];
  /** Which cells are hidden or shown in part, and why: for the coördinator, never for readers. */
  readonly cellen: readonly CelResultaat[];
}

export interface Beschermopdracht {
  readonly niveau: Niveau;
  /** Code of the region. */
  readonly regio: string;
  readonly figuren: readonly Figuur[];
  /** What the region changed about the settings. */
  readonly afwijkingen: readonly Afwijking[];
  /** Hidden at the stricter level already. */
  readonly ookVerborgen: readonly CelSleutel[];
  readonly edities: readonly Editie[];
}

export type Beschermer = (opdracht: Beschermopdracht) => Promise<Beschermd>;

/** The audit found a small number that could still be worked out; nothing may be published. */
export class BeschermingLekt extends Error {
  constructor(aantal: number) {
    super(
      `De controle op kleine aantallen vond ${aantal === 1 ? 'een cijfer dat' : `${aantal} cijfers die`} uit andere af te leiden ${aantal === 1 ? 'is' : 'zijn'}.`,
    );
  }
}

/**
 * Protects by the rules of the level.
 *
 * @throws BeschermingLekt, BeschermingMislukt
 */
export const bescherm: Beschermer = async ({
  niveau,
  regio,
  figuren,
  afwijkingen,
  ookVerborgen,
  edities,
}) => {
  const indicatoren = INDICATOREN.map(
    ({ code, volgorde, kpi, vorm, regio: optelling, stand, bescherming }) => ({
      code,
      volgorde,
      kpi,
      vorm,
      regio: optelling,
      stand,
      bescherming,
    }),
  );
  const instellingen = instellingenVoor(niveau, indicatoren, afwijkingen);
  const { cellen, audit } = await protect({
    niveau,
    regio,
    indicatoren,
    cijfers: figuren,
    instellingen,
    ookVerborgen,
    edities,
  });
  if (audit.lekken.length > 0) throw new BeschermingLekt(audit.lekken.length);
  return {
    cellen,
    cijfers: applyCellen(figuren, cellen),
    instellingen: instellingen.map((instelling) => describeInstelling(instelling, cellen)),
  };
};

/** What a level shows, and the exact figures under it. */
export type Niveaus = Readonly<Record<Niveau, Beschermd & { readonly figuren: readonly Figuur[] }>>;

/** What the outside has seen so far: every openbaar edition, and all of them as the last one on each period. */
export interface Openbaarheid {
  readonly edities: readonly Grondslag[];
  readonly laatste: Grondslag | undefined;
}

/**
 * Both levels. Openbaar hides at least what intern hides, so intern goes first. Readers of intern know what is openbaar
 * now, those of openbaar what ever was; and small corrections do not reach openbaar.
 */
export async function beschermNiveaus(
  beschermer: Beschermer,
  regio: string,
  figuren: readonly Figuur[],
  afwijkingen: readonly Afwijking[],
  { edities, laatste }: Openbaarheid,
): Promise<Niveaus> {
  const opdracht = { regio, afwijkingen };
  const intern = await beschermer({
    ...opdracht,
    niveau: 'intern',
    figuren,
    ookVerborgen: [],
    edities: laatste ? [laatste] : [],
  });
  const ookVerborgen = intern.cellen.filter((cel) => cel.verborgen);
  const instellingen = instellingenVoor('openbaar', INDICATOREN, afwijkingen);
  const vrij = keepSmallCorrections(figuren, laatste, instellingen, regio);
  const openbaar = await beschermer({
    ...opdracht,
    niveau: 'openbaar',
    figuren: vrij,
    ookVerborgen,
    edities,
  });
  return { intern: { ...intern, figuren }, openbaar: { ...openbaar, figuren: vrij } };
}

/** The figures as readers get them: what a cell does not show is not there. */
export function applyCellen(figuren: readonly Figuur[], cellen: readonly CelResultaat[]): CijferTable[] {
  const perSleutel = new Map(cellen.map((cel) => [sleutelVan(cel), cel]));
  return figuren.map((figuur) => {
    const cel = perSleutel.get(sleutelVan(figuur));
    if (!cel) throw new Error(`No protection was computed for ${sleutelVan(figuur)}.`);
    return {
      ...figuur,
      teller: cel.teller,
      noemer: cel.noemer,
      waarde: cel.waarde,
      status: cel.status,
      variantie: cel.toonSpreiding ? figuur.variantie : null,
      interviews: cel.toonSpreiding ? figuur.interviews : null,
      verborgen: cel.verborgen,
    };
  });
}

function describeInstelling(
  { indicator, beschermen, klasse, drempel, complement }: Instelling,
  cellen: readonly CelResultaat[],
): BeschermingTable {
  const eigen = cellen.filter((cel) => cel.indicator === indicator);
  return {
    indicator,
    beschermen,
    klasse,
    drempel,
    complement,
    cijfers: eigen.length,
    verborgen: eigen.filter((cel) => cel.verborgen).length,
  };
}
