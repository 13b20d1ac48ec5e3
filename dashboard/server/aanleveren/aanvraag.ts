/** What a form or script says that a file is, as the checks want it said. */
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { parseProfiel, ProfielOngeldig, type Profiel } from '@regiomonitor/ingest/koppelen/profiel.ts';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import {
  parseAanleveraar,
  parseAantalRijen,
  parseBron,
  parsePeriodekeuze,
  parseToelichting,
  zoekGebied,
} from '../../invoer/keuzes.ts';
import type { Regiogegevens } from '../publicatie/regiogegevens.ts';

/** The fields beside the file. */
export const VELDEN = [
  'bron',
  'gemeente',
  'periode',
  'aanleveraar',
  'alleenControleren',
  'buitenPeriode',
  'blad',
  'aantalRijen',
  'profiel',
  'toelichting',
] as const;
export type Veldnaam = (typeof VELDEN)[number];

export interface Aanvraag {
  readonly opdracht: Opdracht;
  readonly alleenControleren: boolean;
  /** Why it is right although something stands out. */
  readonly toelichting: string | undefined;
}

const JA: ReadonlySet<string> = new Set(['ja', 'true']);

/** A field is missing or says nothing that can be done. The message is for who sent it, in Dutch. */
export class Aanvraagfout extends Error {
  override name = 'Aanvraagfout';
}

/**
 * Reads the fields; empty ones count as left out.
 *
 * @throws Aanvraagfout
 */
export function leesAanvraag(velden: ReadonlyMap<string, string>, regio: Regiogegevens): Aanvraag {
  for (const naam of velden.keys()) {
    if (!(VELDEN as readonly string[]).includes(naam)) {
      const veilig = naam.slice(0, 40).replaceAll(/[^\w -]/g, '?');
      throw new Aanvraagfout(`Onbekend veld '${veilig}'. Mogelijk: bestand, ${VELDEN.join(', ')}.`);
    }
  }
  try {
    return readAanvraag((naam) => velden.get(naam) || undefined, regio);
  } catch (error) {
    if (error instanceof Gebruiksfout || error instanceof ProfielOngeldig)
      throw new Aanvraagfout(error.message);
    throw error;
  }
}

function readAanvraag(veld: (naam: Veldnaam) => string | undefined, regio: Regiogegevens): Aanvraag {
  const [bron, gemeente, periode] = [veld('bron'), veld('gemeente'), veld('periode')];
  if (!bron || !gemeente || !periode) throw new Aanvraagfout('Geef bron, gemeente en periode alle drie op.');
  const [blad, aantalRijen, profiel] = [veld('blad'), veld('aantalRijen'), veld('profiel')];
  const opdracht: Opdracht = {
    bron: parseBron(bron),
    scope: readScope(gemeente, regio),
    periode: parsePeriodekeuze(periode),
    aanleveraar: parseAanleveraar(veld('aanleveraar')),
    buitenPeriode: readKeuze('buitenPeriode', veld('buitenPeriode'), ['weigeren', 'weglaten']),
    ...(blad && { blad }),
    ...(aantalRijen && { aantalRijen: parseAantalRijen(aantalRijen) }),
  };
  return {
    opdracht: profiel ? { ...opdracht, profiel: readProfiel(profiel, opdracht) } : opdracht,
    toelichting: parseToelichting(veld('toelichting')),
    alleenControleren: JA.has(
      readKeuze('alleenControleren', veld('alleenControleren'), ['nee', 'ja', 'false', 'true']),
    ),
  };
}

function readKeuze<const T extends string>(
  naam: Veldnaam,
  tekst: string | undefined,
  keuzes: readonly [T, ...T[]],
): T {
  if (tekst === undefined) return keuzes[0];
  const keuze = keuzes.find((een) => een === tekst.toLowerCase());
  if (keuze === undefined) throw new Aanvraagfout(`Het veld ${naam} kan zijn: ${keuzes.join(', ')}.`);
  return keuze;
}

function readScope(tekst: string, { naam, gemeenten }: Regiogegevens): string {
  const gebied = zoekGebied<{ code: string; naam: string; soort?: 'regio' }>(tekst, [
    { code: 'regio', naam, soort: 'regio' },
    ...gemeenten,
  ]);
  if (gebied) return gebied.code;
  const namen = gemeenten.map((een) => `${een.naam} (${een.code})`).join(', ');
  throw new Aanvraagfout(`Deze gemeente hoort niet bij ${naam}. Kies uit: ${namen}, of regio.`);
}

function readProfiel(tekst: string, { bron, aanleveraar }: Opdracht): Profiel {
  const profiel = parseProfiel(tekst);
  if (profiel.bron !== bron || profiel.aanleveraar !== aanleveraar) {
    throw new Aanvraagfout(
      `Het profiel is van ${profiel.bron}, aanleveraar ${profiel.aanleveraar}. Deze levering is van ${bron}, aanleveraar ${aanleveraar}.`,
    );
  }
  return profiel;
}
