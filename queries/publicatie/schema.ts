/**
 * The tables of a publicatie: one read-only DuckDB file per protection level that holds everything that figures are
 * shown from. What is hidden is not in it. Written by schrijven.ts, read through queries/reads.
 */
import type { Beschermingsklasse, Eenheid, Mijlpaalstatus, Richting, Vorm } from '../kpis/definitie.ts';
import type { Periodesoort } from '../periode/periode.ts';

/** Raised when a table or column changes; readers refuse a schema they do not know. */
export const PUBLICATIE_SCHEMA = 3;

export type Niveau = 'intern' | 'openbaar';
export type Status = 'ontbreekt' | 'onvolledig' | 'nvt' | 'voorlopig' | 'definitief';

/** One row: what this file is. */
export interface PublicatieTable {
  id: string;
  schema_versie: number;
  niveau: Niveau;
  /** Number of the last change in the register that it was made from. */
  register_stand: number;
  /** ISO instant. */
  gemaakt_op: string;
  regio_code: string;
  regio_naam: string;
  synthetisch: boolean;
  /** Numbers from 1 up to this one are small, where an indicator has no other setting. */
  drempel: number;
}

/** One row per gebied: the region first, then gemeenten by code. */
export interface GebiedTable {
  code: string;
  naam: string;
  soort: 'regio' | 'gemeente';
  volgorde: number;
}

/** One row per period that some figure is of. */
export interface PeriodeTable {
  code: string;
  soort: Periodesoort;
  jaar: number;
  nummer: number;
  start: string;
  eind: string;
}

/** One row per indicator, in order. */
export interface IndicatorTable {
  code: string;
  volgorde: number;
  kpi: string;
  vorm: Vorm;
  eenheid: Eenheid;
  richting: Richting;
  bescherming: Beschermingsklasse;
  stand: boolean;
  doel: string;
  resultaat: string;
  /** JSON of IndicatorDefinitie, texts included. */
  definitie: string;
  /** The SQL that computes teller and noemer, to show. */
  sql: string;
}

/**
 * One row per indicator, gebied and periode. Numbers of hidden cells are null. Decimals are text ('7.625'), so that
 * nothing is lost on the way: exact teller; waarde rounded at 6 decimals, half away from zero.
 */
export interface CijferTable {
  indicator: string;
  gebied: string;
  periode: string;
  teller: string | null;
  noemer: number | null;
  waarde: string | null;
  eenheid: Eenheid;
  status: Status;
  /** Gemeente-quarters. */
  geleverd: number;
  verwacht: number;
  streefwaarde: string | null;
  nulmeting: string | null;
  nulmeting_jaar: number | null;
  verborgen: boolean;
  /** Oldest peildatum among the gemeenten that count; null when nothing was delivered. */
  peildatum: string | null;
  /** Gemeenten whose every quarter of the period is covered, and all of them. */
  gemeenten_compleet: number;
  gemeenten_verwacht: number;
  /** Sample variance of the single grades (gemiddelde only), for normale schommeling; null when hidden or n < 2. */
  variantie: number | null;
  /** kpi6 only: interviews beside the mean; null elsewhere or when hidden. */
  interviews: number | null;
}

/** One row per current or earlier levering: that it is there, not what is in it (row counts are figures). */
export interface LeveringTable {
  id: number;
  bron: string;
  aanleveraar: string;
  /** Gemeente code or `regio`. */
  scope: string;
  periode: string;
  versie: number;
  soort: 'rijen' | 'nulmelding';
  status: 'actueel' | 'vervangen' | 'ingetrokken';
  /** ISO instant. */
  ontvangen_op: string;
  /** Whether this levering covers its scope. */
  dekkend: boolean;
}

/** One row per gemeente and bron and quarter that a KPI needs and that no current levering covers. */
export interface OntbrekendTable {
  bron: string;
  gemeente: string;
  kwartaal: string;
}

/** One row per gemeente and year. */
export interface ContextTable {
  gemeente: string;
  jaar: number;
  inwoners: number | null;
  jeugdigen_0_17: number | null;
  scheidingen_met_kinderen: number | null;
}

/** Remarks on quality, as a code and where it applies; no numbers. */
export interface OpmerkingTable {
  code: string;
  indicator: string;
  gebied: string;
  periode: string | null;
}

/** One row per indicator: how its small numbers were protected, and how many of its figures that hides. */
export interface BeschermingTable {
  indicator: string;
  beschermen: boolean;
  klasse: Beschermingsklasse;
  /** Numbers below this are small. */
  drempel: number;
  /** Whether a small rest (noemer - teller) is secret too. */
  complement: boolean;
  cijfers: number;
  verborgen: number;
}

/** One row per indicator, uitsplitsing, periode and part, of the region. A hidden uitsplitsing has no numbers at all. */
export interface UitsplitsingTable {
  indicator: string;
  uitsplitsing: string;
  periode: string;
  deel: string;
  /** Place among the parts. */
  volgorde: number;
  teller: number | null;
  noemer: number | null;
  verborgen: boolean;
}

/** One row per milestone of the programme. */
export interface MijlpaalTable {
  /** The region, or the gemeente whose milestone it is. */
  gebied: string;
  activiteit: string;
  eindproduct: string | null;
  /** In which it is to be ready. */
  periode: string;
  status: Mijlpaalstatus;
}

/** One row per post and year: internal only. Amounts in euros, as exact text. */
export interface BegrotingTable {
  gebied: string;
  post: string;
  jaar: number;
  soort: 'structureel' | 'incidenteel';
  optioneel: boolean;
  begroot: string;
  besteed: string | null;
}

/** One row per agreement between partners (R4) and gemeente that it holds for. */
export interface AfspraakTable {
  gemeente: string;
  afspraak: string;
  /** Joined by a comma and a space. */
  partners: string;
  /** Null: not yet. */
  vastgelegd_op: string | null;
}

/** One row per means of communication, gebied and period. */
export interface CommunicatieTable {
  middel: string;
  gebied: string;
  periode: string;
  aantal: number;
}

export interface PublicatieDatabase {
  publicatie: PublicatieTable;
  gebied: GebiedTable;
  periode: PeriodeTable;
  indicator: IndicatorTable;
  cijfer: CijferTable;
  levering: LeveringTable;
  ontbrekend: OntbrekendTable;
  context: ContextTable;
  opmerking: OpmerkingTable;
  bescherming: BeschermingTable;
  uitsplitsing: UitsplitsingTable;
  mijlpaal: MijlpaalTable;
  begroting: BegrotingTable;
  afspraak: AfspraakTable;
  communicatie: CommunicatieTable;
}
