/**
 * Reads XML as it comes, for the parts of a spreadsheet: elements, attributes and text, without document types, so
 * that no text stands for more than itself. What is held at a time is bounded. Imports nothing of Node.
 */
import { beschadigd } from '../leesfout.ts';

/** Is told what stands in the document, in order. Names come without namespace prefix. */
export interface XmlOntvanger {
  open(naam: string, attributen: Attributen): void;
  /** May come in several pieces. */
  tekst(tekst: string): void;
  sluit(naam: string): void;
}

/** The attributes of an element, by their names with prefix; read only when asked for. */
export class Attributen {
  readonly #ruw: string;

  constructor(ruw: string) {
    this.#ruw = ruw;
  }

  /** The attribute with this name; undefined when there is none. */
  lees(naam: string): string | undefined {
    const ruw = this.#ruw;
    const plaats = ruw.indexOf(naam);
    if (plaats === -1) return undefined;
    const quote = plaats + naam.length + 1;
    // Nearly always written like this, behind nothing or behind another attribute: ` naam="waarde"`.
    const gewoon =
      ruw.charCodeAt(plaats - 1) === SPATIE &&
      (plaats === 1 || (ruw.charCodeAt(plaats - 2) === DUBBEL && ruw.charCodeAt(plaats - 3) !== IS)) &&
      ruw.startsWith('="', quote - 1);
    if (gewoon) return decodeTekst(ruw.slice(quote + 1, Math.max(quote + 1, ruw.indexOf('"', quote + 1))));
    for (const [, sleutel, dubbel, enkel] of ruw.matchAll(ATTRIBUUT)) {
      if (sleutel === naam) return decodeTekst(dubbel ?? enkel ?? '');
    }
    return undefined;
  }

  /** The first attribute whose name, without its prefix, is this. */
  leesLokaal(naam: string): string | undefined {
    for (const [, sleutel = '', dubbel, enkel] of this.#ruw.matchAll(ATTRIBUUT)) {
      if (localOf(sleutel) === naam) return decodeTekst(dubbel ?? enkel ?? '');
    }
    return undefined;
  }
}

const ATTRIBUUT = /([^\s=]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Characters of one tag or comment, and of text that is held back. */
const LANGSTE = 1_000_000;
/** Elements inside each other. */
const DIEPST = 256;
/** The longest entity. */
const ENTITEIT = 12;
const LT = 60;
const SPATIE = 32;
const IS = 61;
const DUBBEL = 34;

/** Takes the text of a document in pieces of any size. */
export class XmlLezer {
  readonly #ontvanger: XmlOntvanger;
  #rest = '';
  /** Names of the elements that are open, with their prefix. */
  readonly #open: string[] = [];
  #wortels = 0;

  constructor(ontvanger: XmlOntvanger) {
    this.#ontvanger = ontvanger;
  }

  /** @throws Leesfout bestand_onleesbaar: this is not the XML of a spreadsheet; and what the receiver throws */
  neem(stuk: string): void {
    const tekst = this.#rest + stuk;
    let plaats = 0;
    while (plaats < tekst.length) {
      const verder = tekst.charCodeAt(plaats) === LT ? this.#tag(tekst, plaats) : this.#text(tekst, plaats);
      if (verder === undefined) break;
      plaats = verder;
    }
    this.#rest = tekst.slice(plaats);
    if (this.#rest.length > LANGSTE) throw beschadigd();
  }

  /** @throws Leesfout bestand_onleesbaar: the document is not finished */
  sluit(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0 || this.#wortels !== 1) throw beschadigd();
  }

  /** Passes the text from here on; undefined when more must come first. */
  #text(tekst: string, begin: number): number | undefined {
    const volgende = tekst.indexOf('<', begin);
    const einde = volgende === -1 ? safeEnd(tekst, begin) : volgende;
    if (einde === begin) return undefined;
    const stuk = tekst.slice(begin, einde);
    if (this.#open.length > 0) this.#ontvanger.tekst(decodeTekst(stuk));
    else if (stuk.trim() !== '') throw beschadigd();
    return einde;
  }

  /** Passes what begins with `<` here; undefined when more must come first. */
  #tag(tekst: string, begin: number): number | undefined {
    if (tekst.startsWith('<!--', begin)) return after(tekst, '-->', begin + 4);
    if (tekst.startsWith('<?', begin)) return after(tekst, '?>', begin + 2);
    if (tekst.startsWith('<![CDATA[', begin)) return this.#cdata(tekst, begin + 9);
    if (tekst.startsWith('<!', begin)) {
      // Too short to see which of the above it is; otherwise a document type, which no spreadsheet has.
      if (tekst.length - begin < 9) return undefined;
      throw beschadigd();
    }
    const einde = findTagEnd(tekst, begin + 1);
    if (einde === -1) return undefined;
    if (tekst[begin + 1] === '/') this.#close(tekst.slice(begin + 2, einde).trim());
    else this.#start(tekst.slice(begin + 1, einde));
    return einde + 1;
  }

  #cdata(tekst: string, begin: number): number | undefined {
    const einde = tekst.indexOf(']]>', begin);
    if (einde === -1) return undefined;
    if (this.#open.length === 0) throw beschadigd();
    this.#ontvanger.tekst(tekst.slice(begin, einde));
    return einde + 3;
  }

  #start(inhoud: string): void {
    const leeg = inhoud.endsWith('/');
    const kern = leeg ? inhoud.slice(0, -1) : inhoud;
    const grens = kern.search(/\s/);
    const naam = grens === -1 ? kern : kern.slice(0, grens);
    if (naam === '') throw beschadigd();
    if (this.#open.length === 0) this.#wortels += 1;
    this.#open.push(naam);
    if (this.#open.length > DIEPST || this.#wortels > 1) throw beschadigd();
    this.#ontvanger.open(localOf(naam), new Attributen(grens === -1 ? '' : kern.slice(grens)));
    if (leeg) this.#close(naam);
  }

  #close(naam: string): void {
    if (this.#open.pop() !== naam) throw beschadigd();
    this.#ontvanger.sluit(localOf(naam));
  }
}

/** The bytes of a document as text: UTF-8, or UTF-16 by its byte order mark. */
export async function* leesXmltekst(stukken: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const bytes of stukken) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decodeStuk(decoder, bytes);
    }
    if (decoder) yield decodeStuk(decoder);
  } finally {
    decoder = undefined;
  }
}

