/**
 * A profile: which header of somebody's system means which column, and which word which code. Made once per
 * aanleveraar and bron, so that the next file of the same system needs nothing. Imports nothing of Node.
 */
import type { Contract, Kolom, Kolomsoort } from '../bronnen/contract.ts';
import { CONTRACTEN } from '../bronnen/contracten.ts';
import { normalizeNaam } from '../bronnen/koppelen.ts';
import { isVerboden } from '../bronnen/verboden.ts';
import type { Agendaprofiel } from './agendaprofiel.ts';
import { codesVan } from './codes.ts';
import { isOnbekend } from '../controleren/waarden/onbekend.ts';

export interface Profiel {
  readonly bron: string;
  readonly aanleveraar: string;
  /** By header, in one spelling: the column of the contract; null for a column that is left alone. */
  readonly kolommen: ReadonlyMap<string, string | null>;
  /** By column of the contract, and by word in one spelling: the code; null for unknown. */
  readonly waarden: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  /** Of a calendar; null when the profile says nothing of calendars. */
  readonly agenda: Agendaprofiel | null;
}

/** The profile can't be used. The message is for the user, in Dutch; it shows nothing of a delivery. */
export class ProfielOngeldig extends Error {}

/** Kinds of columns whose words can be translated. */
export const MET_WOORDEN: ReadonlySet<Kolomsoort> = new Set<Kolomsoort>([
  'code',
  'codes',
  'janee',
  'gemeente',
  'gemeenten',
  'gebied',
]);

/** As many headers and words as a profile can have. */
const HOOGSTENS = 5_000;

/**
 * Reads a profile from its JSON:
 *
 *     {"bron": "verwijzingen", "aanleveraar": "gi",
 *      "kolommen": {"Dossiernr.": "verwijzing_id", "Regio": null},
 *      "waarden": {"hulpvorm": {"Ambulante begeleiding": "ambulant"}}}
 *
 * and for calendars of overleggen besides, by e-mail domain or category:
 *
 *     {"agenda": {"partijen": {"school.example": "onderwijs"}, "gemeenten": {"breda.example": "Breda"},
 *                 "soort": {"Casus": "casusoverleg"}}}
 *
 * @throws ProfielOngeldig
 */
export function parseProfiel(json: string): Profiel {
  const inhoud = requireObject(parseJson(json), 'Het profiel');
  const contract = requireContract(inhoud['bron']);
  const { aanleveraar = 'gemeente' } = inhoud;
  if (typeof aanleveraar !== 'string')
    throw new ProfielOngeldig('De aanleveraar in het profiel is geen tekst.');
  const kolommen = new Map<string, string | null>();
  for (const [kop, doel] of entries(inhoud['kolommen'], 'kolommen')) {
    kolommen.set(normalizeNaam(kop), readKolom(kop, doel, contract));
  }
  const waarden = new Map<string, ReadonlyMap<string, string | null>>();
  for (const [naam, woorden] of entries(inhoud['waarden'], 'waarden')) {
    const kolom = requireKolom(naam, contract);
    if (!MET_WOORDEN.has(kolom.soort)) {
      throw new ProfielOngeldig(
        `In kolom ${kolom.naam} zijn geen woorden te koppelen: daar hoort ${kolom.soort}.`,
      );
    }
    waarden.set(kolom.naam, readWoorden(kolom, woorden));
  }
  const agenda = inhoud['agenda'] === undefined ? null : readAgenda(inhoud['agenda'], contract);
  return { bron: contract.bron, aanleveraar: aanleveraar.trim().toLowerCase(), kolommen, waarden, agenda };
}

