/**
 * What of a cell may be shown again: never something that may point at a person. Imports nothing of Node.
 */
const TEKENS = 20;
/** Identifiers this long are also looked for inside a cell; shorter ones would be found everywhere. */
const KORTSTE_DEEL = 4;
const LANG_NUMMER = /\d{8}/;
/** Shown as it is. */
const GEWOON = /^[!-~]{1,20}$/;

/** Decides over the cells of a report, with the identifying cells of the whole file passed by it. */
export class Echo {
  /** Every cell, and every part of it that could be an identifier, with the cells it is in. */
  readonly #delen = new Map<string, Set<string>>();
  readonly #geheim = new Set<string>();
  readonly #hoogstens: number;

  /** @param hoogstens characters that are shown of a cell */
  constructor(cellen: Iterable<string>, hoogstens = TEKENS) {
    this.#hoogstens = hoogstens;
    for (const cel of new Set(cellen)) {
      if (LANG_NUMMER.test(cel)) this.#geheim.add(cel);
      else for (const deel of partsOf(fold(this.#cut(cel)))) this.#voegToe(deel, cel);
    }
  }

  /** True when no identifying cell can change anything: nothing can be shown. */
  get klaar(): boolean {
    return this.#delen.size === 0;
  }

  /** Passes an identifying cell. */
  neem(id: string): void {
    const cellen = this.#delen.get(fold(GEWOON.test(id) ? id : this.#cut(id)));
    if (cellen) for (const cel of cellen) this.#geheim.add(cel);
  }

  /** What may be seen of this cell, cut off; null for nothing. */
  toon(cel: string): string | null {
    if (this.#geheim.has(cel)) return null;
    return this.#cut(cel) || null;
  }

  #cut(cel: string): string {
    return Array.from(cel.trim().replace(/[\p{C}\s]+/gu, ' '))
      .slice(0, this.#hoogstens)
      .join('');
  }

  #voegToe(deel: string, cel: string): void {
    const cellen = this.#delen.get(deel);
    if (cellen) cellen.add(cel);
    else this.#delen.set(deel, new Set([cel]));
  }
}

function fold(tekst: string): string {
  return tekst.trim().normalize('NFC').toLowerCase();
}

function* partsOf(tekst: string): Generator<string> {
  yield tekst;
  for (let begin = 0; begin < tekst.length; begin++) {
    for (let einde = begin + KORTSTE_DEEL; einde <= tekst.length; einde++) yield tekst.slice(begin, einde);
  }
}