/** Reads a whole document. */
export async function leesXml(stukken: AsyncIterable<Uint8Array>, ontvanger: XmlOntvanger): Promise<void> {
  const lezer = new XmlLezer(ontvanger);
  for await (const tekst of leesXmltekst(stukken)) lezer.neem(tekst);
  lezer.sluit();
}

function decodeStuk(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw beschadigd();
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Where the tag ends; a `>` between quotes does not end it. -1 when more must come first. */
function findTagEnd(tekst: string, begin: number): number {
  let plaats = begin;
  for (;;) {
    const einde = tekst.indexOf('>', plaats);
    if (einde === -1) return -1;
    const quote = firstQuote(tekst, plaats, einde);
    if (quote === -1) return einde;
    const sluit = tekst.indexOf(tekst[quote] as string, quote + 1);
    if (sluit === -1) return -1;
    plaats = sluit + 1;
  }
}

function firstQuote(tekst: string, begin: number, einde: number): number {
  for (let plaats = begin; plaats < einde; plaats++) {
    const teken = tekst.charCodeAt(plaats);
    if (teken === 34 || teken === 39) return plaats;
  }
  return -1;
}

function after(tekst: string, slot: string, begin: number): number | undefined {
  const plaats = tekst.indexOf(slot, begin);
  return plaats === -1 ? undefined : plaats + slot.length;
}

/** The end of what can be passed now: an entity that is cut off waits for its other half. */
function safeEnd(tekst: string, begin: number): number {
  const amp = tekst.lastIndexOf('&');
  const half = amp >= begin && tekst.length - amp < ENTITEIT && !tekst.includes(';', amp);
  return half ? amp : tekst.length;
}

const ENTITEITEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeTekst(tekst: string): string {
  if (!tekst.includes('&')) return tekst;
  return tekst.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (geheel, naam: string) => {
    if (!naam.startsWith('#')) return ENTITEITEN[naam] ?? geheel;
    const hex = naam[1] === 'x' || naam[1] === 'X';
    const teken = Number.parseInt(naam.slice(hex ? 2 : 1), hex ? 16 : 10);
    return teken > 0x10ffff ? geheel : String.fromCodePoint(teken);
  });
}

function localOf(naam: string): string {
  const grens = naam.indexOf(':');
  return grens === -1 ? naam : naam.slice(grens + 1);
}
