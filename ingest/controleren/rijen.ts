/**
 * Takes the rows of a file as they come: sets empty rows and totals aside, reads the columns, applies the rules, and
 * hands on what may be stored. Imports nothing of Node.
 */
import { RIJKOLOMMEN } from '@regiomonitor/queries/schema/register.ts';
import type { Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import type { Contract } from '../bronnen/contract.ts';
import type { Koppeling } from '../bronnen/koppelen.ts';
import { GRENZEN } from '../lezen/grenzen.ts';
import { Leesfout } from '../lezen/leesfout.ts';
import type { Records } from '../lezen/records.ts';
import type { Bevindingen } from './bevindingen.ts';
import type { Opdracht, Rijenblok } from './controle.ts';
import { BsnTeller } from './elfproef.ts';
import { AfwezigeKolom, Celkolom, type Kolomlezer, type Rijengroep } from './kolomlezer.ts';
import type { GelezenGroep, Regel } from './regel.ts';
import { isBuiten } from './regels.ts';
import { isTotaalrij, wijktAf } from './totaalrij.ts';
import { createVreemdezoeker, type Vreemdezoeker } from './vreemde-rij.ts';
import { schrijfDatum } from './waarden/datum.ts';

export interface Rijenopzet {
  readonly contract: Contract;
  readonly opdracht: Opdracht;
  readonly koppeling: Koppeling;
  /** The header row. */
  readonly koppen: readonly string[];
  readonly lezers: ReadonlyMap<string, Kolomlezer>;
  readonly regels: readonly Regel[];
  readonly fouten: Bevindingen;
  readonly waarschuwingen: Bevindingen;
  /** Name of a column of the file (places from 0) that may be shown. */
  readonly toonKolom: (plaats: number) => string;
}

/** More rows of totals at the end than this are no totals. */
const TOTAALRIJEN = 10;

export class Rijenlezer {
  /** Rows to store. */
  rijen = 0;
  /** Rows left out because they lie outside the period. */
  weggelaten = 0;
  readonly #opzet: Rijenopzet;
  /** One per column of the file. */
  readonly #bsn: BsnTeller[];
  readonly #findVreemd: Vreemdezoeker;
  /** Rows that are totals unless more rows follow. */
  #totalen: Rijengroep = { rijen: [], nummers: [] };

  constructor(opzet: Rijenopzet) {
    this.#opzet = opzet;
    this.#bsn = Array.from({ length: opzet.koppeling.breedte }, () => new BsnTeller());
    this.#findVreemd = createVreemdezoeker(opzet.contract, opzet.koppeling, opzet.koppen);
  }

  /** Reads rows, from the one at `vanaf` on. Gives the block to store. */
  neem({ eerste, rijen }: Records, vanaf: number): Rijenblok {
    const groep: Rijengroep = { rijen: [], nummers: [] };
    for (let i = Math.max(0, vanaf - eerste); i < rijen.length; i++) {
      const rij = rijen[i] as string[];
      const gevuld = this.#inspect(rij, eerste + i);
      if (gevuld > 0) this.#sort(groep, rij, eerste + i, gevuld, eerste + i === vanaf);
    }
    return this.#read(groep);
  }

  /** Ends the file: what can only be said of all rows together. */
  sluit(): void {
    const { fouten, waarschuwingen, lezers, opdracht } = this.#opzet;
    const gelezen = this.rijen + this.weggelaten;
    this.#warnWeggelaten();
    for (const [i, rij] of this.#totalen.rijen.entries()) {
      if (!wijktAf(rij, gelezen, (plaats) => this.#isGetalkolom(plaats))) continue;
      const nummer = this.#totalen.nummers[i] ?? null;
      waarschuwingen.meldVooraf(nummer, null, 'totaal_wijkt_af', 'standaard', { rijen: gelezen });
    }
    const { aantalRijen: genoemd = gelezen } = opdracht;
    if (genoemd !== gelezen) {
      fouten.meldVooraf(null, null, 'aantal_wijkt_af', 'standaard', { genoemd, gelezen });
    }
    for (const lezer of lezers.values()) warnDagnummers(lezer, waarschuwingen);
    this.#reportBsn();
    if (this.rijen === 0 && fouten.aantal === 0) {
      const variant = this.weggelaten > 0 ? 'alles_weggelaten' : 'zonder_rijen';
      fouten.meldVooraf(null, null, 'leeg_bestand', variant, {});
    }
  }

  /** Looks at every cell of a row: how many hold something. */
  #inspect(rij: string[], nummer: number): number {
    const breedte = this.#bsn.length;
    let gevuld = 0;
    let teBreed = false;
    for (let plaats = 0; plaats < rij.length; plaats++) {
      const cel = rij[plaats] as string;
      const lengte = cel.length;
      if (lengte === 0) continue;
      if (lengte > GRENZEN.cel) throw new Leesfout({ code: 'te_groot', variant: 'cel' }, nummer);
      if (isBlank(cel)) continue;
      gevuld += 1;
      if (plaats >= breedte) teBreed = true;
      else if (lengte >= 8 && couldBeDigits(cel)) this.#bsn[plaats]?.neem(cel, nummer);
    }
    if (teBreed) {
      this.#opzet.fouten.meld(nummer, null, 'te_veel_kolommen', 'standaard', { breedte });
    }
    return gevuld;
  }

  /** Adds a row to the group, or sets it aside as totals: those are totals only while no other row follows. */
  #sort(groep: Rijengroep, rij: string[], nummer: number, gevuld: number, onderKop: boolean): void {
    const totalen = this.#totalen;
    const isTotaal = isTotaalrij(rij) && totalen.rijen.length < TOTAALRIJEN;
    if (isTotaal) {
      totalen.rijen.push(rij);
      totalen.nummers.push(nummer);
      return;
    }
    const vreemd = this.#findVreemd(rij, gevuld, onderKop);
    if (vreemd) {
      this.#opzet.fouten.meld(nummer, null, 'geen_gegevensrij', vreemd, {});
      return;
    }
    if (totalen.rijen.length > 0) {
      groep.rijen.push(...totalen.rijen);
      groep.nummers.push(...totalen.nummers);
      this.#totalen = { rijen: [], nummers: [] };
    }
    groep.rijen.push(rij);
    groep.nummers.push(nummer);
  }

  #read(alles: Rijengroep): Rijenblok {
    const { contract, lezers, regels, fouten, opdracht } = this.#opzet;
    const groep = opdracht.buitenPeriode === 'weglaten' ? this.#withoutOutside(alles) : alles;
    const kolommen: Record<string, Celwaarde[]> = {};
    for (const [naam, lezer] of lezers) kolommen[naam] = lezer.lees(groep, fouten);
    const gelezen: GelezenGroep = { ...groep, kolommen };
    for (const regel of regels) regel(gelezen, fouten);
    fouten.sluitGroep();
    this.rijen += groep.rijen.length;
    return {
      rijnummers: groep.nummers,
      kolommen: Object.fromEntries(
        Object.keys(RIJKOLOMMEN[contract.bron]).map((naam) => [naam, kolommen[naam] ?? []]),
      ),
    };
  }

  /** The rows that belong to the period, or whose dates can't be read. What is left out is judged no further. */
  #withoutOutside(groep: Rijengroep): Rijengroep {
    const { contract, lezers, opdracht } = this.#opzet;
    const { tijd } = contract;
    if (!tijd) return groep;
    const begin = lezers.get(tijd.soort === 'toestand' ? tijd.start : tijd.datum);
    const eind = tijd.soort === 'toestand' ? lezers.get(tijd.einde) : undefined;
    const over: Rijengroep = { rijen: [], nummers: [] };
    for (const [i, rij] of groep.rijen.entries()) {
      const start = gluur(begin, rij);
      const einde = eind ? gluur(eind, rij) : null;
      // A wrong date, or an end before the start, is for the report.
      const leesbaar =
        start !== undefined && einde !== undefined && !(einde !== null && start !== null && einde < start);
      if (leesbaar && isBuiten(tijd, opdracht.periode, start, einde)) continue;
      over.rijen.push(rij);
      over.nummers.push(groep.nummers[i] ?? 0);
    }
    this.weggelaten += groep.rijen.length - over.rijen.length;
    return over;
  }

  #warnWeggelaten(): void {
    if (this.weggelaten === 0) return;
    const aantal = this.weggelaten.toLocaleString('nl-NL');
    const variant = this.weggelaten === 1 ? 'een' : 'standaard';
    this.#opzet.waarschuwingen.meldVooraf(null, null, 'rijen_weggelaten', variant, { aantal });
  }

  #isGetalkolom(plaats: number): boolean {
    const { contract, koppeling } = this.#opzet;
    return contract.kolommen.some(
      ({ naam, soort }) =>
        koppeling.plaatsen.get(naam) === plaats && (soort === 'geheel' || soort === 'decimaal'),
    );
  }

  #reportBsn(): void {
    const { fouten, toonKolom } = this.#opzet;
    for (const [plaats, teller] of this.#bsn.entries()) {
      const rij = teller.gevonden;
      if (rij !== undefined) fouten.meldVooraf(rij, toonKolom(plaats), 'bsn_gevonden', 'standaard', {});
    }
  }
}

