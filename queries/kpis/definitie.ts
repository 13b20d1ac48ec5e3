/**
 * What an indicator is: the one description that the computation, the screens and the documents are made from.
 * Imports nothing of Node.
 */
import type { Periodesoort } from '../periode/periode.ts';

/** The sources that a levering can be of. */
export const BRONNEN = [
  'professionals',
  'scholing',
  'casussen',
  'verwijzingen',
  'overleggen',
  'ervaringsdeskundigen',
  'tevredenheid',
  'streefwaarden',
  'context',
  'aantallen',
  'mijlpalen',
  'begroting',
  'afspraken',
  'communicatie',
] as const;
export type Bron = (typeof BRONNEN)[number];

/** About the programme itself, and nobody in it: no figure comes from these, and nobody has to deliver them. */
export const PROGRAMMABRONNEN = [
  'mijlpalen',
  'begroting',
  'afspraken',
  'communicatie',
] as const satisfies readonly Bron[];
export type Programmabron = (typeof PROGRAMMABRONNEN)[number];

/** How a milestone of the programme stands. */
export const MIJLPAALSTATUSSEN = ['gepland', 'loopt', 'gereed', 'vertraagd', 'vervallen'] as const;
export type Mijlpaalstatus = (typeof MIJLPAALSTATUSSEN)[number];

/** aandeel: percentage of teller in noemer; aantal: teller alone; gemiddelde: teller (a sum) over noemer. */
export type Vorm = 'aandeel' | 'aantal' | 'gemiddelde';
export type Eenheid = '%' | 'aantal' | 'cijfer';
export type Richting = 'hoger' | 'lager' | 'neutraal';
/** Class of secrecy: which small numbers of this indicator say something about a person. */
export type Beschermingsklasse = 'werkproces' | 'persoon' | 'waardering' | 'rol' | 'geen';

export interface IndicatorTeksten {
  /** Plain name for screens: 'Eén gezin, één plan, één regisseur'. */
  readonly naam: string;
  /** The short name where there is little room. */
  readonly kort: string;
  /** What is counted below the line: 'gezinnen' (enkelvoud: 'gezin'). For a count: what is counted. */
  readonly telwoord: readonly [enkelvoud: string, meervoud: string];
  /** Wie telt mee (noemer); empty for a count. B1. */
  readonly noemer: string;
  /** Wanneer telt het (teller). B1. */
  readonly teller: string;
  /** Which day or days it speaks of. B1. */
  readonly peildatum: string;
  readonly bron: string;
  /** A worked example in two or three sentences. */
  readonly voorbeeld: string;
  readonly beperkingen: readonly string[];
  /** Beside the region's figure, when it is not the sum: why. Empty otherwise. */
  readonly regio: string;
  readonly zinnen: Zinnen;
}

/**
 * The sentences that say the figure in words, B1, at most 13 words each with {waarde} as one word (it becomes up to
 * four: '72 van de 100', 'ten minste 31'). {waarde} stands where the number goes; the first letter is made a capital.
 * For a share {waarde} is '72 van de 100' or 'alle'; for a count '90' or 'ten minste 31'; for a mean '7,2'.
 */
export interface Zinnen {
  /** 'Bij {waarde} gezinnen is er één plan en één regisseur.' */
  readonly meervoud: string;
  /** The same for 1: '{waarde} professionals heeft …' (1 van de 100), 'Er was {waarde} overleg …'. */
  readonly enkelvoud: string;
  /** For exactly 0, without a number: 'Bij geen enkel gezin is er één plan en één regisseur.' A mean never is: ''. */
  readonly nul: string;
  /** A change in at most five words, no capital, no full stop: 'meer gezinnen met één plan'. */
  readonly hoger: string;
  readonly lager: string;
}

/**
 * A way to split the region's figure in parts that add up to it: every counted unit is in exactly one part. The unit's
 * part is the column of this name in `eenheden.sql`; empty means `onbekend`.
 */
export interface Uitsplitsing {
  /** Name of the column: 'gradatie'. */
  readonly code: string;
  /** 'Naar gradatie'. */
  readonly naam: string;
  /** The one kind of period that it is made for. */
  readonly periodesoort: Periodesoort;
  /** Every part there can be, in order; code as in the column. */
  readonly delen: readonly { readonly code: string; readonly naam: string }[];
  /** The part of a unit that gemeenten put in different parts. */
  readonly verschillend: string;
  /** In which part a unit is that could be in several. B1. */
  readonly uitleg: string;
}

export interface IndicatorDefinitie {
  /** `kpi2b`. */
  readonly code: string;
  /** Place in every list. */
  readonly volgorde: number;
  /** The headline KPI (`kpi2` for `kpi2b`); its own code for a headline. */
  readonly kpi: string;
  readonly vorm: Vorm;
  readonly eenheid: Eenheid;
  /** The kinds of period it is computed for, the finest first. */
  readonly periodesoorten: readonly Periodesoort[];
  /** Every bron that must be covered. */
  readonly bronnen: readonly Bron[];
  /** How gemeenten add up to the region: summed, or distinct by key. */
  readonly regio: 'som' | 'onderscheiden';
  /** A stand on the peildatum (true) or events and cases during the period. */
  readonly stand: boolean;
  readonly richting: Richting;
  /** Whether chance alone moves it (normale schommeling); false for counts of what people chose to do (kpi4, kpi5). */
  readonly schommeling: boolean;
  /** Target that holds where none was delivered. */
  readonly norm?: number;
  readonly bescherming: Beschermingsklasse;
  /** Objective and result in the plan: 'D2', 'R2'. */
  readonly doel: string;
  readonly resultaat: string;
  /** What a count is also held against, where context is delivered: 'per 1.000 jeugdigen'. */
  readonly perDuizend?: 'jeugdigen_0_17';
  /** What changed in the definition since its first version, the latest last. */
  readonly wijzigingen?: readonly { readonly sinds: string; readonly wat: string }[];
  /** Of the region only. */
  readonly uitsplitsingen?: readonly Uitsplitsing[];
  readonly teksten: IndicatorTeksten;
}
