/** One cell of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, 9.1.4 and 19.385). Imports nothing of Node. */
import { GRENZEN } from '../grenzen.ts';
import { teGroot } from '../leesfout.ts';
import { schrijfGetal, schrijfJanee, ZONDER_UITKOMST } from './cel.ts';
import type { Attributen } from './xml.ts';

export class OdsCel {
  /** How many cells beside each other it stands for. */
  readonly herhaald: number;
  readonly #soort: string;
  readonly #isFout: boolean;
  readonly #heeftFormule: boolean;
  readonly #waarde: string;
  #tekst = '';
  #alineas = 0;
  #inAlinea = false;

  constructor(attributen: Attributen) {
    this.herhaald = leesHerhaling(attributen, 'table:number-columns-repeated');
    this.#soort = attributen.lees('office:value-type') ?? '';
    this.#isFout = attributen.lees('calcext:value-type') === 'error';
    this.#heeftFormule = attributen.lees('table:formula') !== undefined;
    this.#waarde =
      attributen.lees('office:value') ??
      attributen.lees('office:date-value') ??
      attributen.lees('office:boolean-value') ??
      attributen.lees('office:string-value') ??
      '';
  }

  open(naam: string, attributen: Attributen): void {
    if (naam === 'p') {
      this.#inAlinea = true;
      if (this.#alineas++ > 0) this.#extend('\n');
    } else if (naam === 's') {
      this.#extend(' '.repeat(Math.min(leesHerhaling(attributen, 'text:c'), GRENZEN.cel)));
    } else if (naam === 'tab') this.#extend('\t');
    else if (naam === 'line-break') this.#extend('\n');
  }

  voegToe(tekst: string): void {
    if (this.#inAlinea) this.#extend(tekst);
  }

  sluit(naam: string): void {
    if (naam === 'p') this.#inAlinea = false;
  }

  schrijf(): string {
    if (this.#isFout) return this.#tekst;
    switch (this.#soort) {
      case 'float':
      case 'currency':
      case 'percentage':
        return schrijfGetal(Number(this.#waarde));
      case 'boolean':
        return schrijfJanee(this.#waarde === 'true');
      case 'date':
        return this.#waarde.replace(/T00:00:00(?:\.0+)?$/, '');
      default:
        if (this.#heeftFormule && this.#soort === '' && this.#tekst === '') return ZONDER_UITKOMST;
        return this.#alineas > 0 ? this.#tekst : this.#waarde;
    }
  }

  #extend(tekst: string): void {
    this.#tekst += tekst;
    if (this.#tekst.length > GRENZEN.rij) throw teGroot('cel');
  }
}

/** How often something stands there; a count that is none is 1. */
export function leesHerhaling(attributen: Attributen, naam: string): number {
  const aantal = Number(attributen.lees(naam) ?? 1);
  return Number.isInteger(aantal) && aantal > 0 ? aantal : 1;
}
