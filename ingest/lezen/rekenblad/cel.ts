/** What a cell of a spreadsheet holds, as the text that the same cell would have in a CSV file. Imports nothing of Node. */

/** Stands for a formula whose outcome is not in the file. */
export const ZONDER_UITKOMST = '#ZONDER_UITKOMST!';

/** What spreadsheets keep of a number. */
const CIJFERS = 15;
/** From here on digits were lost. */
const TE_LANG = 1e15;
/** Three decimals could be thousands; a zero behind them says nothing more. */
const DRIE_DECIMALEN = /,\d{3}$/;

/**
 * A number: `7,5`, never with a sign for thousands. A whole number of more than 15 digits as `1,2E+17`: what it was
 * is not in the file any more.
 */
export function schrijfGetal(getal: number): string {
  if (!Number.isFinite(getal)) return '';
  if (Math.abs(getal) >= TE_LANG) return getal.toExponential().replace('.', ',').replace('e', 'E');
  const rond = Number(getal.toPrecision(CIJFERS));
  if (Number.isInteger(rond)) return String(rond === 0 ? 0 : rond);
  const tekst = expand(rond).replace('.', ',');
  return DRIE_DECIMALEN.test(tekst) ? `${tekst}0` : tekst;
}

/** Without an exponent, also for very small numbers. */
function expand(getal: number): string {
  const tekst = String(getal);
  return tekst.includes('e') ? getal.toFixed(20).replace(/0+$/, '') : tekst;
}

export function schrijfJanee(waar: boolean): string {
  return waar ? 'waar' : 'onwaar';
}

const DAG_MS = 86_400_000;
/** Day 0 of the two ways of counting days (ECMA-376 18.17.4.1). */
const DAG_NUL_1900 = Date.UTC(1899, 11, 30);
const DAG_NUL_1904 = Date.UTC(1904, 0, 1);
/** 29 February 1900: Excel counts that day, which never was. */
const SCHRIKKELDAG = 60;
/** 31 December 9999. */
const LAATSTE_DAG = 2_958_465;

/** A day number as `2026-03-31`, with the time behind it when that is not midnight. Numbers that are no day stay numbers. */
export function schrijfDag(dagnummer: number, vanaf1904: boolean): string {
  if (!(dagnummer >= 0 && dagnummer <= LAATSTE_DAG + 1)) return schrijfGetal(dagnummer);
  if (!vanaf1904 && Math.floor(dagnummer) === SCHRIKKELDAG) return '1900-02-29';
  const nul = vanaf1904 ? DAG_NUL_1904 : DAG_NUL_1900;
  const verschoven = !vanaf1904 && dagnummer < SCHRIKKELDAG ? dagnummer + 1 : dagnummer;
  // To the second: a fraction of a day is never exact.
  const seconden = Math.round((verschoven * DAG_MS) / 1000);
  const [datum = '', tijd = ''] = new Date(nul + seconden * 1000).toISOString().slice(0, 19).split('T');
  return tijd === '00:00:00' ? datum : `${datum} ${tijd}`;
}
