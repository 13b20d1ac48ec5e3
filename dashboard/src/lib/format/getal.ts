/**
 * Exact decimal text in ('7.625', as a publicatie holds it), Dutch text out ('7,6'). No floating point on the way:
 * what is rounded is the decimal that was stored.
 */
import type { Eenheid } from '@regiomonitor/queries/kpis/definitie.ts';

/** U+2212: as wide as a plus, and never broken off at the end of a line like a hyphen. */
const MIN = '−';

/** Digits shown on a screen, per unit. */
export const DECIMALEN: Record<Eenheid, number> = { '%': 0, aantal: 0, cijfer: 1 };

/** A number as `eenheden` x 10^-`decimalen`. */
export interface Decimaal {
  readonly eenheden: bigint;
  readonly decimalen: number;
}

const VORM = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads exact decimal text. Throws on anything else ('', '1,5', '1e3', 'NaN'). */
export function parseDecimaal(tekst: string): Decimaal {
  const delen = VORM.exec(tekst);
  if (!delen) throw new TypeError(`Geen decimaal getal: '${tekst}'. Verwacht wordt tekst als '7.625'.`);
  const [, min, heel, breuk = ''] = delen;
  return { eenheden: BigInt(`${min}${heel}${breuk}`), decimalen: breuk.length };
}

/** Rounds half away from zero to this many decimals; fewer decimals are padded. */
export function roundDecimaal(getal: Decimaal, decimalen: number): Decimaal {
  if (getal.decimalen <= decimalen) {
    return { eenheden: getal.eenheden * 10n ** BigInt(decimalen - getal.decimalen), decimalen };
  }
  const deler = 10n ** BigInt(getal.decimalen - decimalen);
  const rest = getal.eenheden % deler;
  const heel = getal.eenheden / deler;
  const grootte = rest < 0n ? -rest : rest;
  const teken = getal.eenheden < 0n ? -1n : 1n;
  return { eenheden: grootte * 2n >= deler ? heel + teken : heel, decimalen };
}

/** a - b, with the most decimals of the two. */
export function subtractDecimaal(a: Decimaal, b: Decimaal): Decimaal {
  const decimalen = Math.max(a.decimalen, b.decimalen);
  return { eenheden: roundDecimaal(a, decimalen).eenheden - roundDecimaal(b, decimalen).eenheden, decimalen };
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b. */
export function compareDecimaal(a: Decimaal, b: Decimaal): number {
  const { eenheden } = subtractDecimaal(a, b);
  return eenheden < 0n ? -1 : eenheden > 0n ? 1 : 0;
}

/** Without its sign. */
export function absDecimaal(getal: Decimaal): Decimaal {
  return getal.eenheden < 0n ? { ...getal, eenheden: -getal.eenheden } : getal;
}

/** '1.234,5': dots between thousands, decimal comma, U+2212 for minus. */
export function writeDecimaal({ eenheden, decimalen }: Decimaal): string {
  const cijfers = String(eenheden < 0n ? -eenheden : eenheden).padStart(decimalen + 1, '0');
  const heel = cijfers.slice(0, cijfers.length - decimalen).replace(/\B(?=(\d{3})+$)/g, '.');
  const breuk = decimalen ? `,${cijfers.slice(-decimalen)}` : '';
  return `${eenheden < 0n ? MIN : ''}${heel}${breuk}`;
}

/** '1234.46' with 1 decimal: '1.234,5'. Throws when the text is no decimal number. */
export function formatDecimaal(tekst: string, decimalen: number): string {
  return writeDecimaal(roundDecimaal(parseDecimaal(tekst), decimalen));
}

/** A whole number: 1234 is '1.234'. Throws on NaN, infinity and fractions. */
export function formatAantal(aantal: number): string {
  if (!Number.isSafeInteger(aantal)) throw new TypeError(`Geen heel getal: ${aantal}.`);
  return formatDecimaal(String(aantal), 0);
}

/**
 * A figure as the screen shows it: '72%', '1.234', '7,2'. A grade of exactly 10 or 1 has no decimals: so are means shown
 * that are kept rough because they speak of everybody.
 */
export function formatWaarde(waarde: string, eenheid: Eenheid): string {
  if (eenheid === 'cijfer' && (waarde === '10' || waarde === '1')) return waarde;
  return `${formatDecimaal(waarde, DECIMALEN[eenheid])}${eenheid === '%' ? '%' : ''}`;
}

/** A target keeps the decimals it was set with, one at most: '79.5' is '79,5%', '80.000' is '80%', '7' is '7,0'. */
export function formatStreefwaarde(waarde: string, eenheid: Eenheid): string {
  const heel = roundDecimaal(parseDecimaal(waarde), 0);
  const gelijk = compareDecimaal(heel, parseDecimaal(waarde)) === 0;
  const decimalen = gelijk ? DECIMALEN[eenheid] : Math.max(1, DECIMALEN[eenheid]);
  return `${formatDecimaal(waarde, decimalen)}${eenheid === '%' ? '%' : ''}`;
}