function gluur(lezer: Kolomlezer | undefined, rij: readonly string[]): Celwaarde | undefined {
  return lezer instanceof Celkolom ? lezer.gluur(rij) : lezer instanceof AfwezigeKolom ? null : undefined;
}

function warnDagnummers(lezer: Kolomlezer, waarschuwingen: Bevindingen): void {
  const gevonden = lezer instanceof Celkolom ? lezer.dagnummers : undefined;
  if (!gevonden) return;
  const kolom = lezer.kolom.naam;
  const { aantal, rij, datum } = gevonden;
  const variant = aantal === 1 ? 'een' : 'standaard';
  waarschuwingen.meldVooraf(rij, kolom, 'excel_datum', variant, {
    kolom,
    aantal,
    datum: schrijfDatum(datum),
  });
}

/** Whether the cell is white space: seen from its first character where that is a letter or digit. */
function isBlank(cel: string): boolean {
  const teken = cel.charCodeAt(0);
  return (teken <= 32 || teken >= 160) && cel.trim() === '';
}

/** Whether the cell may be digits with white space around: seen from its first character. */
function couldBeDigits(cel: string): boolean {
  const teken = cel.charCodeAt(0);
  return (teken >= 48 && teken <= 57) || teken <= 32 || teken >= 160;
}
