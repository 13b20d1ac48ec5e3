/** Numbers as people write them, kept exact: a decimal is text, never a float. Imports nothing of Node. */
import { Afgekeurd } from './afgekeurd.ts';

export interface Bereik {
  readonly minimum: number;
  readonly maximum: number;
}

/** Digits before the decimal sign, perhaps grouped by dots, and decimals after a comma; or one dot for the decimals. */
const GETAL = /^(-?)(?:(\d{1,3}(?:\.\d{3})+)|(\d+))(?:,(\d+))?$/;
const PUNT = /^(-?)(\d+)\.(\d+)$/;
/** One sign with three digits behind it: thousands or decimals. */
const DUBBELZINNIG = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

const LANGSTE = 40;
/** What the register can hold. */
const DECIMALEN = 9;

/** A whole number; `1.234` and `1,234` are ambiguous. */
export function leesGeheel(tekst: string, bereik: Bereik): number | Afgekeurd {
  if (DUBBELZINNIG.test(tekst)) return new Afgekeurd('dubbelzinnig_getal');
  const getal = splitGetal(tekst);
  if (!getal || getal.decimalen !== '') return new Afgekeurd('ongeldig_getal', 'geheel');
  return isBinnen(getal, bereik) ? Number(getal.geheel) : new Afgekeurd('getal_buiten_bereik');
}

/**
 * A number as exact decimal text: `7.5` for `7,50`. `1.234` is ambiguous where 1234 lies within the bounds too.
 */
export function leesDecimaal(tekst: string, bereik: Bereik): string | Afgekeurd {
  if (DUBBELZINNIG.test(tekst) && tekst.includes('.')) {
    const duizendtal = Number(tekst.replace('.', ''));
    if (duizendtal <= bereik.maximum && duizendtal >= bereik.minimum)
      return new Afgekeurd('dubbelzinnig_getal');
  }
  const getal = splitGetal(tekst);
  if (!getal) return new Afgekeurd('ongeldig_getal');
  if (getal.decimalen.length > DECIMALEN) return new Afgekeurd('ongeldig_getal', 'decimalen');
  if (!isBinnen(getal, bereik)) return new Afgekeurd('getal_buiten_bereik');
  return getal.decimalen === '' ? getal.geheel : `${getal.geheel}.${getal.decimalen}`;
}

interface Gesplitst {
  readonly negatief: boolean;
  /** Without leading zeros. */
  readonly geheel: string;
  /** Without trailing zeros. */
  readonly decimalen: string;
}

function splitGetal(tekst: string): Gesplitst | undefined {
  if (tekst.length > LANGSTE) return undefined;
  const punt = PUNT.exec(tekst);
  const delen = punt ? [punt[1], punt[2], punt[3]] : splitKomma(tekst);
  if (!delen) return undefined;
  const [min = '', geheel = '', decimalen = ''] = delen;
  return {
    negatief: min === '-',
    geheel: geheel.replace(/^0+(?=\d)/, ''),
    decimalen: decimalen.replace(/0+$/, ''),
  };
}

function splitKomma(tekst: string): (string | undefined)[] | undefined {
  const delen = GETAL.exec(tekst);
  return delen ? [delen[1], delen[2]?.replaceAll('.', '') ?? delen[3], delen[4]] : undefined;
}

function isBinnen(getal: Gesplitst, bereik: Bereik): boolean {
  const nul = getal.geheel === '0' && getal.decimalen === '';
  if (getal.negatief && !nul) return false;
  const geheel = Number(getal.geheel);
  // Compared in whole numbers: 10.000000001 is more than 10, also where a float would round it.
  return (
    geheel >= bereik.minimum && (geheel < bereik.maximum || (geheel === bereik.maximum && !getal.decimalen))
  );
}
