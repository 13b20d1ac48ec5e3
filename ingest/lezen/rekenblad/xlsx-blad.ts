/** The rows of one worksheet of Excel (ECMA-376 18.3.1). Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { beschadigd, teGroot } from '../leesfout.ts';
import { schrijfDag, schrijfGetal, schrijfJanee, ZONDER_UITKOMST } from './cel.ts';
import { decodeTekens, Tekstbouwer } from './gedeelde-teksten.ts';
import { Rijenbouwer } from './rijenbouwer.ts';
import type { Attributen, XmlOntvanger } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Bladomgeving {
  readonly teksten: readonly string[];
  /** Whether each cell format is one of dates. */
  readonly datums: readonly boolean[];
  readonly vanaf1904: boolean;
}

interface Cel {
  readonly kolom: number;
  readonly soort: string;
  readonly opmaak: number;
  waarde: string;
  heeftWaarde: boolean;
  heeftFormule: boolean;
  tekst: Tekstbouwer | undefined;
}

export class Bladlezer implements XmlOntvanger {
  readonly rijen = new Rijenbouwer();
  readonly #omgeving: Bladomgeving;
  #inGegevens = false;
  #rij = 0;
  #cellen: string[] = [];
  #kolom = 0;
  #cel: Cel | undefined;
  #inWaarde = false;

  constructor(omgeving: Bladomgeving) {
    this.#omgeving = omgeving;
  }

  open(naam: string, attributen: Attributen): void {
    if (naam === 'sheetData') this.#inGegevens = true;
    if (!this.#inGegevens) return;
    if (naam === 'row') this.#openRij(attributen);
    else if (naam === 'c') this.#openCel(attributen);
    else if (this.#cel) this.#openInCel(this.#cel, naam);
  }

  tekst(tekst: string): void {
    const cel = this.#cel;
    if (!cel) return;
    if (this.#inWaarde) cel.waarde += tekst;
    else cel.tekst?.voegToe(tekst);
    if (cel.waarde.length + (cel.tekst?.tekst.length ?? 0) > GRENZEN.rij) throw teGroot('cel', this.#rij);
  }

  sluit(naam: string): void {
    if (!this.#inGegevens) return;
    if (naam === 'sheetData') this.#inGegevens = false;
    else if (naam === 'row') this.#sluitRij();
    else if (naam === 'c') this.#sluitCel();
    else if (naam === 'v') this.#inWaarde = false;
    else this.#cel?.tekst?.sluit(naam);
  }

  #openRij(attributen: Attributen): void {
    const nummer = attributen.lees('r');
    this.#rij = nummer === undefined ? this.#rij + 1 : Number(nummer);
    this.#cellen = [];
    this.#kolom = 0;
  }

  #sluitRij(): void {
    if (this.#cellen.length > 0) this.rijen.voegToe(this.#rij, this.#cellen);
    this.#cellen = [];
  }

  #openCel(attributen: Attributen): void {
    const plek = attributen.lees('r');
    this.#cel = {
      kolom: plek === undefined ? this.#kolom : kolomVan(plek),
      soort: attributen.lees('t') ?? 'n',
      opmaak: Number(attributen.lees('s') ?? -1),
      waarde: '',
      heeftWaarde: false,
      heeftFormule: false,
      tekst: undefined,
    };
  }

  #openInCel(cel: Cel, naam: string): void {
    if (naam === 'v') this.#inWaarde = cel.heeftWaarde = true;
    else if (naam === 'f') cel.heeftFormule = true;
    else if (naam === 'is') cel.tekst = new Tekstbouwer();
    else cel.tekst?.open(naam);
  }

  #sluitCel(): void {
    const cel = this.#cel;
    this.#cel = undefined;
    if (!cel) throw beschadigd();
    this.#kolom = cel.kolom + 1;
    const tekst = this.#schrijf(cel);
    if (tekst === '') return;
    if (cel.kolom >= GRENZEN.kolommen) throw teGroot('kolommen', this.#rij);
    while (this.#cellen.length < cel.kolom) this.#cellen.push('');
    this.#cellen[cel.kolom] = tekst;
  }

  #schrijf({ soort, opmaak, waarde, heeftWaarde, heeftFormule, tekst }: Cel): string {
    if (heeftFormule && !heeftWaarde && !tekst) return ZONDER_UITKOMST;
    switch (soort) {
      case 's':
        return this.#gedeeldeTekst(waarde);
      case 'inlineStr':
        return decodeTekens(tekst?.tekst ?? '');
      case 'str':
        return decodeTekens(waarde);
      case 'b':
        return waarde.trim() === '' ? '' : schrijfJanee(waarde.trim() !== '0' && waarde.trim() !== 'false');
      case 'e':
      case 'd':
        return waarde.trim();
      default:
        return this.#schrijfGetal(waarde.trim(), opmaak);
    }
  }

  #gedeeldeTekst(waarde: string): string {
    if (waarde.trim() === '') return '';
    const gevonden = this.#omgeving.teksten[Number(waarde)];
    if (gevonden === undefined) throw beschadigd();
    return gevonden;
  }

  #schrijfGetal(waarde: string, opmaak: number): string {
    if (waarde === '') return '';
    const getal = Number(waarde);
    if (Number.isNaN(getal)) throw beschadigd();
    const { datums, vanaf1904 } = this.#omgeving;
    return datums[opmaak] ? schrijfDag(getal, vanaf1904) : schrijfGetal(getal);
  }
}

const LANGSTE_KOLOM = 3;

/** Place of the column of `AB12`, from 0. */
function kolomVan(plek: string): number {
  let kolom = 0;
  let lengte = 0;
  for (; lengte < plek.length; lengte++) {
    const letter = plek.charCodeAt(lengte) - 64;
    if (letter < 1 || letter > 26) break;
    kolom = kolom * 26 + letter;
    if (lengte >= LANGSTE_KOLOM) throw beschadigd();
  }
  if (lengte === 0) throw beschadigd();
  return kolom - 1;
}
