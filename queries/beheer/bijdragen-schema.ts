/** The table of what people write beside the figures. */
import type { Generated } from 'kysely';
import type { Niveau } from '../publicatie/schema.ts';

/** What the regiegroep keeps and comes back to. */
export const SIGNAALSOORTEN = ['signaal', 'knelpunt', 'actie', 'leeropbrengst'] as const;
export type Signaalsoort = (typeof SIGNAALSOORTEN)[number];
export type Bijdragesoort = 'duiding' | Signaalsoort | 'gebeurtenis';

/** Of a duiding or an event: `concept` for who writes it, `getoond` to every reader, `ingetrokken` to nobody. */
export const TOONSTATUSSEN = ['concept', 'getoond', 'ingetrokken'] as const;
export type Toonstatus = (typeof TOONSTATUSSEN)[number];
/** Of a signaal, knelpunt, actie or leeropbrengst. */
export const VOORTGANG = ['open', 'loopt', 'klaar', 'vervallen'] as const;
export type Voortgang = (typeof VOORTGANG)[number];

/** One version of a contribution. */
export interface BijdrageTable {
  /** Rises with every version of whatever contribution. */
  nummer: Generated<number>;
  /** The same for all versions of one contribution. */
  id: string;
  soort: Bijdragesoort;
  /** Null: about no indicator in particular. */
  indicator: string | null;
  /** Code of the region or of a gemeente. */
  gebied: string;
  /** The period that it is about, or in whose review it was agreed. */
  periode: string | null;
  tekst: string;
  status: Toonstatus | Voortgang;
  /** For whom it is meant at most. */
  niveau: Niveau;
  /** By whom it is done: a role, and the gebied whose. */
  wie_rol: string | null;
  wie_gebied: string | null;
  /** ISO date: of the event, or by when it is done. */
  datum: string | null;
  /** 1: figures before and after cannot be compared. */
  trendbreuk: Generated<number>;
  /** Who wrote this version; the account is never shown. */
  auteur_rol: string;
  auteur_gebied: string;
  account: string | null;
  /** ISO instant. */
  op: string;
}

/** Counts the versions ever written, one row. */
export interface BeheerstandTable {
  nummer: number;
}
