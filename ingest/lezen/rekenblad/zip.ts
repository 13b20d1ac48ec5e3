/**
 * The parts of a zip file, unpacked a piece at a time. What a part claims to unpack to is judged before anything is
 * unpacked, and held to while it is. Format: PKWARE APPNOTE 6.3. Imports nothing of Node.
 */
import { GRENZEN } from '../grenzen.ts';
import { beschadigd, Leesfout, teGroot } from '../leesfout.ts';
import { Crc32 } from './crc32.ts';

const EINDE = 0x06054b50;
const EINDE_BYTES = 22;
const INHOUD = 0x02014b50;
const INHOUD_BYTES = 46;
const DEEL = 0x04034b50;
const DEEL_BYTES = 30;
/** The end record may be followed by a comment of this length. */
const LANGSTE_COMMENTAAR = 65_535;
const OPGESLAGEN = 0;
const GEPAKT = 8;
const VERSLEUTELD = 1;
/** Parts of a spreadsheet with hundreds of sheets and pictures. */
const DELEN = 10_000;

interface Deel {
  readonly methode: number;
  readonly versleuteld: boolean;
  readonly crc: number;
  /** Bytes in the file, and unpacked. */
  readonly gepakt: number;
  readonly uitgepakt: number;
  readonly plaats: number;
}

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #beeld: DataView;
  readonly #delen = new Map<string, Deel>();

  /** @throws Leesfout bestand_onleesbaar: the list of parts can't be read */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#beeld = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readInhoud();
  }

  /** Every part, in the order of the list. */
  get namen(): string[] {
    return [...this.#delen.keys()];
  }

  heeft(naam: string): boolean {
    return this.#delen.has(naam);
  }

  /**
   * The bytes of a part.
   *
   * @throws Leesfout te_groot before the first byte; bestand_onleesbaar when the part is not there, locked, or not
   * what the list of parts says
   */
  async *lees(naam: string): AsyncGenerator<Uint8Array> {
    const deel = this.#delen.get(naam);
    if (!deel) throw beschadigd();
    if (deel.versleuteld) throw new Leesfout({ code: 'bestand_onleesbaar', variant: 'wachtwoord' });
    if (deel.uitgepakt > GRENZEN.uitgepakt) throw teGroot('uitgepakt');
    const crc = new Crc32();
    let grootte = 0;
    for await (const stuk of unpack(this.#inhoudVan(deel), deel.methode)) {
      grootte += stuk.length;
      if (grootte > deel.uitgepakt) throw beschadigd();
      crc.neem(stuk);
      yield stuk;
    }
    if (grootte !== deel.uitgepakt || crc.waarde !== deel.crc) throw beschadigd();
  }

  #inhoudVan({ plaats, gepakt }: Deel): Uint8Array {
    if (plaats + DEEL_BYTES > this.#bytes.length || this.#beeld.getUint32(plaats, true) !== DEEL) {
      throw beschadigd();
    }
    const namen = this.#beeld.getUint16(plaats + 26, true) + this.#beeld.getUint16(plaats + 28, true);
    const begin = plaats + DEEL_BYTES + namen;
    if (begin + gepakt > this.#bytes.length) throw beschadigd();
    return this.#bytes.subarray(begin, begin + gepakt);
  }

  #readInhoud(): void {
    const beeld = this.#beeld;
    const einde = this.#findEinde();
    const aantal = beeld.getUint16(einde + 10, true);
    if (aantal > DELEN) throw beschadigd();
    let plaats = beeld.getUint32(einde + 16, true);
    for (let i = 0; i < aantal; i++) {
      if (plaats + INHOUD_BYTES > this.#bytes.length || beeld.getUint32(plaats, true) !== INHOUD) {
        throw beschadigd();
      }
      const naambytes = beeld.getUint16(plaats + 28, true);
      const naam = new TextDecoder().decode(
        this.#bytes.subarray(plaats + INHOUD_BYTES, plaats + INHOUD_BYTES + naambytes),
      );
      this.#delen.set(naam, {
        methode: beeld.getUint16(plaats + 10, true),
        versleuteld: (beeld.getUint16(plaats + 8, true) & VERSLEUTELD) !== 0,
        crc: beeld.getUint32(plaats + 16, true),
        gepakt: beeld.getUint32(plaats + 20, true),
        uitgepakt: beeld.getUint32(plaats + 24, true),
        plaats: beeld.getUint32(plaats + 42, true),
      });
      const rest = beeld.getUint16(plaats + 30, true) + beeld.getUint16(plaats + 32, true);
      plaats += INHOUD_BYTES + naambytes + rest;
    }
  }

  #findEinde(): number {
    const laatste = this.#bytes.length - EINDE_BYTES;
    for (let plaats = laatste; plaats >= Math.max(0, laatste - LANGSTE_COMMENTAAR); plaats--) {
      if (this.#beeld.getUint32(plaats, true) === EINDE) return plaats;
    }
    throw beschadigd();
  }
}

/** Bytes that are handed to the unpacker at a time: it answers with at most a thousand times as many. */
const STUK = 4096;

async function* unpack(bytes: Uint8Array, methode: number): AsyncGenerator<Uint8Array> {
  if (methode === OPGESLAGEN) {
    yield bytes;
    return;
  }
  if (methode !== GEPAKT) throw beschadigd();
  let plaats = 0;
  const gepakt = new ReadableStream<BufferSource>({
    pull(uitvoer) {
      if (plaats >= bytes.length) uitvoer.close();
      else uitvoer.enqueue(bytes.slice(plaats, plaats + STUK));
      plaats += STUK;
    },
  });
  const lezer = gepakt.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await lezer.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw beschadigd();
  } finally {
    await lezer.cancel().catch(() => {});
  }
}
