/**
 * Checks a delivered file against the contract of its bron, and hands on its typed rows. Imports nothing of Node: the
 * browser runs the same code.
 */
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Contract } from '../bronnen/contract.ts';
import { CONTRACTEN } from '../bronnen/contracten.ts';
import { koppel, Kopzoeker, type Koppeling } from '../bronnen/koppelen.ts';
import { verken, type Codering } from '../lezen/codering.ts';
import { bepaalDialect, PROEF, type Gevonden } from '../lezen/dialect.ts';
import { GRENZEN } from '../lezen/grenzen.ts';
import { Leesfout, type Leesreden } from '../lezen/leesfout.ts';
import { leesRecords, type Records } from '../lezen/records.ts';
import { leesKop, leesTekst } from '../lezen/tekst.ts';
import { Bevindingen } from './bevindingen.ts';
import type { Bronbestand, Controle, Dialect, Ontvanger, Opdracht } from './controle.ts';
import { Echo } from './echo.ts';
import { controleerKopregel, createKolomnamen, onbekendeKoppen, waarschuwOnbekend } from './kopregel.ts';
import { Idkolom } from './kolomlezer.ts';
import { createKolomlezers } from './kolomlezers.ts';
import { createRegels } from './regels.ts';
import { Rijenlezer } from './rijen.ts';

export type * from './controle.ts';

/**
 * Reads the file as text until the contract says otherwise, and reports everything that is wrong with it. Blocks of
 * rows go to `ontvang` while reading, until the first error.
 *
 * @throws what `bestand` or `ontvang` throws; a bad file is no exception but a report with fouten
 */
export async function controleer(
  bestand: Bronbestand,
  opdracht: Opdracht,
  regio: Regio,
  ontvang?: Ontvanger,
): Promise<Controle> {
  return new Controlegang(bestand, opdracht, regio, ontvang).run();
}

/** A file that has been read as far as its header. */
interface Opening extends Gevonden {
  readonly codering: Codering;
  readonly koppeling: Koppeling;
}

class Controlegang {
  readonly #bestand: Bronbestand;
  readonly #opdracht: Opdracht;
  readonly #regio: Regio;
  readonly #ontvang: Ontvanger | undefined;
  readonly #contract: Contract;
  readonly #fouten = new Bevindingen();
  readonly #waarschuwingen = new Bevindingen();
  #opening: Opening | undefined;
  #lezer: Rijenlezer | undefined;
  /** The columns of identifiers that were read. */
  #idkolommen: Idkolom[] = [];

  constructor(bestand: Bronbestand, opdracht: Opdracht, regio: Regio, ontvang: Ontvanger | undefined) {
    this.#bestand = bestand;
    this.#opdracht = opdracht;
    this.#regio = regio;
    this.#ontvang = ontvang;
    this.#contract = CONTRACTEN[opdracht.bron];
  }

  async run(): Promise<Controle> {
    try {
      await this.#read();
    } catch (fout) {
      if (!(fout instanceof Leesfout)) throw fout;
      this.#fouten.sluitGroep();
      this.#fouten.meldVooraf(fout.rij, null, fout.reden.code, fout.reden.variant, limitOf(fout.reden));
    }
    const echo = await this.#weighEcho();
    return {
      dialect: this.#dialect(),
      rijen: this.#lezer?.rijen ?? 0,
      weggelaten: this.#lezer?.weggelaten ?? 0,
      aantal_fouten: this.#fouten.aantal,
      fouten: this.#fouten.lijst((cel) => echo.toon(cel)),
      aantal_waarschuwingen: this.#waarschuwingen.aantal,
      waarschuwingen: this.#waarschuwingen.lijst(() => null),
    };
  }

