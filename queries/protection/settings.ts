/** The settings of protection: the defaults of the two levels, and what a region changed. */
import type { Niveau } from '../publicatie/schema.ts';
import type { IndicatorVorm, Instelling } from './interface.ts';

/** Smallest number shown, where the region chose nothing else. */
export const STANDAARD_DREMPEL: Readonly<Record<Niveau, number>> = { intern: 5, openbaar: 10 };

/** Below this many answers a rapportcijfer is secret, at every level. */
export const WAARDERING_DREMPEL = 10;

/** Indicators whose small teller and small rest are secret too on the public page. */
const COMPLEMENT_OPENBAAR = new Set(['kpi2', 'kpi2b']);

/** A change by the region of one indicator at one level; what is left out keeps its default. */
export type Afwijking = Pick<Instelling, 'niveau' | 'indicator'> &
  Partial<Pick<Instelling, 'beschermen' | 'klasse' | 'drempel' | 'complement'>>;

/** A setting that cannot be: the message says in Dutch which and why. */
export class InstellingOngeldig extends Error {}

/**
 * The settings of one level, one per indicator: defaults with the region's changes laid over them.
 *
 * @throws InstellingOngeldig
 */
export function instellingenVoor(
  niveau: Niveau,
  indicatoren: readonly IndicatorVorm[],
  afwijkingen: readonly Afwijking[] = [],
): Instelling[] {
  return indicatoren.map((indicator) => {
    const afwijking = afwijkingen.find((een) => een.niveau === niveau && een.indicator === indicator.code);
    const instelling = { ...defaultFor(niveau, indicator), ...afwijking };
    requireValid(instelling);
    return instelling;
  });
}

/**
 * The changes that hold after one more: it takes the place of the earlier one for its level and indicator. A change that
 * changes nothing goes back to the default.
 */
export function legOver(huidig: readonly Afwijking[], wijziging: Afwijking): Afwijking[] {
  const plek = huidig.findIndex(
    ({ niveau, indicator }) => niveau === wijziging.niveau && indicator === wijziging.indicator,
  );
  const nieuw = isStandaard(wijziging) ? [] : [wijziging];
  return plek < 0 ? [...huidig, ...nieuw] : huidig.toSpliced(plek, 1, ...nieuw);
}

function isStandaard({ niveau: _niveau, indicator: _indicator, ...rest }: Afwijking): boolean {
  return Object.keys(rest).length === 0;
}

/**
 * Whether small numbers may show under `na` that `voor` keeps secret, by the rules alone. Two classes cannot be compared
 * by their rules: another one is taken as weaker, unless nothing was secret before.
 */
export function wordtZwakker(voor: Instelling, na: Instelling): boolean {
  if (!voor.beschermen || voor.klasse === 'geen') return false;
  if (!na.beschermen || na.klasse !== voor.klasse) return true;
  return na.drempel < voor.drempel || (voor.complement && !na.complement);
}

function defaultFor(niveau: Niveau, indicator: IndicatorVorm): Instelling {
  return {
    niveau,
    indicator: indicator.code,
    beschermen: true,
    klasse: indicator.bescherming,
    drempel: indicator.bescherming === 'waardering' ? WAARDERING_DREMPEL : STANDAARD_DREMPEL[niveau],
    complement: niveau === 'openbaar' && COMPLEMENT_OPENBAAR.has(indicator.code),
  };
}

function requireValid(instelling: Instelling): void {
  const waar = `${instelling.indicator} (${instelling.niveau})`;
  if (!Number.isInteger(instelling.drempel) || instelling.drempel < 2 || instelling.drempel > 100) {
    throw new InstellingOngeldig(
      `De drempel van ${waar} is ${instelling.drempel}. Kies een heel getal van 2 tot en met 100.`,
    );
  }
  if (instelling.klasse === 'waardering' && instelling.drempel < WAARDERING_DREMPEL) {
    throw new InstellingOngeldig(
      `De drempel van ${waar} is kleiner dan 10. Een rapportcijfer van minder dan 10 antwoorden is altijd geheim.`,
    );
  }
}
