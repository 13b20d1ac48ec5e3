/**
 * What a delivery comes to: the object that the command line prints with `--json`, whoever asks for it. Its keys are a
 * contract with scripts outside; their order too.
 */
import type { Bevinding, Controle, Dialect, Opdracht } from '../controleren/controle.ts';
import type { Opvallend } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import type { Plaats } from './plaats.ts';

export type UitkomstStatus = 'aanvaard' | 'geweigerd' | 'ongewijzigd' | 'gecontroleerd';

export interface Uitkomst {
  readonly status: UitkomstStatus;
  readonly bron: string;
  /** Gemeente code or `regio`. */
  readonly gemeente: string;
  /** CBS code. */
  readonly periode: string;
  readonly aanleveraar: string;
  /** How the file was read; null when it was not read: a nulmelding, `ongewijzigd`, or a file that does not open. */
  readonly dialect: Dialect | null;
  readonly rijen: number;
  /** The true number; `fouten` holds the first 1,000. */
  readonly aantal_fouten: number;
  readonly fouten: readonly Bevinding[];
  readonly aantal_waarschuwingen: number;
  readonly waarschuwingen: readonly Bevinding[];
  /** The current levering after `aanvaard` and `ongewijzigd`; null otherwise. */
  readonly levering: GeplaatsteLevering | null;
}

export interface GeplaatsteLevering {
  readonly id: number;
  readonly versie: number;
  /** Ids of the leveringen that made way for it. */
  readonly vervangt: readonly number[];
}

/** A report without rows or findings: of a nulmelding, and of what was not read. */
export const NIETS_GELEZEN: Controle = {
  dialect: null,
  rijen: 0,
  weggelaten: 0,
  aantal_fouten: 0,
  fouten: [],
  aantal_waarschuwingen: 0,
  waarschuwingen: [],
};

/** Findings that are listed; the count goes on. */
const LIJST_GRENS = 1_000;

/** The report with findings about the file as a whole in front. */
export function voegFoutenToe(controle: Controle, fouten: readonly Bevinding[]): Controle {
  return {
    ...controle,
    aantal_fouten: controle.aantal_fouten + fouten.length,
    fouten: [...fouten, ...controle.fouten].slice(0, LIJST_GRENS),
  };
}

/** The report with what stands out beside the register behind the warnings about the file. */
export function voegOpvallendToe(controle: Controle, opvallend: readonly Opvallend[]): Controle {
  return {
    ...controle,
    aantal_waarschuwingen: controle.aantal_waarschuwingen + opvallend.length,
    waarschuwingen: [
      ...controle.waarschuwingen,
      ...opvallend.map(({ code, melding }) => ({ rij: null, kolom: null, waarde: null, code, melding })),
    ],
  };
}

/** A finding about the file as a whole. */
export function bestandsfout(code: Bevinding['code'], melding: string): Bevinding {
  return { rij: null, kolom: null, waarde: null, code, melding };
}

/** What a delivery is said to be: recognised, or (for a refusal) as it was written. */
type Gevraagd = Opdracht | { bron: string; scope: string; periode: string; aanleveraar: string };

/** Puts the outcome together in the order of the contract. */
export function createUitkomst(
  status: UitkomstStatus,
  opdracht: Gevraagd,
  controle: Controle,
  levering: GeplaatsteLevering | null = null,
): Uitkomst {
  return {
    status,
    bron: opdracht.bron,
    gemeente: opdracht.scope,
    periode: typeof opdracht.periode === 'string' ? opdracht.periode : opdracht.periode.code,
    aanleveraar: opdracht.aanleveraar,
    dialect: controle.dialect,
    rijen: controle.rijen,
    aantal_fouten: controle.aantal_fouten,
    fouten: controle.fouten,
    aantal_waarschuwingen: controle.aantal_waarschuwingen,
    waarschuwingen: controle.waarschuwingen,
    levering,
  };
}

/** The key of the levering that is asked for. */
export function toPlaats({ bron, aanleveraar, scope, periode }: Opdracht): Plaats {
  return {
    bron,
    aanleveraar,
    scope,
    periode: periode.code,
    periode_start: periode.start,
    periode_eind: periode.eind,
  };
}