function readAgenda(deel: unknown, contract: Contract): Agendaprofiel {
  if (contract.bron !== 'overleggen') {
    throw new ProfielOngeldig('Een agenda hoort bij de bron overleggen. Haal het onderdeel agenda weg.');
  }
  const agenda = requireObject(deel, 'Het onderdeel agenda');
  const read = (onderdeel: string, kolom: string): ReadonlyMap<string, string> =>
    new Map(
      entries(agenda[onderdeel], `agenda.${onderdeel}`).map(([kenmerk, code]) => {
        if (kenmerk.includes('@')) {
          throw new ProfielOngeldig(
            'Koppel in een agenda geen e-mailadressen maar domeinen, zoals school.nl.',
          );
        }
        const gelezen = readCode(requireKolom(kolom, contract), code);
        if (gelezen === null)
          throw new ProfielOngeldig(`In agenda.${onderdeel} staat een kenmerk zonder code.`);
        return [kenmerk.trim().toLowerCase(), gelezen];
      }),
    );
  return {
    partijen: read('partijen', 'partijen'),
    gemeenten: read('gemeenten', 'gemeenten'),
    soort: read('soort', 'soort'),
  };
}

function readKolom(kop: string, doel: unknown, contract: Contract): string | null {
  if (normalizeNaam(kop) === '') throw new ProfielOngeldig('Het profiel koppelt een kolom zonder naam.');
  if (isVerboden(kop)) {
    throw new ProfielOngeldig(
      'Het profiel koppelt een kolom die personen herkenbaar maakt. Zo’n kolom mag niet worden aangeleverd: haal hem uit het profiel en uit het bestand.',
    );
  }
  return doel === null ? null : requireKolom(doel, contract).naam;
}

function readWoorden(kolom: Kolom, woorden: unknown): Map<string, string | null> {
  const gelezen = new Map<string, string | null>();
  for (const [woord, code] of entries(woorden, `waarden.${kolom.naam}`)) {
    if (isOnbekend(woord.trim())) {
      throw new ProfielOngeldig(`In kolom ${kolom.naam} betekent een lege of onbekende cel altijd onbekend.`);
    }
    gelezen.set(vouwWoord(woord), readCode(kolom, code));
  }
  return gelezen;
}

function readCode(kolom: Kolom, code: unknown): string | null {
  if (code === null && kolom.magLeeg) return null;
  const codes = kolom.codes ?? (kolom.soort === 'janee' ? codesVan(kolom, []) : undefined);
  if (typeof code !== 'string' || code.trim() === '' || (codes && !codes.includes(code))) {
    const keuzes = codes ? `Kies uit: ${codes.join(', ')}.` : 'Vul een naam of code in.';
    throw new ProfielOngeldig(
      `Het profiel koppelt in kolom ${kolom.naam} een woord aan een code die er niet is. ${keuzes}`,
    );
  }
  return code;
}

/** The same word in any case and with any white space: unlike names of columns, signs matter. */
export function vouwWoord(woord: string): string {
  return woord.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
}

function requireContract(bron: unknown): Contract {
  const contract = Object.values(CONTRACTEN).find((een) => een.bron === bron);
  if (contract) return contract;
  throw new ProfielOngeldig(`Het profiel noemt geen bron. Kies uit: ${Object.keys(CONTRACTEN).join(', ')}.`);
}

function requireKolom(naam: unknown, contract: Contract): Kolom {
  const kolom = contract.kolommen.find((een) => een.naam === naam);
  if (kolom) return kolom;
  const namen = contract.kolommen.map((een) => een.naam).join(', ');
  throw new ProfielOngeldig(
    `Het profiel noemt een kolom die ${contract.bron} niet heeft. Kies uit: ${namen}.`,
  );
}

function entries(deel: unknown, waar: string): [string, unknown][] {
  const paren = deel === undefined ? [] : Object.entries(requireObject(deel, `Het onderdeel ${waar}`));
  if (paren.length > HOOGSTENS)
    throw new ProfielOngeldig(`Het onderdeel ${waar} van het profiel is te lang.`);
  return paren;
}

function requireObject(deel: unknown, wat: string): Record<string, unknown> {
  if (typeof deel === 'object' && deel !== null && !Array.isArray(deel))
    return deel as Record<string, unknown>;
  throw new ProfielOngeldig(`${wat} hoort een JSON-object te zijn, met accolades.`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new ProfielOngeldig(
      'Het profiel is geen geldige JSON. Controleer haken, komma’s en aanhalingstekens.',
    );
  }
}
