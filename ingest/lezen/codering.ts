/**
 * The first pass over the bytes: can this be text at all, and in which encoding. The decision is made over all
 * bytes, because one wrong byte at the end is enough to make a file not UTF-8. Imports nothing of Node.
 */
import type { Bronbestand } from '../controleren/controle.ts';
import { GRENZEN } from './grenzen.ts';
import { Leesfout } from './leesfout.ts';
import { leesStukken } from './stukken.ts';

export type Codering = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface Verkenning {
  readonly codering: Codering;
  /** False when no cell of the file can be a lone `x`. */
  readonly kruisjes: boolean;
}

/** Enough to see what kind of file it is. */
const KOP = 4096;

/**
 * Reads the whole file once.
 *
 * @throws Leesfout te_groot, leeg_bestand, bestand_onleesbaar
 */
export async function verken(bestand: Bronbestand): Promise<Verkenning> {
  if (bestand.grootte > GRENZEN.bestand) throw new Leesfout({ code: 'te_groot', variant: 'bestand' });
  let onderzoek: Onderzoek | undefined;
  let kop: Uint8Array = new Uint8Array(0);
  let grootte = 0;
  for await (const bytes of leesStukken(bestand)) {
    grootte += bytes.length;
    if (grootte > GRENZEN.bestand) throw new Leesfout({ code: 'te_groot', variant: 'bestand' });
    if (onderzoek) onderzoek.neem(bytes);
    else {
      kop = voegSamen(kop, bytes);
      if (kop.length >= KOP) (onderzoek = startOnderzoek(kop)).neem(kop);
    }
  }
  if (grootte === 0) throw new Leesfout({ code: 'leeg_bestand', variant: 'leeg' });
  if (!onderzoek) (onderzoek = startOnderzoek(kop)).neem(kop);
  return onderzoek.besluit();
}

interface Onderzoek {
  neem(bytes: Uint8Array): void;
  besluit(): Verkenning;
}

function startOnderzoek(kop: Uint8Array): Onderzoek {
  refuseBinary(kop);
  const breed = detectUtf16(kop);
  return breed ? new BreedOnderzoek(breed) : new SmalOnderzoek();
}

/** First bytes of what people deliver by mistake: an empty zip, old or locked Excel, PDF, gzip. */
const HANDTEKENINGEN = [
  { bytes: [0x50, 0x4b, 0x05, 0x06], variant: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], variant: 'oud_excel' },
  { bytes: [0x25, 0x50, 0x44, 0x46], variant: 'binair' },
  { bytes: [0x1f, 0x8b], variant: 'binair' },
] as const;

function refuseBinary(kop: Uint8Array): void {
  for (const { bytes, variant } of HANDTEKENINGEN) {
    if (bytes.every((byte, plaats) => kop[plaats] === byte)) {
      throw new Leesfout({ code: 'bestand_onleesbaar', variant });
    }
  }
}

/** UTF-16 by its byte order mark, or by every other byte of the start being zero. */
function detectUtf16(kop: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (kop[0] === 0xff && kop[1] === 0xfe) return 'utf-16le';
  if (kop[0] === 0xfe && kop[1] === 0xff) return 'utf-16be';
  let even = 0;
  let oneven = 0;
  const paren = Math.min(kop.length, KOP) >> 1;
  for (let plaats = 0; plaats < paren * 2; plaats += 2) {
    if (kop[plaats] === 0) even += 1;
    if (kop[plaats + 1] === 0) oneven += 1;
  }
  if (oneven > paren * 0.5 && even === 0) return 'utf-16le';
  if (even > paren * 0.5 && oneven === 0) return 'utf-16be';
  return undefined;
}

/** Bytes of an encoding that holds ASCII as it is: UTF-8 until a byte says otherwise, then windows-1252. */
class SmalOnderzoek implements Onderzoek {
  #utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });
  #kruisjes = false;

  neem(bytes: Uint8Array): void {
    if (bytes.indexOf(0) !== -1) throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'tekens' });
    this.#kruisjes ||= hasLoneX(bytes, 0x78) || hasLoneX(bytes, 0x58);
    this.#decode(bytes);
  }

  besluit(): Verkenning {
    this.#decode(undefined);
    return { codering: this.#utf8 ? 'utf-8' : 'windows-1252', kruisjes: this.#kruisjes };
  }

  #decode(bytes: Uint8Array | undefined): void {
    try {
      if (bytes) this.#utf8?.decode(bytes, { stream: true });
      else this.#utf8?.decode();
    } catch {
      this.#utf8 = undefined;
    }
  }
}

class BreedOnderzoek implements Onderzoek {
  readonly #codering: 'utf-16le' | 'utf-16be';
  readonly #decoder: TextDecoder;

  constructor(codering: 'utf-16le' | 'utf-16be') {
    this.#codering = codering;
    this.#decoder = new TextDecoder(codering, { fatal: true });
  }

  neem(bytes: Uint8Array): void {
    this.#decode(bytes);
  }

  besluit(): Verkenning {
    this.#decode(undefined);
    return { codering: this.#codering, kruisjes: true };
  }

  #decode(bytes: Uint8Array | undefined): void {
    let tekst: string;
    try {
      tekst = bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode();
    } catch {
      throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'tekens' });
    }
    if (tekst.includes('\0')) throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'tekens' });
  }
}

/** What may stand beside the only letter of a cell: tab, line ends, space, `"`, `,`, `;`, `|`, and no-break space. */
const CELRAND = new Set([0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3b, 0x7c, 0xa0, 0xc2]);

/** Whether this byte occurs with cell edges on both sides; the ends of the chunk count as edges. */
function hasLoneX(bytes: Uint8Array, letter: number): boolean {
  for (let plaats = bytes.indexOf(letter); plaats !== -1; plaats = bytes.indexOf(letter, plaats + 1)) {
    const voor = bytes[plaats - 1];
    const na = bytes[plaats + 1];
    if ((voor === undefined || CELRAND.has(voor)) && (na === undefined || CELRAND.has(na))) return true;
  }
  return false;
}

function voegSamen(eerste: Uint8Array, tweede: Uint8Array): Uint8Array {
  const samen = new Uint8Array(eerste.length + tweede.length);
  samen.set(eerste);
  samen.set(tweede, eerste.length);
  return samen;
}
