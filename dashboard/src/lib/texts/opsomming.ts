/** Small parts of Dutch sentences. */
import { formatAantal } from '../format/getal.ts';

/** 'A', 'A en B', 'A, B en C'. */
export function join(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
}

/** '1 gezin', '12 gezinnen'. */
export function count(aantal: number, [enkelvoud, meervoud]: readonly [string, string]): string {
  return `${formatAantal(aantal)} ${aantal === 1 ? enkelvoud : meervoud}`;
}

/** With a capital; Dutch writes both letters of ij so. */
export function capitalize(tekst: string): string {
  const lengte = /^ij/i.test(tekst) ? 2 : 1;
  return tekst.slice(0, lengte).toUpperCase() + tekst.slice(lengte);
}

/** Names when there are one or two, a number above that: sentences stay short in every region. */
export function nameGemeenten(namen: readonly string[]): string {
  return namen.length <= 2 ? join(namen) : `${namen.length} gemeenten`;
}

/** The label of an indicator's code: 'KPI 2', 'KPI 2b'; a side series carries its headline's ('KPI 3'). */
export function labelOf(code: string): string {
  const delen = /^kpi(\d+[a-z]?)(_|$)/.exec(code);
  return delen ? `KPI ${delen[1]}` : code;
}
