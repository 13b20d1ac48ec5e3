/** Makes the reader of every column of a file. Imports nothing of Node. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Contract, Kolom } from '../bronnen/contract.ts';
import type { Koppeling } from '../bronnen/koppelen.ts';
import { createVertaling } from '../koppelen/vertaal.ts';
import type { Opdracht } from './controle.ts';
import type { Gegevens } from './foutcodes.ts';
import { AfwezigeKolom, Celkolom, Idkolom, type Kolomlezer } from './kolomlezer.ts';
import { Afgekeurd, type Lezing } from './waarden/afgekeurd.ts';
import { createCodelezing, createCodeslezing } from './waarden/code.ts';
import { leesDatum } from './waarden/datum.ts';
import { createGebiedlezing, createGemeentelezing, createGemeentenlezing } from './waarden/gemeente.ts';
import { leesDecimaal, leesGeheel } from './waarden/getal.ts';
import { leesJanee } from './waarden/janee.ts';
import { leesTekst } from './waarden/tekst.ts';

/** What the readers need to know beside the contract. */
export interface Leesomgeving {
  readonly regio: Regio;
  readonly opdracht: Opdracht;
  /** Columns of ja/nee in which a lone x occurs: an empty cell there means nee. */
  readonly kruiskolommen: ReadonlySet<string>;
  /** Headers to be shown; the ones that occur as an identifier are taken out while reading. */
  readonly koppen: Set<string>;
}

/** A reader for every stored column of the contract, by name. */
export function createKolomlezers(
  contract: Contract,
  koppeling: Koppeling,
  omgeving: Leesomgeving,
): Map<string, Kolomlezer> {
  const opgeslagen = contract.kolommen.filter((kolom) => kolom.soort !== 'vrij');
  return new Map(
    opgeslagen.map((kolom) => [kolom.naam, createLezer(kolom, koppeling.plaatsen.get(kolom.naam), omgeving)]),
  );
}

function createLezer(kolom: Kolom, plaats: number | undefined, omgeving: Leesomgeving): Kolomlezer {
  if (plaats === undefined) return new AfwezigeKolom(kolom);
  if (kolom.soort === 'id') return new Idkolom(kolom, plaats, omgeving.koppen);
  const leeg = omgeving.kruiskolommen.has(kolom.naam) ? false : undefined;
  const uitleg = {
    lezing: createVertaaldeLezing(kolom, omgeving),
    gegevens: createGegevens(kolom, omgeving),
    woorden: namesOf(kolom, omgeving),
    magMeer: magMeer(kolom),
  };
  return new Celkolom(kolom, plaats, uitleg, leeg);
}

/** With the words of a profile translated. */
function createVertaaldeLezing(kolom: Kolom, omgeving: Leesomgeving): Lezing {
  const lezing = createLezing(kolom, omgeving);
  const woorden = omgeving.opdracht.profiel?.waarden.get(kolom.naam);
  if (!woorden) return lezing;
  return createVertaling(woorden, lezing, magMeer(kolom));
}

function magMeer({ soort }: Kolom): boolean {
  return soort === 'codes' || soort === 'gemeenten';
}

/** What a cell can be meant to say: codes, or names of gemeenten. */
function namesOf(kolom: Kolom, { regio, opdracht }: Leesomgeving): readonly string[] {
  if (kolom.soort === 'indicator') return indicatorcodes(opdracht);
  if (['gemeente', 'gemeenten', 'gebied'].includes(kolom.soort))
    return regio.gemeenten.map(({ naam }) => naam);
  return kolom.codes ?? [];
}

function createLezing(kolom: Kolom, { regio, opdracht }: Leesomgeving): Lezing {
  switch (kolom.soort) {
    case 'datum':
      return leesDatum;
    case 'janee':
      return leesJanee;
    case 'geheel':
      return (tekst) => leesGeheel(tekst, boundsOf(kolom));
    case 'decimaal':
      return (tekst) => leesDecimaal(tekst, boundsOf(kolom));
    case 'code':
      return createCodelezing(kolom.codes ?? [], kolom.andersOnbekend ?? false);
    case 'codes':
      return createCodeslezing(kolom.codes ?? []);
    case 'indicator':
      return createCodelezing(indicatorcodes(opdracht), false);
    case 'gemeente':
      return createGemeentelezing(regio);
    case 'gemeenten':
      return createGemeentenlezing(regio);
    case 'gebied':
      return createGebiedlezing(regio);
    case 'periode':
      return leesPeriode;
    case 'tekst':
      return leesTekst;
    case 'id':
    case 'vrij':
      throw new Error(`A column of the kind ${kolom.soort} has no reading.`);
  }
}

function leesPeriode(tekst: string): string | Afgekeurd {
  return parsePeriode(tekst)?.code ?? new Afgekeurd('onbekende_waarde', 'periode');
}

function indicatorcodes(opdracht: Opdracht): string[] {
  if (!opdracht.indicatoren) throw new Error(`The check of ${opdracht.bron} needs the list of indicators.`);
  return opdracht.indicatoren.map((indicator) => indicator.code);
}

function boundsOf(kolom: Kolom): { minimum: number; maximum: number } {
  return { minimum: kolom.minimum ?? 0, maximum: kolom.maximum ?? Number.MAX_SAFE_INTEGER };
}

const GETAL = new Intl.NumberFormat('nl-NL', { useGrouping: 'always' });

function createGegevens(kolom: Kolom, { regio, opdracht }: Leesomgeving): Gegevens {
  const { minimum, maximum } = boundsOf(kolom);
  return {
    kolom: kolom.naam,
    toegestaan: allowedValues(kolom, regio, opdracht).join(', '),
    minimum: kolom.naam.includes('jaar') ? minimum : GETAL.format(minimum),
    maximum: kolom.naam.includes('jaar') ? maximum : GETAL.format(maximum),
  };
}

function allowedValues(kolom: Kolom, regio: Regio, opdracht: Opdracht): readonly string[] {
  const gemeenten = regio.gemeenten.map(({ naam, code }) => `${naam} (${code})`);
  switch (kolom.soort) {
    case 'janee':
      return ['ja', 'nee', 'onbekend'];
    case 'indicator':
      return indicatorcodes(opdracht);
    case 'gemeente':
      return gemeenten;
    case 'gemeenten':
    case 'gebied':
      return [...gemeenten, 'regio'];
    default:
      return kolom.codes ?? [];
  }
}
