/** Reads the query string of /cijfers. Whatever is not understood is refused: a filter that is left out silently lies. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { CijferFilter } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { WERKBOEKSOORTEN } from '../../../export/werkboeksoort.ts';
import { FORMATEN } from '../../../figure-table/figure-table.ts';
import { Probleem } from './probleem.ts';

/** The shapes in which /cijfers answers. */
export const CIJFERFORMATEN = [...FORMATEN, ...WERKBOEKSOORTEN] as const;
export type Cijferformaat = (typeof CIJFERFORMATEN)[number];

/** The codes that exist, to say which they are. */
export interface Bekend {
  readonly indicator: readonly string[];
  readonly gebied: readonly string[];
}

/** The parameters of a request, each once and not empty. */
export type Parameters = Readonly<Record<string, string>>;

/** Every parameter once and with a value. Throws Probleem 400 for one that is not in `toegestaan` or given twice. */
export function readParameters(query: unknown, toegestaan: readonly string[]): Parameters {
  const gelezen: Record<string, string> = {};
  for (const [naam, waarde] of Object.entries(query as Record<string, unknown>)) {
    if (!toegestaan.includes(naam)) {
      const advies =
        toegestaan.length > 0 ? `Mogelijk: ${toegestaan.join(', ')}.` : 'Dit adres heeft geen parameters.';
      throw new Probleem(400, `Onbekende parameter ${quote(naam)}. ${advies}`);
    }
    if (typeof waarde !== 'string') {
      throw new Probleem(
        400,
        `Parameter ${naam} staat er meer dan één keer. Zet de waarden achter elkaar met komma's.`,
      );
    }
    if (waarde.trim() !== '') gelezen[naam] = waarde;
  }
  return gelezen;
}

const VOORBEELDPERIODEN = ['2026JJ00', '2026HJ01', '2026KW01'];

/** The figures that the parameters ask for; all of them without. Throws Probleem 400 for a code that does not exist. */
export function readFilter(parameters: Parameters, bekend: Bekend): CijferFilter {
  const { indicator, gebied, periode } = parameters;
  return {
    ...(indicator && {
      indicator: readCodes('indicator', indicator, (code) => find(code, bekend.indicator), bekend.indicator),
    }),
    ...(gebied && {
      gebied: readCodes('gebied', gebied, (code) => find(code, bekend.gebied), bekend.gebied),
    }),
    ...(periode && {
      periode: readCodes('periode', periode, (code) => parsePeriode(code)?.code, VOORBEELDPERIODEN),
    }),
  };
}

/** The codes that exist in a publicatie. */
export function bekendeCodes({ indicatoren, gebieden }: Publicatie): Bekend {
  return { indicator: indicatoren.map(({ code }) => code), gebied: gebieden.map(({ code }) => code) };
}

/** One of these words, or undefined when the parameter is not there. @throws Probleem 400 for another word */
export function readKeuze<const T extends string>(
  parameters: Parameters,
  naam: string,
  mogelijk: readonly T[],
): T | undefined {
  const gevraagd = parameters[naam]?.trim();
  if (gevraagd === undefined) return undefined;
  const gekozen = mogelijk.find((woord) => woord === gevraagd);
  if (!gekozen)
    throw new Probleem(400, `Onbekend ${naam} ${quote(gevraagd)}. Mogelijk: ${mogelijk.join(', ')}.`);
  return gekozen;
}

/** Without the parameter: json. Throws Probleem 400 for a format that does not exist. */
export function readFormaat(parameters: Parameters): Cijferformaat {
  return readKeuze(parameters, 'formaat', CIJFERFORMATEN) ?? 'json';
}

function readCodes(
  naam: string,
  waarde: string,
  herken: (code: string) => string | undefined,
  mogelijk: readonly string[],
): string[] {
  return waarde.split(',').map((deel) => {
    const code = herken(deel.trim());
    if (code === undefined) {
      throw new Probleem(
        400,
        `Onbekende waarde ${quote(deel.trim())} bij ${naam}. Mogelijk: ${mogelijk.join(', ')}.`,
      );
    }
    return code;
  });
}

function find(gevraagd: string, bekend: readonly string[]): string | undefined {
  return bekend.find((code) => code.toLowerCase() === gevraagd.toLowerCase());
}

function quote(tekst: string): string {
  return `'${tekst.slice(0, 40)}'`;
}
