/** A change in words: arrow, size, direction, compared with what, and whether it is more than normale schommeling. */
import { DECIMALEN, formatDecimaal, writeDecimaal } from '../format/getal.ts';
import { formatPeriode } from '../format/periode.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import type { Ontwikkeling, Verschil } from '../kpi/ontwikkeling.ts';
import { writeTrendbreuk } from './gebeurtenis.ts';
import { TOESTAND } from './tekens.ts';
import { sayWaarde, showMoment, unitOfVerschil } from './waarde.ts';

export interface Ontwikkelingtekst {
  /** The direction of the number, never good or bad. */
  readonly pijl: 'omhoog' | 'omlaag' | 'gelijk' | 'geen' | 'verborgen';
  /** '7 procentpunt hoger dan 2e halfjaar 2025', 'nog niet te vergelijken', 'verborgen'. */
  readonly tekst: string;
  /** What is read out instead of the sign of a hidden change. */
  readonly toegankelijk: string | null;
  /** A second line, or ''. */
  readonly noot: string;
  readonly tag: { readonly tekst: string; readonly sterk: boolean } | null;
}

const SCHOMMELING = {
  binnen: 'binnen normale schommeling',
  meer: 'meer dan normale schommeling',
  onbekend: 'normale schommeling niet te zeggen',
} as const;

export function showOntwikkeling(ontwikkeling: Ontwikkeling): Ontwikkelingtekst {
  const kaal = { pijl: 'geen', toegankelijk: null, tag: null } as const;
  switch (ontwikkeling.soort) {
    case 'eerste':
      return { ...kaal, tekst: 'nog niet te vergelijken', noot: 'geen eerdere periode' };
    case 'verborgen':
      return { ...kaal, pijl: 'verborgen', tekst: 'verborgen', toegankelijk: TOESTAND.verborgen, noot: '' };
    case 'niet_te_vergelijken':
      return { ...kaal, tekst: 'niet te vergelijken', noot: earlier(ontwikkeling.toen) };
    case 'nog_niet_te_vergelijken':
      return { ...kaal, tekst: 'nog niet te vergelijken', noot: earlier(ontwikkeling.toen) };
    case 'trendbreuk':
      return { ...kaal, tekst: 'niet te vergelijken', noot: writeTrendbreuk(ontwikkeling.breuk) };
    case 'verschil':
      return showVerschil(ontwikkeling);
  }
}

function earlier(toen: Cijfer): string {
  return `${formatPeriode(toen.periode)}: ${sayWaarde(toen)}`;
}

function showVerschil(verschil: Verschil): Ontwikkelingtekst {
  const { beweging, schommeling, toen } = verschil;
  const pijl = { hoger: 'omhoog', lager: 'omlaag', gelijk: 'gelijk' } as const;
  const tag = schommeling
    ? { tekst: SCHOMMELING[schommeling.oordeel], sterk: schommeling.oordeel === 'meer' }
    : isOnbeoordeeld(verschil)
      ? { tekst: SCHOMMELING.onbekend, sterk: false }
      : null;
  return {
    pijl: pijl[beweging],
    tekst:
      beweging === 'gelijk'
        ? `gelijk aan ${showMoment(toen).replace(/^(in|op) /, '')} (${sayWaarde(toen)})`
        : `${sizeOf(verschil)} dan ${showMoment(toen)}${percentageOf(verschil)}`,
    toegankelijk: null,
    noot: '',
    tag,
  };
}

/** Chance plays a part, but what is needed to say how much is not known or not shown. */
function isOnbeoordeeld({ nu, beweging, schommeling }: Verschil): boolean {
  return nu.indicator.schommeling && beweging !== 'gelijk' && !schommeling;
}

/** '7 procentpunt hoger', '9 minder', '0,1 lager'. */
function sizeOf({ nu, grootte, beweging }: Verschil): string {
  const meerMinder = { hoger: 'meer', lager: 'minder', gelijk: '' };
  const woord = nu.indicator.vorm === 'aantal' ? meerMinder[beweging] : beweging;
  return `${writeDecimaal(grootte)}${unitOfVerschil(nu.indicator.eenheid)} ${woord}`;
}

function percentageOf({ procent, beweging }: Verschil): string {
  return procent ? ` (${writeDecimaal(procent)}% ${beweging})` : '';
}

/** '+9', '−4', '0', for a column of differences whose head names the unit; null when there is no difference to show. */
export function showVerschilgetal(ontwikkeling: Ontwikkeling): string | null {
  if (ontwikkeling.soort !== 'verschil') return null;
  const { beweging, grootte } = ontwikkeling;
  const teken = { hoger: '+', lager: '−', gelijk: '' };
  return `${teken[beweging]}${writeDecimaal(grootte)}`;
}

/**
 * The limit in words, 'kleiner dan 9 procentpunt': any smaller change may be chance. Rounded up to a displayed value,
 * so that a whole number of pieces is judged the same by formula and by this text.
 */
export function showGrens(grens: number, { indicator }: Cijfer): string {
  const decimalen = DECIMALEN[indicator.eenheid];
  const omhoog = Math.ceil(grens * 10 ** decimalen) / 10 ** decimalen;
  const getal = formatDecimaal(omhoog.toFixed(decimalen), decimalen);
  return `kleiner dan ${getal}${unitOfVerschil(indicator.eenheid)}`;
}
