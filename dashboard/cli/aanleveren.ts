/** What import and check have in common: what was asked, delivery by delivery, and how each outcome is told. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { BuitenPeriode, Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { BestandOnleesbaar, openBestand, type OpenBestand } from '@regiomonitor/ingest/laden/bestand.ts';
import { LijstOnleesbaar, parseLijst, type Lijstregel } from '@regiomonitor/ingest/laden/lijst.ts';
import {
  bestandsfout,
  createUitkomst,
  NIETS_GELEZEN,
  voegFoutenToe,
  type Uitkomst,
} from '@regiomonitor/ingest/laden/uitkomst.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { Option, type Command } from 'commander';
import {
  parseAanleveraar,
  parseAantalRijen,
  parseBron,
  parsePeriodekeuze,
  parseScope,
} from '../invoer/keuzes.ts';
import { Gebruiksfout } from '../invoer/gebruiksfout.ts';
import { AFLOOP, type Afloop } from './afloop.ts';
import type { Omgeving } from './omgeving.ts';
import { leesProfiel } from './profiel.ts';
import { formatRapport } from './rapport.ts';

export interface AanleverOpties {
  readonly lijst?: string;
  readonly bron?: string;
  readonly gemeente?: string;
  readonly periode?: string;
  readonly aanleveraar?: string;
  readonly blad?: string;
  /** Stated number of rows. */
  readonly aantalRijen?: string;
  /** Path of a profile. */
  readonly profiel?: string;
  readonly buitenPeriode: BuitenPeriode;
  /** Why it is right although something stands out beside earlier leveringen. */
  readonly toelichting?: string;
  readonly json?: boolean;
}

/** One delivery that was asked for. `pad` is null for a nulmelding; `naam` is how the user called it. */
export interface Taak {
  readonly naam: string | null;
  readonly pad: string | null;
  readonly opdracht: Opdracht;
}

/** A line of the list that says nothing that can be done. */
export interface OnmogelijkeTaak {
  readonly naam: string | null;
  readonly uitkomst: Uitkomst;
}

/** Gives a command the arguments that say what a file is. */
export function addAanleverOpties(command: Command): Command {
  const alleen = (optie: Option) => optie.conflicts('lijst');
  return command
    .argument('[bestand]', 'het bestand, zoals het systeem het exporteert')
    .option(
      '--lijst <lijst.csv>',
      'veel tegelijk: kolommen bestand, bron, gemeente, periode, aanleveraar, blad, profiel, aantal_rijen',
    )
    .addOption(alleen(new Option('--bron <bron>', 'waar het over gaat, zoals casussen of scholing')))
    .addOption(alleen(new Option('--gemeente <gemeente>', 'code of naam van de gemeente, of regio')))
    .addOption(alleen(new Option('--periode <periode>', 'zoals 2026, 2026HJ01 of 2026KW01')))
    .addOption(alleen(new Option('--aanleveraar <naam>', 'wie aanlevert; standaard de gemeente zelf')))
    .addOption(
      alleen(new Option('--blad <blad>', 'naam of nummer van het blad in een rekenblad (xlsx, ods)')),
    )
    .addOption(
      alleen(new Option('--profiel <bestand>', 'wat de kolommen en woorden van uw systeem betekenen (JSON)')),
    )
    .addOption(
      alleen(
        new Option(
          '--aantal-rijen <aantal>',
          'hoeveel rijen het bestand hoort te hebben; klopt dat niet, dan wordt het geweigerd',
        ),
      ),
    )
    .addOption(
      new Option('--buiten-periode <wat>', 'rijen die buiten de periode vallen')
        .choices(['weigeren', 'weglaten'])
        .default('weigeren'),
    )
    .option('--json', 'één JSON-object per levering');
}

/**
 * The deliveries that are asked for, in order.
 *
 * @throws Gebruiksfout
 */
export async function leesTaken(
  bestand: string | undefined,
  opties: AanleverOpties,
  regio: Regio,
  werkmap: string,
): Promise<(Taak | OnmogelijkeTaak)[]> {
  if (opties.lijst !== undefined) {
    if (bestand !== undefined) throw new Gebruiksfout('Geef een bestand op of een lijst, niet allebei.');
    return leesLijst(resolve(werkmap, opties.lijst), opties.buitenPeriode, regio);
  }
  if (bestand === undefined || bestand === '')
    throw new Gebruiksfout('Geef het bestand op, of een lijst met --lijst.');
  const opdracht = await addProfiel(parseOpdracht(opties, regio), opties.profiel, werkmap);
  return [{ naam: bestand, pad: resolve(werkmap, bestand), opdracht }];
}

