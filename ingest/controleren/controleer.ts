/**
 * Checks a delivered file against the contract of its bron, and hands on its typed rows. Imports nothing of Node: the
 * browser runs the same code.
 */
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Contract } from '../bronnen/contract.ts';
import { CONTRACTEN } from '../bronnen/contracten.ts';
import { koppel, Kopzoeker, type Koppeling } from '../bronnen/koppelen.ts';
import { GRENZEN } from '../lezen/grenzen.ts';
import { Leesfout, type Leesreden } from '../lezen/leesfout.ts';
import { Bladvraag } from '../lezen/rekenblad/bladkeuze.ts';
import type { Agendawens } from '../lezen/agenda/agenda.ts';
import { openTabel, type Tabel } from '../lezen/tabel.ts';
import {
  beschrijfKolommen,
  beschrijfRijen,
  beschrijfWoorden,
  LANGSTE_WOORD,
  vreemdeWoorden,
  type Bestandsbeeld,
} from './beeld.ts';
import { Bevindingen } from './bevindingen.ts';
import type { Bronbestand, Controle, Dialect, Middelen, Opdracht } from './controle.ts';
import { Echo } from './echo.ts';
import {
  controleerKopregel,
  createKolomnamen,
  onbekendeKoppen,
  toonBlad,
  waarschuwOnbekend,
} from './kopregel.ts';
import { Idkolom, type Kolomlezer } from './kolomlezer.ts';
import { createKolomlezers } from './kolomlezers.ts';
import { createRegels } from './regels.ts';
import { HELE_REGIO } from './waarden/gemeente.ts';
import { Rijenlezer } from './rijen.ts';

export type * from './controle.ts';

/**
 * Reads the file as text until the contract says otherwise, and reports everything that is wrong with it. Blocks of
 * rows go to `ontvang` while reading, until the first error. The other means say who reads spreadsheets and calendars,
 * where that is not to happen in this thread.
 *
 * @throws what `bestand` or `ontvang` throws; a bad file is no exception but a report with fouten
 */
export async function controleer(
  bestand: Bronbestand,
  opdracht: Opdracht,
  regio: Regio,
  middelen: Middelen = {},
): Promise<Controle> {
  return new Controlegang(bestand, opdracht, regio, middelen).run();
}

/** A file that has been read as far as its header, and whose header is in order. */
interface Opening {
  readonly tabel: Tabel;
  readonly koppeling: Koppeling;
}

class Controlegang {
  readonly #bestand: Bronbestand;
  readonly #opdracht: Opdracht;
  readonly #regio: Regio;
  readonly #middelen: Middelen;
  readonly #contract: Contract;
  readonly #fouten = new Bevindingen();
  readonly #waarschuwingen = new Bevindingen();
  #opening: Opening | undefined;
  #lezer: Rijenlezer | undefined;
  /** The readers of the columns that are stored. */
  #lezers: ReadonlyMap<string, Kolomlezer> = new Map();
  /** What the file looks like, as far as it was read. */
  #beeld: Bestandsbeeld = { kolommen: [], ontbrekend: [], woorden: [], rijen: [] };

  constructor(bestand: Bronbestand, opdracht: Opdracht, regio: Regio, middelen: Middelen) {
    this.#bestand = bestand;
    this.#opdracht = opdracht;
    this.#regio = regio;
    this.#middelen = middelen;
    this.#contract = CONTRACTEN[opdracht.bron];
  }

