/** Holds computed figures against the reference, and says in words where they part. */
import type { ReferentieCijfer } from './reference.ts';

const GELIJK = [
  'teller',
  'noemer',
  'waarde',
  'eenheid',
  'status',
  'geleverd',
  'verwacht',
  'streefwaarde',
  'peildatum',
  'gemeenten_compleet',
  'gemeenten_verwacht',
  'interviews',
] as const satisfies readonly (keyof ReferentieCijfer)[];

/**
 * The differences between two figure tables, one line each; empty when they say the same. The order of the rows does
 * not matter here; decimals are equal when their value is ('7.50' and '7.5').
 */
export function compareFigures(
  berekend: readonly ReferentieCijfer[],
  verwacht: readonly ReferentieCijfer[],
): string[] {
  const verschillen: string[] = [];
  const over = new Map<string, ReferentieCijfer>();
  for (const cijfer of berekend) {
    const naam = naamVan(cijfer);
    if (over.has(naam)) verschillen.push(`${naam}: twice`);
    over.set(naam, cijfer);
  }
  for (const cijfer of verwacht) {
    const naam = naamVan(cijfer);
    const ander = over.get(naam);
    over.delete(naam);
    if (!ander) verschillen.push(`${naam}: missing`);
    else verschillen.push(...verschilTussen(naam, ander, cijfer));
  }
  return [...verschillen, ...[...over.keys()].map((naam) => `${naam}: not expected`)];
}

function naamVan({ indicator, gebied, periode }: ReferentieCijfer): string {
  return `${indicator} ${gebied} ${periode}`;
}

function verschilTussen(naam: string, berekend: ReferentieCijfer, verwacht: ReferentieCijfer): string[] {
  const velden: (keyof ReferentieCijfer)[] = GELIJK.filter(
    (veld) => gewoon(berekend[veld]) !== gewoon(verwacht[veld]),
  );
  if (!isVrijwelGelijk(berekend.variantie, verwacht.variantie)) velden.push('variantie');
  if (velden.length === 0) return [];
  const delen = velden.map((veld) => `${veld} ${berekend[veld] ?? '-'}, reference ${verwacht[veld] ?? '-'}`);
  return [`${naam}: ${delen.join('; ')}`];
}

/** Text in one form: decimals without trailing zeros. */
function gewoon(waarde: string | number | null): string {
  const tekst = String(waarde);
  return /^\d+\.\d+$/.test(tekst) ? tekst.replace(/\.?0+$/, '') : tekst;
}

/** A variance is no exact number. */
function isVrijwelGelijk(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, a, b);
}
