/** Names of periods: '1e halfjaar 2026', '2e kwartaal 2026', '2026'. */
import type { Periode, Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';

/** The period of a code that a publicatie holds; throws on any other text. */
export function readPeriode(code: string): Periode {
  const periode = parsePeriode(code);
  if (!periode) throw new TypeError(`Geen periode: '${code}'. Verwacht wordt een code als 2026HJ01.`);
  return periode;
}

/** '1e halfjaar 2026', '2e kwartaal 2026', '2026'. */
export function formatPeriode(periode: Periode): string {
  return periode.soort === 'jaar' ? String(periode.jaar) : `${formatDeel(periode)} ${periode.jaar}`;
}

/** Without its year: '1e halfjaar', '2e kwartaal'; a year is its number. */
export function formatDeel(periode: Periode): string {
  return periode.soort === 'jaar' ? String(periode.jaar) : `${periode.nummer}e ${periode.soort}`;
}

/** For where there is hardly room: '1e', '2e'; a year is its number. */
export function formatDeelKort(periode: Periode): string {
  return periode.soort === 'jaar' ? String(periode.jaar) : `${periode.nummer}e`;
}

/** 'per halfjaar'. */
export function formatSoort(soort: Periodesoort): string {
  return `per ${soort}`;
}