  async run(): Promise<Controle> {
    try {
      await this.#read();
    } catch (fout) {
      this.#meldLeesfout(fout);
    }
    const echo = new Echo(this.#fouten.ruweWaarden());
    const woorden = this.#middelen.beeld
      ? new Echo(
          [...vreemdeWoorden(this.#lezers.values())].map(({ woord }) => woord),
          LANGSTE_WOORD,
        )
      : undefined;
    await this.#weighEcho([echo, ...(woorden ? [woorden] : [])]);
    return {
      dialect: this.#dialect(),
      rijen: this.#lezer?.rijen ?? 0,
      weggelaten: this.#lezer?.weggelaten ?? 0,
      aantal_fouten: this.#fouten.aantal,
      fouten: this.#fouten.lijst((cel) => echo.toon(cel)),
      aantal_waarschuwingen: this.#waarschuwingen.aantal,
      waarschuwingen: this.#waarschuwingen.lijst(() => null),
      ...(woorden && {
        beeld: { ...this.#beeld, woorden: beschrijfWoorden(this.#lezers.values(), woorden) },
      }),
    };
  }

  /** What ends the reading as a finding; any other error is thrown on. */
  #meldLeesfout(fout: unknown): void {
    this.#fouten.sluitGroep();
    if (fout instanceof Bladvraag) {
      const bladen = fout.bladen.map((blad) => ({ nummer: blad.nummer, naam: toonBlad(blad) }));
      this.#beeld = { ...this.#beeld, bladen };
      const namen = bladen.map(({ naam }) => naam).join(', ');
      this.#fouten.meldVooraf(null, null, 'blad_kiezen', fout.variant, { bladen: namen });
    } else if (fout instanceof Leesfout) {
      this.#fouten.meldVooraf(fout.rij, null, fout.reden.code, fout.reden.variant, limitOf(fout.reden));
    } else throw fout;
  }

  async #read(): Promise<void> {
    const opening = await this.#open();
    if (!opening) return;
    const { tabel, koppeling } = opening;
    const kruiskolommen = tabel.kruisjes ? await this.#findKruiskolommen(opening) : new Set<string>();
    const koppen = onbekendeKoppen(tabel, koppeling);
    const toonKolom = createKolomnamen(tabel, koppeling, koppen);
    const lezer = this.#createRijenlezer(opening, kruiskolommen, koppen, toonKolom);
    this.#lezer = lezer;
    const { ontvang, beeld, gelezen } = this.#middelen;
    for await (const records of tabel.records()) {
      const blok = lezer.neem(records, tabel.kopregel + 1);
      gelezen?.(lezer.rijen);
      if (beeld && this.#beeld.rijen.length === 0) {
        this.#beeld = { ...this.#beeld, rijen: beschrijfRijen(blok, this.#lezers, beeld.rijen) };
      }
      if (ontvang && this.#fouten.aantal === 0 && blok.rijnummers.length > 0) await ontvang(blok);
    }
    lezer.sluit();
    waarschuwOnbekend(tabel, koppeling, this.#opdracht, toonKolom, this.#waarschuwingen);
  }

  /** Finds the header. undefined when the file can't be read any further; why has been reported. */
  async #open(): Promise<Opening | undefined> {
    const { blad, profiel } = this.#opdracht;
    const zoeker = new Kopzoeker(this.#contract, profiel?.kolommen);
    const agenda = createAgendawens(this.#opdracht);
    const { openWerkmap, leesAgenda } = this.#middelen;
    const tabel = await openTabel(this.#bestand, zoeker, { blad, agenda, openWerkmap, leesAgenda });
    for (const { code, aantal } of tabel.opmerkingen ?? []) {
      this.#waarschuwingen.meldVooraf(null, null, code, aantal === 1 ? 'een' : 'standaard', { aantal });
    }
    const koppeling = koppel(tabel.koppen, zoeker);
    if (koppeling.breedte > GRENZEN.kolommen) {
      throw new Leesfout({ code: 'te_groot', variant: 'kolommen' }, tabel.kopregel);
    }
    this.#beeld = { ...this.#beeld, ...beschrijfKolommen(tabel, koppeling, zoeker) };
    controleerKopregel(tabel, koppeling, this.#fouten);
    if (koppeling.plaatsen.size > 0) this.#opening = { tabel, koppeling };
    return this.#fouten.aantal === 0 ? this.#opening : undefined;
  }

  #createRijenlezer(
    { tabel, koppeling }: Opening,
    kruiskolommen: Set<string>,
    koppen: Set<string>,
    toonKolom: (plaats: number) => string,
  ): Rijenlezer {
    const opdracht = this.#opdracht;
    const lezers = createKolomlezers(this.#contract, koppeling, {
      ...{ regio: this.#regio, opdracht, kruiskolommen, koppen },
    });
    this.#lezers = lezers;
    return new Rijenlezer({
      ...{ contract: this.#contract, opdracht, koppeling, koppen: tabel.koppen, lezers },
      regels: createRegels(this.#contract, opdracht, this.#regio, lezers),
      ...{ fouten: this.#fouten, waarschuwingen: this.#waarschuwingen, toonKolom },
    });
  }

  /** The columns of ja/nee with a lone x somewhere: only the whole file can tell. */
  async #findKruiskolommen({ tabel, koppeling }: Opening): Promise<Set<string>> {
    const kolommen = this.#contract.kolommen.filter(({ soort }) => soort === 'janee');
    const gezocht = new Map(
      kolommen.flatMap(({ naam }) => {
        const plaats = koppeling.plaatsen.get(naam);
        return plaats === undefined ? [] : [[naam, plaats] as const];
      }),
    );
    const gevonden = new Set<string>();
    if (gezocht.size === 0) return gevonden;
    for await (const { eerste, rijen } of tabel.records()) {
      for (const rij of rijen.slice(Math.max(0, tabel.kopregel + 1 - eerste))) {
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
  async #weighEcho(echos: readonly Echo[]): Promise<void> {
    const open = echos.filter(({ klaar }) => !klaar);
    if (open.length === 0 || !this.#opening) return;
    const kolommen = [...this.#lezers.values()].filter((lezer) => lezer instanceof Idkolom);
    try {
      for await (const { rijen } of this.#opening.tabel.records()) {
        for (const rij of rijen)
          for (const kolom of kolommen) for (const echo of open) echo.neem(kolom.gluur(rij));
      }
    } catch (fout) {
      if (!(fout instanceof Leesfout)) throw fout;
    }
  }

  #dialect(): Dialect | null {
    if (!this.#opening) return null;
    const { codering, scheidingsteken, kopregel, blad } = this.#opening.tabel;
    return { codering, scheidingsteken, kopregel, ...(blad && { blad: toonBlad(blad) }) };
  }
}

/** What to read of a calendar; null where the profile does not say what it means. */
function createAgendawens({ profiel, periode, scope }: Opdracht): Agendawens | null {
  if (!profiel?.agenda) return null;
  return { profiel: profiel.agenda, periode, gemeente: scope === HELE_REGIO ? null : scope };
}

function isKruis(cel: string | undefined): boolean {
  return cel !== undefined && cel !== '' && cel.length < 100 && cel.trim().toLowerCase() === 'x';
}

/** The limit that was passed, as the sentence names it. */
function limitOf(reden: Leesreden): Record<string, string | number> {
  if (reden.code !== 'te_groot') return {};
  const grens = GRENZEN[reden.variant];
  return { grens: IN_MB.has(reden.variant) ? grens / 1024 / 1024 : grens.toLocaleString('nl-NL') };
}

/** Limits in bytes: named in megabytes. */
const IN_MB = new Set<Leesreden['variant']>(['bestand', 'agenda', 'rekenblad', 'uitgepakt']);
