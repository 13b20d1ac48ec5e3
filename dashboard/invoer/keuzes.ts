/** What people type, on the command line or to the API, as the codes that the monitor uses. */
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import { parsePeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { Gebruiksfout } from './gebruiksfout.ts';

/** @throws Gebruiksfout */
export function parseBron(tekst: string): Bron {
  const bron = BRONNEN.find((een) => een === tekst.trim().toLowerCase());
  if (!bron) throw new Gebruiksfout(`De bron "${tekst}" bestaat niet. Kies uit: ${BRONNEN.join(', ')}.`);
  return bron;
}

/** @throws Gebruiksfout */
export function parsePeriodekeuze(tekst: string): Periode {
  const periode = parsePeriode(tekst);
  if (!periode) {
    throw new Gebruiksfout(
      `De periode "${tekst}" is niet te begrijpen. Schrijf een jaar als 2026, een halfjaar als 2026HJ01 of 2026-H1, een kwartaal als 2026KW01 of 2026-Q1.`,
    );
  }
  return periode;
}

/** A place that can be named by code or by name. */
interface Genoemd {
  readonly code: string;
  readonly naam: string;
  readonly soort?: 'regio' | 'gemeente';
  /** Codes of the gemeenten that merged into it. */
  readonly opgevolgd?: readonly string[];
}

/**
 * The place that is meant: a gemeente by its code (`GM0758`, `0758`, `758`), its name or the code of one that merged
 * into it, the region by its code, its name or `regio`.
 */
export function zoekGebied<G extends Genoemd>(tekst: string, gebieden: readonly G[]): G | undefined {
  const gezocht = vereenvoudig(tekst);
  if (gezocht === 'regio') return gebieden.find(({ soort }) => soort === 'regio');
  const cijfers = /^(?:gm)?(\d{1,4})$/.exec(gezocht)?.[1];
  const code = cijfers === undefined ? tekst.trim().toLowerCase() : `GM${cijfers.padStart(4, '0')}`;
  const naam = gezocht.replace(/^gemeente /, '');
  return gebieden.find(
    (gebied) =>
      gebied.code === code || vereenvoudig(gebied.naam) === naam || gebied.opgevolgd?.includes(code),
  );
}

/**
 * What a levering is about: the code of a gemeente, or `regio`.
 *
 * @throws Gebruiksfout
 */
export function parseScope(tekst: string, regio: Regio): string {
  const gebied = zoekGebied<Genoemd>(tekst, [
    { code: regio.code, naam: regio.naam, soort: 'regio' },
    ...regio.gemeenten,
  ]);
  if (gebied) return gebied.soort === 'regio' ? 'regio' : gebied.code;
  const namen = regio.gemeenten.map(({ code, naam }) => `${naam} (${code})`).join(', ');
  throw new Gebruiksfout(
    `De gemeente "${tekst}" hoort niet bij ${regio.naam}. Kies uit: ${namen}, of regio.`,
  );
}

/**
 * Short name of who delivers, in lower case.
 *
 * @throws Gebruiksfout
 */
export function parseAanleveraar(tekst: string | undefined): string {
  const naam = (tekst?.trim() || 'gemeente').toLowerCase();
  if (!/^[a-z][a-z0-9_-]{0,29}$/.test(naam)) {
    throw new Gebruiksfout(
      `De aanleveraar "${tekst}" kan niet. Gebruik een korte naam van letters en cijfers, zoals gemeente, slt, ret of gi.`,
    );
  }
  return naam;
}

/** Values between commas, without empty ones. */
export function splitLijst(tekst: string): string[] {
  return tekst
    .split(',')
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '');
}

function vereenvoudig(tekst: string): string {
  return tekst
    .trim()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/**
 * A stated number of rows.
 *
 * @throws Gebruiksfout
 */
export function parseAantalRijen(tekst: string): number {
  if (!/^\d{1,9}$/.test(tekst.trim())) {
    throw new Gebruiksfout(`Het aantal rijen "${tekst}" is geen heel getal. Schrijf alleen cijfers.`);
  }
  return Number(tekst);
}

/**
 * Number of a levering.
 *
 * @throws Gebruiksfout
 */
export function parseLeveringId(tekst: string): number {
  if (!/^[1-9]\d{0,8}$/.test(tekst)) {
    throw new Gebruiksfout(
      `"${tekst}" is geen nummer van een levering. De nummers staan in: npx regiomonitor leveringen`,
    );
  }
  return Number(tekst);
}

/** A reason fits in a few sentences. */
const LANGSTE_TOELICHTING = 500;

/**
 * Why a levering is right although something stands out; undefined when nothing was said.
 *
 * @throws Gebruiksfout
 */
export function parseToelichting(tekst: string | undefined): string | undefined {
  const toelichting = tekst?.trim();
  if (toelichting && toelichting.length > LANGSTE_TOELICHTING) {
    throw new Gebruiksfout(`De toelichting is te lang: hooguit ${LANGSTE_TOELICHTING} tekens.`);
  }
  return toelichting === '' ? undefined : toelichting;
}
