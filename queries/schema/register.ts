/**
 * The tables of the register, as Kysely sees them: leveringen and their pseudonymised rows. The DDL is in
 * ../database/migrations. Every stored row keeps its levering and its row number in the file; every levering its actor.
 */
import type { Bron } from '../kpis/definitie.ts';

/** Who does something: written beside every change. */
export interface Actor {
  /** Account name, or the operating system's user on the command line. */
  readonly wie: string;
  readonly rol: string;
  /** CBS code of the gemeente that the role is tied to; null for the region. */
  readonly gemeente: string | null;
}

export type LeveringStatus = 'actueel' | 'vervangen' | 'ingetrokken';

export interface Levering {
  id: number;
  bron: Bron;
  aanleveraar: string;
  /** Gemeente code or `regio`. */
  scope: string;
  /** CBS code. */
  periode: string;
  /** ISO dates, first and last day of the period. */
  periode_start: string;
  periode_eind: string;
  /** Counts up within (bron, aanleveraar, scope, periode). */
  versie: number;
  soort: 'rijen' | 'nulmelding';
  status: LeveringStatus;
  sha256: string | null;
  rijen: number;
  /** Rows left out on purpose because they lie outside the period. */
  rijen_weggelaten: number;
  ontvangen_op: string;
  wie: string;
  rol: string;
  gemeente: string | null;
}

export type ColumnType = 'text' | 'date' | 'boolean' | 'integer' | 'decimal' | 'text[]';

/**
 * The columns of each `rij_<bron>` table beside `levering_id` (integer) and `rijnummer` (integer, as counted in the
 * file, header included). Identifiers hold pseudonyms. `decimal` is DECIMAL(18,9).
 */
export const RIJKOLOMMEN = {
  professionals: {
    professional_id: 'text',
    gemeente: 'text',
    organisatietype: 'text',
    in_dienst: 'date',
    uit_dienst: 'date',
  },
  scholing: {
    professional_id: 'text',
    datum: 'date',
    status: 'text',
    gemeente: 'text',
    soort: 'text',
    thema: 'text',
    geldig_tot: 'date',
  },
  casussen: {
    casus_id: 'text',
    gemeente: 'text',
    start: 'date',
    einde: 'date',
    opgeschaald: 'boolean',
    plan_datum: 'date',
    aantal_regisseurs: 'integer',
    gezin_id: 'text',
    team: 'text',
    scheiding: 'boolean',
    gradatie: 'text',
  },
  verwijzingen: {
    verwijzing_id: 'text',
    gemeente: 'text',
    datum: 'date',
    hulpvorm: 'text',
    scheiding: 'boolean',
    jeugdige_id: 'text',
    soort_start: 'text',
    datum_uiteengaan: 'date',
  },
  overleggen: {
    overleg_id: 'text',
    datum: 'date',
    gemeenten: 'text[]',
    partijen: 'text[]',
    status: 'text',
    soort: 'text',
  },
  ervaringsdeskundigen: {
    persoon_id: 'text',
    gemeenten: 'text[]',
    domein: 'text',
    start: 'date',
    einde: 'date',
    momenten: 'integer',
  },
  tevredenheid: {
    respons_id: 'text',
    gemeente: 'text',
    datum: 'date',
    groep: 'text',
    cijfer: 'decimal',
    herkomst: 'text',
  },
  streefwaarden: {
    indicator: 'text',
    gebied: 'text',
    jaar: 'integer',
    streefwaarde: 'decimal',
    nulmeting: 'decimal',
    nulmeting_jaar: 'integer',
  },
  context: {
    gemeente: 'text',
    jaar: 'integer',
    inwoners: 'integer',
    jeugdigen_0_17: 'integer',
    scheidingen_met_kinderen: 'integer',
  },
  aantallen: {
    indicator: 'text',
    gemeente: 'text',
    periode: 'text',
    teller: 'decimal',
    noemer: 'integer',
  },
  mijlpalen: {
    activiteit: 'text',
    eindproduct: 'text',
    periode: 'text',
    status: 'text',
  },
  begroting: {
    post: 'text',
    jaar: 'integer',
    soort: 'text',
    optioneel: 'boolean',
    begroot: 'decimal',
    besteed: 'decimal',
  },
  afspraken: {
    afspraak: 'text',
    gemeenten: 'text[]',
    partners: 'text[]',
    vastgelegd_op: 'date',
  },
  communicatie: {
    middel: 'text',
    gemeente: 'text',
    periode: 'text',
    aantal: 'integer',
  },
} as const satisfies Record<Bron, Record<string, ColumnType>>;

/** A stored value: decimals as exact text; dates as ISO text. */
export type Celwaarde = string | number | boolean | readonly string[] | null;