/** The delivery with the profile that was named, its path from `map` on. */
async function addProfiel(opdracht: Opdracht, profiel: string | undefined, map: string): Promise<Opdracht> {
  if (!profiel) return opdracht;
  return { ...opdracht, profiel: await leesProfiel(resolve(map, profiel), opdracht) };
}

/** @throws Gebruiksfout something is missing, or is not in the region. */
export function parseOpdracht(
  {
    bron,
    gemeente,
    periode,
    aanleveraar,
    blad,
    aantalRijen,
    buitenPeriode,
  }: Omit<AanleverOpties, 'lijst' | 'json' | 'profiel' | 'toelichting'>,
  regio: Regio,
): Opdracht {
  if (!bron || !gemeente || !periode)
    throw new Gebruiksfout('Geef --bron, --gemeente en --periode alle drie op.');
  return {
    bron: parseBron(bron),
    scope: parseScope(gemeente, regio),
    periode: parsePeriodekeuze(periode),
    aanleveraar: parseAanleveraar(aanleveraar),
    buitenPeriode,
    ...(blad && { blad }),
    ...(aantalRijen && { aantalRijen: parseAantalRijen(aantalRijen) }),
  };
}

async function leesLijst(
  pad: string,
  buitenPeriode: BuitenPeriode,
  regio: Regio,
): Promise<(Taak | OnmogelijkeTaak)[]> {
  let regels: Lijstregel[];
  try {
    const bestand = await openBestand(pad);
    await bestand.close();
    regels = parseLijst(await readFile(pad));
  } catch (error) {
    if (!(error instanceof LijstOnleesbaar || error instanceof BestandOnleesbaar)) throw error;
    throw new Gebruiksfout(`De lijst ${pad} is niet te gebruiken. ${error.message}`);
  }
  return Promise.all(regels.map((regel) => parseRegel(regel, dirname(pad), buitenPeriode, regio)));
}

async function parseRegel(
  regel: Lijstregel,
  map: string,
  buitenPeriode: BuitenPeriode,
  regio: Regio,
): Promise<Taak | OnmogelijkeTaak> {
  const naam = regel.bestand === '' ? null : regel.bestand;
  try {
    const pad = naam === null ? null : resolve(map, naam);
    const opdracht = await addProfiel(
      parseOpdracht({ ...regel, aantalRijen: regel.aantal_rijen, buitenPeriode }, regio),
      regel.profiel,
      map,
    );
    return { naam, pad, opdracht };
  } catch (error) {
    if (!(error instanceof Gebruiksfout)) throw error;
    const melding = `Rij ${regel.rij} van de lijst: ${error.message}`;
    const oordeel = voegFoutenToe(NIETS_GELEZEN, [bestandsfout('onbekende_waarde', melding)]);
    return { naam, uitkomst: createUitkomst('geweigerd', { ...regel, scope: regel.gemeente }, oordeel) };
  }
}

/** Does work on the file of a task; a file that does not open is refused like any other. */
export async function metBestand(
  pad: string,
  opdracht: Opdracht,
  work: (bestand: OpenBestand) => Promise<Uitkomst>,
): Promise<Uitkomst> {
  let bestand: OpenBestand;
  try {
    bestand = await openBestand(pad);
  } catch (error) {
    if (!(error instanceof BestandOnleesbaar)) throw error;
    const fouten = voegFoutenToe(NIETS_GELEZEN, [bestandsfout('bestand_onleesbaar', error.message)]);
    return createUitkomst('geweigerd', opdracht, fouten);
  }
  try {
    return await work(bestand);
  } finally {
    await bestand.close();
  }
}

/** Tells an outcome: as one JSON line, or as a report. */
export function toonUitkomst(
  uitkomst: Uitkomst,
  naam: string | null,
  json: boolean,
  { stdout }: Omgeving,
): void {
  stdout.write(json ? `${JSON.stringify(uitkomst)}\n` : formatRapport(uitkomst, naam));
}

/** Exit code of a series of outcomes; when there were refused ones, says how many. */
export function rondAf(uitkomsten: readonly Uitkomst[], { stderr }: Omgeving): Afloop {
  const geweigerd = uitkomsten.filter(({ status }) => status === 'geweigerd').length;
  if (geweigerd === 0) return AFLOOP.gelukt;
  stderr.write(
    uitkomsten.length === 1
      ? 'De levering is geweigerd. Er is niets opgeslagen.\n'
      : `${geweigerd} van de ${uitkomsten.length} leveringen zijn geweigerd. Daarvan is niets opgeslagen.\n`,
  );
  return AFLOOP.geweigerd;
}
