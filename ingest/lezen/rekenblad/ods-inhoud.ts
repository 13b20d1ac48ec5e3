/** content.xml of an OpenDocument spreadsheet: its sheets, one after the other. Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { teGroot } from '../leesfout.ts';
import { leesHerhaling, OdsCel } from './ods-cel.ts';
import { Rijenbouwer } from './rijenbouwer.ts';
import type { Attributen, XmlOntvanger } from './xml.ts';

/** What is to be read: the first rows of every sheet, or one sheet. */
export interface Leeswens {
  /** Place of the sheet; null for the head of all of them. */
  readonly blad: number | null;
  /** Rows of a head. */
  readonly hoogstens: number;
}

interface Gevondenblad {
  readonly naam: string;
  /** Name of its style, which says whether it is hidden. */
  readonly opmaak: string;
  readonly kop: string[][];
}

/** Parts of a document that hold rows which are not, or no longer, in a sheet. */
const BUITEN = new Set(['tracked-changes', 'annotation', 'shapes', 'forms', 'database-ranges']);

export class Inhoudlezer implements XmlOntvanger {
  readonly bladen: Gevondenblad[] = [];
  /** Names of the styles that hide a sheet. */
  readonly verborgen = new Set<string>();
  readonly rijen = new Rijenbouwer();
  readonly #wens: Leeswens;
  #opmaak = '';
  #buiten = 0;
  /** Tables inside each other: only the outer one is a sheet. */
  #diepte = 0;
  #rij = 0;
  #herhaalRij = 1;
  #cellen: string[] = [];
  /** Cells without text since the last one with. */
  #leeg = 0;
  #cel: OdsCel | undefined;

  constructor(wens: Leeswens) {
    this.#wens = wens;
  }

  open(naam: string, attributen: Attributen): void {
    if (BUITEN.has(naam)) this.#buiten += 1;
    if (this.#buiten > 0) return;
    if (naam === 'style') this.#opmaak = attributen.lees('style:name') ?? '';
    else if (naam === 'table-properties') this.#readOpmaak(attributen);
    else if (naam === 'table') this.#openBlad(attributen);
    else if (this.#diepte !== 1) return;
    else if (naam === 'table-row') this.#openRij(attributen);
    else if (naam === 'table-cell') this.#cel = new OdsCel(attributen);
    else if (naam === 'covered-table-cell')
      this.#leeg += leesHerhaling(attributen, 'table:number-columns-repeated');
    else this.#cel?.open(naam, attributen);
  }

  tekst(tekst: string): void {
    if (this.#buiten === 0) this.#cel?.voegToe(tekst);
  }

  sluit(naam: string): void {
    if (BUITEN.has(naam)) this.#buiten -= 1;
    else if (this.#buiten > 0) return;
    else if (naam === 'table') this.#diepte -= 1;
    else if (this.#diepte !== 1) return;
    else if (naam === 'table-row') this.#sluitRij();
    else if (naam === 'table-cell') this.#sluitCel();
    else this.#cel?.sluit(naam);
  }

  #readOpmaak(attributen: Attributen): void {
    if (attributen.lees('table:display') === 'false') this.verborgen.add(this.#opmaak);
  }

  #openBlad(attributen: Attributen): void {
    this.#diepte += 1;
    if (this.#diepte > 1) return;
    this.bladen.push({
      naam: attributen.lees('table:name') ?? '',
      opmaak: attributen.lees('table:style-name') ?? '',
      kop: [],
    });
    this.#rij = 0;
  }

  #openRij(attributen: Attributen): void {
    this.#herhaalRij = leesHerhaling(attributen, 'table:number-rows-repeated');
    this.#cellen = [];
    this.#leeg = 0;
  }

  #sluitCel(): void {
    const cel = this.#cel;
    this.#cel = undefined;
    if (!cel) return;
    const tekst = cel.schrijf();
    if (tekst === '') {
      this.#leeg += cel.herhaald;
      return;
    }
    if (this.#cellen.length + this.#leeg + cel.herhaald > GRENZEN.kolommen) {
      throw teGroot('kolommen', this.#rij + 1);
    }
    for (; this.#leeg > 0; this.#leeg--) this.#cellen.push('');
    for (let i = 0; i < cel.herhaald; i++) this.#cellen.push(tekst);
  }

  #sluitRij(): void {
    const eerste = this.#rij + 1;
    this.#rij += this.#herhaalRij;
    if (this.#cellen.length === 0) return;
    const { blad, hoogstens } = this.#wens;
    if (blad === null) this.#addToKop(eerste, Math.min(this.#rij, hoogstens));
    else if (blad === this.bladen.length - 1) this.#addRijen(eerste);
  }

  #addToKop(eerste: number, laatste: number): void {
    const kop = this.bladen.at(-1)?.kop;
    if (!kop || eerste > laatste) return;
    while (kop.length < eerste - 1) kop.push([]);
    while (kop.length < laatste) kop.push(this.#cellen);
  }

  #addRijen(eerste: number): void {
    if (this.#rij > GRENZEN.rijen) throw teGroot('rijen');
    for (let rij = eerste; rij <= this.#rij; rij++) this.rijen.voegToe(rij, this.#cellen);
  }
}
