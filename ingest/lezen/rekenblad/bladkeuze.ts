/** Which sheet of a workbook holds what is delivered. Imports nothing of Node. */
import { normalizeNaam, type Kopzoeker } from '../../bronnen/koppelen.ts';
import { zoekBladkop, type Gevonden } from '../dialect.ts';
import { Leesfout } from '../leesfout.ts';
import type { Blad } from './werkmap.ts';

/** A sheet with the header that was found in it. */
export interface Gekozenblad {
  /** From 0. */
  readonly plaats: number;
  readonly gevonden: Gevonden;
}

/** Somebody must choose: there is more than one sheet that could be it, or the one that was chosen is not there. */
export class Bladvraag extends Error {
  readonly variant: 'meer' | 'onbekend';
  readonly bladen: readonly { readonly naam: string; readonly nummer: number }[];

  constructor(variant: 'meer' | 'onbekend', bladen: readonly Blad[], plaatsen: readonly number[]) {
    super(variant);
    this.variant = variant;
    this.bladen = plaatsen.map((plaats) => ({ naam: bladen[plaats]?.naam ?? '', nummer: plaats + 1 }));
  }
}

/**
 * The sheet that was asked for, by name or number; otherwise the only one with the header of the contract. Hidden
 * sheets count only where no other could be it, or when asked for. When none could be it, the one that comes nearest:
 * its report says what is missing.
 *
 * @throws Bladvraag; Leesfout when no sheet holds anything
 */
export function kiesBlad(bladen: readonly Blad[], zoeker: Kopzoeker, keuze: string | undefined): Gekozenblad {
  const plaatsen = keuze === undefined ? bladen.map((_, plaats) => plaats) : [zoekBlad(bladen, keuze)];
  const koppen = plaatsen.flatMap((plaats) => {
    const gevonden = zoekBladkop(bladen[plaats]?.kop ?? [], zoeker);
    return gevonden ? [{ plaats, gevonden, verborgen: bladen[plaats]?.verborgen === true }] : [];
  });
  const zeker = koppen.filter(({ gevonden }) => gevonden.zeker);
  const zichtbaar = zeker.filter(({ verborgen }) => !verborgen);
  const kandidaten = zichtbaar.length > 0 ? zichtbaar : zeker;
  if (kandidaten.length > 1) {
    throw new Bladvraag(
      'meer',
      bladen,
      kandidaten.map(({ plaats }) => plaats),
    );
  }
  const gekozen =
    kandidaten[0] ?? koppen.sort((een, ander) => ander.gevonden.herkend - een.gevonden.herkend)[0];
  if (!gekozen) throw new Leesfout({ code: 'leeg_bestand', variant: 'leeg' });
  return gekozen;
}

/** By name; a sheet that is called 2 goes before the second one. */
function zoekBlad(bladen: readonly Blad[], keuze: string): number {
  const gezocht = normalizeNaam(keuze);
  const opNaam = bladen.findIndex(({ naam }) => naam === keuze || normalizeNaam(naam) === gezocht);
  if (opNaam !== -1) return opNaam;
  const nummer = /^\d{1,3}$/.test(keuze.trim()) ? Number(keuze) : 0;
  if (nummer >= 1 && nummer <= bladen.length) return nummer - 1;
  throw new Bladvraag(
    'onbekend',
    bladen,
    bladen.map((_, plaats) => plaats),
  );
}
