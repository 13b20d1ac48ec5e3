/**
 * What the protection of small numbers is given and what it gives back. One call is about one region and one level.
 * Nothing of a result but the shown numbers may reach a reader: reasons and the report are for the coördinator.
 */
import type { Beschermingsklasse, IndicatorDefinitie } from '../kpis/definitie.ts';
import type { CijferTable, Niveau, Status } from '../publicatie/schema.ts';

/** The exact figure of one indicator, gebied and periode, as computed and not yet protected. */
export type Cijfer = Pick<
  CijferTable,
  'indicator' | 'gebied' | 'periode' | 'teller' | 'noemer' | 'waarde' | 'status' | 'geleverd' | 'verwacht'
>;

/** What protection needs to know of an indicator; every IndicatorDefinitie fits. */
export type IndicatorVorm = Pick<
  IndicatorDefinitie,
  'code' | 'volgorde' | 'kpi' | 'vorm' | 'regio' | 'stand' | 'bescherming'
>;

/** How one indicator is protected at one level. */
export interface Instelling {
  readonly niveau: Niveau;
  readonly indicator: string;
  /** False: none of its small numbers is secret (it can still be hidden to keep another one secret). */
  readonly beschermen: boolean;
  readonly klasse: Beschermingsklasse;
  /** T: the numbers 1..T-1 are small. For `waardering` 10 always. */
  readonly drempel: number;
  /** `werkproces` only: a small teller and a small rest (noemer - teller) are secret too. */
  readonly complement: boolean;
}

/** A figure of an earlier edition: exactly as it was then, and what readers saw of it. */
export interface EditieCijfer extends Cijfer {
  readonly getoond: Pick<CelResultaat, 'toonTeller' | 'toonNoemer' | 'toonWaarde' | 'afgerond'>;
}

/** A locked edition of the level `openbaar`, the oldest first where there are more. */
export interface Editie {
  readonly nummer: number;
  readonly cijfers: readonly EditieCijfer[];
}

export interface ProtectionInput {
  readonly niveau: Niveau;
  /** Code of the region: the gebied that the others add up to. Every other gebied is a gemeente and an insider. */
  readonly regio: string;
  readonly indicatoren: readonly IndicatorVorm[];
  readonly cijfers: readonly Cijfer[];
  /** One per indicator, of this level: `instellingenVoor` makes them. */
  readonly instellingen: readonly Instelling[];
  /** What readers of this level saw before: every edition for openbaar, the latest one for intern. */
  readonly edities?: readonly Editie[];
  /** Cells that must be hidden whatever the rules of this level say: openbaar gets what is hidden intern. */
  readonly ookVerborgen?: readonly CelSleutel[];
  /** Bounds on the work. Whatever is not finished within them is hidden. */
  readonly limieten?: Partial<Limieten>;
}

export interface CelSleutel {
  readonly indicator: string;
  readonly gebied: string;
  readonly periode: string;
}

export interface Limieten {
  /** Milliseconds for one connected part of the figures (in practice: one KPI and year). */
  readonly deelMs: number;
  /** Milliseconds for the whole region, audit included; then the worker is ended and protection has failed. */
  readonly totaalMs: number;
}

/**
 * Why something of a cell is not shown. `klein`: a small number itself. `afleidbaar`: a small number could be worked
 * out from it. `rol`: kpi5 of a gemeente. `onvolledig`: teller and noemer of an incomplete region. `uiterste`: a mean so
 * close to 1 or 10 that it speaks of everybody. `intern`: hidden intern already. `voorzorg`: the computation failed.
 */
export type Reden = 'klein' | 'afleidbaar' | 'rol' | 'onvolledig' | 'uiterste' | 'intern' | 'voorzorg';

/** One cell as its readers may see it. */
export interface CelResultaat extends CelSleutel {
  /** True when nothing of it is shown: teller, noemer and waarde are null. */
  readonly verborgen: boolean;
  readonly toonTeller: boolean;
  readonly toonNoemer: boolean;
  readonly toonWaarde: boolean;
  /** As shown; null when not shown or not there. */
  readonly teller: string | null;
  readonly noemer: number | null;
  readonly waarde: string | null;
  /** The waarde is rounded (whole percentage; a mean to 1 decimal, an extreme mean to 1 or 10), everywhere, also in files. */
  readonly afgerond: boolean;
  /** Spread and interviews add up like the figures do, so an aggregate shows them only when all its parts are shown. */
  readonly toonSpreiding: boolean;
  /** A hidden `nvt` reads `voorlopig`: zero is not told apart. */
  readonly status: Status;
  /** For the coördinator only. */
  readonly reden: Reden | null;
  /** How much its absence costs; for the coördinator and the benchmark. */
  readonly gewicht: number;
}

/** A secret that the attack of the audit found: what must stay possible, and is not. */
export interface Lek extends CelSleutel {
  readonly grootheid: Grootheid;
  /** Who learns it: a gemeente, or null for anybody. */
  readonly wie: string | null;
  /** In Dutch, without the number itself. */
  readonly melding: string;
}

export type Grootheid = 'teller' | 'noemer' | 'rest';

export interface AuditVerslag {
  /** Not empty: do not publish. */
  readonly lekken: readonly Lek[];
  /** Secrets whose exact number an earlier edition already gave away; nothing that is hidden now mends that. */
  readonly alBekend: readonly CelSleutel[];
  readonly geheimen: number;
  /** Pairs of a secret and an attacker for which every required value was shown to be possible. */
  readonly bewezen: number;
}

export interface ProtectionResult {
  readonly niveau: Niveau;
  /** In the order of the figures given. */
  readonly cellen: readonly CelResultaat[];
  /** Connected parts that were hidden whole because the computation failed, in Dutch. */
  readonly voorzorg: readonly string[];
  readonly audit: AuditVerslag;
}

/** Protection could not be computed; nothing may be published. The message is Dutch and holds no figure. */
export class BeschermingMislukt extends Error {}

/** `kpi2|GM0758|2026JJ00`. */
export function sleutelVan(cel: CelSleutel): string {
  return `${cel.indicator}|${cel.gebied}|${cel.periode}`;
}