  async #read(): Promise<void> {
    const { codering, kruisjes } = await verken(this.#bestand);
    const opening = await this.#open(codering);
    if (!opening) return;
    const kruiskolommen = kruisjes ? await this.#findKruiskolommen(opening) : new Set<string>();
    const koppen = onbekendeKoppen(opening, opening.koppeling);
    const toonKolom = createKolomnamen(opening, opening.koppeling, koppen);
    const lezer = this.#createRijenlezer(opening, kruiskolommen, koppen, toonKolom);
    this.#lezer = lezer;
    for await (const records of this.#records(opening)) {
      const blok = lezer.neem(records, opening.kopregel + 1);
      if (this.#ontvang && this.#fouten.aantal === 0 && blok.rijnummers.length > 0) await this.#ontvang(blok);
    }
    lezer.sluit();
    waarschuwOnbekend(opening, opening.koppeling, this.#opdracht, toonKolom, this.#waarschuwingen);
  }

  /** Finds the header. undefined when the file can't be read any further; why has been reported. */
  async #open(codering: Codering): Promise<Opening | undefined> {
    const zoeker = new Kopzoeker(this.#contract);
    const kop = await leesKop(this.#bestand, codering, PROEF);
    const gevonden = bepaalDialect(kop, zoeker);
    if (!gevonden) throw new Leesfout({ code: 'leeg_bestand', variant: 'leeg' });
    const koppeling = koppel(gevonden.koppen, zoeker);
    if (koppeling.breedte > GRENZEN.kolommen) {
      throw new Leesfout({ code: 'te_groot', variant: 'kolommen' }, gevonden.kopregel);
    }
    controleerKopregel(gevonden, koppeling, this.#fouten);
    if (koppeling.plaatsen.size > 0) this.#opening = { ...gevonden, codering, koppeling };
    return this.#fouten.aantal === 0 ? this.#opening : undefined;
  }

  #createRijenlezer(
    opening: Opening,
    kruiskolommen: Set<string>,
    koppen: Set<string>,
    toonKolom: (plaats: number) => string,
  ): Rijenlezer {
    const { koppeling } = opening;
    const opdracht = this.#opdracht;
    const lezers = createKolomlezers(this.#contract, koppeling, {
      ...{ regio: this.#regio, opdracht, kruiskolommen, koppen },
    });
    this.#idkolommen = [...lezers.values()].filter((lezer) => lezer instanceof Idkolom);
    return new Rijenlezer({
      ...{ contract: this.#contract, opdracht, koppeling, lezers },
      regels: createRegels(this.#contract, opdracht, this.#regio, lezers),
      ...{ fouten: this.#fouten, waarschuwingen: this.#waarschuwingen, toonKolom },
    });
  }

  /** The columns of ja/nee with a lone x somewhere: only the whole file can tell. */
  async #findKruiskolommen(opening: Opening): Promise<Set<string>> {
    const kolommen = this.#contract.kolommen.filter(({ soort }) => soort === 'janee');
    const gezocht = new Map(
      kolommen.flatMap(({ naam }) => {
        const plaats = opening.koppeling.plaatsen.get(naam);
        return plaats === undefined ? [] : [[naam, plaats] as const];
      }),
    );
    const gevonden = new Set<string>();
    if (gezocht.size === 0) return gevonden;
    for await (const { eerste, rijen } of this.#records(opening)) {
      for (const rij of rijen.slice(Math.max(0, opening.kopregel + 1 - eerste))) {
        for (const [naam, plaats] of gezocht) {
          if (isKruis(rij[plaats])) {
            gevonden.add(naam);
            gezocht.delete(naam);
          }
        }
      }
      if (gezocht.size === 0) break;
    }
    return gevonden;
  }

  /** Which cells the report may show: the identifiers of the whole file pass by, as far as it can be read. */
  async #weighEcho(): Promise<Echo> {
    const echo = new Echo(this.#fouten.ruweWaarden());
    if (echo.klaar || !this.#opening) return echo;
    try {
      for await (const { rijen } of this.#records(this.#opening)) {
        for (const rij of rijen) for (const kolom of this.#idkolommen) echo.neem(kolom.gluur(rij));
      }
    } catch (fout) {
      if (!(fout instanceof Leesfout)) throw fout;
    }
    return echo;
  }

  #records({ codering, scheidingsteken }: Opening): AsyncGenerator<Records> {
    return leesRecords(leesTekst(this.#bestand, codering), scheidingsteken);
  }

  #dialect(): Dialect | null {
    if (!this.#opening) return null;
    const { codering, scheidingsteken, kopregel } = this.#opening;
    return { codering, scheidingsteken, kopregel };
  }
}

function isKruis(cel: string | undefined): boolean {
  return cel !== undefined && cel !== '' && cel.length < 100 && cel.trim().toLowerCase() === 'x';
}

/** The limit that was passed, as the sentence names it. */
function limitOf(reden: Leesreden): Record<string, string | number> {
  if (reden.code !== 'te_groot') return {};
  const grens = GRENZEN[reden.variant];
  return { grens: reden.variant === 'bestand' ? grens / 1024 / 1024 : grens.toLocaleString('nl-NL') };
}
