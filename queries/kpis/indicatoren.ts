/**
 * All indicators, found by their folders: a folder with a definitie.ts and an eenheden.sql beside this file is an
 * indicator, and nothing else needs to know of it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IndicatorDefinitie } from './definitie.ts';

export interface Indicator extends IndicatorDefinitie {
  /**
   * SQL for one row per counted unit, gemeente and period: `periode, gemeente, sleutel, teller, noemer`. `sleutel` is
   * what the region counts distinct; `noemer` is empty for a count. With a column for each uitsplitsing.
   */
  readonly eenheden: string;
  /** SQL for `periode, gemeente, aantal`: interviews beside a mean. */
  readonly interviews?: string;
  /** SQL that yields `toets, gebied, periode` for every figure in `figuur` that cannot be right. */
  readonly toetsen?: string;
}

const HERE = new URL('.', import.meta.url);

/** Every indicator in its fixed order. */
export const INDICATOREN: readonly Indicator[] = await loadIndicatoren();

async function loadIndicatoren(): Promise<Indicator[]> {
  const codes = readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const indicatoren = await Promise.all(codes.map(loadIndicator));
  return indicatoren.sort((a, b) => a.volgorde - b.volgorde);
}

async function loadIndicator(code: string): Promise<Indicator> {
  const { definitie } = (await import(new URL(`${code}/definitie.ts`, HERE).href)) as {
    definitie: IndicatorDefinitie;
  };
  if (definitie.code !== code)
    throw new Error(`The folder ${code} defines an indicator called ${definitie.code}.`);
  const interviews = readOptional(code, 'interviews.sql');
  const toetsen = readOptional(code, 'toetsen.sql');
  return {
    ...definitie,
    eenheden: readFileSync(new URL(`${code}/eenheden.sql`, HERE), 'utf8'),
    ...(interviews ? { interviews } : {}),
    ...(toetsen ? { toetsen } : {}),
  };
}

function readOptional(code: string, name: string): string | undefined {
  const file = new URL(`${code}/${name}`, HERE);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
