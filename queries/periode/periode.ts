/**
 * Periods by their CBS code: year `2026JJ00`, half-year `2026HJ01`, quarter `2026KW01`.
 * Dates are calendar dates as ISO text (`2026-03-31`); they have no time and no time zone.
 * Imports nothing of Node: the browser runs this too.
 */

export const PERIODESOORTEN = ['jaar', 'halfjaar', 'kwartaal'] as const;
export type Periodesoort = (typeof PERIODESOORTEN)[number];

/** A period: its CBS code, its first and its last day (both inclusive). */
export interface Periode {
  readonly code: string;
  readonly soort: Periodesoort;
  readonly jaar: number;
  /** 1 for a year, 1-2 for a half-year, 1-4 for a quarter. */
  readonly nummer: number;
  readonly start: string;
  readonly eind: string;
}

const LETTERS: Record<Periodesoort, string> = { jaar: 'JJ', halfjaar: 'HJ', kwartaal: 'KW' };
const AANTAL: Record<Periodesoort, number> = { jaar: 1, halfjaar: 2, kwartaal: 4 };
const LAATSTE_DAG: Record<number, string> = { 3: '03-31', 6: '06-30', 9: '09-30', 12: '12-31' };

/** The period of this kind, year and number (1-based; 1 for a year). */
export function createPeriode(soort: Periodesoort, jaar: number, nummer = 1): Periode {
  const maanden = 12 / AANTAL[soort];
  const eindmaand = nummer * maanden;
  const startmaand = String(eindmaand - maanden + 1).padStart(2, '0');
  const volgnummer = soort === 'jaar' ? '00' : `0${nummer}`;
  return {
    code: `${jaar}${LETTERS[soort]}${volgnummer}`,
    soort,
    jaar,
    nummer,
    start: `${jaar}-${startmaand}-01`,
    eind: `${jaar}-${LAATSTE_DAG[eindmaand]}`,
  };
}

const VORMEN: readonly [RegExp, Periodesoort][] = [
  [/^(\d{4})(?:JJ00)?$/, 'jaar'],
  [/^(\d{4})-?(?:HJ0|H|HJ)([12])$/, 'halfjaar'],
  [/^(\d{4})-?(?:KW0|Q|K|KW)([1-4])$/, 'kwartaal'],
];

/**
 * Reads a period as people write it: `2026JJ00`, `2026`, `2026HJ01`, `2026-H1`, `2026KW01`, `2026-Q1`, in any case.
 * Returns undefined for anything else, and for years outside 1900-2199.
 */
export function parsePeriode(tekst: string): Periode | undefined {
  const schoon = tekst.trim().toUpperCase();
  for (const [vorm, soort] of VORMEN) {
    const delen = vorm.exec(schoon);
    if (!delen) continue;
    const jaar = Number(delen[1]);
    if (jaar < 1900 || jaar > 2199) return undefined;
    return createPeriode(soort, jaar, delen[2] ? Number(delen[2]) : 1);
  }
  return undefined;
}

/** The period of a code that the monitor stored itself; throws on any other text. */
export function readPeriode(code: string): Periode {
  const periode = parsePeriode(code);
  if (!periode) throw new RangeError(`Stored as a period, and none: ${code}.`);
  return periode;
}

/** The periods of one kind whose days meet the days from `start` to `eind`, in order. */
export function periodesTussen(soort: Periodesoort, start: string, eind: string): Periode[] {
  const periodes: Periode[] = [];
  for (let jaar = Number(start.slice(0, 4)); jaar <= Number(eind.slice(0, 4)); jaar++) {
    for (let nummer = 1; nummer <= AANTAL[soort]; nummer++) {
      const periode = createPeriode(soort, jaar, nummer);
      if (overlapt(periode, { start, eind })) periodes.push(periode);
    }
  }
  return periodes;
}

/** Whether two spans of days share a day. */
export function overlapt(a: { start: string; eind: string }, b: { start: string; eind: string }): boolean {
  return a.start <= b.eind && b.start <= a.eind;
}

/** Whether every day of `binnen` lies in `buiten`. */
export function omvat(
  buiten: { start: string; eind: string },
  binnen: { start: string; eind: string },
): boolean {
  return buiten.start <= binnen.start && binnen.eind <= buiten.eind;
}

/** The period of the same kind, `aantal` places later (negative: earlier). */
export function verschuif(periode: Periode, aantal: number): Periode {
  const per = AANTAL[periode.soort];
  const index = periode.jaar * per + (periode.nummer - 1) + aantal;
  return createPeriode(periode.soort, Math.floor(index / per), (index % per) + 1);
}
